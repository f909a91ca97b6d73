"""What goes wrong while a decoder plays by itself, put into its training: wrong codes, and sums rounded to 8 bits.

A decoder that has only ever heard music without a fault trusts the last frames blindly: its first own mistake leads to
the next, and no bar comes out right. One that has heard faults learns to play on from all that it knows, the beat above
all: caption and positions tell of it, but where nothing is wrong so does the sound just before each note.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

_MOST_DISTURBED = (0.9, 0.3)
"""Of a clip's codes, at the beginning of the training and at its end."""

_SPAN = 6
"""Frames that are disturbed together, about a note of a fast run."""

_OWN_SHARPNESS = 1.5
"""Of what the decoder says when it hears itself: less than in playing, so that it hears more faults than it makes."""

_MOST_OWN = 0.7
"""Of frames, and again of spans, in a clip that hears itself the most: nine codes of ten are then its own."""

_LEVELS = 255


def disturb(codes: Tensor, progress: float) -> Tensor:
    """Put codes from elsewhere in the place of some: (batch, codebooks, frames); fewer as the training goes on.

    Each clip has its own share of faults, mostly a small one: codes, frames, and spans.
    """
    begin, end = _MOST_DISTURBED
    rate = (begin + (end - begin) * progress) / 3 * _share(codes) ** 2
    elsewhere = codes.roll((1, int(torch.randint(codes.shape[2], ()))), (0, 2))
    return torch.where(_chosen(codes, rate) | (torch.rand(codes.shape, device=codes.device) < rate), elsewhere, codes)


def hear_itself(codes: Tensor, logits: Tensor) -> Tensor:
    """Put what a decoder said in the place of some codes, none to nine of ten of a clip's, in frames and spans.

    Wrong codes from elsewhere are easily told from right ones; a decoder's own mistakes fit in, and so lead astray.
    (Scheduled sampling in two passes, Mihaylova and Martins 2019.)

    Args:
        codes: (batch, codebooks, frames).
        logits: what it said when it last heard them, (batch, codebooks, frames + codebooks − 1, codes), delayed.
    """
    frames = codes.shape[2]
    said = torch.stack([logits[:, index, index : index + frames] for index in range(codes.shape[1])], 1)
    reached = (_OWN_SHARPNESS * said).softmax(-1).cumsum(-1)
    own = (reached < torch.rand(codes.shape, device=codes.device)[..., None]).sum(-1).clamp(max=said.shape[-1] - 1)
    return torch.where(_chosen(codes, _MOST_OWN * _share(codes)), own, codes)


def round_inputs(causal_lm: Any) -> None:
    """Let every norm of a ``MusicgenForCausalLM`` in training round as a product in 8 bits rounds what it is given.

    The gradient passes as if nothing were rounded.
    """
    body = causal_lm.model.decoder
    for layer in body.layers:
        for norm in (layer.self_attn_layer_norm, layer.encoder_attn_layer_norm, layer.final_layer_norm):
            norm.register_forward_hook(_rounded)
    body.layer_norm.register_forward_hook(_rounded)


@torch.no_grad()
def _grid(values: Tensor) -> Tensor:
    step = ((values.amax(-1, keepdim=True) - values.amin(-1, keepdim=True)) / _LEVELS).clamp(min=1e-6)
    return (values / step).round_().mul_(step)


def _rounded(norm: Any, _: Any, output: Tensor) -> Tensor:
    return output + (_grid(output) - output).detach() if norm.training else output


def _share(codes: Tensor) -> Tensor:
    return torch.rand(len(codes), 1, 1, device=codes.device)


def _chosen(codes: Tensor, rate: Tensor) -> Tensor:
    """Bool (batch, 1, frames): frames, and spans of them."""
    batch, _, frames = codes.shape
    spans = torch.rand(batch, 1, frames // _SPAN + 1, device=codes.device) < rate
    return spans.repeat_interleave(_SPAN, 2)[..., :frames] | (torch.rand(batch, 1, frames, device=codes.device) < rate)
