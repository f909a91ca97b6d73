"""How a sound's power is spread over five bands."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.signal import welch

from musicgen_desktop.domain.analysis import SpectralBalance

_EDGES = (60.0, 250.0, 1000.0, 4000.0)
"""Hertz between the bands."""

_WINDOW_SECONDS = 0.1
_WINDOWS_AT_ONCE = 200


def spectral_balance(audio_values: NDArray[np.float32], sampling_rate: int) -> SpectralBalance | None:
    """The balance of a sound of shape (channels, samples), at least one sample; None for silence."""
    window = min(audio_values.shape[1], round(_WINDOW_SECONDS * sampling_rate))
    piece = _WINDOWS_AT_ONCE * window
    power = np.zeros(window // 2 + 1)
    for start in range(0, audio_values.shape[1] - window + 1, piece):
        # Pieces share half a window, so that no place counts less.
        part = audio_values[:, start : start + piece + window // 2]
        windows = part.shape[1] // window
        power += windows * welch(part, sampling_rate, nperseg=window)[1].sum(axis=0)
    total = power.sum()
    if total <= 0:
        return None
    hertz = np.arange(len(power)) * sampling_rate / window
    bands = np.bincount(np.searchsorted(_EDGES, hertz, "right"), power, len(_EDGES) + 1) / total
    return SpectralBalance(*bands.tolist())
