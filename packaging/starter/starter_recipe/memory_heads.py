"""Gives a fresh decoder the habit of repeating itself: heads that look back by bars, and a way to the output.

That a bar returns is what most of the music says, and finding it out takes a transformer very many examples. It can be
written down instead; training may change it all, and has to learn which tempo counts.

- With sines as positions, a rotation by ``d`` frames turns those of frame ``i`` into those of frame ``i − d``: a query
  rotated by ``d`` meets the key of that frame best.
- A head that has nothing to say looks at the first step, the only one where all codebooks are silent. The more the
  caption speaks against the head's distance, the more it should; that is left to training.
- Codes are embedded in one half of the free dimensions, each codebook in dimensions of its own. Heads that look two
  bars back carry them over into the other half, where the output looks for them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import torch

_SHARPNESS = 2.0
"""Times the sum of cosines: the frame beside the right one is then about 4 nats less likely, all others 15."""

_LOUDNESS = 3.0
"""Of the codes' embeddings, so that the positions in the same dimensions do not drown them."""

_CARRYING_LAYERS = range(1, 4)
"""Those that look two bars back."""

_COPY = 0.25
"""How strongly the output believes what was played two bars ago."""

PLANTED_BEATS = (20, 24, 28, 32, 36, 40)
"""Frames a beat of the tempi that have heads; the others have to be learnt from what lies between."""


@torch.no_grad()
def plant_memory(causal_lm: Any, frames_per_beat: Sequence[int]) -> None:
    """Set heads of a fresh ``MusicgenForCausalLM`` so that they look back by the lengths of its music.

    The first layer looks at the last frames and reads the caption. The next three carry over the codes of two bars
    ago, each a third of them; one more looks one bar back. The heads that are left look back by beats and their
    halves and quarters: what began then tells that something may begin now, from the first bar on.
    """
    body, config = causal_lm.model.decoder, causal_lm.config
    plan = _Dimensions(config.hidden_size, config.hidden_size // config.num_attention_heads, config.num_codebooks)
    for index, embedding in enumerate(body.embed_tokens):
        embedding.weight.zero_()
        codes = torch.randn(len(embedding.weight) - 1, len(plan.read[index]))
        embedding.weight[:-1, plan.read[index]] = _LOUDNESS * codes
        embedding.weight[-1, plan.silence] = 1
        causal_lm.lm_heads[index].weight[:, plan.written[index]] = _COPY * codes
    for index, distances in enumerate(looks_back(frames_per_beat)[: len(body.layers)]):
        for head, distance in enumerate(distances[: config.num_attention_heads]):
            _look_back(body.layers[index].self_attn, head, distance, plan)
            if index in _CARRYING_LAYERS and head < len(frames_per_beat):
                _carry_over(body.layers[index].self_attn, head, plan, part=index - 1)
    for layer in body.layers:
        for output in (layer.self_attn.out_proj, layer.encoder_attn.out_proj, layer.fc2):
            output.weight[plan.clocks] = 0  # the clocks stay readable in every layer


def looks_back(frames_per_beat: Sequence[int]) -> list[list[int]]:
    """How many frames back the planted heads of each layer look."""
    beats = list(frames_per_beat)
    quarters, halves, bars, two_bars = ([beat * count // 4 for beat in beats] for count in (1, 2, 16, 32))
    return [
        [1, 2, 3, 4, *quarters[:4]],
        [*two_bars, *quarters[4:]],
        [*two_bars, *beats[:2]],
        [*two_bars, *beats[2:4]],
        [*bars, *beats[4:]],
        halves,
    ]


class _Dimensions:
    """What the dimensions of the decoder are used for.

    Attributes:
        speeds: radians a frame of the sines used as clocks, all but one pair of a head's dimensions.
        clocks: where they are: cosines first, then sines, as ``MusicgenSinusoidalPositionalEmbedding`` has them.
        level, first_level: what an amplitude of 1 is multiplied with to be 1 behind the layers' norms, where codes are
            heard; the mark of the first step likewise.
        one: the slowest cosine, which is always near 1.
        silence: the slowest sine, which is always near 0; silent codebooks are marked there.
        read, written: for each codebook, where its codes are embedded, and where the output looks for them.
    """

    def __init__(self, hidden: int, head_dim: int, codebooks: int) -> None:
        half = hidden // 2
        chosen = 2 * torch.arange(head_dim // 2 - 1)
        self.hidden, self.head_dim = hidden, head_dim
        self.speeds = torch.exp(chosen * (-math.log(10_000) / (half - 1)))
        self.clocks = torch.cat([chosen, chosen + half])
        self.one, self.silence = half - 1, hidden - 1
        taken = {*self.clocks.tolist(), self.one, self.silence}
        free = torch.tensor([index for index in range(hidden) if index not in taken])
        share = len(free) // (2 * codebooks)
        self.read = [free[2 * index * share :][: 2 * share : 2] for index in range(codebooks)]
        self.level = math.sqrt(0.5 + codebooks * share * _LOUDNESS**2 / hidden)
        self.first_level = math.sqrt(0.5 + codebooks**2 / hidden) / codebooks
        self.written = [free[2 * index * share + 1 :][: 2 * share : 2] for index in range(codebooks)]


def _look_back(attention: Any, head: int, distance: int, plan: _Dimensions) -> None:
    """A step reads the codes of the frame before the one that it predicts, hence one frame less."""
    count, first = len(plan.speeds), head * plan.head_dim
    peak = _SHARPNESS * count * math.sqrt(plan.head_dim)
    for projection, back in ((attention.q_proj, distance - 1), (attention.k_proj, 0)):
        rows = torch.zeros(plan.head_dim, plan.hidden)
        at, angles = torch.arange(count), plan.speeds * back
        cosines, sines = plan.clocks[:count], plan.clocks[count:]
        rows[at, cosines], rows[at, sines] = angles.cos(), angles.sin()
        rows[count + at, cosines], rows[count + at, sines] = -angles.sin(), angles.cos()
        projection.weight[first : first + plan.head_dim] = plan.level * math.sqrt(peak / count) * rows
    # The first step, with all codebooks silent, is to be about as attractive as the frame looked for.
    attention.q_proj.weight[first + 2 * count, plan.one] = plan.level * math.sqrt(peak)
    attention.k_proj.weight[first + 2 * count, plan.silence] = plan.first_level * math.sqrt(peak)


def _carry_over(attention: Any, head: int, plan: _Dimensions, part: int) -> None:
    """Copy a third of each codebook's embedding to where the output looks for it."""
    share = plan.head_dim // len(plan.read)
    first = head * plan.head_dim
    values = torch.zeros(plan.head_dim, plan.hidden)
    outputs = torch.zeros(plan.hidden, plan.head_dim)
    for index, (read, written) in enumerate(zip(plan.read, plan.written, strict=True)):
        at = index * share + torch.arange(share)
        here = slice(part * share, (part + 1) * share)
        count = len(read[here])
        values[at[:count], read[here]] = 1
        outputs[written[here], at[:count]] = 1
    attention.v_proj.weight[first : first + plan.head_dim] = values
    attention.out_proj.weight[:, first : first + plan.head_dim] = outputs
