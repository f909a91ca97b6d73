"""Keys and values in 8 bits: late in a clip a step reads more of them than of weights.

The last positions are kept as they are, in an open block. A full block is closed: rounded to 8 bits,
keys with one scale for each channel (their channels differ more than their positions do), values with
one for each position. Scores and weighted sums over closed blocks are sums of rows of 8-bit tables with
a weight each, which is what torch's kernel for quantised embedding bags computes, without ever
writing the numbers out in full.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

BLOCK = 128
"""Positions of a block."""

_SCALE_AND_OFFSET = 8
"""Bytes that the kernel's tables have behind each row."""


class Int8Cache:
    """See ``AttentionCache``. Computes in fp32 on the CPU.

    Args:
        layers, rows, heads, steps, head_dim: the most that will be remembered.
    """

    def __init__(self, layers: int, rows: int, heads: int, steps: int, head_dim: int) -> None:
        self._bags = rows * heads
        self._head_dim = head_dim
        self._scale = head_dim**-0.5
        blocks = max(0, steps - 1) // BLOCK
        self._open_keys = torch.empty(layers, self._bags, BLOCK, head_dim)
        self._open_values = torch.empty(layers, self._bags, BLOCK, head_dim)
        # One row for each block, bag and channel: its values at the block's positions.
        key_rows = self._bags * head_dim
        self._keys = torch.empty(layers, blocks, key_rows, BLOCK + _SCALE_AND_OFFSET, dtype=torch.uint8)
        # One row for each block, bag and position: its values in all channels.
        value_rows = self._bags * BLOCK
        self._values = torch.empty(layers, blocks, value_rows, head_dim + _SCALE_AND_OFFSET, dtype=torch.uint8)
        self._key_rows = torch.arange(blocks * key_rows, dtype=torch.int32)
        self._key_bags = torch.arange(0, blocks * key_rows + 1, head_dim, dtype=torch.int32)
        self._value_rows = torch.arange(blocks * value_rows, dtype=torch.int32).view(blocks, self._bags, BLOCK)
        self._closed = 0
        self._at = 0
        self._order = self._offsets = torch.empty(0, dtype=torch.int32)
        self._scores = torch.empty(0)
        self._sum = torch.ops.quantized.embedding_bag_byte_rowwise_offsets.default
        self._round = torch.ops.quantized.embedding_bag_byte_prepack.default

    def advance(self, at: int) -> None:
        """See ``AttentionCache.advance``. Closes the open block when it is full."""
        self._at = at
        closed = at // BLOCK
        if closed > self._closed:
            for layer in range(len(self._keys)):
                self._close(layer, closed - 1, self._open_keys[layer], self._open_values[layer])
            self._set_closed(closed)
        if closed:
            self._scores = torch.empty(self._bags, closed * BLOCK + at % BLOCK + 1)

    def attend(self, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """See ``AttentionCache.attend``."""
        if query.shape[2] > 1:
            self._fill(layer, key.flatten(0, 1), value.flatten(0, 1))
            return scaled_dot_product_attention(query, key, value, is_causal=True)
        last = self._at % BLOCK
        open_keys, open_values = self._open_keys[layer, :, : last + 1], self._open_values[layer, :, : last + 1]
        open_keys[:, last].copy_(key.reshape(self._bags, -1))
        open_values[:, last].copy_(value.reshape(self._bags, -1))
        if not self._closed:
            rows = query.shape[:2]
            return scaled_dot_product_attention(query, open_keys.unflatten(0, rows), open_values.unflatten(0, rows))
        query = query.reshape(self._bags, 1, self._head_dim) * self._scale
        far = self._far_scores(layer, query)
        scores, border = self._scores, self._closed * BLOCK
        scores[:, :border].unflatten(1, (self._closed, BLOCK)).copy_(far)
        scores[:, border:].copy_(torch.bmm(query, open_keys.transpose(1, 2)).squeeze(1))
        shares = scores.softmax(dim=-1)
        attended = self._far_sum(layer, shares[:, :border])
        attended = torch.baddbmm(attended[:, None], shares[:, None, border:], open_values)
        return attended.view(key.shape)

    def _far_scores(self, layer: int, query: Tensor) -> Tensor:
        """Scores of the closed positions (bags, blocks, BLOCK)."""
        count = self._closed * self._bags * self._head_dim
        weights = query.view(1, -1).expand(self._closed, -1).reshape(-1)
        bags = self._key_bags[: self._closed * self._bags + 1]
        summed = self._sum(
            self._keys[layer].flatten(0, 1), self._key_rows[:count], bags, False, 0, False, weights, None, True
        )
        return summed.view(self._closed, self._bags, BLOCK).transpose(0, 1)

    def _far_sum(self, layer: int, shares: Tensor) -> Tensor:
        """Values of the closed positions, each by its share (bags, head_dim)."""
        table = self._values[layer].flatten(0, 1)
        return self._sum(table, self._order, self._offsets, False, 0, False, shares.reshape(-1), None, True)

    def _fill(self, layer: int, keys: Tensor, values: Tensor) -> None:
        """Remember the first positions of a layer, several at once."""
        if self._at:
            raise ValueError("several positions at once can only be the first ones")
        # A block that is just full stays open: the next position closes it, like any other.
        closed = (keys.shape[1] - 1) // BLOCK
        for block in range(closed):
            part = slice(block * BLOCK, (block + 1) * BLOCK)
            self._close(layer, block, keys[:, part], values[:, part])
        rest = keys.shape[1] - closed * BLOCK
        self._open_keys[layer, :, :rest] = keys[:, closed * BLOCK :]
        self._open_values[layer, :, :rest] = values[:, closed * BLOCK :]
        self._set_closed(closed)

    def _close(self, layer: int, block: int, keys: Tensor, values: Tensor) -> None:
        """Round one block, keys and values (bags, BLOCK, head_dim)."""
        self._keys[layer, block] = self._round(keys.transpose(1, 2).reshape(-1, BLOCK))
        self._values[layer, block] = self._round(values.reshape(-1, self._head_dim))

    def _set_closed(self, closed: int) -> None:
        self._closed = closed
        # The table goes by blocks, a bag's positions go through all of them.
        self._order = self._value_rows[:closed].transpose(0, 1).reshape(-1)
        length = closed * BLOCK
        self._offsets = torch.arange(0, self._bags * length + 1, length or 1, dtype=torch.int32)
