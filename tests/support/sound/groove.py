"""A drum groove with a bass line of known tempo, for what hears beats and cuts bars."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.analysis import Rhythm

RATE = 32_000
LEAD = 0.3
"""Seconds before the first bar."""


def groove(bpm: float, seconds: float) -> NDArray[np.float32]:
    """Bars of four: bass drum, snare on two and four, hats in eighths and a bass note; float32 (1, samples)."""
    random = np.random.default_rng(1)
    sound, beat = np.zeros(round(seconds * RATE)), 60 / bpm
    time = np.arange(round(0.25 * RATE)) / RATE
    kick = np.sin(2 * np.pi * (50 * time + 3 * (1 - np.exp(-30 * time)))) * np.exp(-14 * time)
    snare = 0.4 * random.standard_normal(len(time)) * np.exp(-30 * time)
    hat = 0.25 * random.standard_normal(len(time)) * np.exp(-80 * time)
    held = np.arange(round(beat * RATE)) / RATE

    def put(seconds: float, part: NDArray[np.float64]) -> None:
        start = round(seconds * RATE)
        sound[start : start + len(part)] += part[: max(0, len(sound) - start)]

    for number, at in enumerate(np.arange(LEAD, seconds, beat)):
        tone = 2 * (55.0, 65.4, 49.0, 61.7)[number // 4 % 4]
        put(at, 0.3 * np.sin(2 * np.pi * tone * held) * np.minimum(1, 100 * held) * np.exp(-2 * held))
        put(at, kick if number % 4 == 0 else 0.5 * kick)
        if number % 2:
            put(at, snare)
        put(at, hat)
        put(at + beat / 2, hat)
    return (0.8 * sound / np.abs(sound).max()).astype(np.float32)[None]


def rhythm_of_groove(bpm: float, seconds: float) -> Rhythm:
    """What a perfect ear measures of it."""
    beats = tuple(np.arange(LEAD, seconds, 60 / bpm).tolist())
    return Rhythm(bpm, 1.0, beats, beats[::4], 4, 1.0)
