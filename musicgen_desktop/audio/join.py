"""Two sounds that become one: one stays as it is, a new one fades in over its end, or out where the old one goes on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.resample import resample

FADE_SECONDS = 0.02
"""Long enough that a small difference in phase makes no click, too short to be heard as a fade."""

MATCH_SECONDS = 1.0
"""So much sound at a join tells how loud the new sound must be. Where the old one goes on, the new one comes to its
level over as much."""

SEARCH_SECONDS = 0.25
"""So far from the end of a region that is made anew the old sound may take over again."""

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


def best_match(new: NDArray[np.float32], old: NDArray[np.float32], length: int) -> int:
    """Where two sounds of the same time are most alike over ``length`` samples: the first of these.

    Compared by their cross-correlation against their mean power, so that sounds that differ in level match less well.

    Args:
        new, old: float32 (channels, samples), of the same shape.
        length: samples, at most as many as there are.
    """

    def sums(values: NDArray[np.float32]) -> NDArray[np.float64]:
        total = np.concatenate([[0.0], np.cumsum(values.sum(axis=0, dtype=np.float64))])
        return total[length:] - total[: len(total) - length]

    silence = length * _SILENCE**2  # two silences are alike
    return int(np.argmax((2 * sums(new * old) + silence) / (sums(new * new) + sums(old * old) + silence)))


class JoinBack:
    """Lets a new sound that comes in pieces fade into the old one of the same time, which goes on behind it.

    The old sound keeps its place, so that it stays in time: it takes over where both are most alike, within
    ``SEARCH_SECONDS`` of where the region ends. Until there the new one comes to be as loud as what follows, so that
    there is no step. If the new sound ends before (the job was stopped), the old one takes over there, and the rest of
    the region stays as it was.

    Args:
        old: float32 (channels, samples), from where the new sound begins.
        stop: where the region ends in it, in samples.
        sampling_rate: samples per second.
    """

    has_ended = False

    def __init__(self, old: NDArray[np.float32], stop: int, sampling_rate: int) -> None:
        self._old = old
        self._stop = stop
        self._search = round(SEARCH_SECONDS * sampling_rate)
        self._fade = round(FADE_SECONDS * sampling_rate)
        self._match = round(MATCH_SECONDS * sampling_rate)
        self._held: NDArray[np.float32] | None = None
        self._done = 0

    def push(self, new: NDArray[np.float32]) -> NDArray[np.float32]:
        """Take a further piece, float32 (takes, channels, samples), and give what stays new in any case."""
        held = new if self._held is None else np.concatenate([self._held, new], axis=-1)
        settled = max(0, held.shape[-1] - 2 * self._search - self._match)
        self._held = held[..., settled:]
        self._done += settled
        return held[..., :settled]

    def finish(self) -> tuple[NDArray[np.float32], tuple[int, ...]]:
        """The rest, old sound at its end, and for each take where that has taken over, in samples of ``old``."""
        assert self._held is not None
        end = min(self._done + self._held.shape[-1], self._old.shape[-1])
        new_end = min(self._stop, end)
        # At least half of a short region is new.
        first = max(self._done, new_end - min(self._search, new_end // 2))
        length = min(self._fade, end - first)
        share = (np.arange(length, dtype=np.float32) + 1) / (length + 1)
        sound = np.repeat(self._old[None, :, self._done :], len(self._held), axis=0)
        places = []
        for take, new in enumerate(self._held[..., : end - self._done]):
            at = first - self._done + best_match(new[:, first - self._done :], self._old[:, first:end], length)
            faded = slice(at, at + length)
            new = self._levelled(new, sound[take], at, at + length)
            sound[take, :, :at] = new[:, :at]
            sound[take, :, faded] = new[:, faded] * (1 - share) + sound[take, :, faded] * share
            places.append(self._done + at + length)
        return sound, tuple(places)

    def _levelled(self, new: NDArray[np.float32], old: NDArray[np.float32], full: int, end: int) -> NDArray[np.float32]:
        """New sound that comes to be as loud, at sample ``full``, as the old one is from ``end`` on."""
        start = max(0, full - self._match)
        gain = np.float32(matching_gain(old[:, end : end + self._match], new[:, start:end]))
        share = (np.arange(start, end, dtype=np.float32) - start + 1) / max(1, full - start)
        return np.concatenate(
            [new[:, :start], _bent(new[:, start:end] * np.power(gain, np.minimum(share, 1)))], axis=-1
        )


def _bent(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Samples beyond a knee are pressed below full scale."""
    size = np.abs(sound)
    if size.max(initial=0.0) <= _KNEE:
        return sound
    room = 1 - _KNEE
    pressed = np.sign(sound) * (_KNEE + room * np.tanh((size - _KNEE) / room))
    return np.where(size > _KNEE, pressed, sound).astype(np.float32)
