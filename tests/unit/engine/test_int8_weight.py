"""Matrices in 8 bits: near the exact ones, row by row."""

from __future__ import annotations

import torch

from musicgen_desktop.engine.int8_weight import Int8Weight


def test_each_row_is_rounded_to_its_own_scale():
    weight = torch.randn(5, 64) * torch.tensor([1e-4, 1.0, 100.0, 0.0, 7.0])[:, None]
    rounded = Int8Weight.of(weight)
    assert rounded.values.dtype is torch.int8
    assert rounded.values.abs().amax(dim=1).tolist() == [127, 127, 127, 0, 127]
    restored = rounded.values * rounded.scales[:, None]
    assert ((restored - weight).abs() <= rounded.scales[:, None] / 2 * 1.001).all()


def test_joined_matrices_lie_one_below_the_other():
    weights = [torch.randn(rows, 8) for rows in (3, 5)]
    joined, whole = Int8Weight.joined([Int8Weight.of(weight) for weight in weights]), Int8Weight.of(torch.cat(weights))
    assert torch.equal(joined.values, whole.values)
    assert torch.equal(joined.scales, whole.scales)
