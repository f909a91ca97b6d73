"""How loud it is what is heard: peak with hold, loudness of the last moment and of the last seconds."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.k_weighting import KWeighting, lufs
from musicgen_desktop.audio.level import Level, LevelMeter

MOMENT_SECONDS = 0.4
SHORT_TERM_SECONDS = 3.0
"""EBU Tech 3341: momentary and short-term loudness."""

_STEP_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class PlayedLevel:
    """What a meter shows of what is heard just now.

    Attributes:
        peak: dBFS, of all channels.
        momentary, short_term: LUFS of the last 0.4 and 3 s; minus infinity for silence and before there is so much.
    """

    peak: Level = field(default_factory=Level)
    momentary: float = -math.inf
    short_term: float = -math.inf


class PlaybackMeter:
    """Measures one stretch of what is heard after another.

    Args:
        sampling_rate: samples per second.
        channels: 1 or 2.
    """

    def __init__(self, sampling_rate: int, channels: int) -> None:
        self._rate = sampling_rate
        self._moment = np.zeros((round(MOMENT_SECONDS * sampling_rate), channels), dtype=np.float32)
        self._weighting = KWeighting(sampling_rate, len(self._moment))
        self._step = round(_STEP_SECONDS * sampling_rate)
        # As many moments as begin in the time and end in it.
        moments = round((SHORT_TERM_SECONDS - MOMENT_SECONDS) / _STEP_SECONDS) + 1
        self._energies: deque[float] = deque(maxlen=moments)
        self._heard = 0
        self._measured = 0
        self._peak = LevelMeter()

    def feed(self, frames: NDArray[np.float32]) -> PlayedLevel:
        """The level after ``frames``, shape (frames, channels), which go on where the last ones ended."""
        for start in range(0, len(frames), self._step):
            self._hear(frames[start : start + self._step])
        level = self._peak.feed(frames.T, self._rate)
        if not self._energies:
            return PlayedLevel(level)
        return PlayedLevel(level, lufs(self._energies[-1]), lufs(sum(self._energies) / len(self._energies)))

    def _hear(self, frames: NDArray[np.float32]) -> None:
        self._moment = np.concatenate([self._moment, frames])[len(frames) :]
        self._heard += len(frames)
        if self._heard >= len(self._moment) and self._heard - self._measured >= self._step:
            self._measured = self._heard
            self._energies.append(self._weighting.energy(self._moment))
