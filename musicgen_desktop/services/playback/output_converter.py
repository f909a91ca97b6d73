"""From the frames of a take to the bytes that an audio device wants."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.services.playback.recent_frames import RecentFrames

if TYPE_CHECKING:
    import soxr

_HISTORY = 512
"""Frames that a resampler hears before the first that counts: twice as long as its filter."""

Render = Callable[[int], NDArray[np.float32]]
"""Gives the next so many frames, shape (frames, channels), within ±1."""


class SampleType(Enum):
    """How a device wants one sample."""

    FLOAT32 = np.dtype("<f4")
    INT16 = np.dtype("<i2")
    INT32 = np.dtype("<i4")


@dataclass(frozen=True, slots=True)
class AudioFormat:
    """Samples per second, channels and sample type of a stream."""

    sampling_rate: int
    channels: int
    sample_type: SampleType = SampleType.FLOAT32

    @property
    def bytes_per_frame(self) -> int:
        """Bytes of one sample of every channel."""
        return self.channels * self.sample_type.value.itemsize


class OutputConverter:
    """Pulls frames from ``render`` and gives them in the device's format, without a seam between calls.

    Args:
        render: the stream, in ``source``'s sampling rate and channels.
        source: its format.
        device: the format to give.
    """

    def __init__(self, render: Render, source: AudioFormat, device: AudioFormat) -> None:
        self._render = render
        self._source = source
        self._device = device
        self._ratio = source.sampling_rate / device.sampling_rate
        self._resampler = self._make_resampler()
        self._rendered = RecentFrames(0, source.channels, source.sampling_rate)
        self._ready = np.zeros((0, source.channels), dtype=np.float32)
        self._unheard = 0

    def read(self, frames: int) -> bytes:
        """The next ``frames`` frames, interleaved."""
        block = self._render(frames) if self._resampler is None else self._resampled(frames)
        return self._quantised(_with_channels(block, self._device.channels)).tobytes()

    def go_back(self, frame: int) -> None:
        """Render anew from ``frame`` on, counted from the first that was rendered; it joins what was before it."""
        self._rendered.cut(frame)
        # A resampler needs what was before, as much of it as makes a whole number of the device's frames.
        unit = self._source.sampling_rate // math.gcd(self._source.sampling_rate, self._device.sampling_rate)
        heard = self._rendered.between(frame - unit * math.ceil(_HISTORY / unit), frame)
        heard = heard[len(heard) % unit :]
        self._resampler = resampler = self._make_resampler()
        if resampler is not None:
            self._ready = resampler.resample_chunk(heard)
        self._unheard = round(len(heard) / self._ratio)

    def _make_resampler(self) -> soxr.ResampleStream | None:
        if self._source.sampling_rate == self._device.sampling_rate:
            return None
        import soxr  # only for a device of another rate, and not before the first window

        rates = self._source.sampling_rate, self._device.sampling_rate
        return soxr.ResampleStream(*rates, self._source.channels, dtype="float32")

    def _resampled(self, frames: int) -> NDArray[np.float32]:
        assert self._resampler is not None
        needed = self._unheard + frames
        while len(self._ready) < needed:
            # The resampler looks ahead, so its first answers are shorter than what it was given.
            rendered = self._render(int(np.ceil((needed - len(self._ready)) * self._ratio)) + 1)
            self._rendered.add(rendered)
            self._ready = np.concatenate([self._ready, self._resampler.resample_chunk(rendered)])
        block, self._ready = self._ready[self._unheard : needed], self._ready[needed:]
        self._unheard = 0
        return np.clip(block, -1.0, 1.0)

    def _quantised(self, block: NDArray[np.float32]) -> NDArray:
        wanted = self._device.sample_type.value
        if wanted.kind == "f":
            return block.astype(wanted)
        return np.round(block.astype(np.float64) * np.iinfo(wanted.name).max).astype(wanted)


def _with_channels(block: NDArray[np.float32], channels: int) -> NDArray[np.float32]:
    """Mono goes to all, several to mono are averaged; else the first ones are filled, the rest is silent."""
    have = block.shape[1]
    if have == channels:
        return block
    if have == 1:
        return np.repeat(block, channels, axis=1)
    if channels == 1:
        return block.mean(axis=1, keepdims=True)
    out = np.zeros((len(block), channels), dtype=np.float32)
    out[:, : min(have, channels)] = block[:, :channels]
    return out
