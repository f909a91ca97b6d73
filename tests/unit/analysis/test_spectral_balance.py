"""Each tone counts in its own band."""

from __future__ import annotations

from dataclasses import astuple

import numpy as np
import pytest

from musicgen_desktop.analysis.spectral_balance import spectral_balance

RATE = 32_000


def tone(hertz: float, seconds: float = 2.0) -> np.ndarray:
    return np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE).astype(np.float32)[None]


@pytest.mark.parametrize(
    ("hertz", "band"), [(30, "sub"), (120, "bass"), (500, "low_mids"), (2000, "high_mids"), (8000, "treble")]
)
def test_a_tone_lies_in_its_band(hertz: float, band: str) -> None:
    balance = spectral_balance(tone(hertz), RATE)
    assert balance is not None
    assert getattr(balance, band) > 0.97


def test_the_bands_of_tones_of_different_power_add_up_to_one() -> None:
    balance = spectral_balance(tone(120) + np.sqrt(3) * tone(2000), RATE)
    assert balance is not None
    assert astuple(balance) == pytest.approx((0, 0.25, 0, 0.75, 0), abs=0.01)


def test_a_long_sound_counts_all_along() -> None:
    balance = spectral_balance(np.concatenate([tone(120, 30), tone(2000, 30)], axis=1), RATE)
    assert balance is not None
    assert balance.bass == pytest.approx(0.5, abs=0.01)


def test_silence_has_no_balance() -> None:
    assert spectral_balance(np.zeros((2, 100), np.float32), RATE) is None
