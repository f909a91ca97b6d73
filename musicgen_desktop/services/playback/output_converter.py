"""From the frames of a take to the bytes that an audio device wants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

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
        self._device = device
        self._ratio = source.sampling_rate / device.sampling_rate
        self._resampler = None
        if source.sampling_rate != device.sampling_rate:
            import soxr  # only for a device of another rate, and not before the first window

            self._resampler = soxr.ResampleStream(
                source.sampling_rate, device.sampling_rate, source.channels, dtype="float32"
            )
        self._ready = np.zeros((0, source.channels), dtype=np.float32)

    def read(self, frames: int) -> bytes:
        """The next ``frames`` frames, interleaved."""
        block = self._render(frames) if self._resampler is None else self._resampled(frames)
        return self._quantised(_with_channels(block, self._device.channels)).tobytes()

    def _resampled(self, frames: int) -> NDArray[np.float32]:
        assert self._resampler is not None
        while len(self._ready) < frames:
            # The resampler looks ahead, so its first answers are shorter than what it was given.
            wanted = int(np.ceil((frames - len(self._ready)) * self._ratio)) + 1
            self._ready = np.concatenate([self._ready, self._resampler.resample_chunk(self._render(wanted))])
        block, self._ready = self._ready[:frames], self._ready[frames:]
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
