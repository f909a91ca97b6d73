"""A guest is heard in between, and the take is at its place again afterwards."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.services.playback.metronome import Clicks
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.recorder_output import Studio

WAIT = 30_000
RATE = 32_000
PLAYING, PAUSED, STOPPED = PlaybackState.PLAYING, PlaybackState.PAUSED, PlaybackState.STOPPED


def constant(level, seconds, channels=1, rate=RATE):
    return TakeSource.of(np.full((channels, round(seconds * rate)), level, np.float32), rate)


@pytest.fixture
def studio():
    return Studio("Speakers")


@pytest.fixture
def service(studio):
    made = PlaybackService(studio.backend)
    yield made
    assert made.shutdown(timeout_ms=WAIT)


class Witness:
    def __init__(self, service):
        self.places, self.ends, self.states = [], [], []
        service.guest_moved.connect(self.places.append)
        service.guest_ended.connect(lambda: self.ends.append(True))
        service.state_changed.connect(self.states.append)


@pytest.fixture
def seen(service):
    return Witness(service)


@pytest.mark.parametrize("rate", [RATE, 48_000])
def test_the_take_pauses_for_it_and_keeps_its_place(service, seen, qtbot, rate):
    service.set_source(constant(0.25, 60.0, 2))
    service.play()
    qtbot.waitUntil(lambda: service.position > 0.3, timeout=WAIT)
    service.play_guest(constant(-0.5, 20.0, rate=rate))
    assert service.state is PAUSED
    place = service.position
    qtbot.waitUntil(lambda: bool(seen.ends), timeout=WAIT)
    assert max(seen.places) > 1.0
    assert (service.position, service.state) == (place, PAUSED)
    assert seen.states == [PLAYING, PAUSED]
    service.play()
    qtbot.waitUntil(lambda: place < service.position < place + 10, timeout=WAIT)
    assert seen.ends == [True]


def test_what_is_asked_of_the_take_meanwhile_is_done_afterwards(service, seen, qtbot):
    service.play_guest(constant(-0.5, 30.0))
    qtbot.waitUntil(lambda: bool(seen.places), timeout=WAIT)
    service.set_source(constant(0.25, 60.0))
    service.set_loop(LoopRegion(2 * RATE, 4 * RATE))
    service.seek(3.0)
    service.play()
    assert seen.states == []
    service.stop_guest()
    assert seen.ends == [True]
    qtbot.waitUntil(lambda: service.state is PLAYING and 3.0 < service.position < 4.0, timeout=WAIT)
    qtbot.waitUntil(lambda: 2.0 <= service.position < 3.0, timeout=WAIT)


def test_another_guest_takes_its_place(service, seen, qtbot):
    service.play_guest(constant(-0.5, 30.0))
    service.play_guest(constant(0.5, 30.0))
    service.play_guest(constant(0.5, 0.2))
    qtbot.waitUntil(lambda: bool(seen.ends), timeout=WAIT)
    service.stop_guest()
    assert seen.ends == [True]
    assert seen.states == []


def test_the_metronome_clicks_in_the_take_and_in_no_guest(service, seen, studio, qtbot):
    service.set_clicks(Clicks(Tempo(240.0), heard=True))
    service.play_guest(constant(-0.25, 1.0))
    qtbot.waitUntil(lambda: bool(seen.ends), timeout=WAIT)
    assert studio.recorded().max(initial=0.0) == 0.0
    service.set_source(constant(-0.25, 60.0))
    service.play()
    qtbot.waitUntil(lambda: bool(studio.recorded().max(initial=0.0) > 0.1), timeout=WAIT)
