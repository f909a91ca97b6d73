"""What is compared is measured and brought into one form beside the window."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.comparison import SoundForm
from musicgen_desktop.services.compared_sounds import ComparedSounds
from musicgen_desktop.services.playback.take_source import TakeSource

_RATE = 48_000


def _tone(level_db: float) -> TakeSource:
    """A sine of a kilohertz, at which the measure is nearly flat: its loudness is its RMS."""
    times = np.arange(2 * _RATE) / _RATE
    tone = 10 ** (level_db / 20) * np.sin(2 * np.pi * 997 * times)
    return TakeSource.of(tone[None].astype(np.float32), _RATE)


def test_a_sound_is_measured_once(qtbot: QtBot) -> None:
    service = ComparedSounds()
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


def test_a_sound_comes_into_another_form(qtbot: QtBot) -> None:
    service = ComparedSounds()
    told: list[tuple[str, TakeSource]] = []
    service.converted.connect(lambda name, source: told.append((name, source)))
    tone = _tone(-6.0)
    service.convert("tone", tone, SoundForm(44_100, 2))
    qtbot.waitUntil(lambda: bool(told))
    assert service.shutdown(10_000)
    ((name, source),) = told
    assert (name, source.sampling_rate, source.channels, source.finished) == ("tone", 44_100, 2, True)
    assert source.duration == pytest.approx(tone.duration, abs=1e-3)
    left, right = source.read(22_050, 44_100)
    assert np.array_equal(left, right)
    assert float(np.abs(left).max()) == pytest.approx(10 ** (-6 / 20), rel=1e-3)
