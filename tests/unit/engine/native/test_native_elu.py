"""ELU is what torch says it is, for numbers of every kind and rows of every length."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from musicgen_desktop.engine.native.native_elu import NativeELU


@pytest.mark.parametrize("count", [0, 1, 31, 32, 33, 1_000])
def test_it_computes_what_torch_computes(variant, count):
    x = 3 * torch.randn(2, count, 2, generator=torch.Generator().manual_seed(0)).transpose(0, 2)
    expected = nn.functional.elu(x)
    assert (NativeELU(inplace=False)(x) - expected).abs().le(2e-7).all()
    kept = x.contiguous()
    y = NativeELU(inplace=True)(kept)
    assert y.data_ptr() == kept.data_ptr()
    assert (y - expected).abs().le(2e-7).all()


def test_numbers_at_the_ends_are_those_of_torch_and_nan_is_not_hidden(variant):
    x = torch.tensor([0.0, -0.0, 1e-45, -1e-45, -1e-30, -87.0, -88.0, -1e30, 1e38, torch.inf, -torch.inf])
    assert torch.equal(NativeELU(inplace=False)(x), nn.functional.elu(x).where(x < -1e-7, x.clamp(min=0)))
    assert NativeELU(inplace=False)(torch.tensor([torch.nan, 1.0])).isnan().tolist() == [True, False]
