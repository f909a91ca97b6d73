"""Music in whole bars: how many are asked for, and how a loop of them was cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import isclose

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.text import number, tr

MAX_BARS = 64
MOST_LOOP_BARS = (0, 1, 2, 4, 8, MAX_BARS)
"""How many bars a loop that is cut out of a clip can be wished to have at most; 0: 1, 2, 4, 8 … as there are."""

MIN_BPM, MAX_BPM = 40.0, 240.0
USUAL_BPM = 120.0
MIN_BEATS_IN_BAR, MAX_BEATS_IN_BAR = 2, 12

MOST_STRETCH = 0.02
"""Of a loop's length: more would be heard."""

_OFF = 0.01
"""Of its length: so far whole bars that somebody has marked may be from it."""

_SPARE_BARS = 2
"""So many more are made, from which the best are cut."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Whole bars at an even tempo.

    Attributes:
        count: how many bars.
        bpm: beats a minute.
        beats_in_bar: how many beats are counted.
    """

    count: int
    bpm: float
    beats_in_bar: int = 4

    @property
    def beats(self) -> int:
        """Of all bars."""
        return self.count * self.beats_in_bar

    @property
    def bar_seconds(self) -> float:
        """Seconds of one bar."""
        return self.beats_in_bar * 60 / self.bpm

    @property
    def seconds(self) -> float:
        """Seconds of all bars."""
        return self.beats * 60 / self.bpm

    def last(self, seconds: float) -> bool:
        """Whether they are that long."""
        return isclose(self.seconds, seconds, abs_tol=1e-6)

    def samples(self, sampling_rate: int) -> int:
        """Of all bars, rounded to the nearest."""
        return round(self.seconds * sampling_rate)

    def spare_seconds(self, window: float) -> float:
        """Seconds to be made beyond the bars, a bar less where the last one alone would go beyond ``window``."""
        spare = _SPARE_BARS * self.bar_seconds
        goes_beyond = self.seconds + spare > window >= self.seconds + spare - self.bar_seconds
        return spare - self.bar_seconds if goes_beyond else spare

    def validate(self) -> None:
        """Raise ``InvalidRequestError``, in words, for a number out of its range."""
        for name, value, low, high in (
            (tr("number of bars"), self.count, 1, MAX_BARS),
            (tr("tempo"), self.bpm, MIN_BPM, MAX_BPM),
            (tr("number of beats in a bar"), self.beats_in_bar, MIN_BEATS_IN_BAR, MAX_BEATS_IN_BAR),
        ):
            if not low <= value <= high:  # false for nan too
                raise InvalidRequestError(
                    "bars",
                    tr("The {name} is {value}; it must be from {low} to {high}.", name=name, value=number(value, "g"),
                       low=number(low, "g"), high=number(high, "g")),
                )  # fmt: skip


class LoopFit(StrEnum):
    """How a loop came out beside what was asked.

    ``EXACT``: whole bars at the asked tempo. ``OTHER_TEMPO``: whole bars at the tempo that was made.
    ``NO_TEMPO``: the asked length, without bars. ``TOO_SHORT``: not cut, since less was made than asked.
    ``NOT_CUT``: a fault kept it from being cut.
    """

    EXACT = "exact"
    OTHER_TEMPO = "other tempo"
    NO_TEMPO = "no tempo"
    TOO_SHORT = "too short"
    NOT_CUT = "not cut"


@dataclass(frozen=True, slots=True)
class LoopCut:
    """How one take's loop was cut out of what was made, whose codes are kept whole.

    Attributes:
        fit: how it came out.
        bars: what it consists of; None where no bars were found.
        start: seconds of what was made, at which it begins.
        stretch: how many times as long it was made by that; 1 where it was not stretched.
        seam: how much its end differs from its beginning, in what the music itself changes by from beat to beat: up to
            1 nothing stands out.
    """

    fit: LoopFit
    bars: Bars | None = None
    start: float = 0.0
    stretch: float = 1.0
    seam: float = 0.0

    @property
    def is_loop(self) -> bool:
        """Whether its end leads to its beginning."""
        return self.fit not in (LoopFit.TOO_SHORT, LoopFit.NOT_CUT)


@dataclass(frozen=True, slots=True)
class KnownLoop:
    """What a file that is a loop can say of it.

    Attributes:
        bars: what it consists of; None where no bars were found.
        tonic: pitch class of its key, from C (0) to B (11); None where that is not known.
    """

    bars: Bars | None = None
    tonic: int | None = None

    @classmethod
    def of(cls, cut: LoopCut | None, tonic: int | None = None) -> KnownLoop | None:
        """That of a clip that was cut so; None where it is no loop."""
        return cls(cut.bars, tonic) if cut is not None and cut.is_loop else None

    @classmethod
    def of_part(cls, seconds: float, bpm: float | None, beats_in_bar: int, tonic: int | None = None) -> KnownLoop:
        """That of a part which goes round: with bars where as many beats as make whole ones last that long."""
        beats = 0 if bpm is None else round(seconds * bpm / 60)
        if bpm is None or not beats or beats % beats_in_bar or abs(seconds - beats * 60 / bpm) > _OFF * seconds:
            return cls(None, tonic)
        return cls(Bars(beats // beats_in_bar, 60 * beats / seconds, beats_in_bar), tonic)

    def stretched(self, how: Stretch) -> KnownLoop:
        """As it is at another speed and pitch."""
        bars = None if self.bars is None else replace(self.bars, bpm=self.bars.bpm * how.speed)
        return KnownLoop(bars, None if self.tonic is None else (self.tonic + how.semitones) % 12)

    def samples(self, samples: int, sampling_rate: int, new_rate: int, speed: float) -> int:
        """How many it has, once it was stretched, at another rate: as many as its bars last, where it has bars."""
        seconds = samples / sampling_rate / speed if self.bars is None else self.bars.seconds
        return round(seconds * new_rate)


def loop_words(cut: LoopCut) -> str:
    """What it is, for a badge beside that of its tempo: 4 bars."""
    if cut.bars is None:
        return tr("loop without bars") if cut.is_loop else tr("not cut")
    return tr("{count} bar", "{count} bars", cut.bars.count)


def loop_note(cut: LoopCut, asked: Bars) -> str:
    """What the user should know of a loop that is not what was asked; empty where it is."""
    tempo = number(round(asked.bpm, 1), "g")
    match cut.fit:
        case LoopFit.OTHER_TEMPO if cut.bars is not None:
            made = number(round(cut.bars.bpm, 1), "g")
            return tr("Made at {made} bpm, {asked} were asked: the loop keeps its own tempo.", made=made, asked=tempo)
        case LoopFit.NO_TEMPO:
            return tr("No steady tempo was found: the loop has the asked length, but no bars.")
        case LoopFit.TOO_SHORT:
            return tr("Too little was made to cut the bars that were asked, so all of it is kept.")
        case LoopFit.NOT_CUT:
            return tr(
                "The loop could not be cut, so all of it is kept: “Make a loop of it” tries again, and the log says "
                "what went wrong."
            )
        case _:
            return ""


def loop_notes(loops: Sequence[LoopCut], asked: Bars) -> tuple[str, ...]:
    """What the user should know of loops that are not as asked, each with the number of its take."""
    said = {number: note for number, cut in enumerate(loops, 1) if (note := loop_note(cut, asked))}
    if len(loops) > 1:
        said = {number: tr("Take {number}: {text}", number=number, text=note) for number, note in said.items()}
    return tuple(said.values())
