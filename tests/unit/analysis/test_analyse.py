"""A sound is measured as a whole."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.analysis.analyse import analyse
from musicgen_desktop.domain.analysis import VERSIONS, Analysis

RATE = 32_000


def clicks(bpm: float, seconds: float = 12.0) -> np.ndarray:
    sound = np.zeros((1, round(seconds * RATE)), np.float32)
    click = np.exp(-np.arange(2000) / 300) * np.sin(np.arange(2000) / 5)
    for beat in np.arange(0.1, seconds - 0.1, 60 / bpm):
        start = round(beat * RATE)
        sound[0, start : start + 2000] = 0.5 * click
    return sound


def test_each_kind_of_measure_has_a_version() -> None:
    assert tuple(VERSIONS) == Analysis.__match_args__


@pytest.mark.parametrize("bpm", [84, 120])
def test_the_tempo_of_clicks_is_found(bpm: float) -> None:
    rhythm = analyse(clicks(bpm), RATE).rhythm
    assert rhythm is not None
    assert rhythm.bpm == pytest.approx(bpm, rel=0.04)


@pytest.mark.parametrize("sound", [np.zeros((2, RATE), np.float32), np.zeros((1, 0), np.float32)])
def test_silence_has_no_measures(sound: np.ndarray) -> None:
    measured = analyse(sound, RATE)
    assert (measured.rhythm, measured.key, measured.loudness, measured.balance) == (None, None, None, None)
