"""The MusicGen decoder, one step at a time, over caches allocated once per job.

Same mathematics as Transformers' ``MusicgenForCausalLM``. What differs is what is not done: no
cache is grown or copied, the prompt's keys and values are computed once, and matrices that share
their input are one product.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers.activations import ACT2FN

from musicgen_desktop.engine.conditioning import Conditioning
from musicgen_desktop.engine.linear import DenseLinear

if TYPE_CHECKING:
    from transformers import MusicgenForCausalLM


class _Norm:
    def __init__(self, norm: nn.LayerNorm) -> None:
        self._shape, self._eps = norm.normalized_shape, norm.eps
        self._weight, self._bias = norm.weight.detach(), norm.bias.detach()

    def __call__(self, x: Tensor) -> Tensor:
        return functional.layer_norm(x, self._shape, self._weight, self._bias, self._eps)


class _Layer:
    """One decoder layer: self-attention, cross-attention, feed-forward, each behind a norm."""

    def __init__(self, layer: Any) -> None:
        this, other = layer.self_attn, layer.encoder_attn
        self.self_norm = _Norm(layer.self_attn_layer_norm)
        self.qkv = DenseLinear(this.q_proj.weight, this.k_proj.weight, this.v_proj.weight)
        self.self_out = DenseLinear(this.out_proj.weight)
        self.cross_norm = _Norm(layer.encoder_attn_layer_norm)
        self.cross_q = DenseLinear(other.q_proj.weight)
        self.cross_kv = DenseLinear(other.k_proj.weight, other.v_proj.weight)
        self.cross_out = DenseLinear(other.out_proj.weight)
        self.ffn_norm = _Norm(layer.final_layer_norm)
        self.fc1 = DenseLinear(layer.fc1.weight)
        self.fc2 = DenseLinear(layer.fc2.weight)


@dataclass(slots=True)
class DecoderState:
    """What one job has built up in the decoder.

    Attributes:
        self_keys, self_values: (layers, rows, heads, steps, head_dim), filled up to ``position``.
        cross_keys, cross_values: per layer (rows, heads, text length, head_dim).
        cross_mask: bool (rows, 1, 1, text length), or None when every row is full.
        position: steps done.
    """

    self_keys: Tensor
    self_values: Tensor
    cross_keys: list[Tensor]
    cross_values: list[Tensor]
    cross_mask: Tensor | None
    position: int


class IncrementalDecoder:
    """Runs the weights of a ``MusicgenForCausalLM`` step by step.

    Args:
        causal_lm: the loaded decoder. Its layers are taken over one by one and dropped, so that
            joined matrices never lie in memory twice.
    """

    def __init__(self, causal_lm: MusicgenForCausalLM) -> None:
        config: Any = causal_lm.config
        body: Any = causal_lm.model.decoder
        self.num_codebooks: int = config.num_codebooks
        self.vocab_size: int = config.vocab_size
        self._heads: int = config.num_attention_heads
        self._activation: Callable[[Tensor], Tensor] = ACT2FN[config.activation_function]
        heads: Any = causal_lm.lm_heads
        self._layers: list[_Layer] = []
        while len(body.layers):
            self._layers.append(_Layer(body.layers[0]))
            del body.layers[0]
        self._norm = _Norm(body.layer_norm)
        self._embeddings = torch.cat([table.weight.detach() for table in body.embed_tokens])
        sizes = torch.tensor([0, *(table.num_embeddings for table in body.embed_tokens)][:-1])
        self._offsets = sizes.cumsum(0).to(self._embeddings.device)
        self._positions = body.embed_positions.weights.detach()
        self._heads_out = DenseLinear(*[head.weight for head in heads])
        self._hidden: int = config.hidden_size

    @property
    def device(self) -> torch.device:
        """Where the weights lie."""
        return self._embeddings.device

    @property
    def dtype(self) -> torch.dtype:
        """In what the weights compute."""
        return self._embeddings.dtype

    def begin(self, conditioning: Conditioning, total_steps: int) -> DecoderState:
        """Reserve the caches of a job and read its prompt.

        Args:
            conditioning: text states of all rows.
            total_steps: the most steps that will be taken.
        """
        states = conditioning.hidden_states.to(self.device, self.dtype)
        keys_values = [layer.cross_kv(states).chunk(2, dim=-1) for layer in self._layers]
        shape = (len(self._layers), states.shape[0], self._heads, total_steps, self._hidden // self._heads)
        mask = conditioning.mask
        return DecoderState(
            self_keys=torch.empty(shape, device=self.device, dtype=self.dtype),
            self_values=torch.empty(shape, device=self.device, dtype=self.dtype),
            cross_keys=[self._split(keys) for keys, _ in keys_values],
            cross_values=[self._split(values) for _, values in keys_values],
            cross_mask=None if mask is None else mask.to(self.device)[:, None, None, :],
            position=0,
        )

    def step(self, state: DecoderState, ids: Tensor) -> Tensor:
        """Read the ids of one step and predict the next.

        Args:
            ids: int64 (rows, codebooks), delayed.

        Returns:
            Logits, float32 (rows, codebooks, vocabulary).
        """
        at = state.position
        hidden = functional.embedding(ids + self._offsets, self._embeddings).sum(dim=1) + self._positions[at]
        hidden = hidden[:, None, :]
        for index, layer in enumerate(self._layers):
            query, key, value = layer.qkv(layer.self_norm(hidden)).chunk(3, dim=-1)
            state.self_keys[index, :, :, at : at + 1] = self._split(key)
            state.self_values[index, :, :, at : at + 1] = self._split(value)
            keys, values = state.self_keys[index, :, :, : at + 1], state.self_values[index, :, :, : at + 1]
            hidden = hidden + layer.self_out(self._attend(query, keys, values, None))
            query = layer.cross_q(layer.cross_norm(hidden))
            attended = self._attend(query, state.cross_keys[index], state.cross_values[index], state.cross_mask)
            hidden = hidden + layer.cross_out(attended)
            hidden = hidden + layer.fc2(self._activation(layer.fc1(layer.ffn_norm(hidden))))
        state.position = at + 1
        logits = self._heads_out(self._norm(hidden))
        return logits.float().view(ids.shape[0], self.num_codebooks, self.vocab_size)

    def _attend(self, query: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None) -> Tensor:
        attended = functional.scaled_dot_product_attention(self._split(query), keys, values, attn_mask=mask)
        return attended.transpose(1, 2).flatten(2)

    def _split(self, x: Tensor) -> Tensor:
        """(rows, length, hidden) → (rows, heads, length, head_dim)."""
        return x.unflatten(-1, (self._heads, -1)).transpose(1, 2)
