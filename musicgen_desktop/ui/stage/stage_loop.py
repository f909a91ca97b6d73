"""The loop on the stage: its edges, whether it is on, and the edges that belong to what was there before."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.ui.stage.stage import Stage
from musicgen_desktop.ui.stage.timeline.values import Region


class StageLoop(QObject):
    """Shows the loop and has it played.

    Attributes:
        sampling_rate: that of the sound which playback has; ``send`` after a change.
        region: its edges in seconds, where some are marked.
        on: whether playback loops; without edges over all there is.

    Signals:
        changed: whether it is on.
    """

    changed = Signal(bool)

    def __init__(self, stage: Stage, playback: PlaybackService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._playback = playback
        self._earlier: dict[str, Region | None] = {}
        self.sampling_rate = 32_000
        self.region: Region | None = None
        self.on = False

    def turn(self, left: str, entered: str) -> None:
        """Another request's takes come: edges that were marked are found again by whoever comes back to them."""
        self._earlier[left] = self.region
        self.region = self._earlier.get(entered) if entered else None
        self.send()

    def set(self, region: Region | None, on: bool) -> None:
        """Mark these edges, or none."""
        self.region, self.on = region, on
        self.send()

    def start_in(self, source: TakeSource | None) -> float:
        """Where a take begins, in seconds: with the loop, unless that would be behind its end. None: it still grows."""
        if not self.on or self.region is None:
            return 0.0
        start = self.region[0]
        return start if source is None or not source.finished or start < source.duration else 0.0

    def send(self) -> None:
        """Tell stage and playback how it stands."""
        self._stage.set_loop(self.region, self.on)
        self.changed.emit(self.on)
        if not self.on:
            self._playback.set_loop(None)
        elif self.region is None:
            self._playback.set_loop(LoopRegion())
        else:
            start, end = (round(time * self.sampling_rate) for time in self.region)
            self._playback.set_loop(LoopRegion(start, max(end, start + 1)))
