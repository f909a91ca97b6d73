"""The ten published MusicGen architectures as configurations, in their real sizes or tiny.

The figures are those of the published checkpoints: decoders of 24 or 48 layers, T5-base and the 32 kHz EnCodec
for all of them. Melody checkpoints read the prompt with the other tokens instead of attending to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from transformers import EncodecConfig, MusicgenConfig, MusicgenMelodyConfig, T5Config
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig
from transformers.models.musicgen_melody.configuration_musicgen_melody import MusicgenMelodyDecoderConfig
from transformers.utils import logging as transformers_logging

Precision = Literal["fp32", "fp16"]


@dataclass(frozen=True, slots=True)
class PublishedShape:
    """What tells one published checkpoint from another.

    Attributes:
        hidden_size, num_hidden_layers, num_attention_heads: of the decoder; its feed-forward is four times as wide.
        stereo: eight codebooks, left and right interleaved, instead of four.
        melody: a ``MusicgenMelodyForConditionalGeneration``.
        published_in: what its weights are stored in.
    """

    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    stereo: bool = False
    melody: bool = False
    published_in: Precision = "fp32"


PUBLISHED = MappingProxyType(
    {
        "small": PublishedShape(1024, 24, 16),
        "medium": PublishedShape(1536, 48, 24),
        "large": PublishedShape(2048, 48, 32),
        "melody": PublishedShape(1536, 48, 24, melody=True),
        "melody-large": PublishedShape(2048, 48, 32, melody=True),
        "stereo-small": PublishedShape(1024, 24, 16, stereo=True, published_in="fp16"),
        "stereo-medium": PublishedShape(1536, 48, 24, stereo=True, published_in="fp16"),
        "stereo-large": PublishedShape(2048, 48, 32, stereo=True, published_in="fp16"),
        "stereo-melody": PublishedShape(1536, 48, 24, stereo=True, melody=True),
        "stereo-melody-large": PublishedShape(2048, 48, 32, stereo=True, melody=True),
    }
)
"""By the name that follows ``musicgen-`` in the repositories."""


def published_config(name: str, tiny: bool = False) -> Any:
    """The configuration of a published checkpoint.

    Args:
        name: a key of ``PUBLISHED``.
        tiny: keep the architecture (melody, channels, codebooks, frame rate), but make every width small.
    """
    # It finds fault with the start token, which is one beyond the codes in every MusicGen.
    transformers_logging.set_verbosity_error()
    shape = PUBLISHED[name]
    codebook_size = 64 if tiny else 2048
    decoder: dict[str, Any] = {
        "vocab_size": codebook_size,
        "hidden_size": 32 if tiny else shape.hidden_size,
        "num_hidden_layers": 2 if tiny else shape.num_hidden_layers,
        "num_attention_heads": 4 if tiny else shape.num_attention_heads,
        "ffn_dim": 64 if tiny else shape.hidden_size * 4,
        "num_codebooks": 8 if shape.stereo else 4,
        "audio_channels": 2 if shape.stereo else 1,
        "pad_token_id": codebook_size,
        "bos_token_id": codebook_size,
    }
    if shape.melody:
        config: Any = MusicgenMelodyConfig(
            text_encoder=_text(tiny),
            audio_encoder=_codec(tiny),
            decoder=MusicgenMelodyDecoderConfig(**decoder),
            chroma_length=235,
        )
        config.architectures = ["MusicgenMelodyForConditionalGeneration"]
    else:
        config = MusicgenConfig(
            text_encoder=_text(tiny), audio_encoder=_codec(tiny), decoder=MusicgenDecoderConfig(**decoder)
        )
        config.architectures = ["MusicgenForConditionalGeneration"]
    return config


def _text(tiny: bool) -> T5Config:
    """T5-base's encoder."""
    sizes: dict[str, Any] = (
        {"vocab_size": 2_000, "d_model": 16, "d_kv": 8, "d_ff": 32, "num_layers": 2, "num_heads": 2}
        if tiny
        else {"vocab_size": 32_128, "d_model": 768, "d_kv": 64, "d_ff": 3072, "num_layers": 12, "num_heads": 12}
    )
    return T5Config(**sizes, is_encoder_decoder=False, use_cache=False)


def _codec(tiny: bool) -> EncodecConfig:
    """EnCodec at 32 kHz and 50 frames a second."""
    sizes: dict[str, Any] = (
        {"num_filters": 4, "hidden_size": 16, "codebook_dim": 16, "codebook_size": 64, "target_bandwidths": [1.2]}
        if tiny
        else {"num_filters": 64, "hidden_size": 128, "codebook_size": 2048, "target_bandwidths": [2.2]}
    )
    return EncodecConfig(
        **sizes,
        sampling_rate=32_000,
        audio_channels=1,
        upsampling_ratios=[8, 5, 4, 4],
        use_causal_conv=False,
        use_conv_shortcut=False,
        normalize=False,
    )
