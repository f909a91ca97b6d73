"""The window's own ways to its commands: the palette and the sheet of keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.ui.commands.actions import Actions
from musicgen_desktop.ui.commands.palette import MOST_RECENT, CommandPalette
from musicgen_desktop.ui.commands.shortcuts_sheet import ShortcutsSheet
from musicgen_desktop.ui.kit.look import Look


class CommandDesk(QObject):
    """Opens them over ``window``, and keeps what the user made of them.

    Signals:
        changed: what ``kept_in`` gives is another now.
    """

    changed = Signal()

    def __init__(self, window: QWidget, commands: Actions, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._registry = commands.registry
        self.palette = CommandPalette(window, commands.registry, look)
        self.palette.recent_changed.connect(self.changed)
        commands.palette.triggered.connect(self.palette.toggle)
        commands.shortcuts.triggered.connect(self._on_shortcuts)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.palette.apply_look(look)

    def restore(self, settings: Settings) -> None:
        """Take over what was kept."""
        self.palette.recent = settings.recent_commands[:MOST_RECENT]

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what was made of the commands here."""
        return replace(settings, recent_commands=self.palette.recent)

    @Slot()
    def _on_shortcuts(self) -> None:
        ShortcutsSheet(self._registry, self._window).show()
