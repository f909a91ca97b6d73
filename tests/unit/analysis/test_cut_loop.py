"""Loops are exact to the sample, true to their bars, and their seam does not stand out."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from musicgen_desktop.analysis.cut_loop import cut_loop
from musicgen_desktop.domain.analysis import Rhythm
from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit
from tests.support.sound.groove import LEAD, RATE, groove, rhythm_of_groove


def cut(bpm: float, asked: Bars) -> tuple[NDArray[np.float32], LoopCut]:
    seconds = asked.seconds + asked.spare_seconds(30)
    return cut_loop(groove(bpm, seconds), RATE, asked, rhythm_of_groove(bpm, seconds))


def clicks(loop: NDArray[np.float32]) -> float:
    """The strongest bend of the wave at a seam of eight rounds, in the strongest anywhere else."""
    bend = np.abs(np.diff(np.tile(loop, 8), 2, axis=-1)).max(axis=0)
    length, around = loop.shape[-1], 64
    seams = np.concatenate([bend[at - around : at + around] for at in range(length, 8 * length, length)])
    return float(seams.max() / bend[around : length - around].max())


@pytest.mark.parametrize(("made", "asked"), [(84.0, 84.0), (84.7, 84.0), (122.8, 125.0), (168.0, 84.0), (62.5, 125.0)])
def test_a_loop_is_exact_to_the_sample_at_the_asked_tempo(made: float, asked: float) -> None:
    bars = Bars(4, asked)
    loop, how = cut(made, bars)
    assert (how.fit, how.bars) == (LoopFit.EXACT, bars)
    assert loop.shape == (1, round(16 * 60 / asked * RATE))
    assert clicks(loop) <= 1
    assert how.seam <= 1


def test_a_loop_begins_with_a_bar() -> None:
    _, how = cut(84.7, Bars(2, 84.0))
    bar = (how.start - LEAD) / (4 * 60 / 84.7)
    assert bar == pytest.approx(round(bar), abs=0.005)


def test_a_stretched_loop_has_its_beats_where_the_tempo_has_them() -> None:
    loop, _ = cut(122.8, Bars(2, 125.0))
    beat = 60 / 125.0 * RATE
    first, last = (np.argmax(np.abs(loop[0, round(at) : round(at) + 400]) > 0.1) for at in (0, 7 * beat))
    assert abs(int(first) - int(last)) < 0.004 * RATE


def test_what_may_not_be_stretched_so_far_keeps_its_own_tempo() -> None:
    loop, how = cut(92.0, Bars(4, 84.0))
    assert how.fit is LoopFit.OTHER_TEMPO
    assert how.stretch == 1
    assert how.bars is not None
    assert how.bars.count == 4
    assert how.bars.bpm == pytest.approx(92.0, abs=0.1)
    assert loop.shape[-1] == how.bars.samples(RATE)


def test_what_is_as_long_as_its_bars_is_all_of_the_loop_though_measured_a_little_off() -> None:
    bars = Bars(2, 75.0)
    whole = groove(75.0, LEAD + bars.seconds)[:, round(LEAD * RATE) :]
    for first, bpm in ((-0.01, 74.9064), (0.0, 75.08), (0.026, 75.0)):
        beats = tuple(max(0.0, first + beat * 60 / bpm) for beat in range(8))
        _, how = cut_loop(whole, RATE, bars, Rhythm(bpm, 1.0, beats, beats[::4], 4, 1.0))
        assert (how.fit, how.bars) == (LoopFit.EXACT, bars)


def test_without_a_tempo_the_length_is_the_asked_one_and_no_bars_are_claimed() -> None:
    noise = np.random.default_rng(2).standard_normal((1, 12 * RATE), np.float32)
    asked = Bars(4, 120.0)
    loop, how = cut_loop(noise, RATE, asked, None)
    assert (how.fit, how.bars) == (LoopFit.NO_TEMPO, None)
    assert loop.shape[-1] == asked.samples(RATE)
    assert clicks(loop) <= 1


def test_a_held_tone_goes_on_through_its_seam() -> None:
    tone = 0.5 * np.sin(2 * np.pi * 220.7 * np.arange(12 * RATE) / RATE).astype(np.float32)[None]
    loop, _ = cut_loop(tone, RATE, Bars(4, 120.0), None)
    assert clicks(loop) <= 1.1


def test_less_than_was_asked_is_given_back_whole() -> None:
    sound = groove(120.0, 5.0)
    loop, how = cut_loop(sound, RATE, Bars(4, 120.0), rhythm_of_groove(120.0, 5.0))
    assert how.fit is LoopFit.TOO_SHORT
    assert loop is sound
