"""An LSTM in 8 bits computes what torch computes with the same weights, whatever the processor."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from musicgen_desktop.engine.native.native_lstm import NativeLSTM
from musicgen_desktop.engine.weights.int8_weight import Int8Weight

STEPS = 40


def an_lstm(width: int, layers: int = 2) -> nn.LSTM:
    """With weights that have only 8 bits."""
    torch.manual_seed(0)
    lstm = nn.LSTM(width, width, layers).eval().requires_grad_(False)
    for name, weight in lstm.named_parameters():
        weight.mul_(3)
        if name.startswith("weight"):
            rounded = Int8Weight.of(weight)
            weight.copy_(rounded.values * rounded.scales[:, None])
    return lstm


@pytest.mark.parametrize("width", [256, 40])
@pytest.mark.parametrize("rows", [1, 3, 8])
@torch.inference_mode()
def test_it_computes_what_torch_computes(rounding, width, rows):
    lstm = an_lstm(width)
    x = torch.randn(rows, width, STEPS).permute(2, 0, 1)  # as a codec hands it over: columns last in memory
    expected, (hidden, cell) = lstm(x)
    out, state = NativeLSTM(lstm)(x)
    assert out.shape == expected.shape
    for ours, theirs in ((out, expected), (state[0], hidden), (state[1], cell)):
        assert (ours - theirs).std() < rounding * 0.02 * theirs.std()


@torch.inference_mode()
def test_pieces_give_the_bits_of_the_whole(variant):
    lstm = NativeLSTM(an_lstm(64))
    x = torch.randn(STEPS, 2, 64)
    whole, _ = lstm(x)
    state, pieces = None, []
    for piece in x.split([1, 7, 20, STEPS - 28]):
        out, state = lstm(piece, state)
        pieces.append(out)
    assert torch.equal(torch.cat(pieces), whole)


@torch.inference_mode()
def test_every_variant_gives_the_sound_of_plain_vectors(use_plain_twin):
    """But for the last bits of what is not a whole number: some processors add while they multiply."""
    lstm, x = an_lstm(64), torch.randn(STEPS, 2, 64)
    here, _ = NativeLSTM(lstm)(x)
    use_plain_twin()
    plain, _ = NativeLSTM(lstm)(x)
    assert (here - plain).abs().max() < 1e-2
    assert (here - plain).std() < 1e-3 * here.std()


@pytest.mark.parametrize("wrong", [float("nan"), float("inf")])
@torch.inference_mode()
def test_what_is_not_finite_is_not_hidden(variant, wrong):
    x = torch.randn(STEPS, 2, 64)
    x[3, 0, 5] = wrong
    out, _ = NativeLSTM(an_lstm(64))(x)
    assert not out[3:, 0].isfinite().any()
    assert out[:, 1].isfinite().all()
