"""The beats that fit onsets and a tempo best.

D. P. W. Ellis, "Beat tracking by dynamic programming", Journal of New Music Research 36 (2007): each frame's score is
its own onset plus the best score of an earlier beat, less a penalty for another distance than the period.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

_TIGHTNESS = 120.0
_REACH = 0.6
"""Octaves by which a distance may differ from the period."""

_STEPS = 41
_SMOOTHING = 1 / 32
"""Of a period: how exactly an onset must lie on its beat."""


def track_beats(onsets: NDArray[np.float32], periods: NDArray[np.float64]) -> list[NDArray[np.intp]]:
    """Beats for several hypotheses of the tempo.

    Args:
        onsets: (frames,), of mean square about 1.
        periods: (hypotheses, frames) or (hypotheses, 1): the beat's period at each frame, in frames.

    Returns:
        For each hypothesis the frames of its beats, ascending.
    """
    hypotheses, frames = len(periods), len(onsets)
    periods = np.broadcast_to(periods, (hypotheses, frames))
    own = np.stack([gaussian_filter1d(onsets, max(0.5, period.mean() * _SMOOTHING)) for period in periods])
    own /= own.std(axis=1, keepdims=True) + 1e-9
    octaves = np.linspace(-_REACH, _REACH, _STEPS)
    ratios = 2.0**octaves
    penalty = _TIGHTNESS * np.square(octaves * np.log(2))
    # Frames before the first have a score of 0: a first beat has no one before it.
    ahead = int(periods.max() * ratios[-1]) + 2
    scores = np.zeros((hypotheses, ahead + frames))
    before = np.zeros((hypotheses, frames), np.intp)
    rows = np.arange(hypotheses)
    flat = scores.reshape(-1)
    starts = rows * scores.shape[1] + ahead
    for frame in range(frames):
        back = (periods[:, frame, None] * ratios + 0.5).astype(np.intp)
        values = flat[starts[:, None] + frame - back] - penalty
        best = values.argmax(axis=1)
        before[:, frame] = back[rows, best]
        scores[:, ahead + frame] = own[:, frame] + values[rows, best]
    return [_path(scores[row, ahead:], before[row], periods[row]) for row in rows]


def _path(scores: NDArray[np.float64], before: NDArray[np.intp], periods: NDArray[np.float64]) -> NDArray[np.intp]:
    last = max(0, len(scores) - int(periods[-1]) - 1)
    frame = last + int(scores[last:].argmax())
    beats = []
    while frame >= 0:
        beats.append(frame)
        frame -= before[frame]
    return np.array(beats[::-1])
