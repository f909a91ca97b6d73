"""Music longer than MusicGen's trained length: windows over the codes, each of which hears the end of the last.

The scheme is that of the authors (audiocraft, ``MusicGen.generate`` with ``extend_stride``): a window hears the last
``kept`` frames of what is there and adds new ones until it is full.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """One run of the decode loop, in frames of the whole piece.

    Attributes:
        start: the first frame it hears; also the first one of its positions.
        given: where its new frames begin.
        stop: where they end.
    """

    start: int
    given: int
    stop: int

    @property
    def frames(self) -> int:
        """All its frames, heard and new."""
        return self.stop - self.start


def plan_windows(given: int, new: int, most: int, kept: int) -> tuple[Window, ...]:
    """The windows that make ``new`` frames behind ``given`` ones.

    The first one hears all that is given if that and everything new fit into it; else, and later on, a window hears
    the last ``kept`` frames.

    Args:
        given: frames that are there.
        new: frames to be made, at least one.
        most: frames of a window.
        kept: frames that a window hears of what was before it, fewer than ``most``.
    """
    end = given + new
    if end <= most:
        return (Window(0, given, end),)
    windows = []
    while given < end:
        start = max(0, given - kept)
        stop = min(end, start + most)
        windows.append(Window(start, given, stop))
        given = stop
    return tuple(windows)


def plan_sections(given: int, lengths: Sequence[int], most: int, kept: int) -> tuple[tuple[Window, int], ...]:
    """The windows of a piece in sections, each with the number of its section: a window makes frames of one alone.

    Args:
        given: frames that are there.
        lengths: new frames of each section.
        most, kept: see ``plan_windows``.
    """
    planned: list[tuple[Window, int]] = []
    for section, new in enumerate(lengths):
        planned += ((window, section) for window in plan_windows(given, new, most, kept))
        given += new
    return tuple(planned)
