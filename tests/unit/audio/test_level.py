import numpy as np
import pytest

from musicgen_desktop.audio.level import FLOOR, LevelMeter, to_decibels

RATE = 16_000


def block(amplitude: float, seconds: float = 0.1) -> np.ndarray:
    values = np.zeros((1, round(seconds * RATE)), np.float32)
    values[0, 3] = -amplitude
    return values


@pytest.mark.parametrize(("amplitude", "decibels"), [(1.0, 0.0), (0.5, -6.02), (0.1, -20.0), (0.0, FLOOR), (2.0, 0.0)])
def test_amplitudes_are_told_in_decibels_below_full_scale(amplitude: float, decibels: float) -> None:
    assert to_decibels(amplitude) == pytest.approx(decibels, abs=0.01)


def test_the_bar_rises_at_once_and_sinks_slowly_while_the_peak_is_held() -> None:
    meter = LevelMeter()
    assert meter.feed(block(0.5), RATE).peak == pytest.approx(-6.02, abs=0.01)
    after = meter.feed(block(0.0, 1.0), RATE)
    assert after.peak == pytest.approx(-30.02, abs=0.01)
    assert after.hold == pytest.approx(-6.02, abs=0.01)
    assert meter.feed(block(0.0, 1.0), RATE).hold < -20
    assert meter.feed(block(0.0, 5.0), RATE) == meter.level
    assert (meter.level.peak, meter.level.hold) == (FLOOR, FLOOR)
    assert meter.loudest == pytest.approx(-6.02, abs=0.01)


def test_full_scale_is_remembered_until_the_meter_is_reset() -> None:
    meter = LevelMeter()
    assert not meter.feed(block(0.99), RATE).clipped
    assert meter.feed(block(1.0), RATE).clipped
    assert meter.feed(block(0.1), RATE).clipped
    meter.reset()
    assert not meter.feed(block(0.1), RATE).clipped
