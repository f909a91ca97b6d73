"""Loudness is that of EBU R 128."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.analysis.read_loudness import read_loudness
from tests.support.references.ebu_signals import RATE, EbuCase, ebu_cases

SHORT = ("3341-1 ", "3341-9 ", "3341-10.8 ", "3341-16 ", "3341-17 ", "3341-19 ", "3342-1 ")
"""One of each kind; ``python -m tests.benchmarks.ears`` measures all."""


@pytest.mark.parametrize(
    "case", [case for case in ebu_cases() if case.name.startswith(SHORT)], ids=lambda case: case.name
)
def test_an_ebu_signal_is_measured_within_its_tolerance(case: EbuCase) -> None:
    reading = read_loudness(case.make(), RATE)
    assert reading is not None
    value = case.measure(reading)
    assert value is not None
    assert -case.below <= value - case.expected <= case.above


def tone(seconds: float) -> np.ndarray:
    """Faded in and out: cut off it would ring."""
    samples = round(seconds * RATE)
    return (0.5 * np.sin(np.arange(samples) / 8) * np.hanning(samples)).astype(np.float32)[None]


def test_silence_has_no_loudness() -> None:
    assert read_loudness(np.zeros((2, RATE), np.float32), RATE) is None


def test_what_is_short_has_a_peak_alone() -> None:
    measured = read_loudness(tone(0.25), RATE)
    assert measured is not None
    assert measured.true_peak == pytest.approx(-6.02, abs=0.05)
    assert (measured.integrated, measured.short_term, measured.range) == (None, None, None)


def test_a_second_of_sound_has_no_short_term() -> None:
    measured = read_loudness(tone(1.0), RATE)
    assert measured is not None
    assert measured.integrated is not None
    assert (measured.short_term, measured.range) == (None, None)


def test_a_peak_between_samples_is_found_wherever_it_lies_in_a_long_sound() -> None:
    # A burst whose highest level lies between two samples, across the place where a long sound is divided.
    time = np.arange(21 * RATE)
    sound = np.zeros((1, len(time)), np.float32)
    burst = slice(20 * RATE - 500, 20 * RATE + 500)
    sound[0, burst] = 0.5 * np.sin(np.pi / 2 * time[burst] + np.pi / 4) * np.hanning(1000)
    reading = read_loudness(sound, RATE)
    assert reading is not None
    assert reading.true_peak == pytest.approx(-6.02, abs=0.1)
