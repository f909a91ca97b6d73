"""The waveform as minima and maxima at several zoom levels, all channels drawn as one; kept in a file."""

from __future__ import annotations

import hashlib
import struct

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.pyramid import BASE, Pyramid

PEAKS_SUFFIX = ".peaks"
"""Of a file that keeps the waveform of a sound."""

_MAGIC = b"MGDPEAKS"
_VERSION = 1
_HEADER = struct.Struct("<8sHHQ")
"""Magic, version, BASE and frames; then the finest level's minima and maxima; then a SHA-256 of all that."""


class DamagedPeaksError(ValueError):
    """Stored peaks are not whole or of another version: compute them again."""


class PeaksPyramid:
    """Growable minima and maxima of a sound, all channels drawn as one.

    The last value of a level may stand for a group that is not full yet, so every frame appended
    is seen at once. Not safe for two threads at a time.
    """

    def __init__(self) -> None:
        self._pyramid = Pyramid((np.minimum, np.maximum))

    @property
    def frames(self) -> int:
        """Frames appended so far."""
        return self._pyramid.frames

    def append(self, audio_values: NDArray[np.float32]) -> None:
        """Add sound at the end: float32, shape (channels, frames). The channels' extremes count."""
        if audio_values.ndim != 2:
            raise ValueError(f"audio_values have shape {audio_values.shape}, not (channels, frames)")
        self._pyramid.append(np.stack([audio_values.min(axis=0), audio_values.max(axis=0)]))

    def window(self, start: int, stop: int, columns: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Minima and maxima for drawing the frames ``start`` to ``stop`` in ``columns`` columns.

        Both ends may lie outside the sound (a waveform still growing); columns without any sound
        are NaN. Columns narrower than ``BASE`` frames repeat the value of their group.

        Returns:
            Two float32 arrays of shape (columns,).
        """
        if stop <= start or columns < 1:
            raise ValueError(f"no window: {start} to {stop} in {columns} columns")
        low, high = self._pyramid.between(start + (stop - start) * np.arange(columns + 1) / columns)
        return low, high

    def to_bytes(self) -> bytes:
        """For the cache on disk; about 32 kB for 30 s at 32 kHz."""
        values = self._pyramid.finest.astype("<f4")
        body = _HEADER.pack(_MAGIC, _VERSION, BASE, self.frames) + values.tobytes()
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
        peaks._pyramid.restore(frames, values.reshape(2, -1))
        return peaks
