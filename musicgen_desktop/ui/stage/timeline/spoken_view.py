"""The stage's sound in words, for those who hear it only."""

from __future__ import annotations

import math
from dataclasses import dataclass

from musicgen_desktop.domain.beat_grid import BeatGrid
from musicgen_desktop.domain.marker import Marker, Markers
from musicgen_desktop.domain.text import number, tr
from musicgen_desktop.ui.kit.texts import format_position
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.stage.shape_facts import Mark
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.values import Lanes, Region

_SILENCE = 1e-4
"""Amplitude below which nothing is called a level: −80 dB."""


@dataclass(frozen=True, slots=True)
class SpokenView:
    """What is told.

    Attributes:
        hint: why there is no sound yet; empty for none.
        position: of the playhead, in seconds.
        level: RMS amplitude around it; None where the sound is not here.
        region: the loop.
        loop_on: whether it loops.
        marks: where sections begin.
        markers: places that the user marked.
        lanes: what is drawn of it.
        tempo: whose bars are counted.
    """

    hint: str
    position: float
    level: float | None
    region: Region | None
    loop_on: bool
    marks: tuple[Mark, ...]
    markers: Markers
    lanes: Lanes
    tempo: BeatGrid | None

    def words(self, waveform: Waveform, axis: TimeAxis) -> str:
        """Whole sentences."""
        if waveform.total <= 0:
            return tr("No sound yet.")
        words = [self.hint] if self.hint else []
        words += [
            tr(
                "Playhead at {position} of {length}.",
                position=format_position(self.position),
                length=format_position(waveform.total),
            )
        ]
        if self.tempo is not None:
            words.append(bar_words(self.tempo, self.position))
        if self.level is not None:
            words.append(level_words(self.level))
        if waveform.made < waveform.total:
            words.append(tr("{made} made so far.", made=format_position(waveform.made)))
        words += [tr("{name} from {time}.", name=name, time=format_position(time)) for time, name in self.marks]
        words += [marker_words(marker) for marker in self.markers]
        if self.region is not None:
            words.append(
                tr(
                    "Loop from {start} to {end}, {state}.",
                    start=format_position(self.region[0]),
                    end=format_position(self.region[1]),
                    state=tr("on") if self.loop_on else tr("off"),
                )
            )
        if not axis.is_whole:
            words.append(zoom_words(axis))
        if self.lanes is not Lanes.WAVEFORM:
            words.append(tr("With its spectrogram.") if self.lanes is Lanes.BOTH else tr("As a spectrogram."))
        return " ".join(words)


def marker_words(marker: Marker) -> str:
    """A place that the user marked."""
    time = format_position(marker.seconds)
    return (
        tr("Marker “{name}” at {time}.", name=marker.name, time=time)
        if marker.name
        else tr("Marker at {time}.", time=time)
    )


def bar_words(tempo: BeatGrid, seconds: float) -> str:
    """The bar and the beat of a moment."""
    number = tempo.beat_number(seconds) + 1e-6
    if number < 0:
        return tr("Before the first bar.")
    bar, beat = divmod(int(number), tempo.beats_in_bar)
    return tr("Bar {bar}, beat {beat}.", bar=bar + 1, beat=beat + 1)


def level_words(level: float) -> str:
    """How loud it is at the playhead."""
    if level < _SILENCE:
        return tr("Silent there.")
    return tr("Level {level} dB there.", level=f"{20 * math.log10(level):.0f}".replace("-", "−"))


def zoom_words(axis: TimeAxis) -> str:
    """Which part is shown."""
    return tr(
        "Shown from {start} to {end}, {times} times as large.",
        start=format_position(axis.start),
        end=format_position(axis.end),
        times=number(axis.magnification, ".0f" if axis.magnification >= 10 else ".1f"),
    )
