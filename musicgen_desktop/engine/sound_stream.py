"""Sends sound while its codes are still being made."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from musicgen_desktop.domain.events import AudioChunk, OnEvent
from musicgen_desktop.engine.codec.codec import Codec
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern

FIRST_CHUNK_SECONDS = 0.25
"""The first sound comes early, so that the musician hears at once whether it goes well."""

CHUNK_SECONDS = 0.5
"""Later pieces: short enough to look live, long enough to decode cheaply."""


class SoundStream:
    """Decodes finished frames in pieces and emits each as an ``AudioChunk``.

    The size of the pieces depends on nothing but the number of frames, so that the same codes
    always give the same samples, bit by bit.
    """

    def __init__(self, job_id: str, codec: Codec, pattern: DelayPattern, on_event: OnEvent) -> None:
        self._job_id = job_id
        self._codec = codec
        self._pattern = pattern
        self._on_event = on_event
        self._stream = codec.stream()
        self._pieces: list[Tensor] = []
        self._frames = 0
        self._samples = 0

    def advance(self, ids: Tensor, steps: int) -> None:
        """Decode what is complete after ``steps`` steps, if it is enough for a piece.

        Args:
            ids: delayed ids (takes, codebooks, steps).
        """
        complete = self._pattern.complete_frames(steps)
        seconds = CHUNK_SECONDS if self._frames else FIRST_CHUNK_SECONDS
        if complete - self._frames >= max(1, round(seconds * self._codec.frame_rate)):
            self._push(self._pattern.undelay(ids, self._frames, complete), last=False)

    def finish(self, codes: Tensor) -> NDArray[np.float32]:
        """Decode the rest and give the whole clip.

        Args:
            codes: all codes that exist, (takes, codebooks, frames).

        Returns:
            float32 (takes, audio channels, samples), read-only.
        """
        self._push(codes[:, :, self._frames :], last=True)
        return read_only(torch.cat(self._pieces, dim=-1).numpy())

    def _push(self, codes: Tensor, last: bool) -> None:
        self._frames += codes.shape[-1]
        sound = self._stream.push(codes, last)
        if not sound.shape[-1]:
            return
        self._pieces.append(sound)
        self._on_event(
            AudioChunk(
                job_id=self._job_id,
                start=self._samples,
                audio_values=read_only(sound.numpy()),
                sampling_rate=self._codec.sampling_rate,
                total_samples=self._pattern.frames * self._codec.samples_per_frame,
            )
        )
        self._samples += sound.shape[-1]


def read_only(array: NDArray[Any]) -> NDArray[Any]:
    """The array, contiguous and locked: events cross threads."""
    array = np.ascontiguousarray(array)
    array.flags.writeable = False
    return array
