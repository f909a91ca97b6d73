"""Where the marks of time stand, and what they are called."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from musicgen_desktop.domain.beat_grid import BeatGrid
from musicgen_desktop.ui.kit.texts import format_length

_STEPS = (
    *((0.001, 5), (0.002, 4), (0.005, 5), (0.01, 5), (0.02, 4), (0.05, 5), (0.1, 5), (0.2, 4)),
    *((0.5, 5), (1, 4), (2, 4), (5, 5), (10, 5), (30, 6), (60, 6), (120, 4), (300, 5)),
)
"""Seconds between two names, and into how many parts a name's stretch is cut."""

_ROOM = 90
"""Pixels from name to name at least."""

_BAR_ROOM = 44
_BEAT_ROOM = 8
_WIDEST_BEAT = 500
_PARTS = 4
"""Marks in a beat that is large enough to be named."""

_NAMED_BARS = (1, 2, 4, 8, 16, 32, 64)


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


def beat_ticks(tempo: BeatGrid, start: float, end: float, seconds_per_pixel: float) -> Iterator[Tick]:
    """Bars from ``start`` to ``end`` seconds, numbered from 1, and beats where there is room for them.

    Beats before the first bar have no names. Seconds, where a single beat fills most of the view.
    """
    beat = tempo.beat / seconds_per_pixel
    if beat > _WIDEST_BEAT:
        yield from time_ticks(start, end, seconds_per_pixel)
        return
    bar = beat * tempo.beats_in_bar
    named_bars = next((count for count in _NAMED_BARS if count * bar >= _BAR_ROOM), _NAMED_BARS[-1])
    named = named_bars * tempo.beats_in_bar
    parts = _PARTS if beat >= _ROOM else 1
    step = 1 if beat >= _BEAT_ROOM else tempo.beats_in_bar if bar >= _BEAT_ROOM else named
    number = math.floor(tempo.beat_number(max(0.0, start))) // named * named * parts
    while (seconds := tempo.time_of(number / parts)) <= end:
        beats, part = divmod(number, parts)
        bars, beat_in_bar = divmod(beats, tempo.beats_in_bar)
        name = ""
        if part == 0 <= bars:
            if beat_in_bar == 0 and bars % named_bars == 0:
                name = str(bars + 1)
            elif parts > 1:
                name = f"{bars + 1}.{beat_in_bar + 1}"
        if seconds >= 0:
            yield Tick(seconds, name)
        number += step
