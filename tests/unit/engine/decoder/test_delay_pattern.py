"""The delay pattern against Transformers' own mask."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.prefill import first_undecided
from tests.support.random_checkpoint import SHAPES, random_model

PAD = 99


@pytest.mark.parametrize("shape", ["tiny", "stereo", "two-codebooks-25hz", "stereo-odd"])
@pytest.mark.parametrize(("frames", "given"), [(4, 0), (9, 0), (50, 0), (50, 1), (50, 17), (50, 49)])
def test_delayed_ids_are_those_of_transformers(shape, frames, given):
    sizes = SHAPES[shape]
    pattern = DelayPattern(sizes.num_codebooks, sizes.audio_channels, frames, PAD)
    codes = torch.randint(90, (2, sizes.num_codebooks, given))
    start = torch.full((2, sizes.num_codebooks, 1), PAD)
    inputs = torch.cat([start, codes], dim=-1).flatten(0, 1)
    decoder: Any = random_model(sizes).decoder
    heard, mask = decoder.build_delay_pattern_mask(inputs, PAD, max_length=pattern.total_steps + 1)
    asked = pattern.delay(codes)
    assert torch.equal(mask[:, 1:].view_as(asked), asked)
    assert first_undecided(asked) == heard.shape[-1] - 1 == given


@pytest.mark.parametrize(("codebooks", "channels"), [(4, 1), (8, 2), (1, 1), (6, 2)])
def test_undelay_finds_every_frame_again(codebooks, channels):
    pattern = DelayPattern(codebooks, channels, frames=10, pad_token_id=PAD)
    codes = torch.arange(2 * codebooks * 10).view(2, codebooks, 10)
    ids = torch.full((2, codebooks, pattern.total_steps), PAD)
    for k, delay in enumerate(pattern.delays):
        ids[:, k, delay : delay + 10] = codes[:, k]
    assert torch.equal(pattern.undelay(ids, 0, 10), codes)
    assert torch.equal(pattern.undelay(ids, 3, 7), codes[..., 3:7])
    assert torch.equal(pattern.delay(codes), ids)


def test_a_frame_is_complete_when_its_last_codebook_has_spoken():
    pattern = DelayPattern(4, 1, frames=5, pad_token_id=PAD)
    assert [pattern.complete_frames(steps) for steps in range(9)] == [0, 0, 0, 0, 1, 2, 3, 4, 5]
    assert pattern.total_steps == 8
