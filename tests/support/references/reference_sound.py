"""A sound and the truth about it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.musical_key import Key

RATE = 32_000
"""Samples per second of those that are made."""


@dataclass(frozen=True, slots=True)
class ReferenceSound:
    """A sound whose measures are known.

    Attributes:
        name: what it is, for a table.
        audio_values: float32 (channels, samples).
        sampling_rate: samples per second.
        beats: seconds of each beat; empty where that is not the subject.
        downbeats: those of them that begin a bar; empty where none is marked.
        key: None where that is not the subject.
    """

    name: str
    audio_values: NDArray[np.float32] = field(repr=False)
    sampling_rate: int
    beats: tuple[float, ...] = ()
    downbeats: tuple[float, ...] = ()
    key: Key | None = None

    @property
    def bpm(self) -> float:
        """Beats a minute of most of it."""
        return 60 / float(np.median(np.diff(self.beats)))


def add_at(sound: NDArray[np.float64], seconds: float, part: NDArray[np.float64]) -> None:
    """Mix a part (samples,) at ``RATE`` into a sound; what goes beyond its end is left out."""
    begin = round(seconds * RATE)
    sound[begin : begin + len(part)] += part[: max(0, len(sound) - begin)]
