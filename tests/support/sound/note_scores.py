"""How well notes were heard: F1 of onsets within 50 ms with the very same pitch, as MIREX counts them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

TOLERANCE = 0.05
"""Seconds."""

Onset = tuple[float, int]
"""Seconds, and pitch or drum."""


@dataclass(frozen=True, slots=True)
class NoteScore:
    """Counts, which add up over songs."""

    right: int = 0
    heard: int = 0
    played: int = 0

    @property
    def precision(self) -> float:
        """How much of what was heard was played."""
        return self.right / self.heard if self.heard else 0.0

    @property
    def recall(self) -> float:
        """How much of what was played was heard."""
        return self.right / self.played if self.played else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.right / (self.heard + self.played) if self.heard + self.played else 0.0

    def __add__(self, other: NoteScore) -> NoteScore:
        return NoteScore(self.right + other.right, self.heard + other.heard, self.played + other.played)


def score_notes(played: Iterable[Onset], heard: Iterable[Onset]) -> NoteScore:
    """Each note that was played counts once, for the earliest heard one that it fits."""
    waiting: defaultdict[int, list[float]] = defaultdict(list)
    total = 0
    for seconds, pitch in played:
        waiting[pitch].append(seconds)
        total += 1
    heard = sorted(heard)
    right = 0
    for seconds, pitch in heard:
        near = min(waiting[pitch], key=lambda other: abs(other - seconds), default=None)
        if near is not None and abs(near - seconds) <= TOLERANCE:
            waiting[pitch].remove(near)
            right += 1
    return NoteScore(right, len(heard), total)
