"""The signals of EBU Tech 3341 and 3342 that are defined by words, and what a meter must say of them.

Stereo sines of 1 kHz, the same in both channels. Left out are those of more than two channels, those of recorded
programmes, those of the momentary meter, and those true peaks that are defined by a resampler.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.analysis import LoudnessReading

RATE = 48_000


@dataclass(frozen=True, slots=True)
class EbuCase:
    """A signal, which measure of it is tested, what it must be, and how much below and above is allowed."""

    name: str
    make: Callable[[], NDArray[np.float32]]
    measure: Callable[[LoudnessReading], float | None]
    expected: float
    below: float = 0.1
    above: float = 0.1


def ebu_cases() -> Iterator[EbuCase]:
    """All of them."""

    def integrated(reading: LoudnessReading) -> float | None:
        return reading.integrated

    def short_term(reading: LoudnessReading) -> float | None:
        return reading.short_term

    def loudness_range(reading: LoudnessReading) -> float | None:
        return reading.range

    def true_peak(reading: LoudnessReading) -> float | None:
        return reading.true_peak

    for number, levels, expected in (
        (1, [(-23, 20)], -23.0),
        (2, [(-33, 20)], -33.0),
        (3, [(-36, 10), (-23, 60), (-36, 10)], -23.0),
        (4, [(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23.0),
        (5, [(-26, 20), (-20, 20.1), (-26, 20)], -23.0),
    ):
        yield EbuCase(f"3341-{number} integrated", _tones(levels), integrated, expected)
    yield EbuCase("3341-9 short-term", _tones([(-20, 1.34), (-30, 1.66)] * 5), short_term, -23.0)
    for index in (0, 7, 19):
        levels = [(-200.0, 0.15 * index), (-23.0, 3.0), (-200.0, 1.0)]
        yield EbuCase(f"3341-10.{index + 1} short-term", _tones(levels), short_term, -23.0)
    for number, divisor, degrees, amplitude, expected in (
        (15, 4, 0, 0.5, -6.0),
        (16, 4, 45, 0.5, -6.0),
        (17, 6, 60, 0.5, -6.0),
        (18, 8, 67.5, 0.5, -6.0),
        (19, 4, 45, 1.41, 3.0),
    ):
        yield EbuCase(f"3341-{number} true peak", _sine(divisor, degrees, amplitude), true_peak, expected, 0.4, 0.2)
    for number, levels, expected in (
        (1, [(-20, 20), (-30, 20)], 10.0),
        (2, [(-20, 20), (-15, 20)], 5.0),
        (3, [(-40, 20), (-20, 20)], 20.0),
        (4, [(-50, 20), (-35, 20), (-20, 20), (-35, 20), (-50, 20)], 15.0),
    ):
        yield EbuCase(f"3342-{number} range", _tones(levels), loudness_range, expected, 1.0, 1.0)


def _tones(levels: Sequence[tuple[float, float]]) -> Callable[[], NDArray[np.float32]]:
    """A sine of 1 kHz at levels in dBFS (of its peak) for so many seconds each."""

    def make() -> NDArray[np.float32]:
        gains = np.concatenate([np.full(round(seconds * RATE), 10 ** (level / 20)) for level, seconds in levels])
        return _stereo(gains * np.sin(2 * np.pi * 1000 * np.arange(len(gains)) / RATE))

    return make


def _sine(divisor: int, degrees: float, amplitude: float) -> Callable[[], NDArray[np.float32]]:
    """A second of a sine of a part of the sampling rate, faded in so that it begins without a jump."""

    def make() -> NDArray[np.float32]:
        wave = amplitude * np.sin(2 * np.pi * np.arange(RATE) / divisor + np.radians(degrees))
        return _stereo(wave * np.minimum(1, np.minimum(np.arange(RATE), np.arange(RATE)[::-1]) / 2400))

    return make


def _stereo(wave: NDArray[np.float64]) -> NDArray[np.float32]:
    return np.stack([wave, wave]).astype(np.float32)
