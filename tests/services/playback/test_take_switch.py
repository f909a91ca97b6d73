"""Comparing takes: from one to the other at the same place, each with a gain of its own."""

import numpy as np
import pytest

from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.stream_rendering import (
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

LOW, HIGH = tone(60_000, 1000.0, 0.5), tone(60_000, 3000.0, 0.5)


def take(audio_values):
    return TakeSource.of(audio_values, RATE)


def test_the_level_stays_and_nothing_clicks():
    stream = stream_playing(LOW)
    stream.play()
    parts = [render(stream, 10_007)]

    stream.set_source(take(HIGH), keep_position=True)
    out = np.concatenate([*parts, render(stream, 10_000)], axis=1)

    np.testing.assert_array_equal(out[:, 1000:10_007], LOW[:, 1000:10_007])
    np.testing.assert_array_equal(out[:, 10_007 + SWITCH :], HIGH[:, 10_007 + SWITCH : 20_007])
    np.testing.assert_allclose(levels(out)[10:], levels(LOW)[0], rtol=0.05)
    assert bends(out[:, 1000:]) < 1.01 * bends(HIGH)


def test_switching_to_and_fro_within_a_crossfade_makes_no_click():
    stream = stream_playing(LOW)
    stream.play()
    parts = [render(stream, 10_007)]

    for sound in (HIGH, LOW, HIGH):
        stream.set_source(take(sound), keep_position=True)
        parts.append(render(stream, SWITCH // 3))
    out = np.concatenate([*parts, render(stream, 5000)], axis=1)

    assert bends(out[:, 1000:]) < 1.2 * bends(HIGH)
    np.testing.assert_array_equal(out[:, -1000:], HIGH[:, out.shape[1] - 1000 : out.shape[1]])


def test_a_switch_at_the_edge_of_a_loop_hears_the_first_take_go_round():
    stream = stream_playing(np.concatenate([LOW[:, :3200], noise(5000, level=1.0)], axis=1))
    stream.set_loop(LoopRegion(0, 3200))  # whole periods: no click at the join
    stream.play()
    parts = [render(stream, 3 * 3200 - SWITCH // 2)]

    stream.set_source(take(HIGH), keep_position=True)
    out = np.concatenate([*parts, render(stream, 5000)], axis=1)

    assert bends(out[:, 1000:]) < 1.01 * bends(HIGH)
    assert position_of(stream) == (3 * 3200 - SWITCH // 2 + 5000) % 3200


def test_a_switch_while_paused_stays_paused_at_the_sample():
    stream = stream_playing(LOW)
    stream.seek(12_345)
    stream.play()
    stream.pause()
    render(stream, 5000)

    stream.set_source(take(HIGH), keep_position=True)

    assert (state(stream), position_of(stream)) == (PlaybackState.PAUSED, 12_345)
    assert not render(stream, 1000).any()


def test_each_take_has_its_own_gain_also_while_it_fades_out():
    stream = stream_playing(LOW)
    stream.set_source(take(LOW), keep_position=True, gain_db=-12)
    stream.play()
    parts = [render(stream, 10_000)]

    stream.set_source(take(0.25 * HIGH), keep_position=True, gain_db=0)
    out = np.concatenate([*parts, render(stream, 10_000)], axis=1)

    np.testing.assert_allclose(levels(out)[10:], 0.25 * levels(LOW)[0], rtol=0.06)
    assert bends(out[:, 1000:]) < 1.01 * 0.25 * bends(HIGH)


def test_a_gain_that_changes_glides():
    stream = stream_playing(LOW)
    stream.play()
    parts = [render(stream, 10_000)]

    stream.set_gain(-20)
    out = np.concatenate([*parts, render(stream, 5000)], axis=1)

    np.testing.assert_allclose(out[:, -1000:], 0.1 * LOW[:, 14_000:15_000], atol=1e-6)
    assert bends(out[:, 1000:]) < 1.1 * bends(LOW)


@pytest.mark.parametrize(("peak", "gain_db", "heard"), [(0.5, 40, 1.0), (0.5, 3, 0.5 * 10**0.15), (1.5, 6, 1.0)])
def test_no_gain_lifts_a_peak_over_full_scale(peak, gain_db, heard):
    sound = (peak / 0.5 * LOW).astype(np.float32)
    stream = stream_playing(sound)
    stream.set_source(take(sound), keep_position=True, gain_db=gain_db)

    stream.play()
    out = render(stream, 5000)[:, 1000:]

    assert out.max() == pytest.approx(heard, rel=1e-5)
    shape = np.clip(sound[:, 1000:5000] * (heard / peak if peak < 1 else 1), -1, 1)
    np.testing.assert_allclose(out, shape, atol=1e-6)
