"""The networks of a checkpoint without their weights, and which weights they need.

Text encoder and codec are Transformers' own, but where the processor computes in 8 bits: importing those classes takes
longer than all else until the first sound, so there the same layers stand in this program. The decoder is ours
everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import torch
from torch import Tensor, nn

from musicgen_desktop.engine.codec.encodec import Encodec
from musicgen_desktop.engine.conditioning.t5_encoder import T5Encoder
from musicgen_desktop.engine.preload import imported_for_good
from musicgen_desktop.engine.weights.activations import activation
from musicgen_desktop.engine.weights.model_config import ModelConfig


class Networks(nn.Module):
    """Everything but the decoder, named as in a checkpoint's files.

    Args:
        config: of the checkpoint.
        text_encoder, audio_encoder: a ``T5Encoder`` and an ``Encodec``, or Transformers' classes.
    """

    def __init__(self, config: ModelConfig, text_encoder: Any, audio_encoder: Any) -> None:
        super().__init__()
        text, width = config.text_encoder.d_model, config.decoder.hidden_size
        self.text_encoder = text_encoder
        self.audio_encoder = audio_encoder
        self.enc_to_dec_proj = nn.Linear(text, width) if text != width else None
        heard = config.hears_melodies and config.num_chroma != width
        self.audio_enc_to_dec_proj = nn.Linear(config.num_chroma, width) if heard else None


def own_networks(config: ModelConfig) -> Networks:
    """In this program's classes, on the "meta" device."""
    with torch.device("meta"):
        return Networks(config, T5Encoder(config.text_encoder), Encodec(config.audio_encoder)).eval()


def transformers_networks(config: ModelConfig) -> Networks:
    """In Transformers' classes, on the "meta" device. The first call takes seconds."""
    with imported_for_good():
        from transformers import EncodecConfig, EncodecModel, T5Config, T5EncoderModel
        from transformers.utils import logging
    # Whatever Transformers has to say, the user hears it from us, in words.
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    text = T5Config(**_fields(config.text_encoder))
    codec = EncodecConfig(**_fields(config.audio_encoder))
    with torch.device("meta"):
        return Networks(config, T5EncoderModel(text), EncodecModel(codec)).eval()


def needed_weights(config: ModelConfig) -> dict[str, Tensor]:
    """All tensors of a checkpoint by name, on the "meta" device. Raises ``KeyError``, ``ValueError``."""
    decoder = config.decoder
    activation(decoder.activation_function)
    if decoder.hidden_size % decoder.num_attention_heads:
        raise ValueError(f"hidden_size is {decoder.hidden_size}, num_attention_heads {decoder.num_attention_heads}")
    shapes = {f"decoder.{name}": torch.empty(shape, device="meta") for name, shape in _decoder_shapes(config)}
    return {**own_networks(config).state_dict(), **shapes}


def _decoder_shapes(config: ModelConfig) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Of ``MusicgenForCausalLM`` and ``MusicgenMelodyForCausalLM``."""
    decoder, body = config.decoder, "model.decoder"
    width = decoder.hidden_size
    for book in range(decoder.num_codebooks):
        yield f"{body}.embed_tokens.{book}.weight", (decoder.vocab_size + 1, width)
        yield f"lm_heads.{book}.weight", (decoder.vocab_size, width)
    attentions = ("self_attn",) if config.hears_melodies else ("self_attn", "encoder_attn")
    norms = *(f"{attention}_layer_norm" for attention in attentions), "final_layer_norm"
    layers = [f"{body}.layers.{number}" for number in range(decoder.num_hidden_layers)]
    for name in [f"{body}.layer_norm", *(f"{layer}.{norm}" for layer in layers for norm in norms)]:
        yield f"{name}.weight", (width,)
        yield f"{name}.bias", (width,)
    for layer in layers:
        for attention in attentions:
            for part in ("k_proj", "v_proj", "q_proj", "out_proj"):
                yield f"{layer}.{attention}.{part}.weight", (width, width)
        yield f"{layer}.fc1.weight", (decoder.ffn_dim, width)
        yield f"{layer}.fc2.weight", (width, decoder.ffn_dim)


def _fields(config: Any) -> dict[str, Any]:
    """Those that a configuration of Transformers takes; what is None there too follows from the rest."""
    return {name: value for name, value in asdict(config).items() if value is not None and name != "model_type"}
