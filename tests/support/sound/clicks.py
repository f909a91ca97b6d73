"""A drum machine's beats: a sound whose tempo and bars are known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RATE = 32_000


def clicks(bpm: float = 120.0, seconds: float = 8.0, start: float = 0.0) -> NDArray[np.float32]:
    """Hits on every beat from ``start`` on, the first of four the lowest and loudest; shape (1, samples)."""
    sound = np.zeros(round(seconds * RATE), np.float32)
    fading = np.exp(-np.arange(RATE // 5) / RATE * 40)
    time = np.arange(RATE // 5) / RATE
    for beat in range(int((seconds - start) * bpm / 60)):
        at = round((start + beat * 60 / bpm) * RATE)
        strong = beat % 4 == 0
        hit = (0.8 if strong else 0.4) * np.sin(2 * np.pi * (90 if strong else 330) * time) * fading
        part = sound[at : at + len(hit)]
        part += hit[: len(part)].astype(np.float32)
    sound.setflags(write=False)
    return sound[None]
