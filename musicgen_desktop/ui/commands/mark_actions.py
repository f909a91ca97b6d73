"""The commands with which clips are marked: stars, a colour, tags, notes."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from musicgen_desktop.domain.clip import MAX_RATING, ClipColour
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import MakeCommand
from musicgen_desktop.ui.kit.colour_marks import mark_icon
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.mark_words import colour_name, rating_words


class MarkActions:
    """Stars lie on Alt and a digit: the digits alone choose takes, with Ctrl they fold panels.

    Args:
        make: see ``CommandRegistry.add``.
    """

    def __init__(self, make: MakeCommand) -> None:
        self.rates = tuple(
            make(f"rate_{stars}", rating_words(stars), f"Alt+{stars}") for stars in range(MAX_RATING + 1)
        )
        self.paints: dict[ClipColour | None, QAction] = {
            colour: make(f"paint_{colour.value}", colour_name(colour)) for colour in ClipColour
        }
        self.paints[None] = make("paint_none", tr("No colour"))
        self.choose_colour = make("choose_colour", tr("Choose a colour"), "C")
        self.tag = make("tag", tr("Tags…"), "T")
        self.manage_tags = make("manage_tags", tr("Manage tags…"), "Shift+T")
        self.note = make("note", tr("Notes…"), "N")
        self.colour_menu: QMenu | None = None

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        for colour, action in self.paints.items():
            if colour is not None:
                action.setIcon(mark_icon(colour, look.theme, 2.0))

    @property
    def all(self) -> tuple[QAction, ...]:
        """Every one of them."""
        return (*self.rates, *self.paints.values(), self.choose_colour, self.tag, self.note)
