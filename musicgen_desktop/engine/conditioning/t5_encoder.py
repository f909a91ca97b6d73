"""A T5 text encoder: the mathematics of Transformers' ``T5EncoderModel`` bit by bit, without what importing it takes.

Modules and weights have Transformers' names, so that the same files fill both.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

from musicgen_desktop.engine.weights.activations import activation
from musicgen_desktop.engine.weights.model_config import TextConfig


class TextStates(NamedTuple):
    """What a prompt has become: float32 (prompts, length, d_model)."""

    last_hidden_state: Tensor


class T5Encoder(nn.Module):
    """Reads prompts; its device and dtype are those of its weights."""

    def __init__(self, config: TextConfig) -> None:
        super().__init__()
        self.config = config
        self.shared = _embedding(config.vocab_size, config.d_model)
        self.encoder = _Stack(config, self.shared)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> TextStates:
        """Read ids, int64 (prompts, length), of which those count where the mask is true."""
        return TextStates(self.encoder(input_ids, attention_mask))


class _Stack(nn.Module):
    def __init__(self, config: TextConfig, shared: nn.Embedding) -> None:
        super().__init__()
        self.embed_tokens = shared
        self.block = nn.ModuleList([_Block(config, first=not number) for number in range(config.num_layers)])
        self.final_layer_norm = _Norm(config)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        attention: Any = self.block[0].get_submodule("layer.0.SelfAttention")
        bias = attention.position_bias(ids.shape[1])
        if not mask.all():
            bias = torch.where(mask.bool()[:, None, None, :], bias, torch.finfo(bias.dtype).min)
        bias, states = bias.contiguous(), self.embed_tokens(ids)
        for block in self.block:
            states = block(states, bias)
        return self.final_layer_norm(states)


class _Block(nn.Module):
    def __init__(self, config: TextConfig, first: bool) -> None:
        super().__init__()
        self.layer = nn.ModuleList([_AttentionLayer(config, first), _FeedForwardLayer(config)])

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        return self.layer[1](self.layer[0](states, bias))


class _AttentionLayer(nn.Module):
    def __init__(self, config: TextConfig, first: bool) -> None:
        super().__init__()
        self.SelfAttention = _Attention(config, first)
        self.layer_norm = _Norm(config)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        return states + self.SelfAttention(self.layer_norm(states), bias)


class _Attention(nn.Module):
    """Of all layers the first one alone has the table of biases, which all add."""

    def __init__(self, config: TextConfig, first: bool) -> None:
        super().__init__()
        self._config = config
        self._head_dim = config.d_kv
        inner = config.num_heads * config.d_kv
        self.q = nn.Linear(config.d_model, inner, bias=False)
        self.k = nn.Linear(config.d_model, inner, bias=False)
        self.v = nn.Linear(config.d_model, inner, bias=False)
        self.o = nn.Linear(inner, config.d_model, bias=False)
        if first:
            self.relative_attention_bias = _embedding(config.relative_attention_num_buckets, config.num_heads)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        query, key, value = (
            part(states).unflatten(-1, (-1, self._head_dim)).transpose(1, 2) for part in (self.q, self.k, self.v)
        )
        heard = scaled_dot_product_attention(query, key, value, attn_mask=bias, scale=1.0)
        return self.o(heard.transpose(1, 2).flatten(2))

    def position_bias(self, length: int) -> Tensor:
        """What each pair of positions adds to a head's score: (1, heads, length, length)."""
        positions = torch.arange(length, device=self.relative_attention_bias.weight.device)
        return self.relative_attention_bias(self._buckets(positions - positions[:, None])).permute(2, 0, 1)[None]

    def _buckets(self, distance: Tensor) -> Tensor:
        """Near positions have a bucket each, far ones share them, the wider the farther; half are for each side."""
        buckets = self._config.relative_attention_num_buckets // 2
        exact = buckets // 2
        side, distance = (distance > 0).long() * buckets, distance.abs()
        farness = torch.log(distance.float() / exact) / math.log(self._config.relative_attention_max_distance / exact)
        far = (exact + (farness * (buckets - exact)).long()).clamp(max=buckets - 1)
        return side + torch.where(distance < exact, distance, far)


class _FeedForwardLayer(nn.Module):
    def __init__(self, config: TextConfig) -> None:
        super().__init__()
        self.DenseReluDense = _GatedFeedForward(config) if config.gated else _FeedForward(config)
        self.layer_norm = _Norm(config)

    def forward(self, states: Tensor) -> Tensor:
        return states + self.DenseReluDense(self.layer_norm(states))


class _FeedForward(nn.Module):
    def __init__(self, config: TextConfig) -> None:
        super().__init__()
        self.wi = nn.Linear(config.d_model, config.d_ff, bias=False)
        self.wo = nn.Linear(config.d_ff, config.d_model, bias=False)
        self._activation = activation(config.activation_function)

    def forward(self, states: Tensor) -> Tensor:
        return self.wo(self._activation(self.wi(states)))


class _GatedFeedForward(nn.Module):
    def __init__(self, config: TextConfig) -> None:
        super().__init__()
        self.wi_0 = nn.Linear(config.d_model, config.d_ff, bias=False)
        self.wi_1 = nn.Linear(config.d_model, config.d_ff, bias=False)
        self.wo = nn.Linear(config.d_ff, config.d_model, bias=False)
        self._activation = activation(config.activation_function)

    def forward(self, states: Tensor) -> Tensor:
        return self.wo(self._activation(self.wi_0(states)) * self.wi_1(states))


class _Norm(nn.Module):
    """Scales to a root mean square of one; no mean is taken off and no bias added."""

    def __init__(self, config: TextConfig) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(config.d_model))
        self._epsilon = config.layer_norm_epsilon

    def forward(self, states: Tensor) -> Tensor:
        return self.weight * (states * torch.rsqrt(states.pow(2).mean(-1, keepdim=True) + self._epsilon))


def _embedding(rows: int, columns: int) -> nn.Embedding:
    """Of no numbers: torch would import its compiler to make random ones on the "meta" device."""
    return nn.Embedding.from_pretrained(torch.empty(rows, columns))
