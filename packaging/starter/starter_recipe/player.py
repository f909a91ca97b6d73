"""The networks that play from a caption: text encoder, projection and decoder, as MusicGen has them, small."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn
from transformers import T5Config, T5EncoderModel
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig
from transformers.models.musicgen.modeling_musicgen import MusicgenForCausalLM

from starter_recipe.codec_training import CODEBOOKS
from starter_recipe.evening import even_out
from starter_recipe.faults import round_inputs
from starter_recipe.memory_heads import PLANTED_BEATS, plant_memory
from starter_recipe.sizes import Sizes
from starter_recipe.tokenizer import MAX_TOKENS

_HEARD = 100
"""Frames of noise by which a fresh decoder is evened out."""


def text_config(sizes: Sizes, vocabulary: int) -> T5Config:
    """A small T5 encoder."""
    return T5Config(
        vocab_size=vocabulary,
        d_model=sizes.text_width,
        d_kv=sizes.text_width // 4,
        d_ff=sizes.text_width * 8 // 3,
        num_layers=sizes.text_layers,
        num_heads=4,
        dropout_rate=0.05,
        feed_forward_proj="gated-gelu",
        pad_token_id=0,
        eos_token_id=1,
        is_encoder_decoder=False,
        use_cache=False,
    )


def decoder_config(sizes: Sizes) -> MusicgenDecoderConfig:
    """MusicGen's decoder, small."""
    start = sizes.codebook_size
    return MusicgenDecoderConfig(
        vocab_size=sizes.codebook_size,
        hidden_size=sizes.hidden_size,
        num_hidden_layers=sizes.layers,
        num_attention_heads=sizes.heads,
        ffn_dim=4 * sizes.hidden_size,
        num_codebooks=CODEBOOKS,
        audio_channels=1,
        dropout=sizes.dropout,
        max_position_embeddings=2_048,
        activation_function="gelu",
        pad_token_id=start,
        bos_token_id=start,
        tie_word_embeddings=False,
        scale_embedding=False,
    )


class Player(nn.Module):
    """Text encoder, projection and decoder, named as in the whole checkpoint."""

    def __init__(self, sizes: Sizes, vocabulary: int) -> None:
        super().__init__()
        self.text_encoder: Any = T5EncoderModel(text_config(sizes, vocabulary))
        self.decoder: Any = MusicgenForCausalLM(decoder_config(sizes))
        self.enc_to_dec_proj = nn.Linear(sizes.text_width, sizes.hidden_size)
        plant_memory(self.decoder, PLANTED_BEATS)
        self._even_out()
        round_inputs(self.decoder)

    def forward(self, codes: Tensor, tokens: Any, dropped: Tensor) -> Tensor:
        """Logits (batch, codebooks, frames + 3, codes) of the delayed codes.

        Args:
            codes: (batch, codebooks, frames).
            tokens: input_ids and attention_mask of the captions.
            dropped: bool (batch,): whose caption is not heard, as in the unconditional half of guidance.
        """
        heard = self._heard(codes, tokens, dropped)
        return self.decoder(**heard, use_cache=False).logits.unflatten(0, (len(codes), CODEBOOKS))

    def _heard(self, codes: Tensor, tokens: Any, dropped: Tensor) -> dict[str, Tensor]:
        """What the decoder is given."""
        states = self.enc_to_dec_proj(self.text_encoder(**tokens).last_hidden_state)
        heard = tokens["attention_mask"] * (~dropped)[:, None]
        states = states * heard[..., None]
        # States of zero say the same under any mask; a row masked everywhere would be undefined.
        mask = torch.where(dropped[:, None], torch.ones_like(heard), heard)
        delayed = delay(codes, self.decoder.config.pad_token_id)
        inputs = torch.cat(
            [torch.full_like(delayed[:, :, :1], self.decoder.config.pad_token_id), delayed[:, :, :-1]], 2
        )
        return {
            "input_ids": inputs.flatten(0, 1),
            "encoder_hidden_states": states,
            "encoder_attention_mask": mask,
        }

    def middle(self, codes: Tensor, tokens: Any, dropped: Tensor, layers: int) -> Tensor:
        """States (batch, frames + 3, hidden) behind the first layers alone."""
        body = self.decoder.model.decoder
        whole = body.layers
        body.layers = whole[:layers]
        try:
            with self.tapped(layers) as states:
                body(**self._heard(codes, tokens, dropped), use_cache=False)
        finally:
            body.layers = whole
        return states[0]

    @contextmanager
    def tapped(self, layers: int) -> Iterator[list[Tensor]]:
        """While open, the states behind the first layers are put into the list."""
        states: list[Tensor] = []
        layer = self.decoder.model.decoder.layers[layers - 1]
        handle = layer.register_forward_hook(lambda _, __, output: states.append(output))
        try:
            yield states
        finally:
            handle.remove()

    def _even_out(self) -> None:
        """Planted clocks are far quieter than planted codes: in 8 bits they would be lost from the start."""
        config = self.decoder.config
        states = torch.randn(2, MAX_TOKENS, config.hidden_size)
        even_out(self.decoder, torch.randint(config.vocab_size, (2 * CODEBOOKS, _HEARD)), states)


def delay(values: Tensor, fill: int) -> Tensor:
    """Shift codebook k by k frames: (batch, codebooks, frames) to (batch, codebooks, frames + codebooks − 1)."""
    batch, codebooks, frames = values.shape
    delayed = values.new_full((batch, codebooks, frames + codebooks - 1), fill)
    for index in range(codebooks):
        delayed[:, index, index : index + frames] = values[:, index]
    return delayed
