"""Sounds with known notes that need no synthesiser: harmonics that fade."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

PLAYED_RATE = 32_000

PlayedNote = tuple[float, float, int]
"""From one second to another, MIDI number."""


def played(notes: Iterable[PlayedNote], seconds: float, level: float = 0.2) -> NDArray[np.float32]:
    """The sound of notes, float32 (1, samples) at ``PLAYED_RATE``."""
    sound = np.zeros(round(seconds * PLAYED_RATE))
    for start, stop, pitch in notes:
        times = np.arange(round((stop - start) * PLAYED_RATE)) / PLAYED_RATE
        frequency = 440 * 2 ** ((pitch - 69) / 12)
        wave = np.sum([np.sin(2 * np.pi * k * frequency * times) / k for k in range(1, 5)], axis=0)
        shape = np.minimum(1, times / 0.005) * np.exp(-1.5 * times) * np.minimum(1, (stop - start - times) / 0.01)
        begin = round(start * PLAYED_RATE)
        part = sound[begin : begin + len(times)]
        part += (level * wave * shape)[: len(part)]
    return sound[None].astype(np.float32)


def noise(seconds: float, level: float = 0.1) -> NDArray[np.float32]:
    """White noise, the same each time."""
    random = np.random.default_rng(1)
    return (level * random.standard_normal((1, round(seconds * PLAYED_RATE)))).astype(np.float32)
