"""Our loop gives exactly the codes, and within rounding the sound, of Transformers' ``generate()``."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.loader import load_checkpoint
from tests.support.engine.reference import Reference
from tests.support.random_checkpoint import SHAPES

FRAMES = 60
SEED = 11
ONE = ("80s pop track with bassy drums and synth",)
SEVERAL = ("slow piano", "a long heavy metal song with loud guitars and double bass drums, 120 bpm", "")
NOTHING = ("",)
SETTINGS = [
    pytest.param(GenerationParams(do_sample=False, guidance_scale=1.0), id="greedy-unguided"),
    pytest.param(GenerationParams(do_sample=False, guidance_scale=3.0), id="greedy-guided"),
    pytest.param(GenerationParams(guidance_scale=1.0, top_k=0), id="sampled-unguided"),
    pytest.param(GenerationParams(guidance_scale=4.5, temperature=1.2, top_k=20, top_p=0.9), id="sampled-guided"),
]


@pytest.fixture(scope="module", params=[*SHAPES, "starter"])
def pair(request: pytest.FixtureRequest, checkpoint_of: Callable[[str], Checkpoint]):
    checkpoint = checkpoint_of(request.param)
    return Reference(checkpoint.folder), load_checkpoint(checkpoint, Placement("cpu", "fp32"))


@pytest.mark.parametrize("params", SETTINGS)
@pytest.mark.parametrize("prompts", [ONE, SEVERAL, NOTHING], ids=["one", "several", "unconditional"])
@torch.inference_mode()
def test_codes_are_equal_and_sound_is_too(pair, prompts, params, record_property):
    reference, loaded = pair
    pattern = DelayPattern(loaded.decoder.num_codebooks, loaded.codec.audio_channels, FRAMES, loaded.start_token_id)
    expected_codes, expected_sound = reference.generate(prompts, params, pattern.total_steps, SEED)

    conditioning = loaded.prompt_encoder.encode(prompts, params.guided)
    sampler = Sampler(params, [torch.Generator().manual_seed(SEED)])
    ids, steps = decode_ids(
        loaded.decoder,
        conditioning,
        pattern.asked(len(prompts)),
        pattern.pad_token_id,
        sampler,
        lambda ids, steps: True,
    )
    codes = pattern.undelay(ids, 0, FRAMES)
    sound = loaded.codec.stream().push(codes, last=True)

    assert steps == pattern.total_steps
    assert codes.unique().numel() > 1
    assert torch.equal(codes, expected_codes)
    assert sound.shape == expected_sound.shape
    assert (sound - expected_sound).abs().max() < 1e-5
    record_property("codes_compared", codes.numel())
