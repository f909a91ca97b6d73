"""The past of a job: what was heard at once is what was heard one by one."""

from __future__ import annotations

import pytest
import torch

from musicgen_desktop.engine.decoder.kv_cache import DenseCache

LAYERS, ROWS, HEADS, DIM, STEPS = 2, 3, 2, 16, 40


def numbers(positions: int, seed: int):
    generator = torch.Generator().manual_seed(seed)
    return [torch.randn(ROWS, HEADS, positions, DIM, generator=generator) for _ in range(3)]


@torch.inference_mode()
def test_a_prefix_is_what_its_positions_are_one_by_one():
    at_once, one_by_one = (DenseCache(LAYERS, ROWS, HEADS, STEPS, DIM) for _ in range(2))
    at_once.advance(0)
    query, key, value = numbers(9, 1)
    together = at_once.attend(0, query, key, value)
    for at in range(9):
        one_by_one.advance(at)
        here = slice(at, at + 1)
        single = one_by_one.attend(0, query[:, :, here], key[:, :, here], value[:, :, here])
        assert torch.allclose(together[:, :, here], single, atol=1e-6)


@torch.inference_mode()
def test_a_prefix_in_the_middle_is_refused():
    cache = DenseCache(LAYERS, ROWS, HEADS, STEPS, DIM)
    cache.advance(0)
    cache.attend(0, *numbers(1, 0))
    cache.advance(1)
    with pytest.raises(ValueError, match="first ones"):
        cache.attend(0, *numbers(2, 0))
