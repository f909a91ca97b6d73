"""Change of rate."""

import numpy as np
import pytest

from musicgen_desktop.audio.resample import resample


def sine(rate: int, channels: int) -> np.ndarray:
    wave = np.sin(2 * np.pi * 440 * np.arange(rate) / rate)
    return np.stack([wave * (0.5 if c else 1.0) for c in range(channels)]).astype(np.float32)


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize(("old", "new"), [(32_000, 48_000), (32_000, 44_100), (48_000, 32_000), (47_001, 48_000)])
def test_a_tone_stays_the_same_tone(old: int, new: int, channels: int):
    result = resample(sine(old, channels), old, new)
    assert result.dtype == np.float32
    assert result.shape[0] == channels
    assert result.shape[1] == pytest.approx(new, abs=1)
    middle = slice(2_000, new - 2_000)
    assert np.abs(result[:, middle] - sine(new, channels)[:, middle]).max() < 1e-3


def test_equal_rates_change_nothing():
    values = sine(32_000, 1)
    assert resample(values, 32_000, 32_000) is values
