"""The metronome clicks on the very sample of each beat, and counts a bar in before the take begins."""

import numpy as np
import pytest

from musicgen_desktop.audio.count_in import click
from musicgen_desktop.domain.beat_grid import BeatTrack
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.services.playback.metronome import Clicks
from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.stream_rendering import BLOCK, RATE, noise, position_of, render, state, stream_of

QUIET = np.zeros((2, 4 * RATE), np.float32)
GRID = Tempo(120.0, offset=0.25, beats_in_bar=3)


def stream_clicking(audio_values=QUIET, speed=1.0, **clicks):
    source = TakeSource(RATE, audio_values.shape[0], speed=speed)
    source.replace(audio_values)
    stream = stream_of(source)
    stream.set_clicks(Clicks(**{"grid": GRID, "heard": True, **clicks}))
    return stream


def clicks_in(out, first=0):
    """Where clicks begin in silence, and whether each is that of a bar's first beat."""
    heard = np.flatnonzero(out[0])
    begins = [at for at in heard if not out[0, max(0, at - 100) : at].any()]
    strong, weak = click(RATE, True), click(RATE, False)
    found = []
    for at in begins:
        part = out[0, at - 1 : at + 199]  # a sine begins with nothing
        found.append(
            (at - 1 + first, bool(np.abs(part - 0.5 * strong[:200]).max() < np.abs(part - 0.5 * weak[:200]).max()))
        )
    return found


@pytest.mark.parametrize("block", [64, BLOCK, 4 * RATE])
def test_every_beat_clicks_at_its_sample_however_the_take_is_cut(block):
    stream = stream_clicking()
    stream.play()
    beats = [(RATE // 4 + beat * RATE // 2, beat % 3 == 0) for beat in range(7)]
    assert clicks_in(render(stream, 3 * RATE + RATE // 2, block)) == beats


def test_uneven_beats_click_where_they_were_heard_and_a_stretched_take_clicks_later():
    track = BeatTrack((0.5, 1.0, 1.6, 2.1), beats_in_bar=4)
    stream = stream_clicking(speed=0.5, grid=track)
    stream.play()
    assert [at for at, _ in clicks_in(render(stream, 4 * RATE))] == [0, RATE, 2 * RATE, round(3.2 * RATE)]


def test_the_take_is_under_the_clicks_as_it_is_and_the_clicks_go_round_with_its_loop():
    sound = noise(2 * RATE)
    plain, clicking = stream_of(TakeSource.of(sound, RATE)), stream_clicking(sound)
    outs = []
    for stream in (plain, clicking):
        stream.set_loop(LoopRegion(RATE // 4, RATE // 4 + RATE // 2))
        stream.seek(RATE // 4)
        stream.play()
        outs.append(render(stream, 2 * RATE))
    difference = outs[1] - outs[0]
    difference[np.abs(difference) < 1e-6] = 0
    sounding = [at for at in np.flatnonzero(difference[0]) if not difference[0, max(0, at - 2_000) : at].any()]
    assert np.diff(sounding).tolist() == [RATE // 2] * 3


@pytest.mark.parametrize("position", [0.25, 0.75, 1.0])
def test_a_bar_is_counted_in_before_it_begins_at_its_very_sample(position):
    sound = noise(2 * RATE, level=0.1)
    stream = stream_clicking(sound, heard=False, counts_in=True)
    stream.seek(round(position * RATE))
    stream.play()
    bar = 3 * RATE // 2
    counted = render(stream, bar)
    assert state(stream) is PlaybackState.WAITING
    assert position_of(stream) == round(position * RATE)
    at = round(position * RATE) - bar  # of the take, before its beginning
    wanted = [beat - at for beat in range(RATE // 4 - 4 * RATE, 4 * RATE, RATE // 2) if at <= beat < at + bar]
    assert [start for start, _ in clicks_in(counted)] == wanted
    after = render(stream, 10_000)
    start = round(position * RATE)
    np.testing.assert_allclose(after[:, 200:10_000], sound[:, start + 200 : start + 10_000], atol=1e-6)


def test_what_is_wished_while_it_counts_does_not_begin_the_bar_again():
    stream = stream_clicking(noise(2 * RATE), heard=False, counts_in=True)
    stream.play()
    first = render(stream, 20_000)
    stream.rewind(5_000)
    stream.set_volume(1.0)
    again = render(stream, 15_000)
    np.testing.assert_allclose(again[:, 200:], first[:, 5_200:], atol=1e-6)
    stream.pause()
    assert not render(stream, 3 * RATE)[:, 1_000:].any()
    stream.seek(0)
    stream.set_clicks(Clicks(GRID))
    stream.play()
    assert state(stream) is PlaybackState.PLAYING


def test_nothing_clicks_where_no_beats_are_known_or_wanted():
    for stream in (stream_clicking(grid=None, counts_in=True), stream_clicking(heard=False)):
        stream.play()
        assert not render(stream, RATE).any()
