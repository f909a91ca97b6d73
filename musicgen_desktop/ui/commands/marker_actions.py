"""The commands about places in a clip that the user marks."""

from __future__ import annotations

from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import MakeCommand


class MarkerActions:
    """Args:
    make: see ``CommandRegistry.add``.
    """

    def __init__(self, make: MakeCommand) -> None:
        self.set_marker = make("set_marker", tr("Set or name a marker"), "Shift+N")
        self.remove_marker = make("remove_marker", tr("Remove the marker"), "Alt+Del")
        self.previous_marker = make("previous_marker", tr("To the marker before"), "Alt+Left")
        self.next_marker = make("next_marker", tr("To the next marker"), "Alt+Right")

    @property
    def all(self) -> list[QAction]:
        """Every one of them, as in the menu."""
        return [self.set_marker, self.remove_marker, self.previous_marker, self.next_marker]
