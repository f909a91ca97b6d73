"""The window's own ways to its commands: the palette, the sheet of keys, and where keys are changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenuBar, QWidget

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.ui.commands.actions import Actions
from musicgen_desktop.ui.commands.key_bindings import KeyBindings
from musicgen_desktop.ui.commands.key_tips import KeyTips
from musicgen_desktop.ui.commands.palette import MOST_RECENT, CommandPalette
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.one_sheet import brought_forward

if TYPE_CHECKING:
    from musicgen_desktop.ui.commands.shortcuts_page import ShortcutsPage


class CommandDesk(QObject):
    """Opens them over ``window``, and keeps what the user made of them.

    Signals:
        changed: what ``kept_in`` gives is another now.
    """

    changed = Signal()

    def __init__(self, window: QWidget, commands: Actions, bar: QMenuBar, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._registry = commands.registry
        self.palette = CommandPalette(window, commands.registry, look)
        self.palette.recent_changed.connect(self.changed)
        commands.palette.triggered.connect(self.palette.toggle)
        commands.shortcuts.triggered.connect(self._on_shortcuts)
        self._change_keys = commands.change_keys
        self._look = look
        self.bindings = KeyBindings(commands.registry, bar, self)
        self.bindings.changed.connect(self.changed)
        KeyTips(window, commands.registry, self.bindings)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.palette.apply_look(look)

    def restore(self, settings: Settings) -> None:
        """Take over what was kept."""
        self.bindings.restore(settings.shortcuts)
        self.palette.recent = settings.recent_commands[:MOST_RECENT]

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what was made of the commands here."""
        return replace(settings, recent_commands=self.palette.recent, shortcuts=self.bindings.stored)

    def make_page(self) -> ShortcutsPage:
        """The page where keys are changed, for whoever shows it."""
        from musicgen_desktop.ui.commands.shortcuts_page import ShortcutsPage

        return ShortcutsPage(self._registry, self.bindings, self._look)

    @Slot()
    def _on_shortcuts(self) -> None:
        from musicgen_desktop.ui.commands.shortcuts_sheet import ShortcutsSheet

        if brought_forward(self._window, ShortcutsSheet):
            return
        sheet = ShortcutsSheet(self._registry, self._look, self._window)
        self.bindings.changed.connect(sheet.show_keys)
        sheet.change_requested.connect(self._change_keys.trigger)
        sheet.show()
