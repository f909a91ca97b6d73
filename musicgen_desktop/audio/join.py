"""Two sounds that become one: the first stays as it is, the second fades in over its end."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.resample import resample

FADE_SECONDS = 0.02
"""Long enough that a small difference in phase makes no click, too short to be heard as a fade."""

MATCH_SECONDS = 1.0
"""So much sound before a join tells how loud the new sound must be."""

_MOST_GAIN = 2.0
"""A new sound is made louder or softer by 6 dB at most: what differs by more differs on purpose."""

_SILENCE = 1e-3
_KNEE = 0.95


def fitted(audio_values: NDArray[np.float32], sampling_rate: int, channels: int, new_rate: int) -> NDArray[np.float32]:
    """A sound, float32 (1 or 2 channels, samples), with the channels and the sampling rate that are wanted."""
    if len(audio_values) > channels:
        audio_values = audio_values.mean(axis=0, keepdims=True, dtype=np.float32)
    audio_values = resample(audio_values, sampling_rate, new_rate)
    return audio_values if len(audio_values) == channels else np.repeat(audio_values, channels, axis=0)


def matching_gain(own: NDArray[np.float32], same: NDArray[np.float32]) -> float:
    """The factor that makes ``same`` as loud as ``own``, two versions of one sound; 1 where either is silent."""
    levels = [float(np.sqrt(np.mean(np.square(part, dtype=np.float64)))) if part.size else 0.0 for part in (own, same)]
    if min(levels) < _SILENCE:
        return 1.0
    return min(max(levels[0] / levels[1], 1 / _MOST_GAIN), _MOST_GAIN)


class Join:
    """Fades a sound that comes in pieces in over the end of another one.

    Args:
        tail: float32 (channels, samples): the end of the first sound, over which the second fades in. The second one
            begins where the tail does.
        gain: factor for the second sound.
    """

    def __init__(self, tail: NDArray[np.float32], gain: float) -> None:
        self._tail = tail
        self._gain = np.float32(gain)
        self._done = 0

    def push(self, audio_values: NDArray[np.float32]) -> NDArray[np.float32]:
        """A further piece, float32 (takes, channels, samples), as it is to be heard.

        The first sound stays as loud as it is, so what would go beyond full scale is bent below it.
        """
        samples, length = audio_values.shape[-1], self._tail.shape[-1]
        sound = _bent(audio_values * self._gain)
        overlap = min(samples, length - self._done)
        if overlap > 0:
            share = (np.arange(self._done, self._done + overlap, dtype=np.float32) + 1) / (length + 1)
            tail = self._tail[:, self._done : self._done + overlap]
            sound[..., :overlap] = sound[..., :overlap] * share + tail * (1 - share)
        self._done += samples
        return sound


def _bent(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Samples beyond a knee are pressed below full scale."""
    size = np.abs(sound)
    if size.max(initial=0.0) <= _KNEE:
        return sound
    room = 1 - _KNEE
    pressed = np.sign(sound) * (_KNEE + room * np.tanh((size - _KNEE) / room))
    return np.where(size > _KNEE, pressed, sound).astype(np.float32)
