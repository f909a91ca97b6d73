"""What a zoomed waveform is drawn of: lows, highs and RMS of each channel at any zoom."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.pyramid import Pyramid

_BLOCK = 1 << 18
"""Frames that are worked on at a time."""


class SoundLanes:
    """Growable. Not safe for two threads at a time; nobody changes it any more once it was handed on.

    Args:
        channels: 1 or 2.
    """

    def __init__(self, channels: int) -> None:
        self._pyramid = Pyramid((np.minimum, np.maximum, np.add) * channels)
        self.channels = channels

    @classmethod
    def of(cls, audio_values: NDArray[np.float32]) -> SoundLanes:
        """Of a whole sound, shape (channels, frames)."""
        lanes = cls(audio_values.shape[0])
        lanes.append(audio_values)
        return lanes

    @property
    def frames(self) -> int:
        """Frames appended so far."""
        return self._pyramid.frames

    def append(self, audio_values: NDArray[np.float32]) -> None:
        """Add sound at the end: float32, shape (channels, frames)."""
        for start in range(0, audio_values.shape[1], _BLOCK):  # minutes of sound would be there six times more
            block = audio_values[:, start : start + _BLOCK]
            rows = np.empty((3 * self.channels, block.shape[1]), np.float32)
            rows[0::3] = rows[1::3] = block
            rows[2::3] = np.square(block)
            self._pyramid.append(rows)

    def columns(self, edges: NDArray[np.floating]) -> NDArray[np.float32]:
        """Lows, highs and RMS between frames; see ``Pyramid.between``. Shape (channels, 3, columns)."""
        found = self._pyramid.between(edges).reshape(self.channels, 3, -1)
        with np.errstate(invalid="ignore", divide="ignore"):  # no sound: NaN
            found[:, 2] = np.sqrt(found[:, 2] / self._pyramid.frames_between(edges))
        return found


def columns_of_samples(samples: NDArray[np.float32], edges: NDArray[np.floating]) -> NDArray[np.float32]:
    """The same straight from sound, for columns of fewer frames than the finest level has.

    Args:
        samples: shape (channels, frames).
        edges: as in ``SoundLanes.columns``, counted from the first of them.
    """
    count = samples.shape[1]
    starts = np.floor(edges[:-1]).clip(0, count).astype(np.intp)
    ends = np.maximum(np.floor(edges[1:]), np.floor(edges[:-1]) + 1).clip(0, count).astype(np.intp)
    found = np.full((len(samples), 3, len(starts)), np.nan, np.float32)
    filled = starts < ends
    if filled.any():
        pairs = np.stack([starts[filled], ends[filled]], axis=1).ravel()
        padded = np.concatenate([samples, samples[:, -1:]], axis=1)
        found[:, 0, filled] = np.minimum.reduceat(padded, pairs, axis=1)[:, ::2]
        found[:, 1, filled] = np.maximum.reduceat(padded, pairs, axis=1)[:, ::2]
        sums = np.add.reduceat(np.square(padded), pairs, axis=1)[:, ::2]
        found[:, 2, filled] = np.sqrt(sums / (ends - starts)[filled])
    return found
