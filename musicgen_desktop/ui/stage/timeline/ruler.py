"""Where the marks of time stand, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musicgen_desktop.ui.kit.texts import format_length

_STEPS = (
    *((0.001, 5), (0.002, 4), (0.005, 5), (0.01, 5), (0.02, 4), (0.05, 5), (0.1, 5), (0.2, 4)),
    *((0.5, 5), (1, 4), (2, 4), (5, 5), (10, 5), (30, 6), (60, 6), (120, 4), (300, 5)),
)
"""Seconds between two names, and into how many parts a name's stretch is cut."""

_ROOM = 90
"""Pixels from name to name at least."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark.

    Attributes:
        seconds: where.
        name: empty for the small ones between.
    """

    seconds: float
    name: str


def time_ticks(start: float, end: float, seconds_per_pixel: float) -> Iterator[Tick]:
    """All marks from ``start`` to ``end`` seconds, and the one before, whose name may reach in."""
    step, parts = next(((step, parts) for step, parts in _STEPS if step / seconds_per_pixel >= _ROOM), _STEPS[-1])
    index = max(0, int(start / step)) * parts
    while index * step / parts <= end:
        seconds = index * step / parts
        yield Tick(seconds, "" if index % parts else format_moment(seconds, step))
        index += 1


def format_moment(seconds: float, step: float) -> str:
    """Minutes and seconds, with as many places as ``step`` has: 0:07, 0:07.5, 0:07.250."""
    if step >= 1:
        return format_length(seconds)
    places = 1 if step >= 0.1 else 2 if step >= 0.01 else 3
    units = round(seconds * 10**places)
    minutes, rest = divmod(units, 60 * 10**places)
    return f"{minutes}:{rest / 10**places:0{places + 3}.{places}f}"
