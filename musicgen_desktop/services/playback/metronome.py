"""Clicks on the beats of a take while it plays, and a bar of them before it begins. No Qt, no device."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.count_in import CLICK_SECONDS, click
from musicgen_desktop.domain.beat_grid import BeatGrid
from musicgen_desktop.services.playback.take_source import TakeSource

USUAL_LEVEL = 0.5


@dataclass(frozen=True, slots=True)
class Clicks:
    """What a metronome does.

    Attributes:
        grid: where the take's beats are; None where nobody knows, and nothing clicks.
        heard: whether they are heard while it plays.
        counts_in: whether a bar is counted before it begins.
        level: linear amplitude of a click.
    """

    grid: BeatGrid | None = None
    heard: bool = False
    counts_in: bool = False
    level: float = USUAL_LEVEL

    def bar_before(self, position: int, source: TakeSource) -> int:
        """Samples that a bar takes which ends at a sample of the take; 0 where none is counted."""
        if self.grid is None or not self.counts_in:
            return 0
        end = position / source.sampling_rate * source.speed
        start = self.grid.time_of(self.grid.beat_number(end) - self.grid.beats_in_bar)
        return round((end - start) / source.speed * source.sampling_rate)

    def mix(self, block: NDArray[np.float32], position: int, source: TakeSource) -> None:
        """Add the clicks to frames of the take, shape (frames, channels), of which the first one is at ``position``.

        Each beat's click begins at the sample that is nearest to it, however the take is cut into blocks.
        """
        if self.grid is None:
            return
        rate, stretch = source.sampling_rate, source.speed / source.sampling_rate
        first = math.floor(self.grid.beat_number((position - CLICK_SECONDS * rate) * stretch))
        last = math.ceil(self.grid.beat_number((position + len(block)) * stretch))
        for number in range(first, last + 1):
            start = round(self.grid.time_of(number) / stretch) - position
            sound = self.level * click(rate, number % self.grid.beats_in_bar == 0)
            part = sound[max(0, -start) : max(0, len(block) - start)]
            block[max(0, start) : max(0, start) + len(part)] += part[:, None]
