"""The MusicGen decoder, one step at a time, over caches reserved once per job.

Same mathematics as Transformers' ``MusicgenForCausalLM`` (and the melody checkpoints', which put the
prompt before the music instead of attending to it). What differs is what is not done: no cache is
grown or copied, the prompt's keys and values are computed once, and matrices that share their input
are one product.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import embedding, scaled_dot_product_attention

from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.decoder.kv_cache import DenseKVCache, KVCache
from musicgen_desktop.engine.weights.activations import activation
from musicgen_desktop.engine.weights.linear import WeightSource
from musicgen_desktop.engine.weights.positional_table import PositionalTable

_AT_ONCE = 256
"""Positions heard in one pass, at most: what is computed on the way takes memory for each."""


class _Norm:
    def __init__(self, source: WeightSource, name: str) -> None:
        self._weight, self._bias = source.tensor(f"{name}.weight"), source.tensor(f"{name}.bias")
        self._shape = list(self._weight.shape)

    def __call__(self, x: Tensor) -> Tensor:
        return torch.layer_norm(x, self._shape, self._weight, self._bias)


class _Cross:
    """Attention to the prompt."""

    def __init__(self, source: WeightSource, name: str) -> None:
        self.norm = _Norm(source, f"{name}.encoder_attn_layer_norm")
        self.q = source.linear(f"{name}.encoder_attn.q_proj.weight")
        self.kv = source.linear(f"{name}.encoder_attn.k_proj.weight", f"{name}.encoder_attn.v_proj.weight")
        self.out = source.linear(f"{name}.encoder_attn.out_proj.weight")


class _Layer:
    """One decoder layer: self-attention, attention to the prompt, feed-forward, each behind a norm."""

    def __init__(self, source: WeightSource, name: str, cross: bool) -> None:
        self.self_norm = _Norm(source, f"{name}.self_attn_layer_norm")
        self.qkv = source.linear(*[f"{name}.self_attn.{part}_proj.weight" for part in "qkv"])
        self.self_out = source.linear(f"{name}.self_attn.out_proj.weight")
        self.cross = _Cross(source, name) if cross else None
        self.ffn_norm = _Norm(source, f"{name}.final_layer_norm")
        self.fc1 = source.linear(f"{name}.fc1.weight")
        self.fc2 = source.linear(f"{name}.fc2.weight")


@dataclass(slots=True)
class DecoderState:
    """What one job has built up in the decoder.

    Attributes:
        cache: keys and values of the past.
        positions: the positional table, as long as this job at least.
        position: positions done, those of a prefix among them.
        cross_keys, cross_values: per layer (rows, heads, text length, head_dim); empty without cross-attention.
        cross_mask: bool (rows, 1, 1, text length), or None when every row is full.
    """

    cache: KVCache
    positions: Tensor
    position: int = 0
    cross_keys: list[Tensor] = field(default_factory=list)
    cross_values: list[Tensor] = field(default_factory=list)
    cross_mask: Tensor | None = None


class IncrementalDecoder:
    """Runs a MusicGen decoder step by step.

    Args:
        config: a ``DecoderConfig``, or one of Transformers'.
        source: its weights, by the names they have in a ``MusicgenForCausalLM``.
    """

    def __init__(self, config: Any, source: WeightSource) -> None:
        self.num_codebooks: int = config.num_codebooks
        self.vocab_size: int = config.vocab_size
        self.hears_prompt_by_cross_attention = config.model_type != "musicgen_melody_decoder"
        self._heads: int = config.num_attention_heads
        self._head_dim: int = config.hidden_size // self._heads
        self._activation: Callable[[Tensor], Tensor] = activation(config.activation_function)
        body, books = "model.decoder", range(self.num_codebooks)
        tables = [source.tensor(f"{body}.embed_tokens.{book}.weight") for book in books]
        self._offsets = torch.tensor([0, *(len(table) for table in tables)][:-1]).cumsum(0).to(tables[0].device)
        self._embeddings = torch.cat(tables)
        del tables
        self._positions = PositionalTable(config.hidden_size, self.device, self.dtype)
        cross = self.hears_prompt_by_cross_attention
        names = [f"{body}.layers.{index}" for index in range(config.num_hidden_layers)]
        self._layers = [_Layer(source, name, cross) for name in names]
        self._norm = _Norm(source, f"{body}.layer_norm")
        self._lm_heads = source.linear(*[f"lm_heads.{book}.weight" for book in books])

    @property
    def device(self) -> torch.device:
        """Where the weights lie."""
        return self._embeddings.device

    @property
    def dtype(self) -> torch.dtype:
        """In what hidden states are computed."""
        return self._embeddings.dtype

    def begin(self, conditioning: Conditioning, total_steps: int) -> DecoderState:
        """Reserve the caches of a job and read its prompt.

        Args:
            conditioning: text states of all rows; without cross-attention what stands before the music.
            total_steps: the most steps that will be taken.
        """
        states = conditioning.hidden_states.to(self.device, self.dtype)
        rows, length = states.shape[:2]
        cross = self.hears_prompt_by_cross_attention
        positions = total_steps if cross else total_steps + length
        cache = DenseKVCache(len(self._layers), rows, self._heads, positions, self._head_dim, self.device, self.dtype)
        state = DecoderState(cache, self._positions.rows(positions))
        if not cross:
            self.prefill(state, states)
            return state
        for layer in self._layers:
            assert layer.cross is not None
            keys, values = self._split(layer.cross.kv(states), 2)
            state.cross_keys.append(keys)
            state.cross_values.append(values)
        if conditioning.mask is not None:
            state.cross_mask = conditioning.mask.to(self.device)[:, None, None, :]
        return state

    def prefill(self, state: DecoderState, hidden_states: Tensor) -> None:
        """Hear further positions in one pass: (rows, positions, hidden), without their places."""
        for part in hidden_states.split(_AT_ONCE, dim=1):
            end = state.position + part.shape[1]
            self._run(state, part + state.positions[state.position : end])
            state.position = end

    def hear(self, state: DecoderState, ids: Tensor) -> None:
        """Read the delayed ids of many steps, int64 (rows, codebooks, steps), in one pass."""
        self.prefill(state, embedding(ids + self._offsets[:, None], self._embeddings).sum(dim=1))

    def repeated(self, state: DecoderState, copies: int) -> DecoderState:
        """A state in which each row stands ``copies`` times in a row."""
        if copies == 1:
            return state
        keys, values, mask = state.cross_keys, state.cross_values, state.cross_mask
        return replace(
            state,
            cache=state.cache.repeated(copies, state.position),
            cross_keys=[rows.repeat_interleave(copies, 0) for rows in keys],
            cross_values=[rows.repeat_interleave(copies, 0) for rows in values],
            cross_mask=None if mask is None else mask.repeat_interleave(copies, 0),
        )

    def step(self, state: DecoderState, ids: Tensor) -> Tensor:
        """Read the ids of one step and predict the next.

        Args:
            ids: int64 (rows, codebooks), delayed.

        Returns:
            Logits, float32 (rows, codebooks, vocabulary).
        """
        logits = self._predict(state, ids, state.positions[state.position])
        state.position += 1
        return logits

    def step_at(self, state: DecoderState, ids: Tensor, position: Tensor) -> Tensor:
        """``step`` with the position, int64 (1,), on the device; nothing in it depends on Python's numbers."""
        return self._predict(state, ids, state.positions.index_select(0, position))

    def _predict(self, state: DecoderState, ids: Tensor, place: Tensor) -> Tensor:
        hidden = embedding(ids + self._offsets, self._embeddings).sum(dim=1) + place
        logits = self._lm_heads(self._norm(self._run(state, hidden[:, None])))
        return logits.float().view(ids.shape[0], self.num_codebooks, self.vocab_size)

    def _run(self, state: DecoderState, hidden: Tensor) -> Tensor:
        """All layers over (rows, positions, hidden)."""
        cache, activation = state.cache, self._activation
        cache.advance(state.position)
        for index, layer in enumerate(self._layers):
            query, key, value = self._split(layer.qkv(layer.self_norm(hidden)), 3)
            hidden = hidden + layer.self_out(_joined(cache.attend(index, query, key, value)))
            cross = layer.cross
            if cross is not None:
                (query,) = self._split(cross.q(cross.norm(hidden)), 1)
                attended = scaled_dot_product_attention(
                    query, state.cross_keys[index], state.cross_values[index], attn_mask=state.cross_mask
                )
                hidden = hidden + cross.out(_joined(attended))
            hidden = hidden + layer.fc2(activation(layer.fc1(layer.ffn_norm(hidden))))
        return hidden

    def _split(self, x: Tensor, parts: int) -> tuple[Tensor, ...]:
        """(rows, length, parts · hidden) → parts times (rows, heads, length, head_dim)."""
        rows, length = x.shape[:2]
        return x.view(rows, length, parts, self._heads, self._head_dim).permute(2, 0, 3, 1, 4).unbind(0)


def _joined(heads: Tensor) -> Tensor:
    """(rows, heads, length, head_dim) → (rows, length, hidden)."""
    return heads.transpose(1, 2).flatten(2)
