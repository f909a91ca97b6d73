"""The commands with which clips are marked: stars, a colour, tags, notes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from musicgen_desktop.domain.clip import MAX_RATING, ClipColour
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.colour_marks import mark_icon
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.mark_words import colour_name, rating_words


class MarkActions:
    """Stars lie on Alt and a digit: the digits alone choose takes, with Ctrl they fold panels.

    Args:
        make: makes a command of a text and its keys.
    """

    def __init__(self, make: Callable[..., QAction]) -> None:
        self.rates = tuple(make(rating_words(stars), f"Alt+{stars}") for stars in range(MAX_RATING + 1))
        self.paints: dict[ClipColour | None, QAction] = {colour: make(colour_name(colour)) for colour in ClipColour}
        self.paints[None] = make(tr("No colour"))
        self.choose_colour = make(tr("Choose a colour"), "C")
        self.tag = make(tr("Tags…"), "T")
        self.note = make(tr("Notes…"), "N")
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
