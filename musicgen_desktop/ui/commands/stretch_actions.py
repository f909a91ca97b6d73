"""The commands for how fast and how high takes are heard."""

from __future__ import annotations

from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import MakeCommand


class StretchActions:
    """Each step counts from what is heard.

    Args:
        make: see ``CommandRegistry.add``.
    """

    def __init__(self, make: MakeCommand) -> None:
        self.slower = make("slower", tr("Slower"), "<")
        self.faster = make("faster", tr("Faster"), ">")
        self.transpose_down = make("transpose_down", tr("A semitone lower"), "Ctrl+Shift+Down")
        self.transpose_up = make("transpose_up", tr("A semitone higher"), "Ctrl+Shift+Up")
        self.original_speed = make("original_speed", tr("Original speed and pitch"), "O")

    @property
    def all(self) -> list[QAction]:
        """Every one of them, as in the menu."""
        return [self.slower, self.faster, self.transpose_down, self.transpose_up, self.original_speed]
