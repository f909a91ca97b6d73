"""How loud a sound is to the ear (ITU-R BS.1770), and making it as loud as wished."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

SILENCE_RMS = 2e-3
"""Below this mean level a sound is left alone: raising it would only raise its noise."""

BLOCK_SECONDS = 0.4
"""The measure's gating block; anything shorter has no loudness."""


def measure_lufs(audio_values: NDArray[np.float32], sampling_rate: int) -> float:
    """Integrated loudness in LUFS.

    Args:
        audio_values: float32, shape (channels, samples), one or two channels.
        sampling_rate: samples per second.

    Returns:
        LUFS; minus infinity for silence and for anything shorter than ``BLOCK_SECONDS``.
    """
    if audio_values.shape[-1] < math.ceil(BLOCK_SECONDS * sampling_rate):
        return -math.inf
    import pyloudnorm  # takes a second with SciPy, which a start without measuring need not pay

    frames = audio_values.T.astype(np.float64)
    loudness = float(pyloudnorm.Meter(sampling_rate).integrated_loudness(frames))
    return loudness if math.isfinite(loudness) else -math.inf


def normalise_loudness(
    audio_values: NDArray[np.float32], sampling_rate: int, target_lufs: float
) -> NDArray[np.float32]:
    """The sound with one gain that brings it to ``target_lufs``, never clipping.

    The rules are those of the audiocraft authors' ``audio_write(strategy="loudness")``: a sound
    whose RMS is below ``SILENCE_RMS`` stays as it is. Where the gain would lift a peak above full
    scale, their compressor (``tanh``) bends the whole sound below it, as their own example does;
    lowering the gain instead would miss the wished loudness by 5 dB and more on drums. The result
    is then a little softer than asked for. Sound that fits is not bent at all.

    Args:
        audio_values: float32, shape (channels, samples), one or two channels.
        sampling_rate: samples per second.
        target_lufs: wished integrated loudness, for example -14.

    Returns:
        float32 of the same shape, no sample beyond ±1 unless the input was left alone. A sound
        too short to measure comes back unchanged.
    """
    if audio_values.size == 0 or float(np.sqrt(np.mean(np.square(audio_values, dtype=np.float64)))) < SILENCE_RMS:
        return audio_values
    loudness = measure_lufs(audio_values, sampling_rate)
    if loudness == -math.inf:
        return audio_values
    louder = audio_values * np.float32(10.0 ** ((target_lufs - loudness) / 20.0))
    return np.tanh(louder) if float(np.abs(louder).max()) > 1.0 else louder
