"""Spectrograms of the sound on the stage, tile by tile in a thread of its own, those that are looked at first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.audio.spectrogram import TileKey, make_tile, tile_columns, tile_span
from musicgen_desktop.audio.tile_cache import TileCache, tile_name
from musicgen_desktop.domain.recent import Recent
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane

_KEPT = 400
"""Tiles that are kept, of 64 kB each: those of half an hour."""


@dataclass(frozen=True, slots=True)
class TileWanted:
    """One tile of a sound.

    Attributes:
        sound: which sound; the same for the same samples.
        version: of the sound's part under the tile: one that grew has another.
        key: which tile.
        lasting: whether the sound will be there again as it is, so that its tiles are kept on the disk.
    """

    sound: str
    version: int
    key: TileKey
    lasting: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """What was asked for, and its levels: uint8 of shape (columns, bands), read-only."""

    wanted: TileWanted
    levels: NDArray[np.uint8]


ReadSamples = Callable[[int, int], NDArray[np.float32]]
"""Gives a copy of so many samples from a frame on, in any thread."""


class SpectrogramService(QObject):
    """Main thread only.

    Args:
        cache: where tiles are kept for the next time; None for nowhere.

    Signals:
        tile_ready: ``Tile`` of the last wish.
    """

    tile_ready = Signal(object)

    def __init__(self, cache: TileCache | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._kept: Recent[Tile] = Recent(_KEPT)
        self._wanted: list[TileWanted] = []
        self._read: ReadSamples | None = None
        self._sampling_rate = 1
        self._lane = TaskLane("spectrograms", self)
        self._lane.ended.connect(self._on_ended)

    def want(self, wanted: Sequence[TileWanted], read: ReadSamples, sampling_rate: int) -> None:
        """Make these tiles of one sound, the first ones first, and no others; those that are kept come at once."""
        here = [(tile, self._kept.use(_name(tile))) for tile in wanted]
        self._wanted = [tile for tile, kept in here if kept is None]
        self._read, self._sampling_rate = read, sampling_rate
        for _, kept in here:
            if kept is not None:
                self.tile_ready.emit(kept)
        self._go_on()

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        self._wanted = []
        return self._lane.shutdown(timeout_ms)

    def _go_on(self) -> None:
        if self._wanted and self._read is not None and not self._lane.is_busy:
            wanted = self._wanted.pop(0)
            read, rate = self._read, self._sampling_rate
            self._lane.add(Task("spectrogram", _name(wanted), lambda _tell, _token: self._make(wanted, read, rate)))

    def _make(self, wanted: TileWanted, read: ReadSamples, sampling_rate: int) -> Tile:
        """In the lane's thread."""
        start, stop = tile_span(wanted.key)
        begin, key = max(0, start), wanted.key
        samples = read(begin, stop - begin)
        if self._cache is None or not wanted.lasting:
            return Tile(wanted, make_tile(samples, begin, key, sampling_rate))
        name = tile_name(samples, begin, key, sampling_rate)
        kept = self._cache.find(name, tile_columns(begin + samples.shape[1], key))
        if kept is not None:
            return Tile(wanted, kept)
        tile = make_tile(samples, begin, key, sampling_rate)
        self._cache.keep(name, tile)
        return Tile(wanted, tile)

    @Slot(object, object)
    def _on_ended(self, _task: Task, end: TaskEnd) -> None:
        if isinstance(end.result, Tile):
            self._kept.put(_name(end.result.wanted), end.result)
            self.tile_ready.emit(end.result)
        self._go_on()


def _name(wanted: TileWanted) -> str:
    return f"{wanted.sound}/{wanted.version}/{wanted.key.level}/{wanted.key.index}"
