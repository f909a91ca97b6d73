"""Somebody hums a tune."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
TUNE = (220.0, 246.94, 277.18, 293.66, 329.63, 293.66, 277.18, 246.94)
"""Hertz, a note every half second."""


def hum(seconds: float) -> NDArray[np.float32]:
    """The tune over and over, each note with a breath before it: float32 of shape (samples,)."""
    time = np.arange(round(seconds * RATE)) / RATE
    note = (time * 2).astype(int)
    hertz = np.asarray(TUNE)[note % len(TUNE)]
    phase = 2 * np.pi * np.cumsum(hertz) / RATE
    within = time * 2 - note
    strength = (0.3 + 0.25 * np.sin(note * 1.7)) * np.minimum(1, within * 8) * np.minimum(1, (1 - within) * 5)
    return (strength * (np.sin(phase) + 0.4 * np.sin(2 * phase) + 0.2 * np.sin(3 * phase)) / 1.6).astype(np.float32)
