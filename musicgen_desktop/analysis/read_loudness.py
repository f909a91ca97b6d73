"""Loudness by EBU R 128: of the whole, of the loudest three seconds, its range, and the true peak."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.loudness import measure_lufs, measure_short_term, true_peak
from musicgen_desktop.domain.analysis import LoudnessReading


def read_loudness(audio_values: NDArray[np.float32], sampling_rate: int) -> LoudnessReading | None:
    """The loudness of a sound of shape (channels, samples), channels beyond the second left out; None for silence."""
    values = audio_values[:2]
    peak = true_peak(values, sampling_rate)
    if peak == 0:
        return None
    integrated = measure_lufs(values, sampling_rate)
    short_term, loudness_range = measure_short_term(values, sampling_rate) or (None, None)
    return LoudnessReading(
        20 * math.log10(peak), integrated if math.isfinite(integrated) else None, short_term, loudness_range
    )
