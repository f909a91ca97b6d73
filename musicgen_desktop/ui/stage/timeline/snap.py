"""Where the playhead and the loop's edges are drawn to: beats, or places where a cut makes no click."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from musicgen_desktop.domain.beat_grid import BeatGrid
from musicgen_desktop.domain.marker import Markers, at
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.values import SHORTEST_LOOP, Region

_REACH = 0.02
"""Seconds on both sides in which a zero crossing is looked for."""

_MARKER_REACH = 8
"""Pixels on both sides from which a marker draws."""


@dataclass
class Snap:
    """Whether clicks and the loop's edges are drawn anywhere, and which beats are counted.

    Attributes:
        tempo: how fast it goes, where that is known.
        beats_shown: whether bars and beats are counted instead of seconds.
        on: whether it draws.
        markers: places that the user marked, which draw before all else.
        axis: how large what is shown is, and with it how far they draw.
    """

    tempo: BeatGrid | None = None
    beats_shown: bool = False
    on: bool = False
    markers: Markers = ()
    axis: TimeAxis | None = None

    @property
    def counted(self) -> BeatGrid | None:
        """The tempo whose beats are shown."""
        return self.tempo if self.beats_shown else None

    def moment(self, seconds: float, end: float, sound: StageSound | None) -> float:
        """A marker that is near, the nearest beat that is shown, or the nearest zero crossing; else as it is."""
        if not self.on:
            return seconds
        reach = _MARKER_REACH * self.axis.seconds_per_pixel if self.axis is not None else 0.0
        if (marker := at(self.markers, seconds, reach)) is not None:
            return marker.seconds
        if self.counted is not None:
            beat = self.counted.time_of(round(self.counted.beat_number(seconds)))
            return beat if 0 <= beat <= end else seconds
        return nearest_crossing(seconds, sound) if sound is not None else seconds

    def loop(self, region: Region, end: float, sound: StageSound | None) -> Region:
        """Both edges; as it is, where nothing would be left of it."""
        start, stop = (self.moment(edge, end, sound) for edge in region)
        return (start, stop) if stop - start >= SHORTEST_LOOP else region


def nearest_crossing(seconds: float, sound: StageSound) -> float:
    """Where the mean of the channels passes through zero."""
    rate = sound.source.sampling_rate
    here, reach = round(seconds * rate), round(_REACH * rate)
    first = max(0, here - reach)
    samples = sound.source.read(first, here + reach - first)
    if samples.shape[1] < 2:
        return seconds
    mean = samples.mean(axis=0)
    crossings = np.flatnonzero((mean[:-1] <= 0) != (mean[1:] <= 0)) + 1
    if not len(crossings):
        return seconds
    return float(first + crossings[np.argmin(np.abs(first + crossings - here))]) / rate
