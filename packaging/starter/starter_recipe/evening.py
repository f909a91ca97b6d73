"""Moves weight from a norm's loud dimensions into the matrix behind it, so that 8 bits hold them all.

In 8 bits a product rounds what it is given with one scale for all dimensions: the quiet ones, such as the clocks of the
planted heads, drown in the loudest one's steps. The norm before may give each dimension any size if the matrix takes it
back; the product is the same. (SmoothQuant, Xiao et al. 2022, equation 4.)
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

_ALPHA = 0.4
_SMALLEST = 1e-3


@torch.no_grad()
def even_out(causal_lm: Any, input_ids: Tensor, encoder_hidden_states: Tensor) -> None:
    """Change a ``MusicgenForCausalLM`` in place so that it computes the same and rounds better.

    Args:
        input_ids: delayed codes of some music, (clips · codebooks, steps).
        encoder_hidden_states: (clips, tokens, hidden) of its captions.
    """
    loudest: dict[nn.LayerNorm, Tensor] = {}

    def listen(norm: Any, _: Any, output: Tensor) -> None:
        loudest[norm] = output.abs().flatten(0, -2).amax(0)

    body = causal_lm.model.decoder
    pairs = [(body.layer_norm, list(causal_lm.lm_heads)), *(pair for layer in body.layers for pair in _pairs(layer))]
    handles = [norm.register_forward_hook(listen) for norm, _ in pairs]
    causal_lm(input_ids=input_ids, encoder_hidden_states=encoder_hidden_states, use_cache=False)
    for handle in handles:
        handle.remove()
    for norm, matrices in pairs:
        strongest = torch.stack([matrix.weight.abs().amax(0) for matrix in matrices]).amax(0)
        factors = strongest.clamp(min=_SMALLEST) ** _ALPHA / loudest[norm].clamp(min=_SMALLEST) ** (1 - _ALPHA)
        factors /= factors.log().mean().exp()  # what is common to all changes no rounding
        norm.weight *= factors
        norm.bias *= factors
        for matrix in matrices:
            matrix.weight /= factors


def _pairs(layer: Any) -> list[tuple[nn.LayerNorm, list[nn.Linear]]]:
    heads = layer.self_attn
    return [
        (layer.self_attn_layer_norm, [heads.q_proj, heads.k_proj, heads.v_proj]),
        (layer.encoder_attn_layer_norm, [layer.encoder_attn.q_proj]),
        (layer.final_layer_norm, [layer.fc1]),
    ]
