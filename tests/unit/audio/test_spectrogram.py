"""A sine has its band and its level, at every zoom; tiles meet without a seam."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.audio.spectrogram import BANDS, COLUMNS, FLOOR, HOPS, TileKey, band_of, make_tile, tile_span

RATE = 32_000


def tile_of(sound: np.ndarray, key: TileKey) -> np.ndarray:
    start, stop = tile_span(key)
    begin = max(0, start)
    return make_tile(sound[:, begin : max(begin, stop)], begin, key, RATE)


def sine(frequency: float, amplitude: float, seconds: float = 40.0) -> np.ndarray:
    return (amplitude * np.sin(2 * np.pi * frequency * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)[
        None
    ]


@pytest.mark.parametrize("level", range(len(HOPS)))
@pytest.mark.parametrize("frequency", [440.0, 3_000.0, 12_000.0])
def test_a_sine_lies_in_its_band_at_its_level(level: int, frequency: float) -> None:
    column = tile_of(sine(frequency, 0.1), TileKey(level, 0))[3].astype(float)
    assert column.argmax() == pytest.approx(band_of(frequency, RATE) * (BANDS + 1) - 1, abs=1)
    assert column.max() * -FLOOR / 255 + FLOOR == pytest.approx(-20, abs=2.5)


def test_columns_end_with_the_sound() -> None:
    sound = sine(440, 0.5, seconds=1.0)
    assert tile_of(sound, TileKey(1, 0)).shape == (-(-RATE // HOPS[1]), BANDS)
    assert tile_of(sound, TileKey(1, 1)).shape == (0, BANDS)
    assert tile_of(sine(440, 0.5), TileKey(1, 1)).shape == (COLUMNS, BANDS)


def test_tiles_meet_without_a_seam() -> None:
    sound = np.random.default_rng(1).normal(0, 0.1, (2, 40 * RATE)).astype(np.float32)
    second = tile_of(sound, TileKey(1, 1)).astype(int)
    as_first = tile_of(sound[:, COLUMNS * HOPS[1] :], TileKey(1, 0)).astype(int)
    assert np.abs(second[2:] - as_first[2:]).max() <= 1
    assert np.abs(second[0] - as_first[0]).max() > 1  # the first column hears what lies before the tile


def test_silence_is_the_floor() -> None:
    assert tile_of(np.zeros((2, RATE), np.float32), TileKey(2, 0)).max() == 0
