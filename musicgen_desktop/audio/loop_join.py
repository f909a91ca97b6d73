"""The end of a loop, faded into what led to its beginning, so that it goes round without a step."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.matched_fade import matched_fade

FADE_SECONDS = 0.03
"""Long enough for two waves that differ in phase, short enough that no attack is heard twice."""

LONG_FADE_SECONDS = 0.1
"""For held tones, in which a short fade bends the wave."""


def joined(
    audio_values: NDArray[np.float32], sampling_rate: int, start: int, samples: int, fade_seconds: float = FADE_SECONDS
) -> NDArray[np.float32]:
    """So many samples from ``start`` on, whose end is faded into what leads to ``start``, so that the wave goes on.

    Held tones keep their level, whatever the phases in which they meet: see ``matched_fade``. To begin a few
    milliseconds earlier or later would not help them: what two phases differ by comes of the loop's length alone.
    Where less than ``fade_seconds`` come before ``start``, it is faded over these.
    """
    loop = audio_values[:, start : start + samples].copy()
    length = min(round(fade_seconds * sampling_rate), start, samples // 2)
    if length:
        end, lead = (_around(audio_values, stop, length) for stop in (start + samples, start))
        loop[:, -length:] = matched_fade(end, lead, length, sampling_rate)
    return loop


def likeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """0 for waves that have nothing in common, or less, and 1 for the same wave."""
    power = float(np.sqrt(np.square(one).sum() * np.square(other).sum()))
    return max(0.0, float((one * other).sum()) / power) if power > 0 else 0.0


def _around(audio_values: NDArray[np.float32], stop: int, length: int) -> NDArray[np.float32]:
    """``length`` samples that end there, with as many before and behind, silent where there are none."""
    first, last = stop - 2 * length, stop + length
    heard = audio_values[:, max(0, first) : last]
    return np.pad(heard, ((0, 0), (max(0, -first), max(0, last - audio_values.shape[-1]))))
