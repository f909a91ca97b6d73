"""What is rendered ahead and not yet heard is taken back when the musician wishes something else."""

import numpy as np
import pytest

from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.stream_rendering import (
    BLOCK,
    FADE,
    RATE,
    SWITCH,
    bends,
    levels,
    noise,
    position_of,
    render,
    state,
    stream_playing,
    tone,
)

AHEAD = 12_000


def heard_then(stream, heard, wish):
    """``heard`` frames, then what comes when ``wish`` is called while ``AHEAD`` more are rendered."""
    stream.play()
    out = render(stream, heard + AHEAD)[:, :heard]
    stream.rewind(heard)
    wish(stream)
    return np.concatenate([out, render(stream, AHEAD)], axis=1)


def test_a_seek_is_rendered_where_it_was_wished():
    clip = noise(50_000)
    out = heard_then(stream_playing(clip), 10_000, lambda stream: stream.seek(40_000))

    np.testing.assert_array_equal(out[:, FADE:10_000], clip[:, FADE:10_000])
    np.testing.assert_array_equal(out[:, 10_000 + FADE :][:, :9000], clip[:, 40_000 + FADE :][:, :9000])


def test_a_switch_of_takes_has_its_crossfade_there_too():
    low, high = tone(60_000, 1000.0, 0.5), tone(60_000, 3000.0, 0.5)
    out = heard_then(
        stream_playing(low), 10_007, lambda stream: stream.set_source(TakeSource.of(high, RATE), keep_position=True)
    )

    np.testing.assert_array_equal(out[:, 10_007 + SWITCH :], high[:, 10_007 + SWITCH : out.shape[1]])
    np.testing.assert_allclose(levels(out)[10:], levels(low)[0], rtol=0.05)
    assert bends(out[:, 1000:]) < 1.01 * bends(high)


@pytest.mark.parametrize("wish", [lambda stream: None, lambda stream: stream.set_loop(LoopRegion(0, 45_000))])
def test_what_stays_as_it_was_is_heard_as_if_nothing_had_been_taken_back(wish):
    clip = noise(50_000)
    out = heard_then(stream_playing(clip), 10_000, wish)

    np.testing.assert_allclose(out[:, FADE:], clip[:, FADE : out.shape[1]], atol=1e-6)


def test_a_pause_falls_silent_at_once_where_the_playhead_was():
    stream = stream_playing(tone(60_000))
    out = heard_then(stream, 10_000, lambda stream: stream.pause())

    assert bends(out[:, 1000:]) < 1.2 * bends(tone(60_000)) + 0.8 * 8 / FADE**2
    assert not out[:, 10_000 + FADE :].any()
    assert (state(stream), position_of(stream)) == (PlaybackState.PAUSED, 10_000)


def test_within_a_loop_the_place_is_that_of_the_round_which_is_heard():
    stream = stream_playing(noise(50_000))
    stream.set_loop(LoopRegion(0, 3000))

    heard_then(stream, 10_000, lambda stream: stream.pause())

    assert position_of(stream) == 10_000 % 3000


def test_an_end_that_was_rendered_but_not_heard_is_taken_back():
    clip = noise(15_000)
    stream = stream_playing(clip)
    out = heard_then(stream, 10_000, lambda stream: stream.seek(2_000))

    np.testing.assert_array_equal(out[:, 10_000 + FADE :], clip[:, 2_000 + FADE :][:, : AHEAD - FADE])
    assert state(stream) is PlaybackState.PLAYING


def test_the_volume_changes_at_once_and_without_a_click():
    out = heard_then(stream_playing(tone(60_000)), 10_000, lambda stream: stream.set_volume(0.25))

    assert np.abs(out[:, 11_000:]).max() == pytest.approx(0.2, rel=1e-3)
    assert bends(out[:, 1000:]) < 1.2 * bends(tone(60_000)) + 0.8 * 8 / FADE**2


@pytest.mark.parametrize("length", [1, 3, 100, BLOCK, 4321])
def test_loops_of_a_ramp_lose_and_double_no_sample_though_much_is_taken_back_on_the_way(length):
    ramp = (np.arange(50_000, dtype=np.float32) / 65_536)[None]  # each sample tells its place, exactly
    stream = stream_playing(ramp)
    stream.set_loop(LoopRegion(20_000, 20_000 + length))
    stream.seek(20_000)
    stream.play()
    heard = [render(stream, 10_000)]
    for _ in range(3):
        render(stream, AHEAD)
        stream.rewind(stream.rendered - AHEAD)
        heard.append(render(stream, 10_000))

    places = np.round(np.concatenate(heard, axis=1)[0, FADE:] * 65_536).astype(int)

    np.testing.assert_array_equal(places, 20_000 + np.arange(FADE, 40_000) % length)
