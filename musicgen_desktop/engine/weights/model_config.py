"""What a checkpoint's configuration says of its three networks, in Transformers' names and with its defaults."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class TextConfig:
    """A T5 text encoder; see ``T5Config``. What is None in the file follows from the rest."""

    model_type: Literal["t5"]
    vocab_size: int = 32_128
    d_model: int = 512
    d_kv: int = 64
    d_ff: int = 2_048
    num_layers: int = 6
    num_heads: int = 8
    relative_attention_num_buckets: int = 32
    relative_attention_max_distance: int = 128
    layer_norm_epsilon: float = 1e-6
    feed_forward_proj: str = "relu"
    dense_act_fn: str | None = None
    is_gated_act: bool | None = None

    @property
    def gated(self) -> bool:
        """Whether the feed-forward layers multiply two halves."""
        return self.feed_forward_proj.startswith("gated-") if self.is_gated_act is None else self.is_gated_act

    @property
    def activation_function(self) -> str:
        """That of the feed-forward layers."""
        derived = (
            "gelu_new" if self.feed_forward_proj == "gated-gelu" else self.feed_forward_proj.removeprefix("gated-")
        )
        return self.dense_act_fn or derived


@dataclass(frozen=True, slots=True)
class CodecConfig:
    """An EnCodec; see ``EncodecConfig``."""

    model_type: Literal["encodec"]
    target_bandwidths: tuple[float, ...] = (1.5, 3.0, 6.0, 12.0, 24.0)
    sampling_rate: int = 24_000
    audio_channels: int = 1
    normalize: bool = False
    chunk_length_s: float | None = None
    overlap: float | None = None
    hidden_size: int = 128
    num_filters: int = 32
    num_residual_layers: int = 1
    upsampling_ratios: tuple[int, ...] = (8, 5, 4, 2)
    norm_type: str = "weight_norm"
    kernel_size: int = 7
    last_kernel_size: int = 7
    residual_kernel_size: int = 3
    dilation_growth_rate: int = 2
    use_causal_conv: bool = True
    pad_mode: str = "reflect"
    compress: int = 2
    num_lstm_layers: int = 2
    trim_right_ratio: float = 1.0
    codebook_size: int = 1_024
    codebook_dim: int | None = None
    use_conv_shortcut: bool = True

    @property
    def hop_length(self) -> int:
        """Samples of a frame."""
        return math.prod(self.upsampling_ratios)

    @property
    def frame_rate(self) -> int:
        """Frames per second, rounded up."""
        return math.ceil(self.sampling_rate / self.hop_length)

    @property
    def num_quantizers(self) -> int:
        """Codebooks of the largest bandwidth."""
        bits = math.ceil(math.log2(self.codebook_size))
        return int(1_000 * self.target_bandwidths[-1] // (self.frame_rate * bits))

    @property
    def chunk_length(self) -> int | None:
        """Samples that are encoded by themselves; None: all are encoded as one."""
        return None if self.chunk_length_s is None else int(self.chunk_length_s * self.sampling_rate)


@dataclass(frozen=True, slots=True)
class DecoderConfig:
    """A MusicGen decoder; see ``MusicgenDecoderConfig`` and ``MusicgenMelodyDecoderConfig``."""

    model_type: Literal["musicgen_decoder", "musicgen_melody_decoder"]
    vocab_size: int = 2_048
    num_hidden_layers: int = 24
    ffn_dim: int = 4_096
    num_attention_heads: int = 16
    activation_function: str = "gelu"
    hidden_size: int = 1_024
    num_codebooks: int = 4
    audio_channels: Literal[1, 2] = 1


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """A whole checkpoint; see ``MusicgenConfig`` and ``MusicgenMelodyConfig``, which alone has chroma."""

    model_type: Literal["musicgen", "musicgen_melody"]
    text_encoder: TextConfig
    audio_encoder: CodecConfig
    decoder: DecoderConfig
    num_chroma: int = 12
    chroma_length: int = 235

    @property
    def hears_melodies(self) -> bool:
        """Whether what it hears stands before the music, a melody first, and is not attended to across."""
        return self.model_type == "musicgen_melody"
