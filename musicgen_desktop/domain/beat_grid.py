"""Where the beats and bars of a clip are."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from musicgen_desktop.domain.analysis import Rhythm
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.tempo import Tempo, asked_tempo


@dataclass(frozen=True, slots=True)
class BeatTrack:
    """Beats as they were heard, which need not be even; before the first and behind the last they go on.

    Attributes:
        beats: seconds of each, ascending; two or more.
        first_bar: which of them begins the first bar.
        beats_in_bar: how many beats are counted.
    """

    beats: tuple[float, ...]
    first_bar: int = 0
    beats_in_bar: int = 4

    @property
    def beat(self) -> float:
        """Seconds from beat to beat, on average."""
        return (self.beats[-1] - self.beats[0]) / (len(self.beats) - 1)

    def beat_number(self, seconds: float) -> float:
        """Beats since the first bar began; whole on a beat."""
        before = min(max(bisect_right(self.beats, seconds) - 1, 0), len(self.beats) - 2)
        start, stop = self.beats[before : before + 2]
        return before + (seconds - start) / (stop - start) - self.first_bar

    def time_of(self, beat_number: float) -> float:
        """Seconds of a beat."""
        place = beat_number + self.first_bar
        before = min(max(int(place), 0), len(self.beats) - 2)
        start, stop = self.beats[before : before + 2]
        return start + (place - before) * (stop - start)


BeatGrid = Tempo | BeatTrack


def heard_grid(rhythm: Rhythm) -> BeatGrid:
    """The beats that were measured."""
    if rhythm.is_even or len(rhythm.beats) < 2:
        return rhythm.tempo
    first_bar = rhythm.beats.index(rhythm.downbeats[0]) if rhythm.downbeats else 0
    return BeatTrack(rhythm.beats, first_bar, rhythm.beats_in_bar or 4)


def beat_grid(clip: Clip) -> BeatGrid | None:
    """The beats of a clip: as the user says, else as they were cut, heard or asked for; None for none."""
    if clip.tempo is not None:
        return clip.tempo
    if clip.bars is not None:
        return Tempo(clip.bars.bpm, beats_in_bar=clip.bars.beats_in_bar)
    if clip.analysis is not None and clip.analysis.rhythm is not None:
        return heard_grid(clip.analysis.rhythm)
    return asked_tempo(clip.prompt)


def even_tempo(grid: BeatGrid) -> Tempo:
    """The same beats, all as long as they are on average."""
    if isinstance(grid, Tempo):
        return grid
    return Tempo(60 / grid.beat, grid.time_of(0), grid.beats_in_bar)
