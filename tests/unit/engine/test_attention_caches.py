"""The past in 8 bits: near the exact attention at every position, across blocks and after a prefix."""

from __future__ import annotations

import pytest
import torch

from musicgen_desktop.engine.attention_cache import DenseCache
from musicgen_desktop.engine.int8_cache import BLOCK, Int8Cache

LAYERS, ROWS, HEADS, DIM = 2, 3, 2, 16
STEPS = 2 * BLOCK + 20


def numbers(positions: int, seed: int):
    generator = torch.Generator().manual_seed(seed)
    return [torch.randn(ROWS, HEADS, positions, DIM, generator=generator) for _ in range(3)]


def played(cache, prefix: int, steps: int) -> torch.Tensor:
    """What a cache attends to: a prefix at once, then step by step; (steps, layers, rows, heads, dim)."""
    if prefix:
        cache.advance(0)
        for layer in range(LAYERS):
            cache.attend(layer, *numbers(prefix, layer))
    attended = []
    for at in range(prefix, steps):
        cache.advance(at)
        attended.append(
            torch.stack([cache.attend(layer, *numbers(1, 100 * at + layer))[:, :, 0] for layer in range(LAYERS)])
        )
    return torch.stack(attended)


@pytest.mark.parametrize("prefix", [0, 5, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK])
@torch.inference_mode()
def test_rounding_changes_little_at_any_position(prefix):
    exact = played(DenseCache(LAYERS, ROWS, HEADS, STEPS, DIM), prefix, STEPS)
    rounded = played(Int8Cache(LAYERS, ROWS, HEADS, STEPS, DIM), prefix, STEPS)
    assert (rounded - exact).abs().amax() < 0.02
    assert exact.std() > 0.05


@torch.inference_mode()
def test_nothing_is_rounded_while_the_first_block_is_open():
    exact = played(DenseCache(LAYERS, ROWS, HEADS, STEPS, DIM), 0, BLOCK)
    assert torch.equal(played(Int8Cache(LAYERS, ROWS, HEADS, STEPS, DIM), 0, BLOCK), exact)


@pytest.mark.parametrize("kind", [DenseCache, Int8Cache])
@torch.inference_mode()
def test_a_prefix_is_what_its_positions_are_one_by_one(kind):
    at_once = kind(LAYERS, ROWS, HEADS, STEPS, DIM)
    at_once.advance(0)
    one_by_one = DenseCache(LAYERS, ROWS, HEADS, STEPS, DIM)
    query, key, value = numbers(9, 1)
    together = at_once.attend(0, query, key, value)
    for at in range(9):
        one_by_one.advance(at)
        here = slice(at, at + 1)
        single = one_by_one.attend(0, query[:, :, here], key[:, :, here], value[:, :, here])
        assert torch.allclose(together[:, :, here], single, atol=1e-6)


@pytest.mark.parametrize("kind", [DenseCache, Int8Cache])
@torch.inference_mode()
def test_a_prefix_in_the_middle_is_refused(kind):
    cache = kind(LAYERS, ROWS, HEADS, STEPS, DIM)
    cache.advance(0)
    cache.attend(0, *numbers(1, 0))
    cache.advance(1)
    with pytest.raises(ValueError, match="first ones"):
        cache.attend(0, *numbers(2, 0))
