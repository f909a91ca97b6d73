"""How loud a stretch of sound is: what a level meter shows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FLOOR = -60.0
"""dBFS; nothing softer is shown."""

_FALL = 24.0
"""dB a second that the bar sinks behind a peak."""

_HOLD_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Level:
    """Peaks in dBFS, from ``FLOOR`` to 0.

    Attributes:
        peak: rises at once and sinks slowly.
        hold: the highest of the last 1.5 s.
        clipped: whether a sample has reached full scale since the meter was reset.
    """

    peak: float = FLOOR
    hold: float = FLOOR
    clipped: bool = False


class LevelMeter:
    """Measures one block of sound after another.

    Attributes:
        level: after the last block.
        loudest: dBFS, the highest peak since ``reset``.
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Begin anew."""
        self.level = Level()
        self.loudest = FLOOR
        self._held = 0.0

    def feed(self, audio_values: NDArray[np.float32], sampling_rate: int) -> Level:
        """The level after a block of shape (channels, samples)."""
        if not audio_values.size:
            return self.level
        seconds = audio_values.shape[-1] / sampling_rate
        highest = float(np.abs(audio_values).max())
        now = to_decibels(highest)
        peak = max(now, self.level.peak - _FALL * seconds)
        hold, self._held = self.level.hold, self._held + seconds
        if now >= hold:
            hold, self._held = now, 0.0
        elif self._held > _HOLD_SECONDS:
            hold = max(peak, hold - _FALL * seconds)
        self.loudest = max(self.loudest, now)
        self.level = Level(max(peak, FLOOR), hold, self.level.clipped or highest >= 1.0)
        return self.level


def to_decibels(amplitude: float) -> float:
    """An amplitude from 0 to 1 in dBFS, from ``FLOOR`` to 0."""
    return min(0.0, max(FLOOR, 20 * float(np.log10(max(amplitude, 1e-9)))))
