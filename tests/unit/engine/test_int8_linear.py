"""8-bit products: near the exact ones, the same every time, silent, on every kernel torch has here."""

from __future__ import annotations

import pytest
import torch

from musicgen_desktop.engine import int8_linear
from musicgen_desktop.engine.int8_linear import Int8Linear, Int8Weight, int8_engine, int8_in_words, prepare_int8


@pytest.fixture(params=[name for name in ("fbgemm", "qnnpack") if name in torch.backends.quantized.supported_engines])
def kernels(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(int8_linear, "_ENGINES", (request.param,))
    prepare_int8()
    yield request.param
    monkeypatch.undo()
    prepare_int8()


def test_each_row_is_rounded_to_its_own_scale():
    weight = torch.randn(5, 64) * torch.tensor([1e-4, 1.0, 100.0, 0.0, 7.0])[:, None]
    rounded = Int8Weight.of(weight)
    assert rounded.values.dtype is torch.int8
    assert rounded.values.abs().amax(dim=1).tolist() == [127, 127, 127, 0, 127]
    restored = rounded.values * rounded.scales[:, None]
    assert ((restored - weight).abs() <= rounded.scales[:, None] / 2 * 1.001).all()


def test_the_product_is_near_the_exact_one(kernels):
    generator = torch.Generator().manual_seed(0)
    weights = [torch.randn(rows, 256, generator=generator) for rows in (96, 40)]
    x = torch.randn(3, 1, 256, generator=generator)
    exact = x @ torch.cat(weights).T
    linear = Int8Linear(Int8Weight.joined([Int8Weight.of(weight) for weight in weights]))
    assert linear(x).shape == exact.shape
    assert (linear(x) - exact).std() < 0.02 * exact.std()
    assert torch.equal(linear(x), linear(x))


def test_the_largest_numbers_do_not_overflow(kernels):
    """Kernels that add products in 16 bits must be kept from it."""
    linear = Int8Linear(Int8Weight.of(torch.ones(16, 1024)))
    x = torch.full((2, 1024), 3.0)
    assert torch.allclose(linear(x), x @ torch.ones(1024, 16), rtol=0.02)


def test_what_computes_is_said_in_words(monkeypatch):
    assert int8_engine() in int8_in_words().lower()
    monkeypatch.setattr(int8_linear, "_ENGINES", ("nothing",))
    assert int8_engine() == ""
    assert "fp32" in int8_in_words()
