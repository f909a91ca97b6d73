"""Beats and bars are found where a listener taps them, and none where there is no pulse."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from musicgen_desktop.analysis.analyse import ANALYSIS_RATE, as_mono
from musicgen_desktop.analysis.chromagram import chromagram
from musicgen_desktop.analysis.find_rhythm import find_rhythm
from musicgen_desktop.domain.analysis import Rhythm
from musicgen_desktop.domain.musical_key import Key, Mode
from tests.benchmarks.ears_scores import beat_f1
from tests.support.references.click_tracks import click_track
from tests.support.references.progressions import progression
from tests.support.references.reference_sound import ReferenceSound
from tests.support.references.unsteady_sounds import RATE, unsteady_sound


def rhythm_of(sound: ReferenceSound) -> Rhythm | None:
    mono = as_mono(sound.audio_values, sound.sampling_rate)
    return find_rhythm(mono, ANALYSIS_RATE, chromagram(mono, ANALYSIS_RATE))


@pytest.mark.parametrize(("bpm", "swing"), [(62.5, 0.0), (93.7, 0.6), (120.0, 0.5), (151.3, 0.0)])
def test_tempo_and_beats_of_clicks_are_found(bpm: float, swing: float) -> None:
    sound = click_track(bpm, swing=swing, seconds=12, seed=900)
    rhythm = rhythm_of(sound)
    assert rhythm is not None
    assert rhythm.bpm == pytest.approx(bpm, rel=0.002)
    assert rhythm.is_even
    assert beat_f1(rhythm.beats, sound.beats) > 0.9


@pytest.mark.parametrize("count", [3, 4])
def test_bars_are_counted_from_their_accents(count: int) -> None:
    sound = click_track(110, beats_in_bar=count, seconds=16, seed=901)
    rhythm = rhythm_of(sound)
    assert rhythm is not None
    assert rhythm.beats_in_bar == count
    assert beat_f1(rhythm.downbeats, sound.downbeats) > 0.9
    assert rhythm.tempo.beat_number(sound.downbeats[1]) % count == pytest.approx(0, abs=0.1)


def test_bars_begin_where_chords_change() -> None:
    sound = progression(Key(7, Mode.MAJOR), has_drums=True, seed=902)
    rhythm = rhythm_of(sound)
    assert rhythm is not None
    assert beat_f1(rhythm.downbeats, sound.downbeats) > 0.8


def test_it_is_surer_of_what_is_plainer() -> None:
    plain = rhythm_of(progression(Key(7, Mode.MAJOR), has_drums=True, seed=902))
    assert plain is not None
    assert min(plain.confidence, plain.bar_confidence) > 0.95
    clicks = click_track(120, seconds=12, seed=906)
    hits = np.zeros_like(clicks.audio_values)
    hit = clicks.audio_values[:, round(clicks.beats[1] * RATE) :][:, :2000]
    for at in np.arange(0.1, 11.8, 0.25):  # all alike: any of them may begin a bar
        start = round(at * RATE)
        hits[:, start : start + hit.shape[1]] += hit
    alike = rhythm_of(replace(clicks, audio_values=hits))
    assert alike is not None
    assert alike.bar_confidence < 0.5
    assert alike.downbeats == ()


def test_a_step_in_the_tempo_is_followed_and_not_called_even() -> None:
    sound = click_track(96, step=1.25, seconds=24, seed=903)
    rhythm = rhythm_of(sound)
    assert rhythm is not None
    assert not rhythm.is_even
    assert rhythm.confidence < 0.8  # there are two
    assert beat_f1(rhythm.beats, sound.beats) > 0.85


@pytest.mark.parametrize("kind", ["noise", "rain", "one hit", "two hits", "uneven steps", "drone"])
def test_what_has_no_pulse_has_no_tempo(kind: str) -> None:
    assert rhythm_of(ReferenceSound(kind, unsteady_sound(kind, 904, 12), RATE)) is None


@pytest.mark.parametrize("seconds", [0.01, 0.5, 1.9])
def test_what_is_too_short_has_no_tempo(seconds: float) -> None:
    sound = click_track(140, seconds=4, seed=905)
    short = np.ascontiguousarray(sound.audio_values[:, : round(seconds * sound.sampling_rate)])
    assert rhythm_of(ReferenceSound("short", short, sound.sampling_rate)) is None
