"""The beats of a sound."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.signal import stft

from musicgen_desktop.domain.analysis import Rhythm

_HOP, _WINDOW = 256, 1024
_SLOWEST, _FASTEST = 40.0, 220.0
_USUAL, _OCTAVES = 120.0, 0.9
_LEAST_STRENGTH = 0.15


def find_rhythm(mono: NDArray[np.float32], sampling_rate: int) -> Rhythm | None:
    """The rhythm of a sound (samples,); None without a steady tempo."""
    rate = sampling_rate / _HOP
    if len(mono) / sampling_rate < 2:
        return None
    spectrum = np.log1p(1000 * np.abs(stft(mono, nperseg=_WINDOW, noverlap=_WINDOW - _HOP)[2]))
    onsets = np.maximum(0, np.diff(spectrum, axis=1)).mean(axis=0)
    onsets -= onsets.mean()
    size = 2 ** int(np.ceil(np.log2(2 * len(onsets))))
    correlation = np.fft.irfft(np.square(np.abs(np.fft.rfft(onsets, size))))[: len(onsets)]
    if correlation[0] <= 0:
        return None
    lags = np.arange(round(60 * rate / _FASTEST), min(len(onsets) // 2, round(60 * rate / _SLOWEST)))
    strength = correlation[lags] / correlation[0]
    lag = lags[np.argmax(strength * np.exp(-0.5 * np.square(np.log2(60 * rate / lags / _USUAL) / _OCTAVES)))]
    confidence = float(np.clip(correlation[lag] / correlation[0], 0, 1))
    if confidence < _LEAST_STRENGTH:
        return None
    period = lag / rate
    first = np.argmax([onsets[start::lag].sum() for start in range(lag)]) / rate
    beats = np.arange(first, len(mono) / sampling_rate, period)
    return Rhythm(60 / period, confidence, tuple(beats.tolist()))
