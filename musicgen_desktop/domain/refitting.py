"""How a clip that was brought to a tempo and key before is brought to others from the sound that it was made from."""

from __future__ import annotations

from collections.abc import Iterable
from math import isclose

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.fitting import Fitting, is_within_reach
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.domain.stretch import PLAIN, Stretch
from musicgen_desktop.domain.text import tr

_NOTHING = 1e-4
"""Of a speed: two that undo each other leave the sound as it was made."""

_HERE = "\0"
"""In the place of a title; no title has it."""


def unfitted_id(clip: Clip) -> str:
    """Of the clip whose whole sound it is at another speed and pitch, which may be gone; empty where there is none."""
    recipe = clip.recipe
    if recipe is None or recipe.made_by_newer or recipe.origin is None:
        return ""
    return recipe.origin.clip_id if recipe.origin.relation is Relation.FITTED else ""


def done_before(clip: Clip, known: Iterable[Clip]) -> Stretch:
    """What was done to the sound that the clip is made anew of, where that is among the ``known`` and has its file."""
    recipe, wanted = clip.recipe, unfitted_id(clip)
    is_there = any(other.id == wanted and not other.missing for other in known)
    return PLAIN if recipe is None or recipe.fitted is None or not is_there else recipe.fitted


def composed(clip: Clip, more: Fitting | Stretch) -> Stretch | None:
    """What brings the sound that the clip was made from where ``more`` brings the clip; None: that is out of reach."""
    before = PLAIN if clip.recipe is None or clip.recipe.fitted is None else clip.recipe.fitted
    speed, semitones = before.speed * more.speed, before.semitones + more.semitones
    if isclose(speed, 1.0, abs_tol=_NOTHING):
        speed = 1.0
    return Stretch(speed, semitones) if is_within_reach(speed, semitones) else None


def fitted_title(title: str) -> str:
    """That of a clip that is brought to a tempo and key; it says so once."""
    before, behind = tr("{title}, fitted", title=_HERE).split(_HERE)
    says_so = title.startswith(before) and title.endswith(behind) and len(title) > len(before) + len(behind)
    return title if says_so else tr("{title}, fitted", title=title)
