"""The sound that a job goes on from or within: with the checkpoint's channels and rate, and as codes where heard."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import pad

from musicgen_desktop.audio.join import FADE_SECONDS, SEARCH_SECONDS, fitted
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.source import Melody, Redo
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.loader import LoadedCheckpoint
from musicgen_desktop.engine.sound_stream import PRIMING_SECONDS

NOT_ENCODED = -1

MIN_HEARD = 0.1
"""Seconds. A region that begins sooner is made from the very beginning: so little says nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class GivenSound:
    """What is there before the first new frame, and behind the last.

    Attributes:
        audio_values: float32 (channels, samples).
        start, stop: samples between which there shall be new music; both at its end where the music goes on.
        codes: int64 (1, codebooks, frames) of what is before ``start``, which lies within the last frame;
            ``NOT_ENCODED`` but for the last ``heard`` frames.
        codes_behind: int64 (1, codebooks, frames) of the whole sound, for what stays behind ``stop``; ``NOT_ENCODED``
            where they are not known.
        heard: frames that have codes.
        new: frames that are to be made.
        notes: sentences for the user.
    """

    audio_values: NDArray[np.float32]
    start: int
    stop: int
    codes: Tensor
    codes_behind: Tensor
    heard: int
    new: int
    notes: tuple[str, ...] = ()

    @property
    def frames(self) -> int:
        """Frames up to where new ones begin."""
        return self.codes.shape[-1]

    @property
    def is_followed(self) -> bool:
        """Whether old sound goes on behind the new one."""
        return self.stop < self.audio_values.shape[-1]


def read_given_sound(request: GenerationRequest, loaded: LoadedCheckpoint, overlap: int, most: int) -> GivenSound:
    """The sound of a request's source; of no frames where there is none.

    Args:
        request: its source is read.
        loaded: its codec encodes what has no codes.
        overlap: frames that are heard in any case.
        most: frames of a window: a sound that fits in beside all new ones is heard as a whole.
    """
    codec, books, source = loaded.codec, loaded.decoder.num_codebooks, request.source
    size, rate = codec.samples_per_frame, codec.sampling_rate
    new = round(request.params.made_seconds * codec.frame_rate)
    if source is None or isinstance(source, Melody):
        nothing = torch.empty(1, books, 0, dtype=torch.long)
        return GivenSound(np.empty((codec.audio_channels, 0), np.float32), 0, 0, nothing, nothing, 0, new)
    heard = source.heard
    sound = fitted(heard.audio_values, heard.sampling_rate, codec.audio_channels, rate)
    start = stop = samples = sound.shape[-1]
    frames = math.ceil(start / size)
    if isinstance(source, Redo):
        start, stop = (min(samples, round(seconds * rate)) for seconds in (source.origin.start, source.origin.stop))
        start = start if start >= MIN_HEARD * rate else 0
        stop = stop if samples - stop >= FADE_SECONDS * rate else samples
        frames = math.ceil(start / size)
        new = math.ceil(min(samples, stop + round(SEARCH_SECONDS * rate)) / size) - frames
    room = most - new
    needed = frames if frames <= room else min(frames, max(overlap, round(PRIMING_SECONDS * codec.frame_rate)))
    whole = _known_codes(heard.codes, books, math.ceil(samples / size))
    if whole is not None:
        used = whole[..., frames - needed : frames]
        if not needed or (used.min() >= 0 and used.max() < loaded.codebook_size):
            return GivenSound(sound, start, stop, whole[..., :frames], whole, needed, new)
    notes = ()
    if needed and (heard.codes is not None or source.origin.clip_id):
        notes = (
            tr("{name} has no codes that fit this checkpoint, so its sound was encoded.", name=source.origin.name),
        )
    codes = torch.empty(1, books, 0, dtype=torch.long)
    if needed:
        tail = torch.from_numpy(np.array(sound[None, :, (frames - needed) * size : frames * size]))
        codes = loaded.codec_encoder().encode(tail)
    codes = pad(codes, (frames - needed, 0), value=NOT_ENCODED)
    unknown = codes.new_full((1, books, math.ceil(samples / size)), NOT_ENCODED)
    return GivenSound(sound, start, stop, codes, unknown, needed, new, notes)


def _known_codes(codes: NDArray[np.int64] | None, books: int, frames: int) -> Tensor | None:
    if codes is None or codes.shape[0] != books or codes.shape[1] < frames:
        return None
    return torch.from_numpy(np.array(codes[:, :frames]))[None]
