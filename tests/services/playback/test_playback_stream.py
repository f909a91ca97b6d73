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
    largest_step,
    noise,
    position_of,
    render,
    state,
    stream_playing,
    tone,
)


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("block", [64, BLOCK, 100_000])
def test_a_take_is_played_sample_by_sample_and_stops_at_its_end(channels, block):
    clip = noise(50_000, channels)
    stream = stream_playing(clip)

    stream.play()
    out = render(stream, 60_000, block)

    np.testing.assert_array_equal(out[:, FADE : 50_000 - FADE], clip[:, FADE : 50_000 - FADE])
    assert not out[:, 50_000:].any()
    assert state(stream) is PlaybackState.STOPPED
    assert position_of(stream) == 0
    assert not stream.active
    assert stream.last_sound == 50_000


@pytest.mark.parametrize("end", [60_000, None])
def test_a_loop_that_begins_where_another_take_ends_is_passed_over(end):
    stream = stream_playing(noise(60_000))
    stream.set_loop(LoopRegion(30_000, end))
    stream.seek(30_000)
    stream.play()
    render(stream, 1000)
    stream.seek(30_000)
    stream.set_source(TakeSource.of(noise(30_000), RATE), keep_position=True)

    stream.seek(0)  # before anything was rendered at the end

    assert render(stream, 40_000)[:, :30_000].any()
    assert state(stream) is PlaybackState.STOPPED


def test_nothing_is_heard_before_play():
    stream = stream_playing(noise(5000))

    assert not render(stream, 2000).any()
    assert not stream.active


def test_start_and_end_are_faded():
    stream = stream_playing(np.full((1, 10_000), 0.8, dtype=np.float32))

    stream.play()
    out = render(stream, 11_000)

    assert largest_step(out) < 0.8 * 3 / FADE
    assert out.max() == pytest.approx(0.8)


@pytest.mark.parametrize("action", ["pause", "seek", "switch", "pause and play", "seek back to back"])
def test_no_cut_is_heard_as_a_click(action):
    stream = stream_playing(tone(60_000))
    stream.play()
    parts = [render(stream, 10_000)]

    match action:
        case "pause":
            stream.pause()
        case "seek":
            stream.seek(40_073)  # where the tone is in another phase
        case "switch":
            stream.set_source(TakeSource.of(-tone(60_000), RATE), keep_position=True)
        case "pause and play":
            stream.pause()
            parts.append(render(stream, FADE // 2))
            stream.play()
        case "seek back to back":
            for position in (40_073, 20_031, 50_011):
                stream.seek(position)
                parts.append(render(stream, FADE // 3))
    out = np.concatenate([*parts, render(stream, 5000)], axis=1)

    assert largest_step(out[:, 9000:]) < largest_step(tone(60_000)) + 0.8 * 4 / FADE


def test_pause_keeps_the_position_and_play_goes_on_there():
    clip = noise(50_000)
    stream = stream_playing(clip)
    stream.play()
    render(stream, 10_000)

    stream.pause()
    silence = render(stream, 5000)
    assert not silence[:, FADE:].any()
    assert position_of(stream) == 10_000
    assert state(stream) is PlaybackState.PAUSED
    assert stream.last_sound == 10_000 + FADE
    stream.play()
    out = render(stream, 5000)

    np.testing.assert_array_equal(out[:, FADE:], clip[:, 10_000 + FADE : 15_000])


def test_seek_goes_to_the_sample_playing_or_not():
    clip = noise(50_000)
    stream = stream_playing(clip)
    stream.seek(30_000)
    assert position_of(stream) == 30_000
    assert not stream.active

    stream.play()
    render(stream, 1000)
    stream.seek(7_000)
    out = render(stream, 3000)

    np.testing.assert_array_equal(out[:, FADE:], clip[:, 7_000 + FADE : 10_000])


@pytest.mark.parametrize(("wish", "position"), [(-5, 0), (99_999_999, 50_000)])
def test_seek_stays_within_what_exists(wish, position):
    stream = stream_playing(noise(50_000))
    stream.seek(wish)
    assert position_of(stream) == position


def test_play_at_the_end_begins_anew():
    clip = noise(5000)
    stream = stream_playing(clip)
    stream.seek(5000)

    stream.play()
    out = render(stream, 2000)

    np.testing.assert_array_equal(out[:, FADE:], clip[:, FADE:2000])


@pytest.mark.parametrize("block", [64, BLOCK, 100_000])
def test_a_loop_joins_sample_by_sample_without_fade_or_gap(block):
    clip = noise(50_000, channels=2)
    stream = stream_playing(clip)
    stream.set_loop(LoopRegion(10_000, 10_000 + 4321))
    stream.seek(10_000)

    stream.play()
    out = render(stream, 30_000, block)

    expected = np.tile(clip[:, 10_000:14_321], 8)[:, :30_000]
    np.testing.assert_array_equal(out[:, FADE:], expected[:, FADE:])


def test_the_whole_take_loops_without_a_fade_at_its_end():
    clip = noise(5000)
    stream = stream_playing(clip)
    stream.set_loop(LoopRegion())

    stream.play()
    out = render(stream, 17_000)

    np.testing.assert_array_equal(out[:, FADE:], np.tile(clip, 4)[:, FADE:17_000])
    assert position_of(stream) == 2000


def test_a_loop_of_one_sample_is_a_constant():
    stream = stream_playing(noise(1000))
    stream.set_loop(LoopRegion(500, 501))
    stream.seek(500)

    stream.play()
    out = render(stream, 1000)

    assert np.unique(out[:, FADE:]).size == 1


def test_playing_enters_a_loop_that_lies_ahead_and_jumps_back_into_one_that_lies_behind():
    clip = noise(50_000)
    stream = stream_playing(clip)
    stream.play()
    stream.set_loop(LoopRegion(4000, 6000))
    out = render(stream, 8000)
    expected = np.concatenate([clip[:, :6000], clip[:, 4000:6000]], axis=1)
    np.testing.assert_array_equal(out[:, FADE:], expected[:, FADE:])

    stream.set_loop(None)
    render(stream, 20_000)
    stream.set_loop(LoopRegion(1000, 3000))
    out = render(stream, 2000)
    np.testing.assert_array_equal(out[:, FADE:], clip[:, 1000 + FADE : 3000])


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (6, 5)])
def test_an_empty_or_negative_region_is_no_region(start, end):
    with pytest.raises(ValueError, match="region"):
        LoopRegion(start, end)


def test_a_region_behind_the_end_is_left_alone():
    clip = noise(5000)
    stream = stream_playing(clip)
    stream.set_loop(LoopRegion(6000, 7000))

    stream.play()
    out = render(stream, 8000)

    np.testing.assert_array_equal(out[:, FADE : 5000 - FADE], clip[:, FADE : 5000 - FADE])
    assert state(stream) is PlaybackState.STOPPED


def test_another_take_goes_on_at_the_same_position():
    first, second = noise(50_000, seed=1), noise(50_000, seed=2)
    stream = stream_playing(first)
    stream.play()
    render(stream, 10_000)

    stream.set_source(TakeSource.of(second, RATE), keep_position=True)
    out = render(stream, 5000)

    np.testing.assert_array_equal(out[:, SWITCH:], second[:, 10_000 + SWITCH : 15_000])
    assert state(stream) is PlaybackState.PLAYING


def test_another_clip_stops_at_its_beginning():
    stream = stream_playing(noise(50_000))
    stream.play()
    render(stream, 10_000)

    stream.set_source(TakeSource.of(noise(50_000, channels=2), RATE), keep_position=False)

    assert position_of(stream) == 0
    assert state(stream) is PlaybackState.STOPPED
    assert not render(stream, 1000).any()


def test_the_position_keeps_its_seconds_when_the_sampling_rate_changes():
    stream = stream_playing(noise(50_000))
    stream.seek(32_000)

    stream.set_source(TakeSource.of(noise(50_000), RATE // 2), keep_position=True)

    assert position_of(stream) == 16_000


def test_the_volume_glides():
    stream = stream_playing(np.full((1, 50_000), 0.8, dtype=np.float32))
    stream.play()
    render(stream, 5000)

    stream.set_volume(0.25)
    down = render(stream, 5000)
    stream.set_volume(7)
    up = render(stream, 5000)

    assert down[0, -1] == pytest.approx(0.2)
    assert up[0, -1] == pytest.approx(0.8)
    assert largest_step(np.concatenate([down, up], axis=1)) < 0.8 * 2 / (0.02 * RATE)


def test_no_sample_leaves_the_range_of_the_device():
    clip = noise(20_000, level=3.0)
    stream = stream_playing(clip)

    stream.play()
    out = render(stream, 10_000)

    np.testing.assert_array_equal(out[:, FADE:], np.clip(clip, -1, 1)[:, FADE:10_000])


def test_after_a_lost_output_the_unheard_is_played_again():
    clip = noise(50_000)
    stream = stream_playing(clip)
    stream.play()
    render(stream, 10_000)

    stream.rewind(6_000, heard=False)
    out = render(stream, 2000)

    np.testing.assert_array_equal(out[:, FADE:], clip[:, 6_000 + FADE : 8_000])
    assert abs(out[0, 0]) < 0.01, "nothing of the old place is mixed in"
