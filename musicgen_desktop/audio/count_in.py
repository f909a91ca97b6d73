"""Clicks that count a bar before a recording begins."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BEATS = 4
"""Clicks of one bar."""

RATE = 48_000

_CLICK_SECONDS = 0.03
_FIRST_HERTZ, _HERTZ = 1568.0, 1047.0
_LEVEL = 0.5


def count_in(beats_per_minute: float) -> NDArray[np.float32]:
    """One bar of clicks, the first one higher, up to the next bar's one: float32, shape (1, samples) at ``RATE``."""
    beat = 60 / beats_per_minute
    bar = np.zeros(round(BEATS * beat * RATE), np.float32)
    time = np.arange(round(_CLICK_SECONDS * RATE)) / RATE
    for index in range(BEATS):
        hertz = _FIRST_HERTZ if index == 0 else _HERTZ
        start = round(index * beat * RATE)
        bar[start : start + time.size] = _LEVEL * np.sin(2 * np.pi * hertz * time) * np.exp(-time / 0.006)
    return bar[None]
