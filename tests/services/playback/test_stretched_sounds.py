"""Speed and pitch of what plays, stretched by the real process."""

import numpy as np
import pytest

from musicgen_desktop.audio.stretching import StretchError
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.recorder_output import Studio
from tests.support.sound.stream_rendering import RATE, bends, tone

WAIT = 30_000
PLAYING, WAITING, PAUSED, STOPPED = (
    PlaybackState.PLAYING,
    PlaybackState.WAITING,
    PlaybackState.PAUSED,
    PlaybackState.STOPPED,
)


def a_take(seconds, hertz=500.0):
    return TakeSource.of(tone(round(seconds * RATE), hertz, 0.4), RATE)


class Listener:
    def __init__(self, qtbot):
        self.studio = Studio("Speakers")
        self.service = PlaybackService(self.studio.backend)
        self.states, self.busy, self.failures = [], [], []
        self.service.state_changed.connect(self.states.append)
        self.service.stretching_changed.connect(self.busy.append)
        self.service.stretch_failed.connect(self.failures.append)
        self._qtbot = qtbot

    def until(self, condition):
        self._qtbot.waitUntil(condition, timeout=WAIT)

    def played(self):
        return self.studio.recorded()

    def seconds_heard(self):
        sound = self.played()[0]
        return (
            np.count_nonzero(np.abs(sound[: len(sound) // 160 * 160]).reshape(-1, 160).max(axis=1) > 1e-3) * 160 / RATE
        )

    def frequencies(self):
        """Hertz of what was heard, each tenth of a second; silence has none."""
        sound = self.played()[0]
        blocks = sound[: len(sound) // 3200 * 3200].reshape(-1, 3200)
        loud = np.abs(blocks).max(axis=1) > 0.2
        return (np.argmax(np.abs(np.fft.rfft(blocks[loud] * np.hanning(3200), axis=1)), axis=1) * 10).tolist()


@pytest.fixture
def listener(qtbot):
    made = Listener(qtbot)
    yield made
    assert made.service.shutdown(timeout_ms=WAIT)


def test_what_plays_goes_over_into_another_speed_and_pitch_at_its_place_without_a_click(listener):
    service = listener.service
    service.set_source(a_take(10.0))
    service.set_loop(LoopRegion())
    service.play()
    listener.until(lambda: service.position > 1.0)

    service.set_stretch(Stretch(0.75, 12))
    listener.until(lambda: listener.busy == [True, False])
    listener.until(lambda: listener.frequencies()[-1] == 1000)
    service.pause()
    listener.until(lambda: service.state is PAUSED)

    assert listener.states == [PLAYING, PAUSED], "it never stood still"
    heard = listener.frequencies()
    changed = heard.index(1000)
    assert set(heard[: changed - 1]) == {500}
    assert set(heard[changed + 1 :]) == {1000}
    sound = listener.played()[:, 1000 : 3200 * (changed + 1)]
    assert bends(sound) < 1.3 * bends(tone(RATE, 1000.0, 0.4))


def test_what_is_begun_while_it_is_stretched_waits_and_is_never_heard_otherwise(listener):
    service = listener.service
    service.set_stretch(Stretch(1.25, -12))
    service.set_source(a_take(10.0))
    service.seek(4.0)
    service.play()
    listener.until(lambda: listener.states[-1:] == [STOPPED])

    assert listener.states == [WAITING, PLAYING, STOPPED]
    assert set(listener.frequencies()) == {250}
    assert listener.seconds_heard() == pytest.approx(6.0 / 1.25, abs=0.05)


def test_the_original_comes_back_at_once(listener):
    service = listener.service
    service.set_source(a_take(4.0))
    service.set_stretch(Stretch(0.5))
    listener.until(lambda: listener.busy == [True, False])

    service.set_stretch(Stretch())
    service.play()
    listener.until(lambda: listener.states[-1:] == [STOPPED])

    assert listener.busy == [True, False]
    assert listener.seconds_heard() == pytest.approx(4.0, abs=0.05)


def test_a_take_that_grows_is_heard_as_it_is_until_it_is_whole(listener):
    service = listener.service
    service.set_stretch(Stretch(0.5))
    growing = TakeSource(RATE, 1)
    growing.append(a_take(2.0).read(0, 2 * RATE))
    service.set_source(growing)
    service.play()
    listener.until(lambda: listener.states[-1:] == [WAITING])
    listener.until(lambda: not service._settled.isActive())  # it would be stretched while it is still heard
    growing.finish()
    listener.until(lambda: listener.states[-1:] == [STOPPED])
    as_it_is = listener.seconds_heard()

    service.play()
    listener.until(lambda: listener.states[-2:] == [PLAYING, STOPPED] and len(listener.busy) == 2)

    assert as_it_is == pytest.approx(2.0, abs=0.05)
    assert listener.seconds_heard() - as_it_is == pytest.approx(4.0, abs=0.05)


def test_a_sound_that_is_too_long_is_said_and_heard_as_it_is(listener):
    service = listener.service
    hour = np.broadcast_to(np.float32(0.3), (2, 3_600 * RATE))
    service.set_source(TakeSource.of(hour, RATE))
    service.set_stretch(Stretch(0.5))
    service.play()
    listener.until(lambda: bool(listener.failures))
    listener.until(lambda: service.position > 1.0)

    service.pause()
    listener.until(lambda: service.state is PAUSED)
    service.play()
    listener.until(lambda: service.state is PLAYING)

    assert isinstance(listener.failures[0], StretchError)
    assert listener.busy == [True, False]
    assert len(listener.failures) == 1, "it is said once"
