"""The mains in a sound: a line at 50 or 60 Hz and at its multiples that is always there."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.signal import ShortTimeFFT
from scipy.signal.windows import hann

from musicgen_desktop.audio.resample import resample

_WINDOW_SECONDS = 2.0
"""Long enough to tell 50 Hz from the G beside it (49 Hz)."""

_LOW_RATE = 1000
"""Samples per second, enough for the harmonics that count."""

_HARMONICS = 3
_FEWEST_HARMONICS = 2
_ALWAYS = 10
"""Percentile of a line's level over time: what a bass plays is not there between its notes."""

_LEAST_ABOVE = 12.0
_LEAST_LEVEL = -75.0
"""Decibels above what lies beside the line, and dBFS."""

_LINE_HERTZ, _BESIDE_HERTZ = 0.6, (3.0, 8.0)


def hum_levels(mono: NDArray[np.float32], sampling_rate: int, mains: Sequence[float]) -> tuple[float | None, ...]:
    """The hum's level in dBFS in a sound (samples,) at each frequency of the mains in hertz; None without a hum."""
    low = resample(mono[None], sampling_rate, _LOW_RATE)[0]
    window = round(_WINDOW_SECONDS * _LOW_RATE)
    if len(low) < 2 * window:
        return (None,) * len(mains)
    transform = ShortTimeFFT(hann(window, sym=False), window // 2, _LOW_RATE, scale_to="magnitude")
    inside = (transform.lower_border_end[1], transform.upper_border_begin(len(low))[1])
    spectrum = np.abs(transform.stft(low, *inside))
    return tuple(_level(spectrum, transform.f, frequency) for frequency in mains)


def _level(spectrum: NDArray[np.float64], hertz: NDArray[np.float64], mains: float) -> float | None:
    total, found = 0.0, 0
    for frequency in mains * np.arange(1, _HARMONICS + 1):
        distance = np.abs(hertz - frequency)
        # Both halves of the spectrum make a wave's amplitude.
        line = 2 * np.percentile(spectrum[distance <= _LINE_HERTZ].max(axis=0), _ALWAYS)
        beside = 2 * np.median(spectrum[(distance >= _BESIDE_HERTZ[0]) & (distance <= _BESIDE_HERTZ[1])])
        if line > beside * 10 ** (_LEAST_ABOVE / 20) and line > 10 ** (_LEAST_LEVEL / 20):
            found += 1
            total += line**2 / 2
    return 10 * math.log10(total) if found >= _FEWEST_HARMONICS else None
