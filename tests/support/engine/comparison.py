"""What is asked of both sides, ours and Transformers', and our side's answer."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import torch
from torch import Tensor

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler
from musicgen_desktop.engine.loader import LoadedCheckpoint

ONE = ("80s pop track with bassy drums and synth",)
SEVERAL = ("slow piano", "a long heavy metal song with loud guitars and double bass drums, 120 bpm", "")
NOTHING = ("",)
SETTINGS = (
    pytest.param(GenerationParams(do_sample=False, guidance_scale=1.0), id="greedy-unguided"),
    pytest.param(GenerationParams(do_sample=False, guidance_scale=3.0), id="greedy-guided"),
    pytest.param(GenerationParams(guidance_scale=1.0, top_k=0), id="sampled-unguided"),
    pytest.param(GenerationParams(guidance_scale=4.5, temperature=1.2, top_k=20, top_p=0.9), id="sampled-guided"),
)


def pattern_of(loaded: LoadedCheckpoint, frames: int) -> DelayPattern:
    """How the codebooks of so many frames are delayed."""
    return DelayPattern(loaded.decoder.num_codebooks, loaded.codec.audio_channels, frames, loaded.start_token_id)


def codes_and_sound(
    loaded: LoadedCheckpoint, prompts: Sequence[str], params: GenerationParams, frames: int, seed: int
) -> tuple[Tensor, Tensor]:
    """What our loop makes of the prompts, drawing for all from one generator as ``generate()`` does."""
    pattern = pattern_of(loaded, frames)
    conditioning = loaded.prompt_encoder.encode(prompts, params.guided)
    sampler = Sampler(params, [torch.Generator().manual_seed(seed)])
    ids, steps = decode_ids(
        loaded.decoder,
        conditioning,
        pattern.asked(len(prompts)),
        pattern.pad_token_id,
        sampler,
        lambda ids, steps: True,
    )
    assert steps == pattern.total_steps
    codes = pattern.undelay(ids, 0, frames)
    return codes, loaded.codec.stream().push(codes, last=True)
