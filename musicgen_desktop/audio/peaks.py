"""The waveform as minima and maxima at several zoom levels, so that drawing costs the same at any zoom."""

from __future__ import annotations

import hashlib
import struct

import numpy as np
from numpy.typing import NDArray

BASE = 256
"""Frames under one value of the finest level."""

FACTOR = 4
"""Values of a level under one value of the next coarser one."""

LEVELS = 6

PEAKS_SUFFIX = ".peaks"
"""Of a file that keeps the waveform of a sound."""

_MAGIC = b"MGDPEAKS"
_VERSION = 1
_HEADER = struct.Struct("<8sHHQ")
"""Magic, version, BASE and frames; then the finest level's minima and maxima; then a SHA-256 of all that."""

_FINE = 4
"""Values read per column at least, where the finest level allows, so that no peak smears into its neighbour."""


class DamagedPeaksError(ValueError):
    """Stored peaks are not whole or of another version: compute them again."""


class _Level:
    """Minima and maxima of groups of frames, with room to grow."""

    def __init__(self) -> None:
        self.count = 0
        self._values = np.empty((2, 64), np.float32)

    @property
    def values(self) -> NDArray[np.float32]:
        """Shape (2, groups): minima, maxima."""
        return self._values[:, : self.count]

    def put(self, start: int, values: NDArray[np.float32]) -> None:
        """Replace everything from group ``start`` on."""
        self.count = start + values.shape[1]
        if self.count > self._values.shape[1]:
            grown = np.empty((2, 2 * self.count), np.float32)
            grown[:, :start] = self._values[:, :start]
            self._values = grown
        self._values[:, start : self.count] = values


class PeaksPyramid:
    """Growable minima and maxima of a sound, all channels drawn as one.

    The last value of a level may stand for a group that is not full yet, so every frame appended
    is seen at once. Not safe for two threads at a time.
    """

    def __init__(self) -> None:
        self._frames = 0
        self._levels = tuple(_Level() for _ in range(LEVELS))

    @property
    def frames(self) -> int:
        """Frames appended so far."""
        return self._frames

    def append(self, audio_values: NDArray[np.float32]) -> None:
        """Add sound at the end: float32, shape (channels, frames). The channels' extremes count."""
        if audio_values.ndim != 2:
            raise ValueError(f"audio_values have shape {audio_values.shape}, not (channels, frames)")
        if audio_values.shape[1] == 0:
            return
        first = self._frames // BASE
        missing = min(-self._frames % BASE, audio_values.shape[1])
        low, high = audio_values.min(axis=0), audio_values.max(axis=0)
        groups = []
        if missing:
            begun = self._levels[0].values[:, first]
            groups.append([[min(begun[0], low[:missing].min())], [max(begun[1], high[:missing].max())]])
        if missing < len(low):
            edges = np.arange(missing, len(low), BASE)
            groups.append(np.stack([np.minimum.reduceat(low, edges), np.maximum.reduceat(high, edges)]))
        self._frames += audio_values.shape[1]
        self._levels[0].put(first, np.concatenate(groups, axis=1, dtype=np.float32))
        self._rebuild_above(first)

    def window(self, start: int, stop: int, columns: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Minima and maxima for drawing the frames ``start`` to ``stop`` in ``columns`` columns.

        Both ends may lie outside the sound (a waveform still growing); columns without any sound
        are NaN. Columns narrower than ``BASE`` frames repeat the value of their group.

        Returns:
            Two float32 arrays of shape (columns,).
        """
        if stop <= start or columns < 1:
            raise ValueError(f"no window: {start} to {stop} in {columns} columns")
        level, size = self._level_for((stop - start) / columns)
        edges = start + (stop - start) * np.arange(columns + 1) / columns
        lows = np.floor(edges[:-1]).clip(0, self._frames).astype(np.int64)
        highs = np.ceil(edges[1:]).clip(0, self._frames).astype(np.int64)
        filled = lows < highs
        extremes = np.full((2, columns), np.nan, np.float32)
        if filled.any():
            groups = np.stack([lows[filled] // size, -(-highs[filled] // size)], axis=1)
            offset = groups[0, 0]
            used = level.values[:, offset : groups[-1, 1]]
            # reduceat wants every end to be an index; one value more than needed makes the last one so.
            padded = np.concatenate([used, used[:, -1:]], axis=1)
            pairs = (groups - offset).ravel()
            extremes[0, filled] = np.minimum.reduceat(padded[0], pairs)[::2]
            extremes[1, filled] = np.maximum.reduceat(padded[1], pairs)[::2]
        return extremes[0], extremes[1]

    def to_bytes(self) -> bytes:
        """For the cache on disk; about 32 kB for 30 s at 32 kHz."""
        values = self._levels[0].values.astype("<f4")
        body = _HEADER.pack(_MAGIC, _VERSION, BASE, self._frames) + values.tobytes()
        return body + hashlib.sha256(body).digest()

    @classmethod
    def from_bytes(cls, data: bytes) -> PeaksPyramid:
        """What ``to_bytes`` made. Raises ``DamagedPeaksError`` for anything else."""
        body, checksum = data[:-32], data[-32:]
        if len(body) < _HEADER.size or hashlib.sha256(body).digest() != checksum:
            raise DamagedPeaksError("checksum")
        magic, version, base, frames = _HEADER.unpack_from(body)
        values = np.frombuffer(body, "<f4", offset=_HEADER.size)
        if (magic, version, base) != (_MAGIC, _VERSION, BASE) or len(values) != 2 * -(-frames // BASE):
            raise DamagedPeaksError("version")
        peaks = cls()
        peaks._frames = frames
        peaks._levels[0].put(0, values.reshape(2, -1))
        peaks._rebuild_above(0)
        return peaks

    def _rebuild_above(self, first: int) -> None:
        """Bring the coarser levels up to date with the finest one from its group ``first`` on."""
        for finer, coarser in zip(self._levels, self._levels[1:], strict=False):
            first //= FACTOR
            changed = finer.values[:, first * FACTOR :]
            edges = np.arange(0, changed.shape[1], FACTOR)
            if len(edges):
                coarser.put(
                    first,
                    np.stack([np.minimum.reduceat(changed[0], edges), np.maximum.reduceat(changed[1], edges)]),
                )

    def _level_for(self, frames_per_column: float) -> tuple[_Level, int]:
        """The coarsest level that is still finer than needed, and the frames under one of its values."""
        chosen = 0
        while chosen + 1 < LEVELS and BASE * FACTOR ** (chosen + 1) * _FINE <= frames_per_column:
            chosen += 1
        return self._levels[chosen], BASE * FACTOR**chosen
