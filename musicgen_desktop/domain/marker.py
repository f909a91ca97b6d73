"""Places in a clip that the user marked, to find them again."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from musicgen_desktop.domain.names import clean_title

MAX_MARKERS = 500
"""In one clip."""

APART = 0.01
"""Seconds; what is nearer is the same place."""


@dataclass(frozen=True, slots=True, order=True)
class Marker:
    """One place.

    Attributes:
        seconds: from the beginning of the clip.
        name: the user's; may be empty.
    """

    seconds: float
    name: str = ""


Markers = tuple[Marker, ...]
"""In the order of time."""


def tidy(markers: Iterable[Marker]) -> Markers:
    """In the order of time, each place once, names on one line; what is no time is left out."""
    found: list[Marker] = []
    for marker in sorted(marker for marker in markers if math.isfinite(marker.seconds) and marker.seconds >= 0):
        named = Marker(round(marker.seconds, 6), clean_title(marker.name))
        if not found or named.seconds - found[-1].seconds >= APART:
            found.append(named)
        elif named.name and not found[-1].name:
            found[-1] = Marker(found[-1].seconds, named.name)
    return tuple(found[:MAX_MARKERS])


def at(markers: Markers, seconds: float, reach: float = APART) -> Marker | None:
    """The nearest one within ``reach`` seconds."""
    near = min(markers, key=lambda marker: abs(marker.seconds - seconds), default=None)
    return near if near is not None and abs(near.seconds - seconds) <= reach else None


def within(markers: Markers, start: float, stop: float) -> Markers:
    """Those of a part, in its own time."""
    return tuple(Marker(marker.seconds - start, marker.name) for marker in markers if start <= marker.seconds <= stop)
