"""Streamed encoding gives the reference's codes, however the sound is cut, for every codec shape."""

from __future__ import annotations

from functools import cache

import pytest
import torch

from musicgen_desktop.engine.codec.codec_encoder import CodecEncoder
from tests.support.random_checkpoint import SHAPES, random_model


@cache
def codec_model(name: str):
    return random_model(SHAPES[name]).audio_encoder


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("samples", [1, 2, 3, 17, 639, 640, 641, 1_000, 5_119, 20_011])
@torch.inference_mode()
def test_joined_codes_equal_those_of_the_reference(name, samples):
    shape, model = SHAPES[name], codec_model(name)
    generator = torch.Generator().manual_seed(samples)
    sound = torch.randn(2, shape.audio_channels, samples, generator=generator)
    channels = [model.encode(sound[:, [channel]]).audio_codes[0] for channel in range(shape.audio_channels)]
    whole = torch.stack(channels, dim=2).flatten(1, 2)
    encoder = CodecEncoder(model, shape.audio_channels)
    assert torch.equal(encoder.encode(sound), whole)
    for _ in range(3):
        stream, codes, at = encoder.stream(), [], 0
        while at < samples:
            end = min(samples, at + int(torch.randint(0, 2_000, (1,), generator=generator)))
            codes.append(stream.push(sound[..., at:end], last=end == samples))
            at = end
        assert torch.equal(torch.cat(codes, dim=-1), whole)
    assert whole.shape == (2, shape.num_codebooks, -(-samples // shape.hop_length))


def test_a_codec_that_looks_at_the_whole_sound_is_refused():
    from transformers import EncodecConfig, EncodecModel

    config = EncodecConfig(normalize=True, num_filters=2, hidden_size=8, codebook_dim=8)
    with pytest.raises(ValueError, match="normalises"):
        CodecEncoder(EncodecModel(config), 1)
