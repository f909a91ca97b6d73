"""What a user's marks are called: stars and colours."""

from __future__ import annotations

from musicgen_desktop.domain.clip import ClipColour
from musicgen_desktop.domain.text import tr

STAR = "★"


def colour_name(colour: ClipColour) -> str:
    """What a colour is called."""
    match colour:
        case ClipColour.RED:
            return tr("Red")
        case ClipColour.ORANGE:
            return tr("Orange")
        case ClipColour.YELLOW:
            return tr("Yellow")
        case ClipColour.GREEN:
            return tr("Green")
        case ClipColour.BLUE:
            return tr("Blue")
        case ClipColour.PURPLE:
            return tr("Purple")
        case ClipColour.GREY:
            return tr("Grey")


def rating_words(rating: int) -> str:
    """How many stars, for a screen reader and menus."""
    if rating == 0:
        return tr("No stars")
    return tr("{count} star", "{count} stars", rating)
