import threading

import numpy as np
import pytest

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.services.playback.audio_output import AudioBackend
from musicgen_desktop.services.playback.playback_meter import PlayedLevel
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_stream import FADE_SECONDS, SWITCH_SECONDS, LoopRegion
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.recorder_output import Studio

WAIT = 30_000
RATE = 32_000
FADE, SWITCH = round(FADE_SECONDS * RATE), round(SWITCH_SECONDS * RATE)
PLAYING, WAITING, PAUSED, STOPPED = (
    PlaybackState.PLAYING,
    PlaybackState.WAITING,
    PlaybackState.PAUSED,
    PlaybackState.STOPPED,
)


def _noise(seconds, channels=1, seed=0):
    values = np.random.default_rng(seed).uniform(-0.5, 0.5, (channels, round(seconds * RATE)))
    return values.astype(np.float32)


class Witness:
    def __init__(self, service):
        self.positions = []
        self.states = []
        self.outputs = []
        self.losses = []
        self.threads = set()
        service.position_changed.connect(self._on_position)
        service.state_changed.connect(self.states.append)
        service.output_changed.connect(self.outputs.append)
        service.output_lost.connect(self.losses.append)

    def _on_position(self, seconds):
        self.threads.add(threading.get_ident())
        self.positions.append(seconds)


@pytest.fixture
def studio():
    return Studio("Speakers")


@pytest.fixture
def listen(qtbot):
    services = []

    def build(backend_factory):
        service = PlaybackService(backend_factory)
        services.append(service)
        return service, Witness(service)

    yield build
    for service in services:
        assert service.shutdown(timeout_ms=WAIT)


def _until(qtbot, condition):
    qtbot.waitUntil(condition, timeout=WAIT)


def test_a_clip_is_played_to_its_end_and_the_playhead_returns(listen, studio, qtbot):
    service, seen = listen(studio.backend)
    clip = _noise(5.0, channels=2)

    service.set_source(TakeSource.of(clip, RATE))
    service.play()
    _until(qtbot, lambda: seen.states == [PLAYING, STOPPED])

    assert studio.outputs[0].closed.wait(WAIT / 1000), "the device is given back"
    out = studio.recorded()
    np.testing.assert_array_equal(out[:, FADE : clip.shape[1] - FADE], clip[:, FADE : clip.shape[1] - FADE])
    assert not out[:, clip.shape[1] :].any()
    *way, last = seen.positions
    assert len(way) > 3
    assert way == sorted(way)
    assert max(way) <= 5.0
    assert last == service.position == 0.0
    assert seen.threads == {threading.get_ident()}


def test_nothing_is_opened_before_something_plays(listen, studio, qtbot):
    service, seen = listen(studio.backend)
    service.set_source(TakeSource.of(_noise(1.0), RATE))

    service.warm_up()
    _until(qtbot, lambda: seen.outputs == ["Speakers"])

    assert service.output_name == "Speakers"
    assert studio.outputs == []


def test_pause_seek_and_toggle(listen, studio, qtbot):
    service, seen = listen(studio.backend)
    clip = _noise(60.0)
    service.set_source(TakeSource.of(clip, RATE))
    service.play()
    _until(qtbot, lambda: service.position > 0.2)

    service.toggle()
    _until(qtbot, lambda: service.state is PAUSED and studio.outputs[0].closed.is_set())
    paused_at = service.position
    service.seek(42.0)
    _until(qtbot, lambda: service.position == 42.0)
    service.toggle()
    _until(qtbot, lambda: service.position > 42.2)
    service.pause()
    _until(qtbot, lambda: service.state is PAUSED)

    assert paused_at < 42
    assert seen.states == [PLAYING, PAUSED, PLAYING, PAUSED]
    resumed = studio.outputs[1].recorded()[:, FADE:6000]
    np.testing.assert_array_equal(resumed, clip[:, 42 * RATE + FADE : 42 * RATE + 6000])


def test_a_seek_while_playing_is_shown_at_once_and_the_old_place_never_again(listen, studio, qtbot):
    service, seen = listen(studio.backend)
    service.set_source(TakeSource.of(_noise(60.0), RATE))
    service.play()
    _until(qtbot, lambda: service.position > 0.1)

    service.seek(30.0)
    _until(qtbot, lambda: service.position > 30.1)

    first = next(i for i, seconds in enumerate(seen.positions) if seconds >= 30)
    assert seen.positions[first] == 30.0
    assert min(seen.positions[first:]) == 30.0


def test_a_growing_take_is_heard_from_its_first_chunk_to_its_last(listen, studio, qtbot):
    service, seen = listen(studio.backend)
    clip = _noise(6.0)
    source = TakeSource(RATE, 1, clip.shape[1])
    service.set_source(source)
    service.play()
    _until(qtbot, lambda: service.state is WAITING)

    for second in range(6):
        source.append(clip[:, second * RATE : (second + 1) * RATE])
        _until(qtbot, lambda end=second + 1: service.state is WAITING and service.position > end - 0.01)
    source.finish()
    _until(qtbot, lambda: service.state is STOPPED)

    sound = studio.recorded()
    heard = sound[:, np.abs(sound[0]) > 0]
    assert heard.shape[1] >= clip.shape[1] - 7 * FADE
    assert seen.states[:4] == [WAITING, PLAYING, WAITING, PLAYING]


def test_a_take_switch_goes_on_at_the_same_place(listen, studio, qtbot):
    service, seen = listen(studio.backend)
    takes = [_noise(60.0, seed=seed) for seed in (1, 2)]
    service.set_source(TakeSource.of(takes[0], RATE))
    service.play()
    _until(qtbot, lambda: service.position > 0.2)

    service.set_source(TakeSource.of(takes[1], RATE), keep_position=True)
    switched = service.position
    _until(qtbot, lambda: service.position > switched + 0.5)

    out = studio.recorded()
    assert len(studio.outputs) == 1
    from_first = (out == takes[0][:, : out.shape[1]])[0]
    from_second = (out == takes[1][:, : out.shape[1]])[0]
    border = int(np.argmax(from_second[FADE:])) + FADE
    assert from_first[FADE : border - 2 * SWITCH].all()
    assert from_second[border + SWITCH : border + 5000].all()
    assert seen.states == [PLAYING]


def test_another_clip_stops_at_its_beginning(listen, studio, qtbot):
    service, _ = listen(studio.backend)
    service.set_source(TakeSource.of(_noise(60.0), RATE))
    service.play()
    _until(qtbot, lambda: service.position > 0.2)

    service.set_source(TakeSource.of(_noise(60.0), RATE))

    _until(qtbot, lambda: service.state is STOPPED and service.position == 0)


def test_a_take_of_another_format_opens_the_device_anew(listen, studio, qtbot):
    service, _ = listen(studio.backend)
    service.set_source(TakeSource.of(_noise(60.0), RATE))
    service.play()
    _until(qtbot, lambda: service.position > 0.2)

    service.set_source(TakeSource.of(_noise(60.0, channels=2), RATE), keep_position=True)
    _until(qtbot, lambda: len(studio.outputs) == 2)
    switched = service.position
    _until(qtbot, lambda: service.position > switched + 0.2)

    assert [output.source.channels for output in studio.outputs] == [1, 2]
    assert studio.outputs[0].closed.is_set()


def test_a_loop_goes_round_until_it_is_taken_away(listen, studio, qtbot):
    service, seen = listen(studio.backend)
    clip = _noise(3.0)
    service.set_source(TakeSource.of(clip, RATE))
    service.set_loop(LoopRegion(RATE, 2 * RATE))
    service.play()
    _until(qtbot, lambda: len(seen.positions) > 3 and min(seen.positions[-3:]) >= 1)
    _until(qtbot, lambda: studio.recorded().shape[1] > 5 * RATE)

    service.set_loop(None)
    _until(qtbot, lambda: service.state is STOPPED)

    out = studio.recorded()
    rounds = np.concatenate([clip[:, : 2 * RATE], np.tile(clip[:, RATE : 2 * RATE], 3)], axis=1)
    np.testing.assert_array_equal(out[:, FADE : 5 * RATE], rounds[:, FADE:])


def test_the_volume_reaches_the_device(listen, studio, qtbot):
    service, _ = listen(studio.backend)
    clip = _noise(2.0)
    service.set_volume(0.5)
    service.set_source(TakeSource.of(clip, RATE))
    service.play()
    _until(qtbot, lambda: service.state is PLAYING)
    _until(qtbot, lambda: service.state is STOPPED)

    np.testing.assert_allclose(studio.recorded()[:, RATE : RATE + 5000], 0.5 * clip[:, RATE : RATE + 5000], atol=1e-7)


@pytest.mark.parametrize("backend_factory", [AudioBackend, Studio().backend])
def test_without_a_device_the_transport_works_unheard_and_says_so(listen, qtbot, backend_factory):
    service, seen = listen(backend_factory)
    service.set_source(TakeSource.of(_noise(30.0), RATE))
    service.warm_up()
    service.play()

    _until(qtbot, lambda: service.position > 0.2)
    service.seek(29.9)
    _until(qtbot, lambda: seen.states == [PLAYING, STOPPED])

    assert seen.outputs == [""]
    assert service.output_name == ""
    assert seen.losses == []


def test_a_device_that_is_plugged_in_takes_over_from_the_silent_output(listen, qtbot):
    studio = Studio()
    service, seen = listen(studio.backend)
    clip = _noise(60.0)
    service.set_source(TakeSource.of(clip, RATE))
    service.play()
    _until(qtbot, lambda: service.position > 0.2)

    studio.change("Headphones")
    _until(qtbot, lambda: bool(studio.outputs) and service.position > 2.0)

    assert seen.outputs == ["", "Headphones"]
    assert seen.states == [PLAYING]
    out = studio.recorded()[0, FADE:4000]
    matches = np.flatnonzero(clip[0] == out[0])
    assert any(np.array_equal(clip[0, start : start + len(out)], out) for start in matches)


@pytest.mark.parametrize("way", ["reports an error", "leaves the list", "falls silent"])
def test_a_lost_device_is_replaced_by_the_new_default_where_it_was_heard_last(listen, studio, qtbot, way):
    service, seen = listen(studio.backend)
    clip = _noise(120.0)
    service.set_source(TakeSource.of(clip, RATE))
    service.play()
    _until(qtbot, lambda: service.position > 0.3)

    if way == "leaves the list":
        studio.change("Headphones")
    else:
        studio.names = ["Headphones"]
        setattr(studio.outputs[0], "failed" if way == "reports an error" else "frozen", True)
    _until(qtbot, lambda: len(studio.outputs) == 2)
    _until(qtbot, lambda: studio.outputs[1].recorded().shape[1] > 10_000)

    assert seen.outputs == ["Speakers", "Headphones"]
    assert seen.losses == []
    assert seen.states == [PLAYING]
    taken = studio.outputs[0].recorded().shape[1]
    again = studio.outputs[1].recorded()[0, FADE:5000]
    starts = [s for s in np.flatnonzero(clip[0] == again[0]) if np.array_equal(clip[0, s : s + len(again)], again)]
    assert len(starts) == 1
    assert taken - 2 * 3200 < starts[0] < taken, "what lay in the lost device's buffer is played again"


def test_without_another_device_playback_pauses_and_says_so_and_play_tries_again(listen, studio, qtbot):
    service, seen = listen(studio.backend)
    service.set_source(TakeSource.of(_noise(60.0), RATE))
    service.play()
    _until(qtbot, lambda: service.position > 0.3)

    studio.change()
    _until(qtbot, lambda: bool(seen.losses))
    _until(qtbot, lambda: service.state is PAUSED)

    [error] = seen.losses
    assert isinstance(error, UserError)
    assert error.message
    assert error.advice
    assert service.output_name == ""
    assert 0.2 < service.position < 60
    where = service.position
    studio.change("Headphones")
    _until(qtbot, lambda: service.output_name == "Headphones")
    service.play()
    _until(qtbot, lambda: service.position > where + 0.2)
    assert seen.states == [PLAYING, PAUSED, PLAYING]


def test_a_device_that_also_fails_when_opened_again_is_given_up(listen, studio, qtbot):
    service, seen = listen(studio.backend)
    service.set_source(TakeSource.of(_noise(60.0), RATE))
    service.play()
    _until(qtbot, lambda: service.position > 0.3)

    studio.outputs[0].failed = True
    _until(qtbot, lambda: len(studio.outputs) == 2)
    studio.outputs[1].failed = True
    _until(qtbot, lambda: bool(seen.losses))

    assert len(studio.outputs) == 2
    assert all(output.closed.is_set() for output in studio.outputs)


def test_the_level_is_told_of_what_is_heard_and_silence_once_when_it_ends(listen, studio, qtbot):
    service, seen = listen(studio.backend)
    levels = []
    service.level_changed.connect(levels.append)
    service.set_volume(0.5)
    service.set_source(TakeSource.of(np.full((1, 5 * RATE), 0.5, dtype=np.float32), RATE))
    service.play()
    _until(qtbot, lambda: seen.states == [PLAYING, STOPPED] and studio.outputs[0].closed.is_set())
    _until(qtbot, lambda: levels[-1] == PlayedLevel())

    assert max(level.peak.peak for level in levels) == pytest.approx(20 * np.log10(0.25), abs=0.1)
    assert levels.count(PlayedLevel()) == 1
    told = len(levels)
    service.seek(1.0)
    _until(qtbot, lambda: service.position == 1.0)
    assert len(levels) == told, "nothing is measured while nothing plays"


def test_closing_while_playing_fades_out(listen, studio, qtbot):
    service, _ = listen(studio.backend)
    level = np.full((1, 60 * RATE), 0.5, dtype=np.float32)
    service.set_source(TakeSource.of(level, RATE))
    service.play()
    _until(qtbot, lambda: service.position > 0.3)

    assert service.shutdown(timeout_ms=WAIT)

    out = studio.recorded()[0]
    assert out.max() == 0.5
    assert out[-1] == 0
    assert np.abs(np.diff(out)).max() < 0.5 * 3 / FADE
