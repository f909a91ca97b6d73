"""Playing a take while it is still being made."""

import math

import numpy as np
import pytest

from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.stream_rendering import (
    FADE,
    HEADROOM,
    RATE,
    largest_step,
    noise,
    position_of,
    render,
    state,
    stream_of,
    tone,
)


def test_a_growing_take_is_played_without_a_seam_while_sound_comes_in_time():
    clip = noise(80_000)
    source = TakeSource(RATE, 1)
    stream = stream_of(source)
    source.append(clip[:, :HEADROOM])
    stream.play()

    parts = []
    for start in range(HEADROOM, 80_000, 6000):
        source.append(clip[:, start : start + 6000])
        parts.append(render(stream, 6000))
    source.finish()
    parts.append(render(stream, 40_000))
    out = np.concatenate(parts, axis=1)

    np.testing.assert_array_equal(out[:, FADE : 80_000 - FADE], clip[:, FADE : 80_000 - FADE])
    assert state(stream) is PlaybackState.STOPPED


def test_a_growing_take_does_not_begin_with_too_little_to_go_on():
    clip = noise(40_000)
    source = TakeSource(RATE, 1)
    source.append(clip[:, : HEADROOM - 1])
    stream = stream_of(source)

    stream.play()
    assert not render(stream, 5000).any()
    assert state(stream) is PlaybackState.WAITING
    source.append(clip[:, HEADROOM - 1 : HEADROOM + FADE])
    heard = render(stream, 5000)

    assert state(stream) is PlaybackState.PLAYING
    np.testing.assert_array_equal(heard[:, FADE:], clip[:, FADE:5000])


def test_what_is_there_can_be_rendered_ahead_and_no_wait_comes_of_it():
    source = TakeSource(RATE, 1)
    stream = stream_of(source)
    source.append(noise(HEADROOM + 1000))
    assert stream.ready == 0, "it does not play"
    stream.play()
    render(stream, 500)

    assert stream.ready == HEADROOM + 500 - FADE
    render(stream, int(stream.ready))
    assert state(stream) is PlaybackState.PLAYING
    assert stream.ready == 0
    render(stream, 1)
    assert state(stream) is PlaybackState.WAITING
    assert stream.ready == 0

    source.finish()
    assert stream.ready == math.inf


def test_at_the_end_of_what_exists_playback_waits_and_then_goes_on():
    clip = tone(100_000)
    source = TakeSource(RATE, 1)
    stream = stream_of(source)
    stream.play()
    early = render(stream, 1000)
    assert state(stream) is PlaybackState.WAITING

    source.append(clip[:, :30_000])
    first = render(stream, 40_000)
    assert state(stream) is PlaybackState.WAITING
    assert stream.active
    assert position_of(stream) == 30_000 - FADE
    source.append(clip[:, 30_000:40_000])
    too_little = render(stream, 5000)
    assert state(stream) is PlaybackState.WAITING
    source.append(clip[:, 40_000:60_000])
    second = render(stream, 5000)

    assert not early.any()
    assert not too_little.any()
    np.testing.assert_array_equal(first[:, FADE : 30_000 - FADE], clip[:, FADE : 30_000 - FADE])
    assert not first[:, 30_000:].any()
    np.testing.assert_array_equal(second[:, FADE:], clip[:, 30_000:][:, : 5000 - FADE])
    assert state(stream) is PlaybackState.PLAYING
    out = np.concatenate([early, first, too_little, second], axis=1)
    assert largest_step(out) < largest_step(clip) + 0.8 * 4 / FADE


@pytest.mark.parametrize("looped", [False, True])
def test_a_take_that_ends_while_it_is_waited_for_stops_or_goes_round(looped):
    clip = noise(30_000)
    source = TakeSource(RATE, 1)
    stream = stream_of(source)
    stream.set_loop(LoopRegion() if looped else None)
    source.append(clip)
    stream.play()
    render(stream, 40_000)
    assert state(stream) is PlaybackState.WAITING

    source.finish()
    out = render(stream, 3000)

    if looped:
        np.testing.assert_array_equal(out[:, FADE:], clip[:, FADE:3000])
    else:
        assert not out.any()
        assert state(stream) is PlaybackState.STOPPED
        assert position_of(stream) == 0


def test_a_region_of_a_growing_take_loops_as_soon_as_it_exists():
    clip = noise(20_000)
    source = TakeSource(RATE, 1)
    source.append(clip[:, :3000])
    stream = stream_of(source)
    stream.set_loop(LoopRegion(1000, 5000))
    stream.play()
    render(stream, 10_000)
    assert state(stream) is PlaybackState.WAITING

    source.append(clip[:, 3000:8000])
    stream.seek(1000)
    out = render(stream, 12_000)

    np.testing.assert_array_equal(out[:, FADE:], np.tile(clip[:, 1000:5000], 3)[:, FADE:])
