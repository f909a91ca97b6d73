"""Tiles of spectrograms on the disk: found by their samples, never trusted, never too many."""

import os
import time

import numpy as np
import pytest

from musicgen_desktop.audio.spectrogram import BANDS, TileKey, make_tile, tile_columns
from musicgen_desktop.audio.tile_cache import VERSION, TileCache, tile_name

RATE = 8_000
KEY = TileKey(1, 0)


def noise(seed=1):
    return np.random.default_rng(seed).uniform(-0.5, 0.5, (2, 9_000)).astype(np.float32)


@pytest.fixture
def tile():
    return make_tile(noise(), 0, KEY, RATE)


@pytest.fixture
def name():
    return tile_name(noise(), 0, KEY, RATE)


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_tile_is_found_again_by_whoever_asks_for_the_same(tmp_path, tile, name):
    TileCache(tmp_path).keep(name, tile)
    found = TileCache(tmp_path).find(name, tile_columns(9_000, KEY))
    assert found is not None
    assert np.array_equal(found, tile)
    assert not found.flags.writeable


def test_other_samples_places_and_rates_have_other_names(name):
    others = {
        tile_name(noise(2), 0, KEY, RATE), tile_name(noise(), 1, KEY, RATE), tile_name(noise(), 0, KEY, RATE + 1),
        tile_name(noise(), 0, TileKey(1, 1), RATE), tile_name(noise(), 0, TileKey(0, 0), RATE),
    }  # fmt: skip
    assert len(others) == 5
    assert name not in others


def test_what_is_damaged_or_of_another_shape_is_not_there(tmp_path, tile, name):
    cache = TileCache(tmp_path)
    cache.keep(name, tile)
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    for data in (whole[:-1], whole + b"x", b"", whole[:100] + b"\xff\xfe" + whole[102:]):
        file.write_bytes(data)
        assert cache.find(name, len(tile)) is None
    file.write_bytes(whole)
    assert cache.find(name, len(tile) - 1) is None
    assert cache.find(name, len(tile)) is not None


def test_there_are_never_too_many_and_those_go_that_were_not_looked_at(tmp_path, tile):
    size = 6 + tile.size
    cache = TileCache(tmp_path, most_bytes=4 * size)
    names = [tile_name(noise(seed), 0, KEY, RATE) for seed in range(5)]
    for age, each in enumerate(names[:4]):
        cache.keep(each, tile)
        old = time.time() - 1_000 + age
        os.utime(next(tmp_path.rglob(each)), (old, old))
    assert cache.find(names[0], len(tile)) is not None
    cache.keep(names[4], tile)
    assert {path.name for path in files(tmp_path)} == {names[0], names[3], names[4]}


def test_other_versions_are_swept(tmp_path, tile, name):
    old = tmp_path / f"v{VERSION - 1}" / "00" / "tile"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"")
    TileCache(tmp_path).keep(name, tile)
    assert [path.name for path in files(tmp_path)] == [name]


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path, tile, name):
    (tmp_path / "file").write_bytes(b"")
    cache = TileCache(tmp_path / "file")
    cache.keep(name, tile)
    assert cache.find(name, len(tile)) is None
    assert tile.shape[1] == BANDS
