"""The sound that a job goes on from: with the checkpoint's channels and rate, and as codes as far as they are heard."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import pad

from musicgen_desktop.audio.join import fitted
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.source import Melody
from musicgen_desktop.engine.loader import LoadedCheckpoint
from musicgen_desktop.engine.sound_stream import PRIMING_SECONDS

NOT_ENCODED = -1


@dataclass(frozen=True, slots=True, eq=False)
class GivenSound:
    """What is there before the first new frame.

    Attributes:
        audio_values: float32 (channels, samples); its end lies within the last frame.
        codes: int64 (1, codebooks, frames); ``NOT_ENCODED`` but for the last ``heard`` frames.
        heard: frames that have codes.
    """

    audio_values: NDArray[np.float32]
    codes: Tensor
    heard: int

    @property
    def frames(self) -> int:
        """Frames up to where new ones begin."""
        return self.codes.shape[-1]


def read_given_sound(request: GenerationRequest, loaded: LoadedCheckpoint, overlap: int, room: int) -> GivenSound:
    """The sound of a request's source; of no frames where there is none.

    Args:
        request: its source is read.
        loaded: its codec encodes what has no codes.
        overlap: frames that are heard in any case.
        room: frames that a window has beside all new ones: a sound that fits in is heard as a whole.
    """
    codec, books = loaded.codec, loaded.decoder.num_codebooks
    if request.source is None or isinstance(request.source, Melody):
        nothing = np.empty((codec.audio_channels, 0), np.float32)
        return GivenSound(nothing, torch.empty(1, books, 0, dtype=torch.long), 0)
    heard = request.source.heard
    sound = fitted(heard.audio_values, heard.sampling_rate, codec.audio_channels, codec.sampling_rate)
    frames = math.ceil(sound.shape[-1] / codec.samples_per_frame)
    needed = frames if frames <= room else min(frames, max(overlap, round(PRIMING_SECONDS * codec.frame_rate)))
    if heard.codes is not None and heard.codes.shape[0] == books and heard.codes.shape[1] >= frames:
        codes = torch.from_numpy(np.array(heard.codes[:, :frames]))[None]
        known = codes[..., frames - needed :]
        if known.min() >= 0 and known.max() < loaded.codebook_size:
            return GivenSound(sound, codes, needed)
    tail = torch.from_numpy(np.array(sound[None, :, (frames - needed) * codec.samples_per_frame :]))
    codes = loaded.codec_encoder().encode(tail)
    return GivenSound(sound, pad(codes, (frames - needed, 0), value=NOT_ENCODED), needed)
