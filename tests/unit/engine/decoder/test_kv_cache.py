"""The past of a job: what was heard at once is what was heard one by one."""

from __future__ import annotations

import torch

from musicgen_desktop.engine.decoder.kv_cache import DenseKVCache

LAYERS, ROWS, HEADS, DIM, STEPS = 2, 3, 2, 16, 40


def numbers(positions: int, seed: int):
    generator = torch.Generator().manual_seed(seed)
    return [torch.randn(ROWS, HEADS, positions, DIM, generator=generator) for _ in range(3)]


@torch.inference_mode()
def test_a_prefix_is_what_its_positions_are_one_by_one():
    at_once, one_by_one = (DenseKVCache(LAYERS, ROWS, HEADS, STEPS, DIM) for _ in range(2))
    at_once.advance(0)
    query, key, value = numbers(9, 1)
    together = at_once.attend(0, query, key, value)
    for at in range(9):
        one_by_one.advance(at)
        here = slice(at, at + 1)
        single = one_by_one.attend(0, query[:, :, here], key[:, :, here], value[:, :, here])
        assert torch.allclose(together[:, :, here], single, atol=1e-6)


@torch.inference_mode()
def test_what_follows_at_once_hears_what_was_before():
    at_once, one_by_one = (DenseKVCache(LAYERS, ROWS, HEADS, STEPS, DIM) for _ in range(2))
    query, key, value = numbers(9, 1)
    parts = []
    for at, end in ((0, 4), (4, 9)):
        at_once.advance(at)
        parts.append(at_once.attend(0, *(each[:, :, at:end] for each in (query, key, value))))
    one_by_one.advance(0)
    assert torch.allclose(torch.cat(parts, dim=2), one_by_one.attend(0, query, key, value), atol=1e-6)


@torch.inference_mode()
def test_rows_that_are_repeated_have_heard_the_same():
    once = DenseKVCache(LAYERS, ROWS, HEADS, STEPS, DIM)
    once.advance(0)
    once.attend(1, *numbers(5, 1))
    more = once.repeated(2, 5)
    query, key, value = numbers(1, 2)
    once.advance(5)
    more.advance(5)
    expected = once.attend(1, query, key, value).repeat_interleave(2, 0)
    got = more.attend(1, *(each.repeat_interleave(2, 0) for each in (query, key, value)))
    assert torch.allclose(got, expected, atol=1e-6)
