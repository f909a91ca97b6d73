"""A sound is measured as a whole, whatever is in it."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.analysis.analyse import analyse
from musicgen_desktop.audio.resample import resample
from musicgen_desktop.domain.analysis import VERSIONS, Analysis, FlawKind
from musicgen_desktop.domain.musical_key import Key, Mode
from tests.support.references.click_tracks import click_track
from tests.support.references.progressions import progression


def test_each_kind_of_measure_has_a_version() -> None:
    assert tuple(VERSIONS) == Analysis.__match_args__


def test_all_measures_of_music_are_there() -> None:
    sound = progression(Key(4, Mode.MINOR), has_drums=True, seed=920)
    measured = analyse(np.repeat(sound.audio_values, 2, axis=0), sound.sampling_rate)
    assert measured.rhythm is not None
    assert measured.rhythm.bpm == pytest.approx(sound.bpm, rel=0.01)
    assert measured.key == sound.key
    assert measured.loudness is not None
    assert measured.balance is not None
    assert measured.flaws == ()


@pytest.mark.parametrize("rate", [8000, 44_100])
def test_the_rate_of_a_sound_changes_no_measure(rate: int) -> None:
    sound = click_track(104, seconds=8, seed=921)
    at_rate = analyse(resample(sound.audio_values, sound.sampling_rate, rate), rate)
    assert at_rate.rhythm is not None
    assert at_rate.rhythm.bpm == pytest.approx(104, rel=0.005)


@pytest.mark.parametrize(
    "sound",
    [
        np.zeros((2, 32_000), np.float32),
        np.zeros((1, 0), np.float32),
        np.full((1, 32_000), np.nan, np.float32),
    ],
    ids=["silence", "nothing", "no numbers"],
)
def test_silence_has_no_measures(sound: np.ndarray) -> None:
    measured = analyse(sound, 32_000)
    assert (measured.rhythm, measured.key, measured.loudness, measured.balance) == (None, None, None, None)
    assert {flaw.kind for flaw in measured.flaws} <= {FlawKind.SILENT}


def test_numbers_that_are_none_and_numbers_that_are_huge_do_no_harm() -> None:
    sound = click_track(120, seconds=6, seed=922)
    values = sound.audio_values.copy()
    values[0, ::1000], values[0, 77], values[0, 78] = np.nan, np.inf, -1e30
    assert analyse(values, sound.sampling_rate).loudness is not None


@pytest.mark.parametrize(
    ("samples", "rate", "channels"),
    [(1, 32_000, 1), (10, 32_000, 2), (16_000, 32_000, 1), (3000, 100, 1), (48_000, 48_000, 6)],
)
def test_a_sound_of_any_form_is_measured(samples: int, rate: int, channels: int) -> None:
    noise = np.random.default_rng(0).normal(0, 0.1, (channels, samples)).astype(np.float32)
    measured = analyse(noise, rate)
    assert measured.rhythm is None
    assert measured.loudness is not None
