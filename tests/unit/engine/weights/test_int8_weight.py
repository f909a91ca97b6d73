"""Matrices in 8 bits: near the exact ones, row by row."""

from __future__ import annotations

import pytest
import torch

from musicgen_desktop.engine.weights.int8_weight import BLOCK, GROUP, PANEL, ZERO_POINT, Int8Weight, PackedWeight


def test_each_row_is_rounded_to_its_own_scale():
    weight = torch.randn(5, 64) * torch.tensor([1e-4, 1.0, 100.0, 0.0, 7.0])[:, None]
    rounded = Int8Weight.of(weight)
    assert rounded.values.dtype is torch.int8
    assert rounded.values.abs().amax(dim=1).tolist() == [127, 127, 127, 0, 127]
    restored = rounded.values * rounded.scales[:, None]
    assert ((restored - weight).abs() <= rounded.scales[:, None] / 2 * 1.001).all()


@pytest.mark.parametrize("size", [0.0, 1e-45, 2e-43, 1e-40, 1e-38, 1e-36])
def test_a_row_too_small_for_a_scale_of_its_own_is_zeros(size):
    rounded = Int8Weight.of(torch.tensor([[size, -size, 0.0], [1.0, -1.0, 0.0]]))
    assert rounded.values.tolist() == [[0, 0, 0], [127, -127, 0]]
    assert (1 / rounded.scales).isfinite().all()


@pytest.mark.parametrize("wrong", [torch.nan, torch.inf, -torch.inf])
def test_a_row_that_is_not_finite_has_a_scale_that_is_not(wrong):
    rounded = Int8Weight.of(torch.tensor([[wrong, 1.0, -2.0], [1.0, -1.0, 0.0]]))
    assert rounded.values.tolist() == [[0, 0, 0], [127, -127, 0]]
    assert rounded.scales.isfinite().tolist() == [False, True]


def test_joined_matrices_lie_one_below_the_other():
    weights = [torch.randn(rows, 8) for rows in (3, 5)]
    joined, whole = Int8Weight.joined([Int8Weight.of(weight) for weight in weights]), Int8Weight.of(torch.cat(weights))
    assert torch.equal(joined.values, whole.values)
    assert torch.equal(joined.scales, whole.scales)


@pytest.mark.parametrize(("outs", "ins"), [(64, 128), (5, 70), (33, 64)])
def test_in_bands_every_weight_is_where_the_native_code_looks_for_it(outs, ins):
    weight = Int8Weight.of(torch.randn(outs, ins))
    packed = PackedWeight.of(weight)
    assert packed.outs == outs
    assert packed.values.is_contiguous()
    assert packed.values.shape[1:] == (-(-ins // BLOCK) * BLOCK // GROUP, PANEL, GROUP)
    rows = (packed.values.int() - ZERO_POINT).transpose(1, 2).flatten(0, 1).flatten(1)
    assert torch.equal(rows[:outs, :ins], weight.values.int())
    assert not rows[outs:].any()
    assert not rows[:, ins:].any()
    assert torch.equal(packed.scales[:outs], weight.scales)
    assert len(packed.scales) == len(rows)
