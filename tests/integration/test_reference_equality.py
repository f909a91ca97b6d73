"""Our loop gives exactly the codes, and within rounding the sound, of Transformers' ``generate()``."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.loader import load_checkpoint
from tests.support.engine.comparison import NOTHING, ONE, SETTINGS, SEVERAL, codes_and_sound, pattern_of
from tests.support.engine.reference import Reference
from tests.support.random_checkpoint import SHAPES

FRAMES = 60
SEED = 11


@pytest.fixture(scope="module", params=[*SHAPES, "starter"])
def pair(request: pytest.FixtureRequest, checkpoint_of: Callable[[str], Checkpoint]):
    checkpoint = checkpoint_of(request.param)
    return Reference(checkpoint.folder), load_checkpoint(checkpoint, Placement("cpu", "fp32"))


@pytest.mark.parametrize("params", SETTINGS)
@pytest.mark.parametrize("prompts", [ONE, SEVERAL, NOTHING], ids=["one", "several", "unconditional"])
@torch.inference_mode()
def test_codes_are_equal_and_sound_is_too(pair, prompts, params, record_property):
    reference, loaded = pair
    expected_codes, expected_sound = reference.generate(prompts, params, pattern_of(loaded, FRAMES).total_steps, SEED)

    codes, sound = codes_and_sound(loaded, prompts, params, FRAMES, SEED)

    assert codes.unique().numel() > 1
    assert torch.equal(codes, expected_codes)
    assert sound.shape == expected_sound.shape
    assert (sound - expected_sound).abs().max() < 1e-5
    record_property("codes_compared", codes.numel())
