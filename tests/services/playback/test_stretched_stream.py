"""A take that is heard at another speed: places and loops stay those of the take."""

import numpy as np
import pytest

from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.stream_rendering import RATE, bends, noise, render, state, stream_playing, tone

SPEED = 0.5
TAKE = tone(64_000, 1000.0, 0.5)
SLOW = tone(128_000, 1000.0, 0.5)


def stretched(values, speed=SPEED):
    sound = TakeSource(RATE, len(values), speed=speed, promised=values.shape[1])
    sound.replace(values)
    return sound


def place(stream):
    """The sample of the take at which it will go on."""
    return stream.timeline.at(stream.rendered)[1]


def test_it_goes_on_at_the_same_place_without_a_click_and_comes_back():
    stream = stream_playing(TAKE)
    stream.play()
    parts = [render(stream, 10_000)]

    stream.set_source(stretched(SLOW), keep_position=True)
    parts.append(render(stream, 8_000))
    assert place(stream) == 10_000 + 8_000 * SPEED
    stream.set_source(TakeSource.of(TAKE, RATE), keep_position=True)
    parts.append(render(stream, 5_000))

    assert place(stream) == 14_000 + 5_000
    assert bends(np.concatenate(parts, axis=1)[:, 1000:]) < 1.2 * bends(TAKE)


def test_a_seek_goes_to_the_takes_own_place():
    values = noise(128_000)
    stream = stream_playing(TAKE)
    stream.set_source(stretched(values), keep_position=True)
    stream.play()

    stream.seek(20_000)
    out = render(stream, 5_000)

    assert place(stream) == 22_500
    np.testing.assert_array_equal(out[:, 1000:], values[:, 41_000:45_000])


def test_a_loop_keeps_its_edges_at_any_speed():
    values = noise(128_000)
    stream = stream_playing(TAKE)
    stream.set_loop(LoopRegion(1_000, 4_000))
    stream.set_source(stretched(values), keep_position=True)
    stream.play()

    out = render(stream, 20_000)
    first_round, second_round = out[:, 3_000:8_000], out[:, 9_000:14_000]

    np.testing.assert_array_equal(second_round, first_round)
    np.testing.assert_array_equal(out[:, 8_000:8_100], values[:, 2_000:2_100])
    stream.set_source(TakeSource.of(TAKE, RATE), keep_position=True)
    render(stream, 20_000)
    assert 1_000 <= place(stream) < 4_000


def test_what_is_taken_back_over_the_change_is_still_the_same_place():
    stream = stream_playing(TAKE)
    stream.play()
    render(stream, 10_000)
    stream.set_source(stretched(SLOW), keep_position=True)
    render(stream, 6_000)

    stream.rewind(9_000, heard=False)

    assert place(stream) == 9_000
    render(stream, 1_000)
    assert place(stream) == pytest.approx(9_000 + 1_000 * SPEED, abs=1)


def test_what_is_promised_waits_where_it_was_put_and_begins_there():
    values = noise(128_000)
    promised = TakeSource(RATE, 1, speed=SPEED, promised=128_000)
    stream = stream_playing(TAKE)
    stream.seek(10_000)
    stream.set_source(promised, keep_position=True)
    stream.play()
    silence = render(stream, 3_000)
    stream.seek(30_000)
    render(stream, 100)
    assert state(stream) is PlaybackState.WAITING

    promised.replace(values)
    out = render(stream, 4_000)

    assert not silence.any()
    np.testing.assert_array_equal(out[:, 1_000:], values[:, 61_000:64_000])
    assert place(stream) == 32_000
