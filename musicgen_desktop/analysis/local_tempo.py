"""How a tempo changes in the course of a sound."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.tempo_candidates import autocorrelation, comb_strength, tempo_grid

_WINDOW_SECONDS, _HOP_SECONDS = 8.0, 1.0
_REACH = 0.5
"""Octaves around the usual tempo: beyond is the same tempo, counted otherwise."""

_CHANGE_COST = 2.0
"""Of an octave's change, in units of strength."""

_DISTANCE_COST = 0.3
"""Of being an octave away from the usual tempo, squared."""


def local_periods(
    envelope: NDArray[np.float32], usual: float, rate: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The beat's period at each frame, and how strongly the sound repeats with it.

    A Viterbi path through the comb strengths of overlapping windows.

    Args:
        envelope: (rows, frames) of onsets.
        usual: period in frames, of most of the sound.
        rate: frames per second.

    Returns:
        Two arrays (frames,): frames, and −1 to 1.
    """
    frames = envelope.shape[1]
    grid = tempo_grid(rate)
    octaves = np.log2(grid / usual)
    grid, octaves = grid[np.abs(octaves) <= _REACH], octaves[np.abs(octaves) <= _REACH]
    window = min(frames, round(_WINDOW_SECONDS * rate))
    starts = np.arange(0, frames - window + 1, round(_HOP_SECONDS * rate))
    strengths = np.stack(
        [comb_strength(autocorrelation(envelope[:, start : start + window]), grid) for start in starts]
    )
    path = _best_path(strengths - _DISTANCE_COST * np.square(octaves), octaves)
    middles = starts + window / 2
    at = np.arange(frames)
    return np.interp(at, middles, grid[path]), np.interp(at, middles, strengths[np.arange(len(path)), path])


def _best_path(values: NDArray[np.float64], octaves: NDArray[np.float64]) -> NDArray[np.intp]:
    cost = _CHANGE_COST * np.abs(octaves[:, None] - octaves)
    total = values[0]
    came_from = np.zeros(values.shape, np.intp)
    for step in range(1, len(values)):
        reached = total - cost
        came_from[step] = reached.argmax(axis=1)
        total = reached.max(axis=1) + values[step]
    path = [int(total.argmax())]
    for step in range(len(values) - 1, 0, -1):
        path.append(int(came_from[step, path[-1]]))
    return np.array(path[::-1])
