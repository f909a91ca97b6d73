"""Change of sampling rate."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def resample(audio_values: NDArray[np.float32], sampling_rate: int, new_sampling_rate: int) -> NDArray[np.float32]:
    """The same sound at another rate (soxr, very high quality).

    Args:
        audio_values: float32, shape (channels, samples).
        sampling_rate, new_sampling_rate: samples per second.

    Returns:
        float32, shape (channels, about samples × new / old). The input itself when the rates are equal.
    """
    if sampling_rate == new_sampling_rate:
        return audio_values
    import soxr  # only where a rate changes, and not before the first window

    frames = soxr.resample(np.ascontiguousarray(audio_values.T), sampling_rate, new_sampling_rate, quality="VHQ")
    return np.ascontiguousarray(frames.T, dtype=np.float32)
