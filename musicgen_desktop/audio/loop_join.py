"""The end of a loop, faded into what led to its beginning, so that it goes round without a step."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FADE_SECONDS = 0.03
"""Long enough for two waves that differ in phase, short enough that no attack is heard twice."""

LONG_FADE_SECONDS = 0.1
"""For held tones, in which a short fade bends the wave."""


def joined(audio_values: NDArray[np.float32], start: int, samples: int, fade: int) -> NDArray[np.float32]:
    """So many samples from ``start`` on, whose end is faded into what leads to ``start``, so that the wave goes on.

    What is alike on both sides is faded evenly, what is not with equal power. Where less than ``fade`` samples
    come before ``start``, it is faded over these.
    """
    loop = audio_values[:, start : start + samples].copy()
    length = min(fade, start, samples // 2)
    if length:
        end, lead = loop[:, -length:], audio_values[:, start - length : start]
        share = (np.arange(length, dtype=np.float32) + 1) / (length + 1)
        level = np.sqrt(np.square(share) + np.square(1 - share) + 2 * share * (1 - share) * likeness(end, lead))
        loop[:, -length:] = (end * (1 - share) + lead * share) / level
    return loop


def likeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """0 for waves that have nothing in common, or less, and 1 for the same wave."""
    power = float(np.sqrt(np.square(one).sum() * np.square(other).sum()))
    return max(0.0, float((one * other).sum()) / power) if power > 0 else 0.0
