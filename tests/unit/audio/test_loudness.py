"""The BS.1770 measure and the gain."""

import math
import tracemalloc

import numpy as np
import pyloudnorm
import pytest
from numpy.typing import NDArray

from musicgen_desktop.audio.loudness import (
    PEAK_DBTP,
    SILENCE_RMS,
    measure_lufs,
    measure_lufs_of,
    normalise_loudness,
    normalise_peak,
    true_peak,
)

RATE = 48_000


def sine(level_db: float, seconds: float = 5.0, frequency: float = 1_000.0, channels: int = 2) -> NDArray[np.float32]:
    wave = 10 ** (level_db / 20) * np.sin(2 * np.pi * frequency * np.arange(int(seconds * RATE)) / RATE)
    return np.tile(wave, (channels, 1)).astype(np.float32)


def drums(seconds: float = 4.0) -> NDArray[np.float32]:
    """Short hits with silence between: high peaks, little loudness."""
    time = np.arange(int(seconds * 32_000)) / 32_000
    hits = np.exp(-((time % 0.5) * 40)) * np.sin(2 * np.pi * 200 * time)
    return (0.9 * hits).astype(np.float32)[None]


@pytest.mark.parametrize("level", [-23.0, -33.0])
def test_the_reference_tone_of_the_ebu_is_measured(level: float):
    """EBU Tech 3341, cases 1 and 2: a stereo 1 kHz sine at -23 (-33) dBFS reads -23 (-33) LUFS within 0.1."""
    assert measure_lufs(sine(level, 20.0), RATE) == pytest.approx(level, abs=0.1)


def test_quiet_stretches_do_not_count():
    """EBU Tech 3341, case 3: -36, -23 and -36 dBFS for 10, 60 and 10 s read -23 LUFS: the gate drops the rest."""
    values = np.concatenate([sine(-36, 10), sine(-23, 60), sine(-36, 10)], axis=1)
    assert measure_lufs(values, RATE) == pytest.approx(-23, abs=0.1)


@pytest.mark.parametrize(("rate", "seconds", "channels"), [(48_000, 0.4, 1), (44_100, 10.07, 2), (32_000, 31.96, 1)])
def test_in_pieces_it_is_what_it_is_at_once(rate: int, seconds: float, channels: int):
    noise = np.random.default_rng(7).normal(0.0, 0.1, (channels, round(seconds * rate))).astype(np.float32)
    noise *= np.linspace(0.001, 1.0, noise.shape[1], dtype=np.float32)
    at_once = pyloudnorm.Meter(rate).integrated_loudness(noise.T.astype(np.float64))
    assert measure_lufs(noise, rate) == pytest.approx(at_once, abs=1e-6)


def test_a_long_sound_is_read_in_pieces():
    asked: list[int] = []

    def read(start: int, count: int) -> NDArray[np.float32]:
        asked.append(count)
        return np.full((2, min(count, 60 * RATE - start)), 0.1, np.float32)

    assert math.isfinite(measure_lufs_of(read, 60 * RATE, RATE))
    assert max(asked) <= 10 * RATE


def test_measuring_changes_nothing():
    values = sine(-20, 1.0)
    before = values.copy()
    values.setflags(write=False)
    measure_lufs(values, RATE)
    assert np.array_equal(values, before)


@pytest.mark.parametrize("target", [-30.0, -23.0, -14.0])
def test_a_sound_that_fits_gets_exactly_the_gain(target: float):
    values = sine(-25)
    result = normalise_loudness(values, RATE, target)
    assert result.dtype == np.float32
    assert measure_lufs(result, RATE) == pytest.approx(target, abs=0.01)
    assert np.allclose(result, values * (result[0, 11] / values[0, 11]), atol=1e-5)


def test_drums_are_bent_below_full_scale_and_stay_near_the_target():
    plain = drums()
    target = measure_lufs(plain, 32_000) + 8
    result = normalise_loudness(plain, 32_000, target)
    assert np.abs(result).max() <= 1.0
    reached = measure_lufs(result, 32_000)
    by_gain_alone = measure_lufs(plain / np.abs(plain).max(), 32_000)
    assert by_gain_alone < target - 6
    assert by_gain_alone + 3 < reached <= target


@pytest.mark.parametrize("target", [0.0, 20.0])
def test_even_a_mad_target_does_not_clip(target: float):
    result = normalise_loudness(sine(-3), RATE, target)
    assert np.isfinite(result).all()
    assert np.abs(result).max() <= 1.0


def test_silence_and_near_silence_are_left_alone():
    for values in (np.zeros((2, RATE), np.float32), sine(20 * math.log10(SILENCE_RMS)), np.zeros((1, 0), np.float32)):
        assert normalise_loudness(values, RATE, -14.0) is values


@pytest.mark.parametrize("frames", [0, 1, 100, int(0.4 * RATE) - 1])
def test_a_sound_too_short_to_measure_is_left_alone(frames: int):
    values = sine(-20)[:, :frames]
    assert measure_lufs(values, RATE) == -math.inf
    assert np.array_equal(normalise_loudness(values, RATE, -14.0), values)


def test_the_shortest_measurable_sound_is_measured():
    assert math.isfinite(measure_lufs(sine(-20)[:, : int(0.4 * RATE)], RATE))


def test_a_sound_without_anything_audible_is_left_alone():
    """A constant has energy but no loudness: an endless gain must not come of it."""
    values = np.full((1, 10 * RATE), 1e-3, np.float32) + np.float32(0.01)
    result = normalise_loudness(values, RATE, -14.0)
    assert np.isfinite(result).all()
    assert np.abs(result).max() <= 1.0


def test_silence_has_no_loudness():
    assert measure_lufs(np.zeros((2, RATE), np.float32), RATE) == -math.inf


def test_a_true_peak_lies_between_the_samples():
    """A tone at a quarter of the rate, sampled at 45 degrees, has its peaks 3 dB above every sample."""
    values = np.sin(np.arange(RATE) * np.pi / 2 + np.pi / 4)[None].astype(np.float32) * np.float32(0.5)
    assert true_peak(values, RATE) == pytest.approx(0.5, rel=0.02)
    assert np.abs(values).max() == pytest.approx(0.5 / math.sqrt(2), rel=1e-3)


def test_a_long_sound_is_brought_to_its_level_without_taking_its_size_again():
    values = np.full((2, 120 * 32_000), 0.05, np.float32)
    values[:, ::2] *= -1
    tracemalloc.start()
    normalise_loudness(values, 32_000, -14.0)
    taken = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert taken < 1.6 * values.nbytes  # the result is once its size


@pytest.mark.parametrize("level", [-40, -3, 6])
def test_a_sound_is_as_loud_as_it_can_be(level: float):
    result = normalise_peak(sine(level), RATE)
    assert 20 * math.log10(true_peak(result, RATE)) == pytest.approx(PEAK_DBTP, abs=0.01)


def test_silence_has_no_peak_to_raise():
    silence = np.zeros((1, RATE), np.float32)
    assert normalise_peak(silence, RATE) is silence
