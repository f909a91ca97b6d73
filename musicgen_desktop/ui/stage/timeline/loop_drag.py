"""What a press and a drag over the waveform mean: a click, a new loop, or one of its edges moved."""

from __future__ import annotations

from enum import Enum, auto

from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.values import SHORTEST_LOOP, Region

_GRIP = 6
"""Pixels to both sides of an edge in which it is taken hold of; a shorter drag is a click."""


class _Drag(Enum):
    NONE = auto()
    PRESSED = auto()
    NEW_LOOP = auto()
    LOOP_START = auto()
    LOOP_END = auto()


class LoopDrag:
    """Pixels of the axis in, seconds out. Nothing is drawn here.

    Args:
        axis: what is shown where.
    """

    def __init__(self, axis: TimeAxis) -> None:
        self._axis = axis
        self._drag = _Drag.NONE
        self._from = 0.0

    @property
    def active(self) -> bool:
        """Whether the button is held down."""
        return self._drag is not _Drag.NONE

    def is_over_edge(self, x: float, region: Region | None) -> bool:
        """Whether a press at ``x`` takes an edge of the loop."""
        return self._edge_at(x, region) is not None

    def press(self, x: float, made: float, region: Region | None) -> None:
        """Take an edge, or begin a click or a new loop; ``made`` seconds of sound exist."""
        self._drag = self._edge_at(x, region) or _Drag.PRESSED
        self._from = min(self._axis.time(x), made)

    def move(self, x: float, made: float, region: Region | None) -> Region | None:
        """The loop as it is dragged; None while this may be a click."""
        here = min(self._axis.time(x), made)
        if self._drag is _Drag.PRESSED and abs(self._axis.x(here) - self._axis.x(self._from)) >= _GRIP:
            self._drag = _Drag.NEW_LOOP
        if self._drag is _Drag.NEW_LOOP:
            start, end = sorted((self._from, here))
            return (start, end) if end - start >= SHORTEST_LOOP else None
        if self._drag is _Drag.LOOP_START and region is not None:
            return min(here, region[1] - SHORTEST_LOOP), region[1]
        if self._drag is _Drag.LOOP_END and region is not None:
            return region[0], max(here, region[0] + SHORTEST_LOOP)
        return None

    def release(self, region: Region | None) -> float | Region | None:
        """End it: with the seconds that were clicked, or with the loop as it was dragged."""
        drag, self._drag = self._drag, _Drag.NONE
        if drag is _Drag.PRESSED:
            return self._from
        return region if drag is not _Drag.NONE else None

    def _edge_at(self, x: float, region: Region | None) -> _Drag | None:
        if region is None:
            return None
        start, end = (abs(self._axis.x(time) - x) for time in region)
        if min(start, end) > _GRIP:
            return None
        return _Drag.LOOP_START if start < end else _Drag.LOOP_END
