"""Sounds and loops at another speed and pitch: as long as they shall be, without a click at either end."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.audio.fitted_sound import fitted_loop, fitted_sound
from musicgen_desktop.audio.stretching import stretch, stretched_samples
from musicgen_desktop.domain.stretch import Stretch

RATE = 32_000
HOWS = (Stretch(1.04, 2), Stretch(0.7, -6), Stretch(1.4, 0), Stretch(1.0, 6))


def tones(seconds: float) -> np.ndarray:
    """A held chord that goes round in whole seconds, left and right apart."""
    time = np.arange(round(seconds * RATE)) / RATE
    return np.stack([np.sin(2 * np.pi * hertz * time) * 0.4 for hertz in (220.0, 331.0)]).astype(np.float32)


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("seconds", [0.3, 2.0])
def test_a_sound_is_as_long_as_its_speed_says_and_begins_and_ends_in_silence(how: Stretch, seconds: float) -> None:
    sound = tones(seconds)
    out = fitted_sound(sound, RATE, how, stretch)
    assert out.shape == (2, stretched_samples(sound.shape[1], how.speed))
    assert np.abs(out[:, [0, -1]]).max() < 0.02
    steps = np.abs(np.diff(out, axis=1)).max()
    assert steps < 1.2 * how.ratio * np.abs(np.diff(sound, axis=1)).max()


@pytest.mark.parametrize("how", HOWS)
def test_a_loop_goes_round_without_a_step(how: Stretch) -> None:
    sound = tones(2.0)
    samples = stretched_samples(sound.shape[1], how.speed)
    out = fitted_loop(sound, RATE, how, samples, stretch)
    assert out.shape == (2, samples)
    twice = np.concatenate([out, out], axis=1)
    usual = np.abs(np.diff(out[:, RATE // 4 : -RATE // 4], axis=1)).max()
    assert np.abs(np.diff(twice[:, samples - 2000 : samples + 2000], axis=1)).max() < 1.2 * usual
    levels = np.sqrt(np.square(twice[:, samples - 4000 : samples + 4000]).reshape(2, 8, -1).mean(axis=2))
    assert levels.min() > 0.95 * levels.max()


def test_silence_and_a_single_sample_stay_what_they_are() -> None:
    assert not fitted_sound(np.zeros((1, RATE), np.float32), RATE, Stretch(1.1, 3), stretch).any()
    assert fitted_sound(np.ones((1, 1), np.float32), RATE, Stretch(1.1), stretch).shape == (1, 1)
