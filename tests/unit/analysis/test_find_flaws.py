"""What is wrong with a sound is named, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.analysis.find_flaws import find_flaws
from musicgen_desktop.domain.analysis import Flaw, FlawKind

RATE = 16_000
SECONDS = 12


def music() -> np.ndarray:
    """Notes of changing pitch, one every half second, none of them for long."""
    time = np.arange(RATE // 2) / RATE
    notes = [
        0.5 * np.sin(2 * np.pi * 220 * 2 ** (i * 7 % 12 / 12) * time) * np.exp(-3 * time) for i in range(2 * SECONDS)
    ]
    return np.concatenate(notes)[None].astype(np.float32)


def wave(hertz: float, level: float, samples: int = SECONDS * RATE) -> np.ndarray:
    return (level * np.sin(2 * np.pi * hertz * np.arange(samples) / RATE)).astype(np.float32)


def silent_end() -> np.ndarray:
    sound = music()
    sound[:, 7 * RATE :] = 0
    return sound


def frozen_end() -> np.ndarray:
    sound = music()
    noise = np.random.default_rng(0).normal(0, 0.02, 6 * RATE)
    sound[:, 6 * RATE :] = wave(440, 0.3, 6 * RATE) + noise
    return sound


def kinds(sound: np.ndarray) -> set[FlawKind]:
    return {flaw.kind for flaw in find_flaws(sound, RATE)}


@pytest.mark.parametrize(
    "sound",
    [
        music(),
        np.repeat(music(), 2, axis=0),
        wave(49.0, 0.5)[None],  # the mains' neighbour, a G, whose slow tops are no clipping
        music() + wave(50.0, 0.2)[None] * (np.arange(SECONDS * RATE) % RATE < RATE // 2),  # a bass that pauses
        np.random.default_rng(1).normal(0, 0.1, (1, SECONDS * RATE)).astype(np.float32),
        music() * np.linspace(1, 0.01, SECONDS * RATE, dtype=np.float32),  # faded out
    ],
    ids=["music", "stereo", "low tone", "bass", "noise", "fade"],
)
def test_a_sound_without_flaws_has_none(sound: np.ndarray) -> None:
    assert find_flaws(sound, RATE) == ()


def test_silence_is_silent_and_nothing_else() -> None:
    assert find_flaws(np.zeros((2, RATE), np.float32), RATE) == (Flaw(FlawKind.SILENT, 1.0),)


@pytest.mark.parametrize(("decibels", "silent"), [(-65, True), (-55, False)])
def test_what_is_softer_than_60_decibels_below_full_scale_is_silence(decibels: float, silent: bool) -> None:
    assert (FlawKind.SILENT in kinds(wave(440.0, 10 ** (decibels / 20))[None])) is silent


def test_an_early_end_is_found_with_its_place() -> None:
    found = {flaw.kind: flaw for flaw in find_flaws(silent_end(), RATE)}
    assert found[FlawKind.ENDS_EARLY].place == pytest.approx(7, abs=0.1)
    assert found[FlawKind.ENDS_EARLY].amount == pytest.approx(5, abs=0.1)
    assert found[FlawKind.SILENT].amount == pytest.approx(5 / 12, abs=0.02)


def test_a_frozen_end_is_found_with_its_place() -> None:
    (flaw,) = find_flaws(frozen_end(), RATE)
    assert flaw.kind is FlawKind.FROZEN
    assert flaw.place == pytest.approx(6, abs=0.5)


@pytest.mark.parametrize("level", [0.99, 0.5])
def test_clipping_is_found_at_any_level(level: float) -> None:
    sound = np.clip(4 * music(), -level, level)
    assert kinds(sound) == {FlawKind.CLIPPED}


def test_each_cut_counts_and_the_first_has_its_place() -> None:
    sound = np.float32(0.4) * music()
    for start in (3 * RATE, 5 * RATE, 8 * RATE):
        sound[:, start : start + 6] = 0.9
    (flaw,) = find_flaws(sound, RATE)
    assert flaw == Flaw(FlawKind.CLIPPED, 3, 3.0)


@pytest.mark.parametrize(("mains", "kind"), [(50.0, FlawKind.HUM_50), (60.0, FlawKind.HUM_60)])
def test_hum_is_found_with_its_level(mains: float, kind: FlawKind) -> None:
    sound = music() + wave(mains, 0.02) + wave(2 * mains, 0.01)
    (flaw,) = find_flaws(sound, RATE)
    assert flaw.kind is kind
    assert flaw.amount == pytest.approx(10 * np.log10((0.02**2 + 0.01**2) / 2), abs=1.0)


def test_a_wave_off_the_middle_is_found() -> None:
    (flaw,) = find_flaws(music() - np.float32(0.05), RATE)
    assert flaw.kind is FlawKind.OFF_CENTRE
    assert flaw.amount == pytest.approx(0.05, abs=0.005)
