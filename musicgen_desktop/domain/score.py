"""Music as notes on a grid of beats, as a DAW wants it. Times in beats, from the first sample of the sound on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from statistics import median

from musicgen_desktop.domain.musical_key import Key, parse_key, root_names
from musicgen_desktop.domain.stretch import Stretch


class PartKind(StrEnum):
    """Who plays."""

    MELODY = "melody"
    BASS = "bass"
    DRUMS = "drums"
    CHORDS = "chords"


@dataclass(frozen=True, slots=True)
class ScoreNote:
    """One note.

    Attributes:
        start, length: in beats.
        pitch: as in MIDI: 60 is the middle C; of drums the instrument, as General MIDI counts them.
        velocity: 1 to 127.
    """

    start: float
    length: float
    pitch: int
    velocity: int


@dataclass(frozen=True, slots=True)
class Part:
    """What one instrument plays, in order."""

    kind: PartKind
    notes: tuple[ScoreNote, ...]

    def transposed(self, semitones: int) -> Part:
        """That much higher; drums stay, and so do notes that MIDI has no numbers for."""
        if self.kind is PartKind.DRUMS:
            return self
        return replace(self, notes=tuple(
            replace(note, pitch=note.pitch + semitones) if 0 <= note.pitch + semitones <= _HIGHEST else note
            for note in self.notes
        ))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord, which holds until the next.

    Attributes:
        start: in beats.
        symbol: as lead sheets write it, in ASCII: Am7, Bb.
        pitches: its notes around the middle C; empty where no chord sounds.
    """

    start: float
    symbol: str
    pitches: tuple[int, ...]

    def transposed(self, semitones: int, key: Key | None) -> Chord:
        """That much higher, spelled as in the new ``key``."""
        root = re.match("[A-G][#b]?", self.symbol)
        if root is None:
            return self
        known = parse_key(root[0])
        assert known is not None
        name = root_names(key)[known.transposed(semitones).tonic]
        return Chord(self.start, name + self.symbol[root.end() :], voiced(note + semitones for note in self.pitches))


def voiced(notes: Iterable[int]) -> tuple[int, ...]:
    """A chord's notes, or pitch classes, around the middle C: nothing below G3."""
    return tuple(sorted(_LOWEST_OF_CHORDS + (note - _LOWEST_OF_CHORDS) % 12 for note in notes))


_HIGHEST = 127
_LOWEST_OF_CHORDS = 55


@dataclass(frozen=True, slots=True)
class ScoreGrid:
    """Where the beats lie.

    Attributes:
        seconds: of each beat, from beat 0 at second 0 to the first one behind the sound's end; two or more, ascending.
        pickup: beats before the first whole bar, fewer than a bar has.
        beats_in_bar: how many are counted.
        lead: beats before the first measured one, which fill the time up to it however short they get.
        is_measured: whether music keeps to it; else it is 120 beats a minute of the sound as it was made.
    """

    seconds: tuple[float, ...]
    pickup: int = 0
    beats_in_bar: int = 4
    lead: int = 0
    is_measured: bool = True

    def beat_at(self, seconds: float) -> float:
        """Where a moment lies on it; what is beyond its ends counts as they do."""
        beats = self.seconds
        place = min(max(1, bisect_right(beats, seconds)), len(beats) - 1)
        share = (seconds - beats[place - 1]) / (beats[place] - beats[place - 1])
        return place - 1 + min(1.0, max(0.0, share))

    def seconds_at(self, beat: float) -> float:
        """The moment of a place on it; what is beyond its ends counts as they do."""
        number = min(max(0, int(beat)), len(self.seconds) - 2)
        share = min(1.0, max(0.0, beat - number))
        return self.seconds[number] + share * (self.seconds[number + 1] - self.seconds[number])

    @property
    def tempos(self) -> tuple[tuple[int, float], ...]:
        """Beats from which on a tempo holds, and that tempo in beats a minute."""
        tempos: list[tuple[int, float]] = []
        for beat, (start, stop) in enumerate(pairwise(self.seconds)):
            bpm = 60 / (stop - start)
            if not tempos or abs(bpm - tempos[-1][1]) > _SAME_TEMPO:
                tempos.append((beat, bpm))
        return tuple(tempos)

    @property
    def bpm(self) -> float:
        """The tempo of most of it, in beats a minute."""
        return 60 / median(stop - start for start, stop in pairwise(self.seconds[self.lead :]))


_SAME_TEMPO = 0.01


@dataclass(frozen=True, slots=True)
class Score:
    """What is played in a sound.

    Attributes:
        duration: seconds of the sound.
        grid: its beats.
        parts: those that play, without those that do not.
        chords: over the whole; empty where none could be told.
        key: None where it could not be told.
    """

    duration: float
    grid: ScoreGrid
    parts: tuple[Part, ...]
    chords: tuple[Chord, ...] = ()
    key: Key | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was heard that could be written."""
        return not self.parts and not self.chords

    def stretched(self, how: Stretch) -> Score:
        """That of the same sound when it goes otherwise and is higher."""
        key = None if self.key is None else self.key.transposed(how.semitones)
        return Score(
            self.duration / how.speed,
            replace(self.grid, seconds=tuple(seconds / how.speed for seconds in self.grid.seconds)),
            tuple(part.transposed(how.semitones) for part in self.parts),
            tuple(chord.transposed(how.semitones, key) for chord in self.chords) if how.semitones else self.chords,
            key,
        )
