"""A second sound fades in over the end of a first one that stays as it is."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from musicgen_desktop.audio.join import Join, fitted, matching_gain


def noise(samples: int, channels: int = 1, seed: int = 1, level: float = 0.1) -> NDArray[np.float32]:
    return np.random.default_rng(seed).normal(0, level, (channels, samples)).astype(np.float32)


@pytest.mark.parametrize("cuts", [[900], [1, 2, 637, 260], [640, 260], [0, 900]])
def test_the_pieces_do_not_matter(cuts):
    tail, sound = noise(640), noise(900, seed=2)[None]
    whole = Join(tail, 1.5).push(sound)
    join, at, pieces = Join(tail, 1.5), 0, []
    for count in cuts:
        pieces.append(join.push(sound[..., at : at + count]))
        at += count
    assert np.allclose(np.concatenate(pieces, axis=-1), whole, atol=1e-7)
    assert np.allclose(whole[..., 640:], sound[..., 640:] * 1.5, atol=1e-7)


def test_one_sound_joined_to_itself_is_unchanged():
    sound = noise(2_000)
    assert np.allclose(Join(sound[:, :640], 1.0).push(sound[None])[0], sound, atol=1e-6)


def test_nothing_goes_beyond_full_scale():
    assert np.abs(Join(noise(10), 2.0).push(noise(5_000, level=1.0)[None])).max() <= 1.0


@pytest.mark.parametrize("factor", [0.6, 1.0, 1.7])
def test_the_gain_is_what_is_missing_to_equal_loudness(factor):
    assert matching_gain(noise(5_000, level=0.1 * factor), noise(5_000)) == pytest.approx(factor)


def test_the_gain_is_bounded_and_silence_is_not_raised():
    assert matching_gain(noise(500), noise(500, level=0.003)) == 2.0
    assert matching_gain(noise(500), noise(500, level=0.0)) == 1.0
    assert matching_gain(np.empty((1, 0), np.float32), np.empty((1, 0), np.float32)) == 1.0


@pytest.mark.parametrize(("channels", "wanted"), [(1, 1), (1, 2), (2, 1), (2, 2)])
@pytest.mark.parametrize("rate", [8_000, 32_000, 44_100])
def test_channels_and_rate_are_those_that_are_wanted(channels, wanted, rate):
    sound = fitted(noise(rate, channels), rate, wanted, 32_000)
    assert sound.shape == (wanted, 32_000)
    if rate == 32_000 and channels >= wanted:
        assert np.allclose(sound, noise(rate, channels) if channels == wanted else noise(rate, 2).mean(0), atol=1e-7)
