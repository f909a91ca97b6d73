import numpy as np
import pytest

from musicgen_desktop.services.playback_stream import FADE_SECONDS, HEADROOM_SECONDS, LoopRegion, PlaybackStream
from musicgen_desktop.services.playback_timeline import PlaybackState
from musicgen_desktop.services.take_source import TakeSource

RATE = 32_000
FADE = round(FADE_SECONDS * RATE)
HEADROOM = round(HEADROOM_SECONDS * RATE)
BLOCK = 777
"""Frames asked for at a time; divides nothing on purpose."""


def _noise(samples, channels=1, seed=0, level=0.5):
    return np.random.default_rng(seed).uniform(-level, level, (channels, samples)).astype(np.float32)


def _tone(samples, hertz=220.0, level=0.8):
    return (level * np.cos(2 * np.pi * hertz * np.arange(samples) / RATE)).astype(np.float32)[None]


def _stream(audio_values):
    stream = PlaybackStream()
    stream.set_source(TakeSource.of(audio_values, RATE), keep_position=False)
    return stream


def _stream_of(source):
    stream = PlaybackStream()
    stream.set_source(source, keep_position=False)
    return stream


def _render(stream, frames, block=BLOCK):
    parts = []
    while frames > 0:
        parts.append(stream.render(min(block, frames)))
        frames -= len(parts[-1])
    return np.concatenate(parts).T


def _largest_step(rendered):
    return float(np.abs(np.diff(rendered, axis=1)).max())


def _state(stream):
    return stream.timeline.at(stream.rendered)[0]


def _position(stream):
    return stream.timeline.at(stream.rendered)[1]


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("block", [64, BLOCK, 100_000])
def test_a_take_is_played_sample_by_sample_and_stops_at_its_end(channels, block):
    clip = _noise(50_000, channels)
    stream = _stream(clip)

    stream.play()
    out = _render(stream, 60_000, block)

    np.testing.assert_array_equal(out[:, FADE : 50_000 - FADE], clip[:, FADE : 50_000 - FADE])
    assert not out[:, 50_000:].any()
    assert _state(stream) is PlaybackState.STOPPED
    assert _position(stream) == 0
    assert not stream.active
    assert stream.last_sound == 50_000


def test_nothing_is_heard_before_play():
    stream = _stream(_noise(5000))

    assert not _render(stream, 2000).any()
    assert not stream.active


def test_start_and_end_are_faded():
    stream = _stream(np.full((1, 10_000), 0.8, dtype=np.float32))

    stream.play()
    out = _render(stream, 11_000)

    assert _largest_step(out) < 0.8 * 3 / FADE
    assert out.max() == pytest.approx(0.8)


@pytest.mark.parametrize("action", ["pause", "seek", "switch", "pause and play", "seek back to back"])
def test_no_cut_is_heard_as_a_click(action):
    stream = _stream(_tone(60_000))
    stream.play()
    parts = [_render(stream, 10_000)]

    match action:
        case "pause":
            stream.pause()
        case "seek":
            stream.seek(40_073)  # where the tone is in another phase
        case "switch":
            stream.set_source(TakeSource.of(-_tone(60_000), RATE), keep_position=True)
        case "pause and play":
            stream.pause()
            parts.append(_render(stream, FADE // 2))
            stream.play()
        case "seek back to back":
            for position in (40_073, 20_031, 50_011):
                stream.seek(position)
                parts.append(_render(stream, FADE // 3))
    out = np.concatenate([*parts, _render(stream, 5000)], axis=1)

    assert _largest_step(out[:, 9000:]) < _largest_step(_tone(60_000)) + 0.8 * 4 / FADE


def test_pause_keeps_the_position_and_play_goes_on_there():
    clip = _noise(50_000)
    stream = _stream(clip)
    stream.play()
    _render(stream, 10_000)

    stream.pause()
    silence = _render(stream, 5000)
    assert not silence[:, FADE:].any()
    assert _position(stream) == 10_000
    assert _state(stream) is PlaybackState.PAUSED
    assert stream.last_sound == 10_000 + FADE
    stream.play()
    out = _render(stream, 5000)

    np.testing.assert_array_equal(out[:, FADE:], clip[:, 10_000 + FADE : 15_000])


def test_seek_goes_to_the_sample_playing_or_not():
    clip = _noise(50_000)
    stream = _stream(clip)
    stream.seek(30_000)
    assert _position(stream) == 30_000
    assert not stream.active

    stream.play()
    _render(stream, 1000)
    stream.seek(7_000)
    out = _render(stream, 3000)

    np.testing.assert_array_equal(out[:, FADE:], clip[:, 7_000 + FADE : 10_000])


@pytest.mark.parametrize(("wish", "position"), [(-5, 0), (99_999_999, 50_000)])
def test_seek_stays_within_what_exists(wish, position):
    stream = _stream(_noise(50_000))
    stream.seek(wish)
    assert _position(stream) == position


def test_play_at_the_end_begins_anew():
    clip = _noise(5000)
    stream = _stream(clip)
    stream.seek(5000)

    stream.play()
    out = _render(stream, 2000)

    np.testing.assert_array_equal(out[:, FADE:], clip[:, FADE:2000])


@pytest.mark.parametrize("block", [64, BLOCK, 100_000])
def test_a_loop_joins_sample_by_sample_without_fade_or_gap(block):
    clip = _noise(50_000, channels=2)
    stream = _stream(clip)
    stream.set_loop(LoopRegion(10_000, 10_000 + 4321))
    stream.seek(10_000)

    stream.play()
    out = _render(stream, 30_000, block)

    expected = np.tile(clip[:, 10_000:14_321], 8)[:, :30_000]
    np.testing.assert_array_equal(out[:, FADE:], expected[:, FADE:])


def test_the_whole_take_loops_without_a_fade_at_its_end():
    clip = _noise(5000)
    stream = _stream(clip)
    stream.set_loop(LoopRegion())

    stream.play()
    out = _render(stream, 17_000)

    np.testing.assert_array_equal(out[:, FADE:], np.tile(clip, 4)[:, FADE:17_000])
    assert _position(stream) == 2000


def test_a_loop_of_one_sample_is_a_constant():
    stream = _stream(_noise(1000))
    stream.set_loop(LoopRegion(500, 501))
    stream.seek(500)

    stream.play()
    out = _render(stream, 1000)

    assert np.unique(out[:, FADE:]).size == 1


def test_playing_enters_a_loop_that_lies_ahead_and_jumps_back_into_one_that_lies_behind():
    clip = _noise(50_000)
    stream = _stream(clip)
    stream.play()
    stream.set_loop(LoopRegion(4000, 6000))
    out = _render(stream, 8000)
    expected = np.concatenate([clip[:, :6000], clip[:, 4000:6000]], axis=1)
    np.testing.assert_array_equal(out[:, FADE:], expected[:, FADE:])

    stream.set_loop(None)
    _render(stream, 20_000)
    stream.set_loop(LoopRegion(1000, 3000))
    out = _render(stream, 2000)
    np.testing.assert_array_equal(out[:, FADE:], clip[:, 1000 + FADE : 3000])


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (6, 5)])
def test_an_empty_or_negative_region_is_no_region(start, end):
    with pytest.raises(ValueError, match="region"):
        LoopRegion(start, end)


def test_a_region_behind_the_end_is_left_alone():
    clip = _noise(5000)
    stream = _stream(clip)
    stream.set_loop(LoopRegion(6000, 7000))

    stream.play()
    out = _render(stream, 8000)

    np.testing.assert_array_equal(out[:, FADE : 5000 - FADE], clip[:, FADE : 5000 - FADE])
    assert _state(stream) is PlaybackState.STOPPED


def test_a_growing_take_is_played_without_a_seam_while_sound_comes_in_time():
    clip = _noise(80_000)
    source = TakeSource(RATE, 1)
    stream = _stream_of(source)
    source.append(clip[:, :HEADROOM])
    stream.play()

    parts = []
    for start in range(HEADROOM, 80_000, 6000):
        source.append(clip[:, start : start + 6000])
        parts.append(_render(stream, 6000))
    source.finish()
    parts.append(_render(stream, 40_000))
    out = np.concatenate(parts, axis=1)

    np.testing.assert_array_equal(out[:, FADE : 80_000 - FADE], clip[:, FADE : 80_000 - FADE])
    assert _state(stream) is PlaybackState.STOPPED


def test_a_growing_take_does_not_begin_with_too_little_to_go_on():
    clip = _noise(40_000)
    source = TakeSource(RATE, 1)
    source.append(clip[:, : HEADROOM - 1])
    stream = _stream_of(source)

    stream.play()
    assert not _render(stream, 5000).any()
    assert _state(stream) is PlaybackState.WAITING
    source.append(clip[:, HEADROOM - 1 : HEADROOM + FADE])
    heard = _render(stream, 5000)

    assert _state(stream) is PlaybackState.PLAYING
    np.testing.assert_array_equal(heard[:, FADE:], clip[:, FADE:5000])


def test_at_the_end_of_what_exists_playback_waits_and_then_goes_on():
    clip = _tone(100_000)
    source = TakeSource(RATE, 1)
    stream = _stream_of(source)
    stream.play()
    early = _render(stream, 1000)
    assert _state(stream) is PlaybackState.WAITING

    source.append(clip[:, :30_000])
    first = _render(stream, 40_000)
    assert _state(stream) is PlaybackState.WAITING
    assert stream.active
    assert _position(stream) == 30_000 - FADE
    source.append(clip[:, 30_000:40_000])
    too_little = _render(stream, 5000)
    assert _state(stream) is PlaybackState.WAITING
    source.append(clip[:, 40_000:60_000])
    second = _render(stream, 5000)

    assert not early.any()
    assert not too_little.any()
    np.testing.assert_array_equal(first[:, FADE : 30_000 - FADE], clip[:, FADE : 30_000 - FADE])
    assert not first[:, 30_000:].any()
    np.testing.assert_array_equal(second[:, FADE:], clip[:, 30_000:][:, : 5000 - FADE])
    assert _state(stream) is PlaybackState.PLAYING
    out = np.concatenate([early, first, too_little, second], axis=1)
    assert _largest_step(out) < _largest_step(clip) + 0.8 * 4 / FADE


@pytest.mark.parametrize("looped", [False, True])
def test_a_take_that_ends_while_it_is_waited_for_stops_or_goes_round(looped):
    clip = _noise(30_000)
    source = TakeSource(RATE, 1)
    stream = _stream_of(source)
    stream.set_loop(LoopRegion() if looped else None)
    source.append(clip)
    stream.play()
    _render(stream, 40_000)
    assert _state(stream) is PlaybackState.WAITING

    source.finish()
    out = _render(stream, 3000)

    if looped:
        np.testing.assert_array_equal(out[:, FADE:], clip[:, FADE:3000])
    else:
        assert not out.any()
        assert _state(stream) is PlaybackState.STOPPED
        assert _position(stream) == 0


def test_a_region_of_a_growing_take_loops_as_soon_as_it_exists():
    clip = _noise(20_000)
    source = TakeSource(RATE, 1)
    source.append(clip[:, :3000])
    stream = _stream_of(source)
    stream.set_loop(LoopRegion(1000, 5000))
    stream.play()
    _render(stream, 10_000)
    assert _state(stream) is PlaybackState.WAITING

    source.append(clip[:, 3000:8000])
    stream.seek(1000)
    out = _render(stream, 12_000)

    np.testing.assert_array_equal(out[:, FADE:], np.tile(clip[:, 1000:5000], 3)[:, FADE:])


def test_another_take_goes_on_at_the_same_position():
    first, second = _noise(50_000, seed=1), _noise(50_000, seed=2)
    stream = _stream(first)
    stream.play()
    _render(stream, 10_000)

    stream.set_source(TakeSource.of(second, RATE), keep_position=True)
    out = _render(stream, 5000)

    np.testing.assert_array_equal(out[:, FADE:], second[:, 10_000 + FADE : 15_000])
    assert _state(stream) is PlaybackState.PLAYING


def test_another_clip_stops_at_its_beginning():
    stream = _stream(_noise(50_000))
    stream.play()
    _render(stream, 10_000)

    stream.set_source(TakeSource.of(_noise(50_000, channels=2), RATE), keep_position=False)

    assert _position(stream) == 0
    assert _state(stream) is PlaybackState.STOPPED
    assert not _render(stream, 1000).any()


def test_the_position_keeps_its_seconds_when_the_sampling_rate_changes():
    stream = _stream(_noise(50_000))
    stream.seek(32_000)

    stream.set_source(TakeSource.of(_noise(50_000), RATE // 2), keep_position=True)

    assert _position(stream) == 16_000


def test_the_volume_glides():
    stream = _stream(np.full((1, 50_000), 0.8, dtype=np.float32))
    stream.play()
    _render(stream, 5000)

    stream.set_volume(0.25)
    down = _render(stream, 5000)
    stream.set_volume(7)
    up = _render(stream, 5000)

    assert down[0, -1] == pytest.approx(0.2)
    assert up[0, -1] == pytest.approx(0.8)
    assert _largest_step(np.concatenate([down, up], axis=1)) < 0.8 * 2 / (0.02 * RATE)


def test_no_sample_leaves_the_range_of_the_device():
    clip = _noise(20_000, level=3.0)
    stream = _stream(clip)

    stream.play()
    out = _render(stream, 10_000)

    np.testing.assert_array_equal(out[:, FADE:], np.clip(clip, -1, 1)[:, FADE:10_000])


def test_after_a_lost_output_the_unheard_is_played_again():
    clip = _noise(50_000)
    stream = _stream(clip)
    stream.play()
    _render(stream, 10_000)

    stream.rewind(6_000)
    out = _render(stream, 2000)

    np.testing.assert_array_equal(out[:, FADE:], clip[:, 6_000 + FADE : 8_000])
    assert abs(out[0, 0]) < 0.01, "nothing of the old place is mixed in"
