"""Clicks that count a bar before a recording begins."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

BEATS = 4
"""Clicks of one bar."""

RATE = 48_000

CLICK_SECONDS = 0.03
_FIRST_HERTZ, _HERTZ = 1568.0, 1047.0
_LEVEL = 0.5


@cache
def click(sampling_rate: int, first: bool) -> NDArray[np.float32]:
    """One click of full amplitude, higher for the ``first`` beat of a bar: float32, shape (samples,), read-only."""
    time = np.arange(round(CLICK_SECONDS * sampling_rate)) / sampling_rate
    sound = np.sin(2 * np.pi * (_FIRST_HERTZ if first else _HERTZ) * time) * np.exp(-time / 0.006)
    clicking = sound.astype(np.float32)
    clicking.setflags(write=False)
    return clicking


def count_in(beats_per_minute: float) -> NDArray[np.float32]:
    """One bar of clicks, the first one higher, up to the next bar's one: float32, shape (1, samples) at ``RATE``."""
    beat = 60 / beats_per_minute
    bar = np.zeros(round(BEATS * beat * RATE), np.float32)
    for index in range(BEATS):
        sound = click(RATE, first=index == 0)
        start = round(index * beat * RATE)
        bar[start : start + sound.size] = _LEVEL * sound
    return bar[None]
