"""The commands that say where panels lie, and how small the window is."""

from __future__ import annotations

from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import MakeCommand


class RoomActions:
    """One for each panel, which tears it off and puts it back, one that puts all back, and the mini player's.

    Args:
        make: see ``CommandRegistry.add``.

    Attributes:
        floats: by the panel's id.
    """

    def __init__(self, make: MakeCommand) -> None:
        self.floats = {
            "history": make("float_history", tr("Prompt history in a window of its own")),
            "params": make("float_params", tr("Parameters in a window of their own")),
            "library": make("float_library", tr("Library in a window of its own")),
            "queue": make("float_queue", tr("Queue in a window of its own")),
        }
        for action in self.floats.values():
            action.setCheckable(True)
        self.mini_player = make("mini_player", tr("Mini player"), "Ctrl+Shift+P")
        self.mini_on_top = make("mini_on_top", tr("Mini player above other windows"))
        self.mini_on_top.setCheckable(True)
        self.reset_layout = make("reset_layout", tr("Reset the layout"))

    @property
    def all(self) -> list[QAction]:
        """Every one of them, as in the menu."""
        return [*self.floats.values(), self.mini_player, self.mini_on_top, self.reset_layout]
