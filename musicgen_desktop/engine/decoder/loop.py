"""The decode loop: step by step from text states to delayed ids. On CUDA the step is recorded and replayed."""

from __future__ import annotations

import torch
from torch import Tensor

from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.decoder.cuda_graph import record_step
from musicgen_desktop.engine.decoder.delay_pattern import UNDECIDED
from musicgen_desktop.engine.decoder.prefill import begin_behind
from musicgen_desktop.engine.decoder.sampling import Sampler
from musicgen_desktop.engine.decoder.static_loop import OnStep, StaticLoop, decode_ids_statically
from musicgen_desktop.engine.decoder.step_decoder import StepDecoder
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder


def decode_ids(
    decoder: StepDecoder,
    conditioning: Conditioning,
    asked: Tensor,
    pad_token_id: int,
    sampler: Sampler,
    on_step: OnStep,
) -> tuple[Tensor, int]:
    """Run the decoder until everything that is asked for is chosen.

    Args:
        decoder: the weights.
        conditioning: text states: a row for each clip, or one for several clips that follow one another; with
            guidance all that again, without a prompt.
        asked: delayed ids, int64 (clips, codebooks, steps): given ones are heard, ``UNDECIDED`` ones chosen. Steps
            before the first undecided one are heard in one pass, and ``on_step`` is not told of them.
        pad_token_id: the very first input.
        sampler: chooses the next ids.
        on_step: called with the ids so far and the number of steps done after each step; returning
            ``False`` ends the loop, raising leaves it.

    Returns:
        Delayed ids, int64 (clips, codebooks, steps), and the number of steps done.
    """
    ids = asked.to(decoder.device, copy=True)
    if isinstance(decoder, IncrementalDecoder) and decoder.device.type == "cuda":
        loop = StaticLoop(decoder, conditioning, ids, pad_token_id, sampler)
        return decode_ids_statically(loop, on_step, record_step)
    state, last, first = begin_behind(decoder, conditioning, ids, pad_token_id, sampler.halves)
    for step in range(first, ids.shape[-1]):
        logits = decoder.step(state, last.repeat(sampler.halves, 1))
        # Ids that are known are drawn and dropped too: the random stream stays that of generate().
        last = torch.where(ids[:, :, step] == UNDECIDED, sampler(logits, step), ids[:, :, step])
        ids[:, :, step] = last
        if not on_step(ids, step + 1):
            return ids, step + 1
    return ids, ids.shape[-1]
