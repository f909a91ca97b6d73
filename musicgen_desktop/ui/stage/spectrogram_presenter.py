"""Has the tiles made that are looked at, and puts them on the stage."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot

from musicgen_desktop.audio.spectrogram import COLUMNS, HOPS, TileKey
from musicgen_desktop.services.spectrogram_service import SpectrogramService, Tile, TileWanted
from musicgen_desktop.ui.stage.stage import Stage
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.values import Lanes

_REST_MS = 30
"""A zoom or a growing take asks when it rests for a moment."""


class SpectrogramPresenter(QObject):
    """Asks for nothing while no spectrogram is shown."""

    def __init__(self, stage: Stage, service: SpectrogramService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._service = service
        self._wanted: dict[TileKey, TileWanted] = {}
        self._shown: dict[TileKey, TileWanted] = {}
        self._sound = ""
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self.ask)
        stage.axis.changed.connect(self._ask_soon)
        stage.waveform.sound_changed.connect(self._ask_soon)
        service.tile_ready.connect(self._on_tile)

    @Slot()
    def _ask_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @property
    def shown(self) -> set[TileKey]:
        """The tiles that are on the stage."""
        return set(self._shown)

    @Slot()
    def ask(self) -> None:
        """Have made what is looked at and not there yet."""
        waveform, view = self._stage.waveform, self._stage.view
        sound = waveform.sound
        if sound is None or view is None:
            self._forget()
            return
        if waveform.lanes is Lanes.WAVEFORM:
            return
        name = view.take.clip_id or f"{view.job_id}/{view.take.index}"
        if name != self._sound:
            self._forget()
            self._sound = name
        rate = sound.source.sampling_rate
        keys = list(tiles_in_view(self._stage.axis, rate, sound.lanes.frames))
        lasting = bool(view.take.clip_id)
        self._wanted = {
            key: TileWanted(name, min(sound.lanes.frames, key.first_frame + key.frames + HOPS[-1]), key, lasting)
            for key in keys
        }
        missing = [wanted for key, wanted in self._wanted.items() if self._shown.get(key) != wanted]
        if not missing:
            self._drop_others()
        self._service.want(missing, sound.source.read, rate)

    @Slot(object)
    def _on_tile(self, tile: Tile) -> None:
        key = tile.wanted.key
        sound = self._stage.waveform.sound
        if self._wanted.get(key) != tile.wanted or sound is None:
            return
        self._stage.waveform.prepare().spectrogram.put(key, tile.levels, sound.source.sampling_rate)
        self._shown[key] = tile.wanted
        if all(self._shown.get(wanted.key) == wanted for wanted in self._wanted.values()):
            self._drop_others()

    def _forget(self) -> None:
        """Show nothing of a sound that is not on the stage any more, or is hidden there."""
        if self._sound:
            self._sound, self._shown, self._wanted = "", {}, {}
            self._stage.waveform.prepare().spectrogram.keep_only(set())

    def _drop_others(self) -> None:
        """All that is looked at is there: what was shown in its place can go."""
        self._stage.waveform.prepare().spectrogram.keep_only(set(self._wanted))
        self._shown = {key: wanted for key, wanted in self._shown.items() if key in self._wanted}


def tiles_in_view(axis: TimeAxis, sampling_rate: int, frames: int) -> Iterator[TileKey]:
    """The tiles of what is shown, from the middle on, at the level whose columns are about a pixel wide."""
    frames_in_a_pixel = axis.seconds_per_pixel * sampling_rate
    if frames_in_a_pixel <= 0:
        return
    level = max((level for level, hop in enumerate(HOPS) if hop <= max(frames_in_a_pixel, HOPS[0])), default=0)
    size = COLUMNS * HOPS[level]
    first = int(axis.start * sampling_rate / size)
    last = math.ceil(min(axis.end * sampling_rate, frames) / size)
    middle = (first + last - 1) / 2
    yield from (TileKey(level, index) for index in sorted(range(first, last), key=lambda index: abs(index - middle)))
