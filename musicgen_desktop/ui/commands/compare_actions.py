"""The commands with which clips are heard against each other."""

from __future__ import annotations

from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import MakeCommand


class CompareActions:
    """The digits, which choose takes, choose what is compared too.

    Args:
        make: see ``CommandRegistry.add``.
    """

    def __init__(self, make: MakeCommand) -> None:
        self.compare = make("compare", tr("Compare"), "A")
        self.match_loudness = make("match_loudness", tr("Match loudness"), "Shift+M")
        self.listen_blind = make("listen_blind", tr("Listen blind"), "Shift+A")
        for action in (self.match_loudness, self.listen_blind):
            action.setCheckable(True)
        self.choose_heard = make("choose_heard", tr("Choose the one that is heard"), "Return", "Enter")
        self.leave_comparison = make("leave_comparison", tr("Back to one clip"))
        for action in (self.choose_heard, self.leave_comparison):  # Enter is a field's and a list's
            action.setEnabled(False)

    @property
    def all(self) -> list[QAction]:
        """Every one of them, as in the menu."""
        return [self.compare, self.match_loudness, self.listen_blind, self.choose_heard, self.leave_comparison]
