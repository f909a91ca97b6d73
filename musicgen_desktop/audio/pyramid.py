"""Values of a sound at several zoom levels, so that drawing costs the same at any zoom."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

BASE = 256
"""Frames under one value of the finest level."""

FACTOR = 4
"""Values of a level under one value of the next coarser one."""

LEVELS = 6

_FINE = 4
"""Values read per column at least, where the finest level allows, so that no peak smears into its neighbour."""


class _Level:
    """One row of values for each reducer, with room to grow."""

    def __init__(self, rows: int) -> None:
        self.count = 0
        self._values = np.empty((rows, 64), np.float32)

    @property
    def values(self) -> NDArray[np.float32]:
        """Shape (rows, groups)."""
        return self._values[:, : self.count]

    def put(self, start: int, values: NDArray[np.float32]) -> None:
        """Replace everything from group ``start`` on."""
        self.count = start + values.shape[1]
        if self.count > self._values.shape[1]:
            grown = np.empty((len(values), 2 * self.count), np.float32)
            grown[:, :start] = self._values[:, :start]
            self._values = grown
        self._values[:, start : self.count] = values


class Pyramid:
    """Growable. The last value of a level may stand for a group that is not full yet. Not for two threads at a time.

    Args:
        reducers: for each row what makes one value of several: ``np.minimum``, ``np.maximum`` or ``np.add``.
    """

    def __init__(self, reducers: Sequence[np.ufunc]) -> None:
        self._reducers = tuple(reducers)
        self._levels = tuple(_Level(len(self._reducers)) for _ in range(LEVELS))
        self.frames = 0
        """Frames that were appended so far."""

    @property
    def finest(self) -> NDArray[np.float32]:
        """Shape (rows, groups of ``BASE`` frames)."""
        return self._levels[0].values

    def append(self, rows: NDArray[np.float32]) -> None:
        """Add frames at the end: float32, shape (rows, frames)."""
        count = rows.shape[1]
        if count == 0:
            return
        first = self.frames // BASE
        missing = min(-self.frames % BASE, count)
        groups = []
        if missing:
            begun = np.concatenate([self.finest[:, first : first + 1], rows[:, :missing]], axis=1)
            groups.append(self._reduced(begun, np.zeros(1, np.intp)))
        if missing < count:
            groups.append(self._reduced(rows, np.arange(missing, count, BASE)))
        self.frames += count
        self._put(first, np.concatenate(groups, axis=1, dtype=np.float32))

    def restore(self, frames: int, finest: NDArray[np.float32]) -> None:
        """Put back what ``finest`` gave for so many ``frames``."""
        self.frames = frames
        self._put(0, finest)

    def between(self, edges: NDArray[np.floating]) -> NDArray[np.float32]:
        """Values for columns of about equal width.

        Args:
            edges: frames at which they begin, rising, and where the last one ends; they may lie outside the sound.

        Returns:
            Shape (rows, columns): NaN where there is no sound. Columns narrower than ``BASE`` frames repeat the
            value of their group; sums are those of whole groups, as many as ``groups_between`` says.
        """
        columns = len(edges) - 1
        level, _, filled, groups = self._spans(edges)
        found = np.full((len(self._reducers), columns), np.nan, np.float32)
        if filled.any():
            offset = groups[0, 0]
            used = level.values[:, offset : groups[-1, 1]]
            # reduceat wants every end to be an index; one value more than needed makes the last one so.
            padded = np.concatenate([used, used[:, -1:]], axis=1)
            found[:, filled] = self._reduced(padded, (groups - offset).ravel())[:, ::2]
        return found

    def frames_between(self, edges: NDArray[np.floating]) -> NDArray[np.float32]:
        """How many frames each value of ``between`` stands for; 0 where there is no sound."""
        _, size, filled, groups = self._spans(edges)
        counts = np.zeros(len(edges) - 1, np.float32)
        counts[filled] = np.minimum(groups[:, 1] * size, self.frames) - groups[:, 0] * size
        return counts

    def _spans(self, edges: NDArray[np.floating]) -> tuple[_Level, int, NDArray[np.bool_], NDArray[np.int64]]:
        """The level to read, frames under its values, which columns have sound, and their first and last values."""
        level, size = self._level_for((edges[-1] - edges[0]) / (len(edges) - 1))
        lows = np.floor(edges[:-1]).clip(0, self.frames).astype(np.int64)
        highs = np.ceil(edges[1:]).clip(0, self.frames).astype(np.int64)
        filled = lows < highs
        return level, size, filled, np.stack([lows[filled] // size, -(-highs[filled] // size)], axis=1)

    def _reduced(self, values: NDArray[np.float32], starts: NDArray[np.integer]) -> NDArray[np.float32]:
        return np.stack([reducer.reduceat(row, starts) for reducer, row in zip(self._reducers, values, strict=True)])

    def _put(self, first: int, values: NDArray[np.float32]) -> None:
        """Take over values of the finest level from its group ``first`` on, and bring the coarser levels up to date."""
        self._levels[0].put(first, values)
        for finer, coarser in zip(self._levels, self._levels[1:], strict=False):
            first //= FACTOR
            changed = finer.values[:, first * FACTOR :]
            edges = np.arange(0, changed.shape[1], FACTOR)
            if len(edges):
                coarser.put(first, self._reduced(changed, edges))

    def _level_for(self, frames_per_column: float) -> tuple[_Level, int]:
        """The coarsest level that is still finer than needed, and the frames under one of its values."""
        chosen = 0
        while chosen + 1 < LEVELS and BASE * FACTOR ** (chosen + 1) * _FINE <= frames_per_column:
            chosen += 1
        return self._levels[chosen], BASE * FACTOR**chosen
