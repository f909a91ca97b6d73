"""The place where a loop's end meets its beginning: how it is joined, and whether anything stands out there."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

_WINDOW_SECONDS = 0.1
_CLICK_SECONDS = 0.002
_LOWEST_BAND = 60.0
_BANDS = 12
_RANGE = 60.0
"""Decibels below the loudest band that count as silence."""

_USUAL = 75
"""Percentile: the music changes by so much as a matter of course."""

_LEAST_CHANGE = 1.0
"""Decibels: what changes by less, such as one held tone, has changes that nobody hears."""


class BandLevels:
    """Levels in bands of a sound's short windows.

    Args:
        audio_values: float32, shape (channels, samples); levels count from its loudest on.
        sampling_rate: samples per second.
    """

    def __init__(self, audio_values: NDArray[np.float32], sampling_rate: int) -> None:
        self._mono = audio_values.mean(axis=0)
        self.window = round(_WINDOW_SECONDS * sampling_rate)
        self._taper = np.hanning(self.window).astype(np.float32)
        frequencies = np.fft.rfftfreq(self.window, 1 / sampling_rate)
        edges = np.geomspace(_LOWEST_BAND, sampling_rate / 2, _BANDS + 1)[1:-1]
        self._band = np.searchsorted(edges, frequencies)
        half = self.window // 2
        loudest = max((self._powers(at).max() for at in range(0, len(self._mono), half)), default=0.0)
        self._floor = max(loudest * 10 ** (-_RANGE / 10), 1e-12)

    def at(self, start: int) -> NDArray[np.float64]:
        """Decibels in each band of the window that begins there; what is outside of the sound is silent."""
        return 10 * np.log10(np.maximum(self._powers(start), self._floor))

    def change(self, before: int, after: int) -> float:
        """Decibels by which two windows differ in a band, in the mean, by where they begin."""
        return float(np.abs(self.at(before) - self.at(after)).mean())

    def _powers(self, start: int) -> NDArray[np.float64]:
        piece = np.zeros(self.window, np.float32)
        begin, end = max(0, start), min(len(self._mono), start + self.window)
        if begin < end:
            piece[begin - start : end - start] = self._mono[begin:end]
        power = np.square(np.abs(np.fft.rfft(piece * self._taper)))
        return np.bincount(self._band, power, _BANDS).astype(np.float64)


def usual_change(levels: BandLevels, places: Iterable[int]) -> float:
    """Decibels by which the music changes at those places, mostly."""
    changes = [levels.change(place - levels.window, place) for place in places]
    return max(_LEAST_CHANGE, float(np.percentile(changes, _USUAL)) if changes else 0.0)


def seam_of(loop: NDArray[np.float32], sampling_rate: int, beats: Iterable[int]) -> float:
    """How much a loop changes where it begins again, in what it changes by itself: up to 1 nothing stands out.

    The larger of two: the change of its bands beside that at ``beats`` (samples), and the bend of its wave beside the
    strongest anywhere else.
    """
    samples = loop.shape[-1]
    twice = np.concatenate([loop, loop], axis=-1)
    levels = BandLevels(twice, sampling_rate)
    usual = usual_change(levels, (beat for beat in beats if levels.window <= beat <= samples - levels.window))
    return max(levels.change(samples - levels.window, samples) / usual, _click(twice, samples, sampling_rate))


def _click(twice: NDArray[np.float32], seam: int, sampling_rate: int) -> float:
    bend = np.abs(np.diff(twice, 2, axis=-1)).max(axis=0)
    around = round(_CLICK_SECONDS * sampling_rate)
    strongest = float(bend[around : seam - around].max(initial=0.0))
    here = float(bend[seam - around : seam + around].max(initial=0.0))
    return here / strongest if strongest > 0 else 0.0
