"""Tiles of a spectrogram: made once, and for a clip's sound kept for the next program."""

import numpy as np

from musicgen_desktop.audio.spectrogram import TileKey
from musicgen_desktop.audio.tile_cache import TileCache
from musicgen_desktop.services import spectrogram_service
from musicgen_desktop.services.spectrogram_service import SpectrogramService, TileWanted

WAIT = 60_000


def read(begin, count):
    return np.random.default_rng(begin).uniform(-0.5, 0.5, (1, min(count, 9_000))).astype(np.float32)


def tiles(qtbot, cache, *wanted):
    service = SpectrogramService(cache)
    found = []
    service.tile_ready.connect(found.append)
    service.want(wanted, read, 8_000)
    qtbot.waitUntil(lambda: len(found) == len(wanted), timeout=WAIT)
    assert service.shutdown(WAIT)
    return [tile.levels for tile in found]


def test_what_lasts_is_computed_once(qtbot, tmp_path, monkeypatch):
    computed = []
    make_tile = spectrogram_service.make_tile
    monkeypatch.setattr(spectrogram_service, "make_tile", lambda *args: (computed.append(1), make_tile(*args))[1])
    clip, growing = TileWanted("clip", 1, TileKey(1, 0), lasting=True), TileWanted("job/0", 1, TileKey(0, 0))
    first = tiles(qtbot, TileCache(tmp_path), clip, growing)
    again = tiles(qtbot, TileCache(tmp_path), clip, growing)
    assert len(computed) == 3
    assert all(np.array_equal(one, other) for one, other in zip(first, again, strict=True))
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1
