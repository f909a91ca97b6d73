"""The palette, and what else leads to commands."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtGui import QKeySequence

from musicgen_desktop.ui.commands.shortcuts_sheet import ShortcutsSheet
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.settings.settings_sheet import SettingsSheet


def show_palette(window: MainWindow) -> None:
    """All commands, with some that were used lately."""
    window.commands.undo.setEnabled(False)
    window.command_desk.palette.recent = ("undo", "export", "metronome")
    window.commands.palette.trigger()


def show_keys_sheet(window: MainWindow) -> None:
    """Keys that are another command's."""
    desk, commands = window.command_desk, window.commands
    keep = commands.registry.find("keep")
    assert keep is not None
    desk.bindings.set_keys(keep, [QKeySequence.fromString("Ctrl+B")])
    page = desk.make_page()
    SettingsSheet([page], lambda: window.library_panel.look, window).open()
    page.choose("extend")
    page.change.click()
    page.field.pressed.emit(QKeySequence.fromString("Ctrl+E"))


def show_cheat_sheet(window: MainWindow) -> None:
    """All keys."""
    sheet = ShortcutsSheet(window.commands.registry, window.library_panel.look, window)
    sheet.open()


COMMAND_SCENES = MappingProxyType[str, Callable[[MainWindow], None]](
    {
        "palette": show_palette,
        "keys_conflict": show_keys_sheet,
        "cheat_sheet": show_cheat_sheet,
    }
)
