"""The loudness of sounds that are compared is measured beside the window, once."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.services.loudness_service import LoudnessService
from musicgen_desktop.services.playback.take_source import TakeSource

_RATE = 48_000


def _tone(level_db: float) -> TakeSource:
    """A sine of a kilohertz, at which the measure is nearly flat: its loudness is its RMS."""
    times = np.arange(2 * _RATE) / _RATE
    tone = 10 ** (level_db / 20) * np.sin(2 * np.pi * 997 * times)
    return TakeSource.of(tone[None].astype(np.float32), _RATE)


def test_a_sound_is_measured_once(qtbot: QtBot) -> None:
    service = LoudnessService()
    told: list[str] = []
    service.measured.connect(told.append)
    assert service.loudness("soft") is None
    for name, level in (("soft", -26.0), ("loud", -6.0), ("soft", -26.0)):
        service.measure(name, _tone(level))
    qtbot.waitUntil(lambda: told == ["soft", "loud"])
    service.measure("soft", _tone(-26.0))
    soft, loud = service.loudness("soft"), service.loudness("loud")
    assert service.shutdown(10_000)
    assert soft is not None
    assert loud is not None
    assert told == ["soft", "loud"]
    assert loud.lufs - soft.lufs == pytest.approx(20.0, abs=0.05)
    assert soft.lufs == pytest.approx(-29.0, abs=0.1)
    assert soft.peak_db == pytest.approx(-26.0, abs=0.01)
