"""Convolutions in native code are those of torch, in the same bits however they are cut."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor
from torch.nn.functional import conv1d, elu

from musicgen_desktop.engine.native import native_filter
from musicgen_desktop.engine.native.native_filter import Columns, Crew, Memory, NativeFilter, Part


def random(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def columns_of(x: Tensor, past: int) -> Columns:
    """(rows, columns, channels), so many of them kept ones."""
    return Columns(x[:, :past].contiguous(), x[:, past:].contiguous())


def by_torch(x: Tensor, weight: Tensor, bias: Tensor, dilation: int = 1) -> Tensor:
    return conv1d(x.transpose(1, 2).double(), weight.double(), bias.double(), dilation=dilation).transpose(1, 2)


@pytest.mark.parametrize(("outs", "ins", "taps", "dilation"), [
    (1, 64, 7, 1), (1, 5, 1, 1), (7, 5, 3, 2), (32, 32, 2, 1), (33, 70, 3, 1), (96, 33, 1, 1)])  # fmt: skip
@pytest.mark.parametrize("columns", [1, 2, 13, 30])
def test_it_computes_what_torch_computes(variant, outs, ins, taps, dilation, columns):
    weight, bias = random(outs, ins, taps), random(outs, seed=1)
    filter_ = NativeFilter(weight, bias, dilation)
    x, out = random(3, columns + filter_.window - 1, ins, seed=2), torch.empty(3, columns, outs)
    for past, elu_before in ((0, False), (filter_.window - 1, True)):
        filter_.convolve(columns_of(x, past), 0, out, Memory(), elu=elu_before)
        expected = by_torch(elu(x) if elu_before else x, weight, bias, dilation)
        assert (out - expected).abs().max() < 1e-5 * ins * taps


@pytest.mark.parametrize(("width", "narrow"), [(64, 32), (10, 5)])
def test_two_with_an_elu_between_them_and_what_is_added(variant, width, narrow):
    first, second = (random(narrow, width, 3), random(narrow)), (random(width, narrow, 1, seed=1), random(width))
    x, out = random(2, 32, width, seed=2), torch.empty(2, 30, width)
    columns, (wide, back) = columns_of(x, 2), (NativeFilter(*first), NativeFilter(*second))
    wide.convolve(columns, 0, out, Memory(), elu=True, second=back, added=columns, added_first=1)
    expected = by_torch(elu(by_torch(elu(x), *first)), *second) + x[:, 1:-1]
    assert (out - expected).abs().max() < 1e-5 * width * narrow


def test_numbers_at_the_ends_of_an_elu_are_those_of_torch(variant):
    x = torch.tensor([0.0, -0.0, 1e-45, -1e-45, -1e-30, -0.3, -87.0, -88.0, -1e30, 1e37])
    filter_, out = NativeFilter(torch.ones(2, 1, 1), torch.zeros(2)), torch.empty(1, len(x), 2)
    filter_.convolve(columns_of(x.view(1, -1, 1), 0), 0, out, Memory(), elu=True)
    assert (out[0, :, 0] - elu(x)).abs().le(2e-7 + 1e-7 * x.abs()).all()


@pytest.mark.parametrize("wrong", [torch.nan, torch.inf])
def test_what_is_not_finite_is_not_hidden(variant, wrong):
    x = random(2, 20, 40)
    x[0, 10, 3] = wrong
    for outs in (1, 40):
        filter_, out = NativeFilter(random(outs, 40, 3, seed=1), torch.zeros(outs)), torch.empty(2, 18, outs)
        filter_.convolve(columns_of(x, 2), 0, out, Memory(), elu=True)
        assert not out[0, 8:11].isfinite().any()
        assert out[1].isfinite().all()
        assert out[0, :8].isfinite().all()


@pytest.mark.parametrize("outs", [1, 70])
def test_the_bits_are_the_same_whoever_computes_what_beside_what(variant, outs, monkeypatch):
    filter_, x = NativeFilter(random(outs, 40, 3), random(outs, seed=1)), random(5, 102, 40, seed=2)
    columns, whole = columns_of(x, 2), torch.empty(5, 100, outs)
    filter_.convolve(columns, 0, whole, Memory())

    def compute(part: Part, memory: Memory) -> None:
        here, of_rows = cut[part.rows, part.columns], columns.of_rows(part.rows)
        filter_.convolve(of_rows, part.columns.start, here, memory, part.panels)

    for strip, threads in ((40 * 7, 1), (40 * 30, 3), (10_000, 3)):
        monkeypatch.setattr(native_filter, "_STRIP", strip)
        monkeypatch.setattr(native_filter, "_FEWEST", 1)
        monkeypatch.setattr(torch, "get_num_threads", lambda count=threads: count)
        cut = torch.full_like(whole, torch.nan)
        Crew().share(filter_.parts(5, 100), compute)
        assert torch.equal(cut, whole)


def test_what_goes_wrong_in_a_helper_is_told(monkeypatch):
    monkeypatch.setattr(torch, "get_num_threads", lambda: 3)

    def fail(part: Part, memory: Memory) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Crew().share(NativeFilter(random(70, 4, 1), random(70)).parts(9, 9), fail)
