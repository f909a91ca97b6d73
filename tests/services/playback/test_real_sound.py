"""What really comes out of a sound server, recorded from the monitor of a null sink and compared with the clip."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.audio.chroma import chroma_of
from musicgen_desktop.audio.tone import tone_of
from musicgen_desktop.domain.tune import REST, Tune
from musicgen_desktop.services.playback.playback_stream import FADE_SECONDS, SWITCH_SECONDS
from tests.support.sound.driven import Player, qt_has_given_up
from tests.support.sound.playback_driver import RATE, THROUGH_QT, a_clip
from tests.support.sound.pulse import find_clip, pulse_server
from tests.support.sound.resuming import resumed_at
from tests.support.sound.servers import on_each_server
from tests.support.sound.stream_rendering import bends, levels, tone

FADE, SWITCH = round(FADE_SECONDS * RATE), round(SWITCH_SECONDS * RATE)


listens = pytest.mark.alone
"""What is recorded must not wait for other tests either."""


def find_whole(sound, clip):
    """Where the clip begins in what was recorded, every sample as it is but for the fades."""
    start, likeness = find_clip(sound, clip)
    assert likeness > 0.99
    np.testing.assert_array_equal(sound[:, start : start + clip.shape[1]][:, FADE:-FADE], clip[:, FADE:-FADE])
    return start


@listens
@on_each_server
def test_a_clip_is_heard_whole_and_without_dropouts(pulse, player):
    clip = a_clip(1, 2.0)
    with pulse.recording() as recording:
        player.do("clip", 1, 2.0)
        player.do("play")
        player.wait_for_state("stopped")
        sound = recording.wait_for_sound_and_silence()

    start = find_whole(sound, clip)
    assert not sound[:, :start].any()
    assert not sound[:, start + clip.shape[1] :].any()
    assert {"output": "Null Output"} in player.told


@listens
@on_each_server
def test_where_no_server_can_be_asked_a_clip_is_heard_through_qt(pulse):
    with Player(pulse.environ, THROUGH_QT) as player, pulse.recording() as recording:
        player.do("clip", 1, 2.0)
        player.do("play")
        player.wait_for_state("stopped")
        sound = recording.wait_for_sound_and_silence()

    # Its small buffers have gaps on a busy machine.
    pieces = np.split(a_clip(1, 2.0), 20, axis=1)
    assert sum(find_clip(sound, piece)[1] > 0.99 for piece in pieces) > len(pieces) // 2


@listens
def test_a_tune_is_heard_as_it_was_drawn(pulse, player):
    tune = Tune((0, 0, 0, 0, 4, 4, 4, 4, REST, REST, 7, 7, 7, 7, 11, 11, 11, 11))
    tone = tone_of(tune)
    with pulse.recording() as recording:
        player.do("tune", list(tune.pitches))
        sound = recording.wait_for_sound_and_silence()

    start = find_whole(sound, tone)
    heard = sound[:, start : start + tone.shape[1]]
    # What a melody checkpoint would hear of it: each pitch class where it was drawn, off the edges of notes.
    loudest = chroma_of(heard, RATE).argmax(axis=1)
    for note in tune.notes:
        assert set(loudest[note.first + 1 : note.stop - 1].tolist()) == {note.pitch}


@listens
@pytest.mark.parametrize("sink", [{"rate": 48_000, "channels": 2, "sample_format": "s16le"}])
def test_a_stereo_clip_is_heard_on_a_device_of_another_format(tmp_path_factory, sink):
    clip = a_clip(1, 2.0, channels=2)
    with (
        pulse_server(tmp_path_factory.mktemp("p"), **sink) as pulse,
        Player(pulse.environ) as player,
        pulse.recording(channels=2) as recording,
    ):
        player.do("clip", 1, 2.0, 2)
        player.do("play")
        player.wait_for_state("stopped")
        sound = recording.wait_for_sound_and_silence()

    _, likeness = find_clip(sound, clip)
    assert likeness > 0.99


@listens
@on_each_server
def test_a_loop_joins_without_a_gap(pulse, player):
    clip = a_clip(2, 3.0)
    with pulse.recording() as recording:
        player.do("clip", 2, 3.0)
        player.do("loop", 20_000, 20_000 + 12_345)
        player.do("seek", 20_000 / RATE)
        player.do("play")
        player.wait_until(lambda told: recording.sound().any())
        player.wait_until(lambda told: np.count_nonzero(recording.sound()) > 70_000)
        player.do("pause")
        sound = recording.wait_for_sound_and_silence()

    expected = np.tile(clip[:, 20_000:32_345], 5)
    start, likeness = find_clip(sound, expected)
    assert likeness > 0.99
    np.testing.assert_array_equal(sound[:, start + FADE : start + expected.shape[1]], expected[:, FADE:])


@listens
def test_a_growing_take_is_heard_without_a_gap(pulse, player):
    clip = a_clip(3, 3.0)
    with pulse.recording() as recording:
        player.do("grow")
        player.do("append", 3, 3.0, 0.0, 1.0)
        player.do("play")
        for second in (1, 2):
            player.wait_for_position(second - 0.6)
            player.do("append", 3, 3.0, second, second + 1)
        player.do("finish")
        player.wait_for_state("stopped")
        sound = recording.wait_for_sound_and_silence()

    find_whole(sound, clip)


@listens
def test_seeking_and_switching_takes_are_heard(pulse, player):
    with pulse.recording() as recording:
        player.do("clip", 4, 20.0)
        player.do("play")
        player.wait_for_position(0.5)
        player.do("seek", 10.0)
        player.wait_for_position(10.5)
        player.do("clip", 5, 20.0, 1, True)
        player.wait_for_position(11.5)
        player.do("pause")
        sound = recording.wait_for_sound_and_silence()

    jumped, likeness = find_clip(sound, a_clip(4, 20.0)[:, 10 * RATE + FADE :][:, : RATE // 3])
    assert likeness > 0.99
    switched, likeness = find_clip(sound, a_clip(5, 20.0)[:, 11 * RATE :][:, : RATE // 3])
    assert likeness > 0.99
    assert switched - jumped == RATE - FADE, "the second take went on exactly where the first one was"


@listens
@pytest.mark.parametrize("grows", [False, True])
def test_nothing_is_lost_while_python_is_kept_busy(pulse, player, grows):
    clip = a_clip(4, 3.0)
    with pulse.recording() as recording:
        if grows:
            player.do("grow")
            player.do("append", 4, 3.0, 0.0, 3.0)
        else:
            player.do("clip", 4, 3.0)
        player.do("play")
        player.wait_for_position(0.5)
        player.do("hold_python", 0.3)
        player.do("finish")
        player.wait_for_state("stopped")
        sound = recording.wait_for_sound_and_silence()

    find_whole(sound, clip)


@listens
def test_between_takes_the_level_stays_and_nothing_clicks(pulse, player):
    low, high = (tone(20 * RATE, hertz, 0.5) for hertz in (1000.0, 3000.0))
    with pulse.recording() as recording:
        player.do("tone", 1000.0, 20.0)
        player.do("play")
        for second, hertz in enumerate([3000.0, 1000.0, 3000.0], start=1):
            player.wait_for_position(0.4 * second)
            player.do("tone", hertz, 20.0, True, 0.0)
        player.wait_for_position(1.6)
        player.do("tone", 3000.0, 20.0, True, -6.0)
        player.wait_for_position(2.0)
        player.do("pause")
        sound = recording.wait_for_sound_and_silence()

    begun = np.flatnonzero(sound[0])[0]
    start, likeness = find_clip(sound[:, : begun + RATE // 4], low[:, FADE : RATE // 4])  # the tone comes again later
    assert likeness > 0.99
    heard = sound[:, start : start + round(1.5 * RATE)]
    expected = (take[:, FADE : FADE + heard.shape[1]] for take in (low, high))
    from_low, from_high = (np.isclose(heard, take, atol=1e-6)[0] for take in expected)
    crossfades = np.flatnonzero(~from_low & ~from_high)
    assert 0 < len(crossfades) <= 3 * SWITCH, "but for the crossfades every sample is a take's own, in its place"
    np.testing.assert_allclose(levels(heard), 0.5 / np.sqrt(2), rtol=0.05)
    assert bends(heard) < 1.01 * bends(high)
    last = np.flatnonzero(sound[0])[-1] - FADE
    assert np.abs(sound[:, last - 640 : last]).max() == pytest.approx(0.5 * 10 ** (-6 / 20), rel=0.01)


@listens
def test_into_another_speed_and_pitch_and_back_nothing_clicks(pulse, player):
    with pulse.recording() as recording:
        player.do("tone", 1000.0, 60.0)
        player.do("play")
        player.wait_for_position(0.3)
        player.do("stretch", 0.75, 12)
        player.wait_until(lambda told: told.get("stretching") is False)
        here = player.position_now()
        player.wait_for_position(here + 0.25)
        player.do("stretch", 1.0, 0)
        player.wait_for_position(here + 0.5)
        player.do("pause")
        sound = recording.wait_for_sound_and_silence()

    heard = sound[:, np.flatnonzero(sound[0])[0] + FADE :]
    blocks = heard[0, : heard.shape[1] // 640 * 640].reshape(-1, 640)
    hertz = np.argmax(np.abs(np.fft.rfft(blocks * np.hanning(640))), axis=1) * (RATE // 640)
    there, back = np.flatnonzero(hertz == 2000)[[0, -1]]
    assert hertz[0] == hertz[back + 2] == 1000
    for block in (there, back):
        near = heard[:, (block - 2) * 640 : (block + 3) * 640]
        assert bends(near) < 1.1 * bends(tone(RATE, 2000.0, 0.5))
        np.testing.assert_allclose(levels(near), 0.5 / np.sqrt(2), rtol=0.1)


def test_pausing_gives_the_device_back_and_playing_goes_on(pulse, player):
    player.do("clip", 6, 20.0)
    player.do("play")
    player.wait_for_position(0.3)
    assert pulse.streams() == 1

    player.do("pause")
    player.wait_for_state("paused")
    pulse.wait_until_idle()
    player.do("play")
    player.wait_for_state("playing")
    player.wait_for_position(1.0)

    assert pulse.streams() == 1


def test_shortly_before_its_end_a_clip_can_be_paused(pulse, player):
    player.do("clip", 6, 2.5)
    player.do("toggle_at", 2.1)
    player.do("play")
    player.wait_for_state("paused")

    pulse.wait_until_idle()
    assert 2.1 <= player.last_position() < 2.5


def test_when_the_server_dies_playback_pauses_and_says_so(pulse, player):
    player.do("clip", 7, 30.0)
    player.do("play")
    player.wait_for_position(1.0)

    pulse.kill()
    player.wait_until(lambda told: "lost" in told)

    states = [told["state"] for told in player.told if "state" in told]
    assert states == ["playing", "paused"]
    assert player.told[-1]["lost"]
    assert {"output": ""} in player.told


@listens
@pytest.mark.parametrize("when", ["before Qt looks for it", "after Qt has given up"])
def test_a_server_that_comes_back_is_heard_from_where_playback_paused(pulse, player, when):
    player.do("clip", 7, 60.0)
    player.do("play")
    player.wait_for_position(1.0)
    pulse.kill()
    player.wait_until(lambda told: "lost" in told)
    if when == "after Qt has given up":
        player.wait_until(qt_has_given_up)
    pulse.start()
    player.wait_until(lambda told: told.get("output") == "Null Output")

    paused = player.last_position()
    assert resumed_at(pulse, player, a_clip(7, 60.0)) == pytest.approx(paused, abs=0.1)
    assert [told["state"] for told in player.told if "state" in told][:3] == ["playing", "paused", "playing"]


@listens
def test_a_server_that_is_started_after_the_program_is_heard_with_all_its_devices(tmp_path_factory):
    with pulse_server(tmp_path_factory.mktemp("p")) as pulse:
        pulse.kill()
        with Player(pulse.environ) as player:
            player.do("clip", 7, 60.0)
            player.do("warm_up")
            player.wait_until(qt_has_given_up)
            pulse.start()
            player.wait_until(lambda told: told.get("output") == "Null Output")
            assert resumed_at(pulse, player, a_clip(7, 60.0)) == 0.0

            pulse.add_sink("spare")
            player.wait_until(lambda told: told.get("outputs") == ["probe", "spare"])
            player.do("choose_output", "spare")
            paused = player.last_position()
            assert resumed_at(pulse, player, a_clip(7, 60.0), "spare") == pytest.approx(paused, abs=0.1)

            pulse.kill()
            player.wait_until(lambda told: told.get("outputs") == [])
        assert player.exit_code == 0


@listens
@on_each_server
def test_an_unplugged_device_is_replaced_by_the_one_that_is_left(pulse, player):
    pulse.add_sink("spare")
    player.do("clip", 8, 30.0)
    player.do("play")
    player.wait_for_position(1.0)

    with pulse.recording("spare") as recording:
        pulse.remove_sink("probe")
        player.wait_for_position(4.5)
        sound = recording.sound()

    _, likeness = find_clip(sound, a_clip(8, 30.0)[:, 3 * RATE : 4 * RATE])
    assert likeness > 0.99
    assert not any("lost" in told for told in player.told)


@listens
def test_a_chosen_device_is_heard_and_taken_again_when_it_comes_back(pulse, player):
    pulse.add_sink("spare")
    player.do("clip", 9, 40.0)
    player.do("choose_output", "spare")
    player.do("play")
    player.wait_for_position(0.5)

    with pulse.recording("probe") as recording:
        pulse.remove_sink("spare")
        pulse.add_sink("other")  # Qt is told of a removed sink with the next change only
        player.wait_until(lambda told: "missing" in told)
        player.wait_until(lambda told: recording.sound().any())
    pulse.add_sink("spare")
    with pulse.recording("spare") as recording:
        here = player.position_now()
        player.wait_for_position(here + 2.0)
        sound = recording.sound()

    first = round((here + 1.0) * RATE)
    _, likeness = find_clip(sound, a_clip(9, 40.0)[:, first : first + RATE // 2])
    assert likeness > 0.99
    assert not any("lost" in told for told in player.told)


def test_without_a_server_the_transport_works_and_says_so(tmp_path):
    with Player({"PULSE_SERVER": f"unix:{tmp_path}/none", "XDG_RUNTIME_DIR": str(tmp_path)}) as player:
        player.do("clip", 9, 0.5)
        player.do("warm_up")
        player.do("play")
        player.wait_for_state("stopped")

    assert {"output": ""} in player.told
    assert max(told.get("position", 0) for told in player.told) > 0.2
    assert player.exit_code == 0
