"""From sound to codes: EnCodec encoding, piece by piece, so that long sounds take no more memory than short ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor

from musicgen_desktop.engine.codec.codec_stream import (
    StreamLayer,
    compute_in_place,
    fold_weight_norms,
    in_whole_fp32,
    push_all,
    stream_layers,
)

if TYPE_CHECKING:
    from transformers import EncodecModel

_PIECE_SECONDS = 5


class CodecEncoder:
    """Encodes sound with a checkpoint's EnCodec model.

    Args:
        model: an ``EncodecModel`` whose encoder and quantizer have their weights (mono; stereo checkpoints encode
            each channel by itself).
        audio_channels: 1, or 2 for a stereo checkpoint.

    Raises ``ValueError`` for a codec that looks at the whole sound: MusicGen's do not.
    """

    def __init__(self, model: EncodecModel, audio_channels: int) -> None:
        if model.config.normalize or model.config.chunk_length is not None:
            raise ValueError("a codec that normalises or cuts sound cannot continue it")
        fold_weight_norms(model.encoder)
        compute_in_place(model.encoder)
        self._model = model
        self.audio_channels = audio_channels
        self.sampling_rate: int = model.config.sampling_rate

    def stream(self) -> CodecEncoderStream:
        """Begin to encode a batch of sounds."""
        return CodecEncoderStream(self._model, self.audio_channels)

    def encode(self, audio_values: Tensor) -> Tensor:
        """The codes of whole sounds.

        Args:
            audio_values: float32 (clips, audio channels, samples) at the codec's sampling rate.

        Returns:
            int64 (clips, codebooks, frames), stereo interleaving left (even) and right (odd); the last frame is begun
            by the last samples.
        """
        stream, pieces = self.stream(), audio_values.split(_PIECE_SECONDS * self.sampling_rate, dim=-1)
        return torch.cat([stream.push(piece, last=piece is pieces[-1]) for piece in pieces], dim=-1)


class CodecEncoderStream:
    """Encodes one batch of sounds piece by piece; the joined codes equal those of the whole."""

    def __init__(self, model: EncodecModel, audio_channels: int) -> None:
        self._quantizer = model.quantizer
        self._layers: list[StreamLayer] = stream_layers(model.encoder.layers)
        # As EncodecModel.encode chooses where no bandwidth is named.
        self._bandwidth: float = model.config.target_bandwidths[0]
        self._channels = audio_channels
        self._device = next(model.encoder.parameters()).device

    def push(self, audio_values: Tensor, last: bool = False) -> Tensor:
        """Encode further samples, (clips, audio channels, samples).

        Returns:
            Codes that are settled now, int64 (clips, codebooks, frames), on the CPU.
        """
        # Channels become further rows, as they are for the decoder.
        rows = audio_values.transpose(0, 1).flatten(0, 1)[:, None].to(self._device)
        with in_whole_fp32():
            embedded = push_all(self._layers, rows, last)
        codes = self._quantizer.encode(embedded, self._bandwidth).transpose(0, 1)
        return codes.unflatten(0, (self._channels, -1)).permute(1, 2, 0, 3).flatten(1, 2).cpu()
