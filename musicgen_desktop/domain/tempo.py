"""How fast music goes, where that is known: as it was asked for in words, or measured."""

from __future__ import annotations

import re
from dataclasses import dataclass

SLOWEST, FASTEST = 30.0, 300.0
"""Beats a minute that are counted."""

_NUMBER = r"(\d{2,3}(?:\.\d+)?)"
_IN_WORDS = re.compile(rf"(?<![\d.,]){_NUMBER}\s*(?:bpm\b|beats per minute)|\bbpm\s*:?\s*{_NUMBER}", re.IGNORECASE)

_ANY_NUMBER = r"(\d{1,6}(?:\.\d+)?)"
_ANY_IN_WORDS = re.compile(_IN_WORDS.pattern.replace(_NUMBER, _ANY_NUMBER), re.IGNORECASE)
"""As ``_IN_WORDS``, with numbers that no music goes at."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """Even beats.

    Attributes:
        bpm: beats a minute.
        offset: seconds at which the first bar begins.
        beats_in_bar: how many beats are counted.
    """

    bpm: float
    offset: float = 0.0
    beats_in_bar: int = 4

    @property
    def beat(self) -> float:
        """Seconds from beat to beat."""
        return 60 / self.bpm

    def beat_number(self, seconds: float) -> float:
        """Beats since the first bar began; whole on a beat."""
        return (seconds - self.offset) / self.beat

    def faster(self, speed: float) -> Tempo:
        """That of the same sound when it goes so many times as fast."""
        return Tempo(self.bpm * speed, self.offset / speed, self.beats_in_bar)

    def time_of(self, beat_number: float) -> float:
        """Seconds of a beat."""
        return self.offset + beat_number * self.beat


def with_tempo(prompt: str, bpm: float) -> str:
    """The prompt asking for that tempo: in the place of those that it names, or behind all else."""
    words = f"{bpm:.0f} bpm"
    if _IN_WORDS.search(prompt):
        return _IN_WORDS.sub(words, prompt)
    return ", ".join(filter(None, (prompt.rstrip(" ,"), words)))


def asked_tempo(prompt: str) -> Tempo | None:
    """The tempo that a prompt asks for, such as “84 bpm”; None where it names none, or several."""
    named = {float(before or after) for before, after in _IN_WORDS.findall(prompt)}
    if len(named) != 1:
        return None
    bpm = named.pop()
    return Tempo(bpm) if SLOWEST <= bpm <= FASTEST else None


def named_bpm(prompt: str) -> float | None:
    """The only tempo that a prompt names, counted or not, such as “400 bpm”; None where it names none, or several."""
    named = {float(before or after) for before, after in _ANY_IN_WORDS.findall(prompt)}
    return named.pop() if len(named) == 1 else None


def tempo_out_of_range(prompt: str) -> float | None:
    """The only tempo that a prompt names, where it is none that is counted; else None."""
    bpm = named_bpm(prompt)
    return None if bpm is None or SLOWEST <= bpm <= FASTEST else bpm
