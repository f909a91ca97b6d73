"""Tiles of spectrograms on the disk, named by the very samples that they are of."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.spectrogram import BANDS, COLUMNS, TileKey
from musicgen_desktop.files.atomic import PART_SUFFIX
from musicgen_desktop.files.regular import read_regular

VERSION = 1
"""Of how ``make_tile`` computes: another one finds nothing of what was kept."""

MOST_BYTES = 96_000_000
"""Of all tiles together: those of a dozen pieces of five minutes."""

_LEAVES = 0.75
"""Share of that which stays when there are more."""

_HEAD = struct.Struct("<HI")
"""Columns, and a checksum of what follows."""


class TileCache:
    """Nothing in it is trusted, and nothing of it is missed: what is wrong or cannot be written is made anew.

    Args:
        folder: made when something is kept; only this cache's.
        most_bytes: it may have.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder / f"v{VERSION}"
        self._most_bytes = most_bytes
        self._bytes = -1

    def find(self, name: str, columns: int) -> NDArray[np.uint8] | None:
        """The tile of that name, read-only, shape (columns, ``BANDS``); None where there is none that is whole."""
        path = self._path(name)
        try:
            data = read_regular(path, _HEAD.size + COLUMNS * BANDS)
        except (OSError, ValueError):
            return None
        levels = data[_HEAD.size :]
        whole = len(levels) == columns * BANDS and data[: _HEAD.size] == _HEAD.pack(columns, zlib.crc32(levels))
        if not whole:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # what was not looked at for the longest time goes first
        return np.frombuffer(levels, np.uint8).reshape(columns, BANDS)

    def keep(self, name: str, tile: NDArray[np.uint8]) -> None:
        """Put a tile there, if that can be done."""
        levels = tile.tobytes()
        path = self._path(name)
        part = path.with_name(f"{path.name}{PART_SUFFIX}")
        try:
            if self._bytes < 0:
                self._begin()
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_HEAD.pack(len(tile), zlib.crc32(levels)) + levels)
            part.replace(path)
            self._bytes += _HEAD.size + len(levels)
            if self._bytes > self._most_bytes:
                self._thin_out()
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / name

    def _begin(self) -> None:
        """Drop what other versions have left, and see how much is there."""
        for other in self._folder.parent.glob("*"):
            if other != self._folder:
                shutil.rmtree(other, ignore_errors=True)
        self._bytes = sum(size for _, size, _ in self._tiles())

    def _thin_out(self) -> None:
        tiles = sorted(self._tiles())
        self._bytes = sum(size for _, size, _ in tiles)
        for _, size, path in tiles:
            if self._bytes <= _LEAVES * self._most_bytes:
                break
            path.unlink(missing_ok=True)
            self._bytes -= size

    def _tiles(self) -> list[tuple[float, int, Path]]:
        found = []
        for path in self._folder.glob("*/*"):
            with contextlib.suppress(OSError):
                state = path.stat()
                found.append((state.st_mtime, state.st_size, path))
        return found


def tile_name(samples: NDArray[np.float32], begin: int, key: TileKey, sampling_rate: int) -> str:
    """What names the tile that ``make_tile`` makes of these arguments."""
    asked = f"{samples.shape} {begin} {key.level} {key.index} {sampling_rate}"
    digest = hashlib.blake2b(asked.encode(), digest_size=20)
    digest.update(np.ascontiguousarray(samples).ravel().data)
    return digest.hexdigest()
