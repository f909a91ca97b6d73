"""What stands before the first step to be chosen is heard in one pass, once for all takes that have it in common."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.decoder.delay_pattern import UNDECIDED
from musicgen_desktop.engine.decoder.step_decoder import StepDecoder


def first_undecided(asked: Tensor) -> int:
    """The first step of delayed ids (rows, codebooks, steps) at which something is to be chosen."""
    open_steps = (asked == UNDECIDED).flatten(0, 1).any(0).nonzero()
    return int(open_steps[0]) if len(open_steps) else asked.shape[-1]


def begin_behind(
    decoder: StepDecoder, conditioning: Conditioning, asked: Tensor, pad_token_id: int, halves: int
) -> tuple[Any, Tensor, int]:
    """Begin a job and hear all that is given before the first step to be chosen.

    Args:
        decoder: the weights.
        conditioning: text states; a row for each clip, or one for several clips that follow one another.
        asked: delayed ids (clips, codebooks, steps) as ``DelayPattern.delay`` gives them.
        pad_token_id: the very first input.
        halves: 2 with guidance, whose second half of rows hears no prompt.

    Returns:
        The decoder's state with a row for each clip and half; the ids to read next (clips, codebooks); and the
        step that they predict.
    """
    first = first_undecided(asked)
    inputs = torch.nn.functional.pad(asked[:, :, :first], (1, 0), value=pad_token_id)
    heard = inputs[:, :, :-1]
    copies = len(asked) * halves // len(conditioning.hidden_states)
    if not (heard == heard[::copies].repeat_interleave(copies, 0)).all():
        conditioning, copies = conditioning.repeated(copies), 1
    state = decoder.begin(conditioning, asked.shape[-1])
    if first:
        decoder.hear(state, heard[::copies].repeat(halves, 1, 1))
    return decoder.repeated(state, copies), inputs[:, :, -1], first
