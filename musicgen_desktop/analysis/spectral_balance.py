"""How a sound's power is spread over five bands."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.signal import welch

from musicgen_desktop.domain.analysis import SpectralBalance

_EDGES = (60.0, 250.0, 1000.0, 4000.0)
"""Hertz between the bands."""

_WINDOW_SECONDS = 0.1


def spectral_balance(audio_values: NDArray[np.float32], sampling_rate: int) -> SpectralBalance | None:
    """The balance of a sound of shape (channels, samples), at least one sample; None for silence."""
    window = min(audio_values.shape[1], round(_WINDOW_SECONDS * sampling_rate))
    hertz, power = welch(audio_values, sampling_rate, nperseg=window, detrend="constant")
    power = power.sum(axis=0)
    total = power.sum()
    if total <= 0:
        return None
    bands = np.bincount(np.searchsorted(_EDGES, hertz, "right"), power, len(_EDGES) + 1) / total
    return SpectralBalance(*bands.tolist())
