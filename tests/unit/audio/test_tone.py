"""A tune as a tone: at its pitches, silent in its rests, without a click."""

from __future__ import annotations

import numpy as np

from musicgen_desktop.audio.chroma import chroma_of
from musicgen_desktop.audio.tone import TONE_RATE, tone_of
from musicgen_desktop.domain.tune import MAX_FRAMES, REST, Tune, frame_start

SCALE = Tune((*(pitch for pitch in range(12) for _ in range(12)), *(REST,) * 10, *(0,) * 12))


def test_its_pitches_are_heard_where_they_are_drawn():
    sound = tone_of(SCALE)
    assert sound.shape == (1, round(SCALE.duration * TONE_RATE))
    heard = chroma_of(sound, TONE_RATE)
    for note in SCALE.notes:
        middle = (note.first + note.stop) // 2
        assert heard[middle].argmax() == note.pitch


def test_rests_are_silent():
    first, stop = (round(frame_start(frame) * TONE_RATE) for frame in (144, 154))
    assert not tone_of(SCALE)[0, first:stop].any()


def test_nothing_clicks():
    sound = tone_of(Tune((0, 11, 0, REST, 5) * 20))[0]
    assert np.abs(sound).max() < 0.5
    steepest = max(np.abs(np.diff(tone_of(Tune((11,) * 100))[0])))
    assert np.abs(np.diff(sound)).max() <= steepest
    assert abs(sound[0]) < 1e-3
    assert abs(sound[-1]) < 1e-3


def test_the_longest_tune_lasts_thirty_seconds():
    assert tone_of(Tune((3,) * MAX_FRAMES)).shape[1] == 30 * TONE_RATE
