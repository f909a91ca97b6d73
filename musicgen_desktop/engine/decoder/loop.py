"""The decode loop: step by step from text states to delayed ids. On CUDA the step is recorded and replayed."""

from __future__ import annotations

import torch
from torch import Tensor

from musicgen_desktop.engine.conditioning.prompt_encoder import Conditioning
from musicgen_desktop.engine.decoder.cuda_graph import record_step
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.sampling import Sampler
from musicgen_desktop.engine.decoder.static_loop import OnStep, StaticLoop, decode_ids_statically
from musicgen_desktop.engine.decoder.step_decoder import StepDecoder
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder


def decode_ids(
    decoder: StepDecoder,
    conditioning: Conditioning,
    pattern: DelayPattern,
    sampler: Sampler,
    rows: int,
    on_step: OnStep,
    made: Tensor | None = None,
) -> tuple[Tensor, int]:
    """Run the decoder over all steps of a pattern.

    Args:
        decoder: the weights.
        conditioning: text states; as many rows as clips, twice as many with guidance.
        pattern: how many steps, and which codebook speaks when.
        sampler: chooses the next ids.
        rows: clips made side by side.
        on_step: called with the ids so far and the number of steps done after each step; returning
            ``False`` ends the loop, raising leaves it.
        made: delayed ids (rows, codebooks, steps) that another decoder has made already. They are
            heard, not chosen again, and ``on_step`` is not told.

    Returns:
        Delayed ids, int64 (rows, codebooks, total steps), and the number of steps done.
    """
    device = decoder.device
    if isinstance(decoder, IncrementalDecoder) and device.type == "cuda" and made is None:
        loop = StaticLoop(decoder, conditioning, pattern, sampler, rows)
        return decode_ids_statically(loop, pattern.total_steps, on_step, record_step)
    state = decoder.begin(conditioning, pattern.total_steps)
    pad = torch.tensor(pattern.pad_token_id, device=device)
    ids = pad.repeat(rows, pattern.num_codebooks, pattern.total_steps)
    last = pad.repeat(rows, pattern.num_codebooks)
    halves = conditioning.hidden_states.shape[0] // rows
    known = 0 if made is None else made.shape[-1]
    if made is not None:
        ids[:, :, :known] = made
    for step, speaking in enumerate(pattern.speaking(device)):
        if step < known:
            decoder.step(state, last.repeat(halves, 1))
            last = ids[:, :, step]
            continue
        logits = decoder.step(state, last.repeat(halves, 1))
        # Silent codebooks are drawn and dropped too: the random stream stays that of generate().
        last = torch.where(speaking, sampler(logits), pad)
        ids[:, :, step] = last
        if not on_step(ids, step + 1):
            return ids, step + 1
    return ids, pattern.total_steps
