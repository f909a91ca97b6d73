"""A tune as melody checkpoints hear it: at each moment one of the twelve pitch classes, or a rest."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

PITCH_CLASSES = 12
REST = -1

FRAME_RATE = 32_000 / 4096
"""Frames per second. Frame *i* has its middle at *i* / ``FRAME_RATE`` seconds, so that the first is half as long."""

MAX_SECONDS = 30.0
"""A melody is cut to this."""

MAX_FRAMES = 1 + math.floor(MAX_SECONDS * FRAME_RATE)

Span = tuple[int, int]
"""The first frame, and the one behind the last."""


@dataclass(frozen=True, slots=True)
class Note:
    """A stretch of one pitch class, from frame ``first`` to the one before ``stop``."""

    first: int
    stop: int
    pitch: int


@dataclass(frozen=True, slots=True)
class Tune:
    """Changes give another tune; the frames that a change asks for may lie outside of it.

    Attributes:
        pitches: for each frame a pitch class from C (0) to B (11), or ``REST``; 1 to ``MAX_FRAMES`` of them.
    """

    pitches: tuple[int, ...]

    def __post_init__(self) -> None:
        if not 0 < len(self.pitches) <= MAX_FRAMES or not set(self.pitches) <= set(range(REST, PITCH_CLASSES)):
            raise ValueError("no tune")

    @classmethod
    def rests(cls, frames: int) -> Tune:
        """Nothing for so many frames."""
        return cls((REST,) * frames)

    @classmethod
    def of_chroma(cls, chroma: NDArray[np.float32]) -> Tune:
        """What stands in chroma (frames, 12) with at most one pitch class in each frame."""
        return cls(tuple(np.where(chroma.any(axis=1), chroma.argmax(axis=1), REST).tolist()))

    @property
    def chroma(self) -> NDArray[np.float32]:
        """Float32 (frames, 12), read-only, as in ``Melody``."""
        chroma = np.zeros((len(self.pitches), PITCH_CLASSES), np.float32)
        for frame, pitch in enumerate(self.pitches):
            if pitch != REST:
                chroma[frame, pitch] = 1
        chroma.setflags(write=False)
        return chroma

    @property
    def duration(self) -> float:
        """Seconds, to the end of the last frame."""
        return min(MAX_SECONDS, frame_start(len(self.pitches)))

    @property
    def notes(self) -> tuple[Note, ...]:
        """What sounds, in order."""
        notes, first = [], 0
        for pitch, frames in groupby(self.pitches):
            stop = first + len(list(frames))
            if pitch != REST:
                notes.append(Note(first, stop, pitch))
            first = stop
        return tuple(notes)

    def note_at(self, frame: int) -> Note | None:
        """What sounds in a frame."""
        return next((note for note in self.notes if note.first <= frame < note.stop), None)

    def part(self, span: Span) -> Tune:
        """Some frames of it."""
        return Tune(self.pitches[slice(*span)])

    def drawn(self, first: int, stop: int, pitch: int) -> Tune:
        """With ``pitch``, or a rest, from frame ``first`` to the one before ``stop``."""
        first, stop = max(0, first), min(stop, len(self.pitches))
        return Tune(self.pitches[:first] + (pitch,) * (stop - first) + self.pitches[stop:]) if first < stop else self

    def transposed(self, semitones: int, span: Span | None = None) -> Tune:
        """With all notes, or those in a span, higher by so many semitones; above B comes C again."""
        first, stop = span or (0, len(self.pitches))
        turned = tuple(_turned(pitch, semitones) for pitch in self.pitches[first:stop])
        return Tune(self.pitches[:first] + turned + self.pitches[stop:])

    def moved(self, span: Span, frames: int, semitones: int = 0) -> Tune:
        """With the notes of a span so many frames later and semitones higher; what they fall on gives way to them."""
        first, stop = span
        pitches = list(self.drawn(first, stop, REST).pitches)
        for frame, pitch in enumerate(self.pitches[first:stop], first + frames):
            if pitch != REST and 0 <= frame < len(pitches):
                pitches[frame] = _turned(pitch, semitones)
        return Tune(tuple(pitches))

    def resized(self, frames: int) -> Tune:
        """Of another length: cut, or with rests at its end."""
        frames = min(max(1, frames), MAX_FRAMES)
        return Tune((self.pitches + (REST,) * frames)[:frames])


def frame_start(frame: int) -> float:
    """Seconds at which a frame begins, which is where the one before it ends."""
    return max(0.0, (frame - 0.5) / FRAME_RATE)


def frames_in(seconds: float) -> int:
    """How many frames a tune of about so many seconds has."""
    return round(seconds * FRAME_RATE + 0.5)


def _turned(pitch: int, semitones: int) -> int:
    return REST if pitch == REST else (pitch + semitones) % PITCH_CLASSES
