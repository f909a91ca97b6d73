"""Beats that are not even are counted as they were heard."""

from dataclasses import replace

import pytest

from musicgen_desktop.domain.analysis import Analysis, Rhythm
from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit
from musicgen_desktop.domain.beat_grid import BeatTrack, beat_grid, even_tempo
from musicgen_desktop.domain.tempo import Tempo
from tests.support.library.made_clips import recipe_of
from tests.support.window.scripted_window import clip

TRACK = BeatTrack((1.0, 1.5, 2.1, 2.6, 3.2), first_bar=1, beats_in_bar=3)


@pytest.mark.parametrize(("number", "seconds"), [(-1, 1.0), (0, 1.5), (0.5, 1.8), (3, 3.2), (5, 4.4), (-3, 0.0)])
def test_a_beat_is_where_it_was_heard_and_they_go_on_at_both_ends(number, seconds):
    assert TRACK.time_of(number) == pytest.approx(seconds)
    assert TRACK.beat_number(seconds) == pytest.approx(number)


def test_the_same_beats_as_even_ones():
    even = even_tempo(TRACK)
    assert (even.bpm, even.offset, even.beats_in_bar) == (pytest.approx(60 / 0.55), 1.5, 3)
    assert even_tempo(Tempo(84.0)) == Tempo(84.0)


def test_what_the_user_says_goes_before_what_is_heard_and_that_before_what_was_asked_for():
    uneven = Rhythm(110.0, 0.9, TRACK.beats, (1.5, 3.2), 3, 0.9, is_even=False)
    even = Rhythm(120.0, 0.9, (0.25, 0.75, 1.25))
    cut = LoopCut(LoopFit.EXACT, Bars(8, 100.0, 3))
    asked = clip(0, "", "piano, 84 bpm")
    known = [
        asked,
        clip(0, "", "piano, 84 bpm", analysis=Analysis(uneven)),
        clip(0, "", "piano, 84 bpm", analysis=Analysis(even)),
        clip(0, "", "piano, 84 bpm", analysis=Analysis(even), tempo=Tempo(60.0)),
        clip(0, "", "piano", analysis=Analysis()),
        replace(asked, recipe=replace(recipe_of(asked), loop=cut), analysis=Analysis(even)),
    ]
    assert [beat_grid(one) for one in known] == [
        Tempo(84.0),
        TRACK,
        Tempo(120.0, 0.25),
        Tempo(60.0),
        None,
        Tempo(100.0, 0.0, 3),
    ]
    assert known[-1].bpm == 100.0
