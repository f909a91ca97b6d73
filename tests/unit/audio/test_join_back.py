"""A new sound that gives way to the old one of the same time."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.audio.join import JoinBack, best_match

RATE = 8_000


def noise(samples: int, seed: int, level: float = 0.1) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, level, (1, samples)).astype(np.float32)


def test_the_best_match_is_where_both_are_the_same():
    new, old = noise(4_000, 1), noise(4_000, 2)
    new[:, 2_345:2_545] = old[:, 2_345:2_545]
    assert best_match(new, old, 160) in range(2_345, 2_386)


def test_a_like_shape_matches_better_than_silence_beside_sound():
    old = noise(4_000, 1)
    new = np.zeros_like(old)
    new[:, 3_000:3_200] = 0.9 * old[:, 3_000:3_200]
    assert best_match(new, old, 160) in range(3_000, 3_041)


@pytest.mark.parametrize("piece", [100, 999, 10_000])
def test_the_old_sound_takes_over_in_its_place(piece):
    old, new = noise(4 * RATE, 1), np.stack([noise(round(2.25 * RATE), 2), noise(round(2.25 * RATE), 3)])
    new[1, :, round(1.9 * RATE) : round(2.0 * RATE)] = old[:, round(1.9 * RATE) : round(2.0 * RATE)]
    back = JoinBack(old, 2 * RATE, RATE)
    pieces = [back.push(new[..., start : start + piece]) for start in range(0, new.shape[-1], piece)]
    rest, places = back.finish()
    made = np.concatenate([*pieces, rest], axis=-1)
    assert made.shape[-1] == old.shape[-1]
    for take, place in enumerate(places):
        assert 1.75 * RATE < place <= 2.25 * RATE
        assert np.array_equal(made[take, :, place:], old[:, place:])
        assert np.array_equal(made[take, :, : place - 160 - RATE], new[take, :, : place - 160 - RATE])
        assert np.allclose(made[take, :, : place - 160], new[take, :, : place - 160], rtol=0.05)
    assert 1.9 * RATE <= places[1] <= 2.0 * RATE


@pytest.mark.parametrize("times", [0.1, 0.7, 1.5, 8.0])
@pytest.mark.parametrize("seconds", [0.6, 2.0])
def test_the_new_sound_comes_to_be_as_loud_as_what_follows_without_a_step(times, seconds):
    stop = round(seconds * RATE)
    old, new = noise(4 * RATE, 1, 0.02), noise(stop + RATE // 4, 2, 0.02 * times)[None]
    back = JoinBack(old, stop, RATE)
    made = np.concatenate([back.push(new), back.finish()[0]], axis=-1)[0]
    place = int(np.flatnonzero((made != old).any(axis=0))[-1]) + 1 - 160
    gain = made[0, :place] / new[0, 0, :place]
    assert np.all(np.abs(np.diff(np.log(gain))) < 1.5e-3)
    assert np.allclose(gain[:1], 1, rtol=1e-2)
    assert gain[-1] == pytest.approx(min(2, max(0.5, 1 / times)), rel=0.05)


def test_a_new_sound_that_grows_louder_stays_below_full_scale():
    old, new = noise(4 * RATE, 1, 2.0).clip(-0.9, 0.9), noise(round(2.25 * RATE), 2, 2.0).clip(-0.5, 0.5)[None]
    back = JoinBack(old, 2 * RATE, RATE)
    made = np.concatenate([back.push(new), back.finish()[0]], axis=-1)
    assert np.abs(made).max() < 1
