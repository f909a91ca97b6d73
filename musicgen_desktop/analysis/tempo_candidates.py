"""Which beat periods a sound may have: where its onset envelope is like itself a while ago."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.signal import find_peaks

SLOWEST, FASTEST = 40.0, 220.0
"""Beats a minute."""

_GRID_STEPS = 96
"""An octave of the tempo."""

_TEETH = 4
"""A period counts by how alike the sound is after one, two, three and four of them."""

_MOST_PEAKS = 6
_RELATIVES = (1.0, 2.0, 0.5, 3.0, 1 / 3, 1.5, 2 / 3)
_SAME = 0.04
"""Octaves; of two candidates that lie closer only the stronger one counts."""

_CLIMB = 0.03
"""Octaves; as far as that a relative's period is moved to where the sound repeats the best."""


def autocorrelation(onsets: NDArray[np.float32]) -> NDArray[np.float64]:
    """How alike an envelope (bands, frames) is to itself after each lag up to half its length; 1 at lag 0."""
    centred = onsets - onsets.mean(axis=1, keepdims=True)
    frames = onsets.shape[1]
    size = 1 << (2 * frames - 1).bit_length()
    power = np.square(np.abs(np.fft.rfft(centred, size))).sum(axis=0)
    correlation = np.fft.irfft(power, size)[: frames // 2]
    # Fewer frames meet at longer lags.
    return correlation / max(correlation[0], 1e-9) / (1 - np.arange(len(correlation)) / frames)


def comb_strength(correlation: NDArray[np.float64], periods: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean correlation after one to four of each period (frames), as far as they are known."""
    lags = periods[:, None] * np.arange(1, _TEETH + 1)
    known = lags < len(correlation) - 1
    values = np.interp(lags, np.arange(len(correlation)), correlation) * known
    return values.sum(axis=1) / np.maximum(known.sum(axis=1), 1)


def tempo_grid(rate: float) -> NDArray[np.float64]:
    """Periods in frames from ``FASTEST`` to ``SLOWEST``, evenly spaced to the ear."""
    steps = int(np.log2(FASTEST / SLOWEST) * _GRID_STEPS) + 1
    return 60 * rate / FASTEST * 2 ** (np.arange(steps) / _GRID_STEPS)


def tempo_candidates(correlation: NDArray[np.float64], rate: float) -> NDArray[np.float64]:
    """Beat periods in frames, the strongest with their relatives; empty where nothing repeats.

    Args:
        correlation: as ``autocorrelation`` gives it.
        rate: frames per second.
    """
    grid = tempo_grid(rate)
    grid = grid[grid < len(correlation) - 1]
    if len(grid) < 3:
        return np.empty(0)
    strength = comb_strength(correlation, grid)
    peaks = find_peaks(strength)[0]
    peaks = peaks[strength[peaks] > 0]
    peaks = peaks[np.argsort(-strength[peaks])][:_MOST_PEAKS]
    found: list[float] = []
    for period in (grid[peak] * relative for relative in _RELATIVES for peak in peaks):
        if grid[0] <= period <= grid[-1] and all(abs(np.log2(period / other)) > _SAME for other in found):
            near = np.flatnonzero(np.abs(np.log2(grid / period)) < _CLIMB)
            found.append(float(grid[near[strength[near].argmax()]]))
    return np.array(found)
