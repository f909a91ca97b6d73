"""From measured beats to a grid that a sequencer can write."""

from __future__ import annotations

from math import ceil

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.analysis import Rhythm
from musicgen_desktop.domain.score import ScoreGrid
from musicgen_desktop.domain.tempo import Tempo

_PLAIN_BEAT = 0.5
"""Seconds of a beat where nobody knows the tempo: 120 a minute."""

_SLACK = 1e-6

_LATE = 0.125
"""Beats by which the first one may come after the sound's beginning and still be called its beginning."""


def score_grid(rhythm: Rhythm | None, duration: float) -> ScoreGrid:
    """The beats of a sound of ``duration`` seconds, with what lies before the first measured one filled up.

    A sequencer's time begins with beat 0 at the sound's first sample, so that both lie together; whole beats are put
    before the first measured one, fast enough to fit, so that its bars begin where the sound's do.
    """
    if rhythm is None or len(rhythm.beats) < 2:
        return ScoreGrid(tuple((_PLAIN_BEAT * np.arange(int(duration / _PLAIN_BEAT) + 2)).tolist()), is_measured=False)
    beats = _even(rhythm) if rhythm.is_even else np.array(rhythm.beats)
    period = float(np.median(np.diff(beats)))
    lead = float(beats[0])
    before = int(np.ceil(lead / period - _LATE))
    if before <= 0:
        beats[0] = 0.0
    else:
        beats = np.concatenate([np.linspace(0, lead, before, endpoint=False), beats])
    missing = max(0, int(np.ceil((duration - beats[-1]) / period)))
    beats = np.concatenate([beats, beats[-1] + period * np.arange(1, missing + 1)])
    bar = rhythm.beats_in_bar or 4
    pickup = _pickup(rhythm, max(0, before), bar)
    return ScoreGrid(tuple(beats.tolist()), pickup, bar, max(0, before))


def even_rhythm(tempo: Tempo, duration: float) -> Rhythm | None:
    """The beats of a tempo that is known, in a sound of ``duration`` seconds; None where it has fewer than two."""
    first, last = (ceil(tempo.beat_number(seconds) - _SLACK) for seconds in (0.0, duration))
    numbers = range(first, last)
    if len(numbers) < 2:
        return None
    beats = {number: max(0.0, tempo.time_of(number)) for number in numbers}
    downbeats = tuple(time for number, time in beats.items() if number % tempo.beats_in_bar == 0)
    return Rhythm(tempo.bpm, 1.0, tuple(beats.values()), downbeats, tempo.beats_in_bar, 1.0)


def _even(rhythm: Rhythm) -> NDArray[np.float64]:
    """The evenly spaced beats that are nearest to the measured ones."""
    numbers = np.arange(len(rhythm.beats))
    period, first = np.polyfit(numbers, rhythm.beats, 1)
    return np.maximum(0, first) + period * numbers


def _pickup(rhythm: Rhythm, before: int, bar: int) -> int:
    if not rhythm.downbeats:
        return before % bar
    nearest = int(np.argmin(np.abs(np.array(rhythm.beats) - rhythm.downbeats[0])))
    return (before + nearest) % bar
