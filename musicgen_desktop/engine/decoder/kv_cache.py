"""What a decoder has heard so far: keys and values of all past positions, in memory reserved once."""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention


class AttentionCache(Protocol):
    """Keys and values of the positions so far, all layers."""

    def advance(self, at: int) -> None:
        """Make room for position ``at``, or for several from there on; asked once, before all layers."""
        ...

    def attend(self, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """Remember a layer's new positions and let them attend to all up to themselves.

        Args:
            query, key, value: (rows, heads, positions, head_dim). Several positions at once can only
                be the first ones.

        Returns:
            (rows, heads, positions, head_dim).
        """
        ...


class DenseCache:
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
        self._keys = torch.empty(shape, device=device, dtype=dtype)
        self._values = torch.empty(shape, device=device, dtype=dtype)
        self._now: tuple[tuple[Tensor, ...], ...] = ()
        self._at = 0

    def advance(self, at: int) -> None:
        """See ``AttentionCache.advance``. Cuts the views of all layers at once: one by one they cost more."""
        keys, values = self._keys, self._values
        self._at = at
        self._now = (
            keys[:, :, :, at : at + 1].unbind(0),
            values[:, :, :, at : at + 1].unbind(0),
            keys[:, :, :, : at + 1].unbind(0),
            values[:, :, :, : at + 1].unbind(0),
        )

    def attend(self, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """See ``AttentionCache.attend``."""
        count = query.shape[2]
        if count > 1:
            if self._at:
                raise ValueError("several positions at once can only be the first ones")
            self._keys[layer, :, :, :count] = key
            self._values[layer, :, :, :count] = value
            return scaled_dot_product_attention(query, key, value, is_causal=True)
        new_keys, new_values, keys, values = self._now
        new_keys[layer].copy_(key)
        new_values[layer].copy_(value)
        return scaled_dot_product_attention(query, keys[layer], values[layer])
