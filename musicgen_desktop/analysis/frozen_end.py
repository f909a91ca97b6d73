"""Whether music stands still before its end: one tone, or one noise, that goes on and on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_FRAME_SECONDS = 0.25
_LEAST_SECONDS = 5.0
_MOST_CHANGE = 4.0
"""Decibels between the loudest and the softest frame of a band that stands still."""

_BANDS = 12
_LOWEST = 60.0
_AUDIBLE = 1e-2
"""Of the loudest band's power: what is softer does not count. (Noise in a narrow band is never still.)"""


def frozen_from(mono: NDArray[np.float32], sampling_rate: int) -> float | None:
    """Seconds from which on a sound (samples,) stands still up to its end.

    None where it does not, or where it is the same all along: a drone is as it shall be.
    """
    frame = round(_FRAME_SECONDS * sampling_rate)
    frames = len(mono) // frame
    least = round(_LEAST_SECONDS / _FRAME_SECONDS)
    if frames <= least:
        return None
    levels = _band_levels(mono[len(mono) - frames * frame :].reshape(frames, frame), sampling_rate)
    backwards = levels[::-1]
    change = np.maximum.accumulate(backwards, axis=0) - np.minimum.accumulate(backwards, axis=0)
    still = int((change.max(axis=1) <= _MOST_CHANGE).sum())
    return (len(mono) - still * frame) / sampling_rate if least <= still < frames - 1 else None


def _band_levels(frames: NDArray[np.float32], sampling_rate: int) -> NDArray[np.float64]:
    """Decibels (frames, bands) of the bands that are heard at the end."""
    power = np.square(np.abs(np.fft.rfft(frames * np.hanning(frames.shape[1]).astype(np.float32), axis=1)))
    edges = np.geomspace(_LOWEST, sampling_rate / 2, _BANDS + 1) * frames.shape[1] / sampling_rate
    starts = np.unique(edges.astype(np.intp)[:-1])
    bands = np.add.reduceat(power.astype(np.float64), starts, axis=1)
    heard = bands[-1] > _AUDIBLE * bands[-1].max()
    return 10 * np.log10(bands[:, heard] + 1e-12)
