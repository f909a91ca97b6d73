"""Held tones keep their level where a loop begins again, hits keep their place, and nothing else is touched."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from musicgen_desktop.audio.loop_join import FADE_SECONDS, LONG_FADE_SECONDS, joined

RATE = 32_000
START = round(0.3 * RATE)
SAMPLES = round(1.017 * RATE)
FADE = round(FADE_SECONDS * RATE)


def held(*hertz: float, phase: float = 0.0) -> NDArray[np.float32]:
    """Tones with a few harmonics, float32 (1, samples), of two seconds."""
    time = np.arange(2 * RATE) / RATE
    parts = [np.sin(2 * np.pi * tone * n * time + phase) / n for tone in hertz for n in range(1, 5)]
    return (0.25 * np.sum(parts, axis=0) / len(hertz)).astype(np.float32)[None]


def meeting(near: float, cycles: float) -> float:
    """Hertz of a tone that has so much of a wave more than whole ones in the loop."""
    return (round(near * SAMPLES / RATE) + cycles) * RATE / SAMPLES


def levels(sound: NDArray[np.float32], window: int) -> NDArray[np.float64]:
    """Decibels in windows of so many samples, a quarter of one apart."""
    power = np.concatenate([[0.0], np.cumsum(np.square(sound, dtype=np.float64).mean(axis=0))])
    first = np.arange(0, sound.shape[-1] - window, max(1, window // 4))
    return 10 * np.log10((power[first + window] - power[first]) / window)


def seam_and_rest(loop: NDArray[np.float32], window: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The levels around the place where it begins again, and those of the rest of it."""
    twice = np.concatenate([loop, loop], axis=-1)
    around = round(0.15 * RATE)
    return levels(twice[:, SAMPLES - around : SAMPLES + around], window), levels(loop[:, around:-around], window)


@pytest.mark.parametrize("fade_seconds", [FADE_SECONDS, LONG_FADE_SECONDS])
@pytest.mark.parametrize("cycles", [0.0, 0.25, 0.5, 0.75])
@pytest.mark.parametrize("near", [110, 196, 330, 587, 988])
def test_a_held_tone_keeps_its_level_in_whatever_phase_it_meets(near: int, cycles: float, fade_seconds: float) -> None:
    tone = held(meeting(near, cycles))
    seam, rest = seam_and_rest(joined(tone, RATE, START, SAMPLES, fade_seconds), RATE // 100)
    assert seam.min() > rest.min() - 1.5
    assert seam.max() < rest.max() + 1.5


@pytest.mark.parametrize("root", [110.0, 155.6, 233.1, 370.0])
@pytest.mark.parametrize("steps", [(0, 4, 7), (0, 3, 7, 10), (-12, 0, 16)])
def test_a_held_chord_keeps_the_level_of_its_tones(root: float, steps: tuple[int, ...]) -> None:
    chord = held(*(meeting(root * 2 ** (step / 12), 0.5) for step in steps))
    seam, rest = seam_and_rest(joined(chord, RATE, START, SAMPLES), RATE // 100)
    assert seam.min() > rest.min() - 2  # its tones beat otherwise while they are turned
    assert seam.max() < rest.max() + 2


def test_left_and_right_keep_their_levels_and_that_of_their_sum() -> None:
    tone, other = held(meeting(330, 0.5)), held(meeting(495, 0.5), phase=1.0)
    loop = joined(np.concatenate([tone + other, tone - other]), RATE, START, SAMPLES)
    for sound in (loop[:1], loop[1:], loop.sum(axis=0, keepdims=True)):
        seam, rest = seam_and_rest(sound, RATE // 100)
        assert seam.min() > rest.min() - 1.5


def test_a_fade_does_not_bend_a_low_wave() -> None:
    tone = 0.5 * np.sin(2 * np.pi * 66.37 * np.arange(2 * RATE) / RATE).astype(np.float32)[None]
    loop = joined(tone, RATE, START, SAMPLES)
    bends = np.abs(np.diff(np.concatenate([loop, loop], axis=-1), 2)).max()
    assert bends < 2 * np.abs(np.diff(tone, 2)).max()


def test_noise_keeps_its_level() -> None:
    noise = 0.2 * np.random.default_rng(3).standard_normal((2, 2 * RATE), np.float32)
    seam, rest = seam_and_rest(joined(noise, RATE, START, SAMPLES), RATE // 50)
    assert rest.min() - 1 < seam.min()
    assert seam.max() < rest.max() + 1


def test_a_hit_that_is_on_both_sides_stays_where_it_is_and_as_loud() -> None:
    hits = np.zeros((1, 2 * RATE), np.float32)
    fall = np.random.default_rng(4).standard_normal(200) * np.exp(-np.arange(200) / 40)
    for stop in (START, START + SAMPLES):
        hits[0, stop - FADE // 2 : stop - FADE // 2 + 200] += fall.astype(np.float32)
    loop = joined(hits, RATE, START, SAMPLES)
    np.testing.assert_allclose(loop[0, -FADE:], hits[0, START + SAMPLES - FADE : START + SAMPLES], atol=1e-5)


def test_only_the_end_is_changed_and_it_leads_to_the_beginning() -> None:
    noise = np.random.default_rng(5).standard_normal((2, 2 * RATE), np.float32)
    loop = joined(noise, RATE, START, SAMPLES)
    np.testing.assert_array_equal(loop[:, :-FADE], noise[:, START : START + SAMPLES - FADE])
    np.testing.assert_allclose(loop[:, -FADE], noise[:, START + SAMPLES - FADE], atol=1e-3)
    np.testing.assert_allclose(loop[:, -1], noise[:, START - 1], atol=1e-3)


@pytest.mark.parametrize("before", [0, 1, 2, 3, 100])
def test_it_is_faded_over_what_comes_before_and_needs_nothing_behind(before: int) -> None:
    tone = held(220.0)[:, : before + 1000]
    loop = joined(tone, RATE, before, 1000)
    np.testing.assert_array_equal(loop[:, : 1000 - before], tone[:, before:1000])
    assert np.isfinite(loop).all()


def test_silence_stays_silent() -> None:
    assert not joined(np.zeros((1, RATE), np.float32), RATE, FADE, RATE // 2).any()
