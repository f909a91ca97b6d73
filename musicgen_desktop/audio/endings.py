"""How new music ends while it comes in pieces: faded out, or in the first pause behind its length."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.request import MOST_MORE_SECONDS

FADE_OUT_SECONDS = 3.0
"""Of a faded ending; at most half of the new music."""

_PAUSE_SECONDS = 0.08
_HOP_SECONDS = 0.02
_PAUSE_LEVEL = 10 ** (-30 / 20)
"""Of the music's own level: what is softer for a while is a pause."""

_SILENCE = 1e-3
_SHORT_FADE_SECONDS = 0.05
_LONG_FADE_SECONDS = 0.5
"""Where no pause came: the softest place is no silence."""


class FadeOut:
    """Makes a sound of known length softer until nothing is left.

    Args:
        samples: of the whole sound.
        sampling_rate: samples per second.
    """

    has_ended = False

    def __init__(self, samples: int, sampling_rate: int) -> None:
        self._length = min(round(FADE_OUT_SECONDS * sampling_rate), samples // 2)
        self._start = samples - self._length
        self._done = 0

    def push(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """A further piece, float32 (takes, channels, samples), as it is to be heard."""
        places = np.arange(self._done, self._done + sound.shape[-1]) - self._start
        self._done += sound.shape[-1]
        left = 1 - np.clip((places + 1) / self._length, 0, 1)
        # The square falls evenly to the ear: 12 dB on half of its way.
        return (sound * left**2).astype(np.float32)

    def finish(self) -> tuple[NDArray[np.float32] | None, tuple[int, ...]]:
        """Nothing is held back."""
        return None, ()


class NaturalEnd:
    """Lets a sound go on beyond its length until a pause is measured, and ends it there with a short fade.

    Each take ends in its own pause; the longest decides, and the others are silent from their end on. A take without a
    pause within ``MOST_MORE_SECONDS`` ends where it is softest. What comes before a job is stopped is all kept.

    Args:
        asked: samples that are kept in any case.
        sampling_rate: samples per second.
    """

    def __init__(self, asked: int, sampling_rate: int) -> None:
        self._asked = asked
        self._most = round(MOST_MORE_SECONDS * sampling_rate)
        self._window, self._hop, self._short_fade, self._long_fade = (
            round(seconds * sampling_rate)
            for seconds in (_PAUSE_SECONDS, _HOP_SECONDS, _SHORT_FADE_SECONDS, _LONG_FADE_SECONDS)
        )
        self._done = 0
        self._power: NDArray[np.float64] | float = 0.0
        self._held: NDArray[np.float32] | None = None

    @property
    def has_ended(self) -> bool:
        """Whether every take has come to a pause, so that no more sound is needed."""
        return self._held is not None and self._held.shape[-1] > 0 and None not in self._pauses(self._held)

    def push(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Take a further piece, float32 (takes, channels, samples), and give what is kept in any case."""
        kept, more = np.split(sound, [max(0, min(sound.shape[-1], self._asked - self._done))], axis=-1)
        self._done += kept.shape[-1]
        self._power = self._power + np.square(kept, dtype=np.float64).mean(axis=1).sum(axis=-1)
        self._held = more if self._held is None else np.concatenate([self._held, more], axis=-1)
        return kept

    def finish(self) -> tuple[NDArray[np.float32] | None, tuple[int, ...]]:
        """What is behind the asked length, and where each take ends, in samples of the whole; none if all is kept."""
        if self._held is None or not self._held.shape[-1]:
            return None, ()
        held, pauses = self._held, self._pauses(self._held)
        if None in pauses and held.shape[-1] < self._most - self._window:
            return held, ()  # stopped
        sound, ends = np.zeros_like(held), []
        for take, pause in enumerate(pauses):
            end = self._softest(held[take]) if pause is None else pause
            fade = min(end, self._long_fade if pause is None else self._short_fade)
            sound[take, :, :end] = held[take, :, :end]
            sound[take, :, end - fade : end] *= 1 - (np.arange(fade, dtype=np.float32) + 1) / fade
            ends.append(end)
        return sound[..., : max(ends)], tuple(self._done + end for end in ends)

    def _pauses(self, held: NDArray[np.float32]) -> list[int | None]:
        """Where each take's first pause ends; None where there is none so far."""
        level = np.sqrt(np.broadcast_to(self._power, len(held)) / max(1, self._done))
        pauses: list[int | None] = []
        for take, own in zip(held, level, strict=True):
            soft = np.flatnonzero(self._levels(take) <= max(own * _PAUSE_LEVEL, _SILENCE))
            pauses.append(int(soft[0]) * self._hop + self._window if len(soft) else None)
        return pauses

    def _softest(self, take: NDArray[np.float32]) -> int:
        return int(np.argmin(self._levels(take))) * self._hop + self._window

    def _levels(self, take: NDArray[np.float32]) -> NDArray[np.float64]:
        """Levels of all windows, a hop apart; the last ones may be incomplete and are left out."""
        total = np.concatenate([[0.0], np.cumsum(np.square(take, dtype=np.float64).mean(axis=0))])
        sums = total[self._window :] - total[: -self._window]
        return np.sqrt(np.maximum(sums, 0.0)[:: self._hop] / self._window)
