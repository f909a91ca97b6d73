"""From codes to sound: EnCodec decoding of all takes and channels at once, as a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from musicgen_desktop.engine.codec.codec_stream import (
    StreamLayer,
    compute_in_place,
    fold_weight_norms,
    in_whole_fp32,
    push_all,
    stream_layers,
)
from musicgen_desktop.engine.codec.native_stream import NativeLayers

if TYPE_CHECKING:
    from transformers import EncodecModel


class Codec:
    """Decodes MusicGen's codes with a checkpoint's EnCodec model.

    Args:
        model: the loaded ``EncodecModel`` (mono; stereo checkpoints decode each channel by itself).
        audio_channels: 1, or 2 for a stereo checkpoint.
        quantised: native code makes the sound; what is read most has 8 bits.
    """

    def __init__(self, model: EncodecModel, audio_channels: int, quantised: bool = False) -> None:
        fold_weight_norms(model.decoder)
        if quantised:
            model.decoder.layers = nn.ModuleList([NativeLayers(model.decoder.layers)])
        else:
            compute_in_place(model.decoder)
        self._model = model
        self.audio_channels = audio_channels
        self.sampling_rate: int = model.config.sampling_rate
        self.samples_per_frame: int = model.config.hop_length

    @property
    def frame_rate(self) -> float:
        """Code frames per second."""
        return self.sampling_rate / self.samples_per_frame

    def stream(self) -> CodecStream:
        """Begin decoding a clip."""
        return CodecStream(self._model, self.audio_channels)


class CodecStream:
    """Decodes one batch of clips piece by piece; the joined pieces equal the whole decode."""

    def __init__(self, model: EncodecModel, audio_channels: int) -> None:
        self._quantizer = model.quantizer
        self._layers: list[StreamLayer] = stream_layers(model.decoder.layers)
        self._channels = audio_channels
        self._device = next(model.quantizer.buffers()).device

    def push(self, codes: Tensor, last: bool = False) -> Tensor:
        """Decode further frames.

        Args:
            codes: (takes, codebooks, frames); stereo interleaves left (even) and right (odd).
            last: nothing follows; what was held back comes too.

        Returns:
            Sound that is settled now, float32 (takes, audio channels, samples), on the CPU. The
            first pieces are shorter than their codes, the last one is longer.
        """
        takes = codes.shape[0]
        # Channels become further rows: (channels · takes, codebooks per channel, frames).
        rows = torch.cat([codes[:, channel :: self._channels] for channel in range(self._channels)])
        with in_whole_fp32():
            embedded = self._quantizer.decode(rows.to(self._device).transpose(0, 1))
            sound = push_all(self._layers, embedded, last)
        return sound.view(self._channels, takes, -1).transpose(0, 1).float().cpu()

    def repeat(self, takes: int) -> None:
        """Let each clip stand ``takes`` times in a row from now on, with all it has decoded so far."""
        for layer in self._layers:
            layer.repeat(takes)
