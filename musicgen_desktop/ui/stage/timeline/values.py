"""The small types of the stage's views over time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

Region = tuple[float, float]
"""Start and end in seconds, start before end."""

SHORTEST_LOOP = 0.1
"""Seconds; a shorter drag is a click."""

_LOWEST = -120.0
_NARROWEST = 20.0


class Lanes(Enum):
    """What is drawn of a take."""

    WAVEFORM = auto()
    BOTH = auto()
    SPECTROGRAM = auto()


@dataclass(frozen=True, slots=True)
class DecibelRange:
    """What is darkest and what is brightest in a spectrogram, in decibels of full scale."""

    low: float = -85.0
    high: float = -15.0

    def moved(self, low: float = 0.0, high: float = 0.0) -> DecibelRange:
        """With its ends moved by so many decibels; they stay apart and within what is known."""
        top = min(max(self.high + high, _LOWEST + _NARROWEST), 0.0)
        bottom = min(max(self.low + low, _LOWEST), top - _NARROWEST)
        return DecibelRange(bottom, max(top, bottom + _NARROWEST))
