"""Which device is heard: the system's, or a chosen one while it is there."""

import threading

import numpy as np
import pytest

from musicgen_desktop.services.playback.audio_output import OutputDevice
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.recorder_output import Studio

WAIT = 30_000
RATE = 32_000
SPEAKERS, HEADPHONES = OutputDevice("speakers", "Speakers"), OutputDevice("headphones", "Headphones")


@pytest.fixture
def studio():
    return Studio("Speakers", "Headphones")


@pytest.fixture
def service(studio):
    built = PlaybackService(studio.backend)
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, (1, 300 * RATE)).astype(np.float32)
    built.set_source(TakeSource.of(noise, RATE))
    yield built
    assert built.shutdown(timeout_ms=WAIT)


def playing_on(studio, service, qtbot, name):
    def heard():
        return bool(studio.outputs) and studio.outputs[-1].name == name and service.output_name == name

    qtbot.waitUntil(heard, timeout=WAIT)
    now = service.position
    qtbot.waitUntil(lambda: service.position > now + 0.1, timeout=WAIT)
    return now


def test_the_devices_are_listed_and_the_choice_is_kept(studio, service, qtbot):
    service.choose_output("headphones")
    service.warm_up()
    qtbot.waitUntil(lambda: service.output_name == "Headphones", timeout=WAIT)

    assert service.outputs == (SPEAKERS, HEADPHONES)
    assert service.chosen_output == "headphones"
    assert not studio.outputs, "nothing is opened before something plays"

    studio.change("Speakers")
    qtbot.waitUntil(lambda: service.outputs == (SPEAKERS,), timeout=WAIT)


def test_what_plays_goes_on_where_it_is_on_the_device_that_is_chosen(studio, service, qtbot):
    service.play()
    playing_on(studio, service, qtbot, "Speakers")

    service.choose_output("headphones")
    there = playing_on(studio, service, qtbot, "Headphones")
    service.choose_output("")
    playing_on(studio, service, qtbot, "Speakers")

    assert there > 0.1, "it has not begun anew"
    assert service.state is PlaybackState.PLAYING
    assert [output.name for output in studio.outputs] == ["Speakers", "Headphones", "Speakers"]
    assert all(output.closed.is_set() for output in studio.outputs[:-1])


def test_what_plays_like_the_system_follows_its_default_and_a_chosen_device_does_not(studio, service, qtbot):
    service.play()
    playing_on(studio, service, qtbot, "Speakers")

    studio.change("Headphones", "Speakers")
    there = playing_on(studio, service, qtbot, "Headphones")

    assert there > 0.1, "it has not begun anew"
    assert service.state is PlaybackState.PLAYING
    service.choose_output("headphones")
    studio.change("Speakers", "Headphones")
    qtbot.waitUntil(lambda: service.outputs[0] == SPEAKERS, timeout=WAIT)
    playing_on(studio, service, qtbot, "Headphones")
    assert [output.name for output in studio.outputs] == ["Speakers", "Headphones"]


@pytest.mark.parametrize("others", [("Headphones",), ("Headphones", "Speakers")], ids=["gone", "another default"])
def test_what_was_paused_a_moment_ago_stays_silent_on_another_device(studio, service, qtbot, others):
    service.play()
    playing_on(studio, service, qtbot, "Speakers")
    studio.outputs[0].frozen = True  # what was rendered before the pause is not heard to its end

    service.pause()
    studio.change(*others)

    qtbot.waitUntil(lambda: service.state is PlaybackState.PAUSED, timeout=WAIT)
    qtbot.waitUntil(studio.outputs[0].closed.is_set, timeout=WAIT)
    assert [output.name for output in studio.outputs] == ["Speakers"]


def test_a_device_that_comes_while_playback_closes_does_not_keep_it_from_ending(studio, qtbot):
    service = PlaybackService(studio.backend)
    service.set_source(TakeSource.of(np.zeros((1, 300 * RATE), np.float32), RATE))
    service.play()
    playing_on(studio, service, qtbot, "Speakers")
    studio.outputs[0].frozen = True  # so that it falls silent only when it is given up
    coming = threading.Timer(0.1, studio.change, ("Headphones", "Speakers"))
    coming.start()
    assert service.shutdown(timeout_ms=WAIT // 3)
    coming.join()


def test_a_chosen_device_that_goes_is_replaced_with_a_word_and_taken_again_when_it_returns(studio, service, qtbot):
    said = []
    service.choice_missing.connect(said.append)
    service.choose_output("headphones")
    service.play()
    playing_on(studio, service, qtbot, "Headphones")

    studio.change("Speakers")
    playing_on(studio, service, qtbot, "Speakers")
    qtbot.waitUntil(lambda: len(said) == 1, timeout=WAIT)
    studio.change("Speakers", "Headphones")
    playing_on(studio, service, qtbot, "Headphones")

    assert service.state is PlaybackState.PLAYING
    assert len(said) == 1
    assert "Speakers" in said[0].advice
