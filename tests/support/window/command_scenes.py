"""The palette, and what else leads to commands."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from musicgen_desktop.ui.main_window import MainWindow


def show_palette(window: MainWindow) -> None:
    """All commands, with some that were used lately."""
    window.commands.undo.setEnabled(False)
    window.command_desk.palette.recent = ("undo", "export", "theme_dark")
    window.commands.palette.trigger()


def show_palette_search(window: MainWindow) -> None:
    """A few letters of several."""
    window.commands.palette.trigger()
    window.command_desk.palette.field.setText("lo")


COMMAND_SCENES = MappingProxyType[str, Callable[[MainWindow], None]](
    {"palette": show_palette, "palette_search": show_palette_search}
)
