"""Loudness of a stretch of sound (ITU-R BS.1770), from its spectrum: without SciPy, whose import takes a second."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

_OFFSET_LUFS = -0.691
"""Of the standard: a sine of 997 Hz at full scale in one channel has −3.01 LUFS."""

_SHELF_HZ, _SHELF_DB, _SHELF_Q = 1500.0, 4.0, math.sqrt(0.5)
_HIGH_PASS_HZ, _HIGH_PASS_Q = 38.0, 0.5
"""The standard's two filters, as pyloudnorm writes them for any rate."""

Filter = tuple[tuple[float, float, float], tuple[float, float, float]]
"""Numerator and denominator of a second-order filter."""


class KWeighting:
    """The mean square of K-weighted sound, for stretches of one length.

    Args:
        sampling_rate: samples per second.
        samples: of a stretch.
    """

    def __init__(self, sampling_rate: int, samples: int) -> None:
        self._samples = samples
        z = np.exp(-2j * np.pi * np.fft.rfftfreq(samples))
        shelf, high_pass = filters(sampling_rate)
        power = np.square(np.abs(_response(z, *shelf) * _response(z, *high_pass)))
        # Parseval: bins between the first and the last stand for two.
        power[1 : (samples + 1) // 2] *= 2
        self._weights = power / samples**2

    def energy(self, audio_values: NDArray[np.float32]) -> float:
        """The mean square, both channels added.

        Args:
            audio_values: shape (samples, channels).
        """
        spectrum = np.fft.rfft(audio_values, axis=0)
        return float(self._weights @ np.square(np.abs(spectrum)).sum(axis=1))


def filters(sampling_rate: int) -> tuple[Filter, Filter]:
    """The high shelf and the high pass that sound goes through before it is measured."""
    return _shelf(sampling_rate), _high_pass(sampling_rate)


def lufs(energy: float) -> float:
    """A mean square in LUFS; minus infinity for silence."""
    return _OFFSET_LUFS + 10 * math.log10(energy) if energy > 1e-12 else -math.inf


def _response(z: NDArray[np.complex128], b: tuple[float, ...], a: tuple[float, ...]) -> NDArray[np.complex128]:
    return (b[0] + b[1] * z + b[2] * z**2) / (a[0] + a[1] * z + a[2] * z**2)


def _shelf(rate: int) -> Filter:
    """R. Bristow-Johnson's high shelf."""
    gain = 10 ** (_SHELF_DB / 40)
    turn = 2 * math.pi * _SHELF_HZ / rate
    cosine, slope = math.cos(turn), 2 * math.sqrt(gain) * math.sin(turn) / (2 * _SHELF_Q)
    up, down = gain + 1, gain - 1
    return (
        (gain * (up + down * cosine + slope), -2 * gain * (down + up * cosine), gain * (up + down * cosine - slope)),
        (up - down * cosine + slope, 2 * (down - up * cosine), up - down * cosine - slope),
    )


def _high_pass(rate: int) -> Filter:
    """His high pass."""
    turn = 2 * math.pi * _HIGH_PASS_HZ / rate
    cosine, width = math.cos(turn), math.sin(turn) / (2 * _HIGH_PASS_Q)
    return (
        ((1 + cosine) / 2, -(1 + cosine), (1 + cosine) / 2),
        (1 + width, -2 * cosine, 1 - width),
    )
