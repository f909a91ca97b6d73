"""What a decoder has heard so far: keys and values of all past positions, in memory reserved once."""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention


class KVCache(Protocol):
    """Keys and values of the positions so far, all layers."""

    def advance(self, at: int) -> None:
        """Make room for position ``at``, or for several from there on; asked once, before all layers."""
        ...

    def attend(self, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """Remember a layer's new positions and let them attend to all up to themselves.

        Args:
            query, key, value: (rows, heads, positions, head_dim).

        Returns:
            (rows, heads, positions, head_dim).
        """
        ...

    def repeated(self, copies: int, count: int) -> KVCache:
        """A cache in which each row's first ``count`` positions stand ``copies`` times in a row."""
        ...


class DenseKVCache:
    """Keys and values as they were computed.

    Args:
        layers, rows, heads, steps, head_dim: the most that will be remembered.
    """

    def __init__(
        self,
        layers: int,
        rows: int,
        heads: int,
        steps: int,
        head_dim: int,
        device: torch.device | str = "cpu",
        dtype: torch.dtype = torch.float32,
    ) -> None:
        shape = (layers, rows, heads, steps, head_dim)
        self.keys = torch.empty(shape, device=device, dtype=dtype)
        self.values = torch.empty(shape, device=device, dtype=dtype)
        self._now: tuple[tuple[Tensor, ...], ...] = ()
        self._at = 0

    def advance(self, at: int) -> None:
        """See ``KVCache.advance``. Cuts the views of all layers at once: one by one they cost more."""
        keys, values = self.keys, self.values
        self._at = at
        self._now = (
            keys[:, :, :, at : at + 1].unbind(0),
            values[:, :, :, at : at + 1].unbind(0),
            keys[:, :, :, : at + 1].unbind(0),
            values[:, :, :, : at + 1].unbind(0),
        )

    def attend(self, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """See ``KVCache.attend``."""
        count = query.shape[2]
        if count > 1:
            return self._attend_at_once(layer, query, key, value)
        new_keys, new_values, keys, values = self._now
        new_keys[layer].copy_(key)
        new_values[layer].copy_(value)
        return scaled_dot_product_attention(query, keys[layer], values[layer])

    def repeated(self, copies: int, count: int) -> DenseKVCache:
        """See ``KVCache.repeated``."""
        layers, rows, heads, steps, head_dim = self.keys.shape
        cache = DenseKVCache(layers, rows * copies, heads, steps, head_dim, self.keys.device, self.keys.dtype)
        for here, there in ((self.keys, cache.keys), (self.values, cache.values)):
            there.unflatten(1, (rows, copies))[..., :count, :] = here[:, :, None, :, :count]
        return cache

    def _attend_at_once(self, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        at, count = self._at, query.shape[2]
        end = at + count
        self.keys[layer, :, :, at:end] = key
        self.values[layer, :, :, at:end] = value
        if not at:
            return scaled_dot_product_attention(query, key, value, is_causal=True)
        heard = torch.ones(count, end, dtype=torch.bool, device=query.device).tril(at)
        keys, values = self.keys[layer, :, :, :end], self.values[layer, :, :, :end]
        return scaled_dot_product_attention(query, keys, values, attn_mask=heard)
