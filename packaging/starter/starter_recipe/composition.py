"""What a composed clip is: notes and hits on the codec's grid, and the facts that a caption may tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SAMPLING_RATE = 32_000
FRAME = 640
"""Samples per codec frame: 20 ms. Every onset and every length is a whole number of them."""

FRAMES_PER_MINUTE = 60 * SAMPLING_RATE // FRAME

Ensemble = Literal["full", "no drums", "drums only", "solo"]


@dataclass(frozen=True, slots=True)
class Note:
    """One pitched note.

    Attributes:
        start, length: codec frames.
        pitch: MIDI number.
        velocity: 0 soft, 1 normal, 2 strong.
    """

    start: int
    length: int
    instrument: str
    pitch: int
    velocity: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One stroke on a drum; ``start`` in codec frames."""

    start: int
    drum: str
    velocity: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of a clip and may be said in its caption.

    Attributes:
        frames_per_beat: the tempo, in whole codec frames.
        root: pitch class of the key, 0 is C.
        instruments: the pitched ones, lowest role first.
        beats_per_bar: 4, or 3 in a waltz.
    """

    style: str
    frames_per_beat: int
    root: int
    minor: bool
    ensemble: Ensemble
    instruments: tuple[str, ...]
    kit: str
    beats_per_bar: int = 4

    @property
    def bpm(self) -> float:
        """Beats per minute."""
        return FRAMES_PER_MINUTE / self.frames_per_beat

    @property
    def has_drums(self) -> bool:
        """Whether any drum is struck."""
        return self.ensemble in ("full", "drums only")


@dataclass(frozen=True, slots=True)
class Composition:
    """A clip that starts on a bar line at frame 0.

    Attributes:
        frames: its length; the last bar may be cut.
        bar_kinds: for each bar, which music it holds: two bars of a kind hold the same notes.
    """

    facts: Facts
    notes: tuple[Note, ...]
    hits: tuple[Hit, ...]
    frames: int
    bar_kinds: tuple[int, ...]

    @property
    def frames_per_bar(self) -> int:
        """Length of a bar in codec frames."""
        return self.facts.beats_per_bar * self.facts.frames_per_beat
