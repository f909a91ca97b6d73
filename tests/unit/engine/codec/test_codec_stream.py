"""Streaming decode equals the whole decode, however the clip is cut, for every codec shape."""

from __future__ import annotations

from functools import cache

import pytest
import torch

from musicgen_desktop.engine.codec.codec import Codec
from tests.support.random_checkpoint import SHAPES, random_model


@cache
def codec_model(name: str):
    model = random_model(SHAPES[name]).audio_encoder
    with torch.no_grad():
        # Louder codes, so that an error in any frame would be heard.
        for quantizer in model.quantizer.layers:
            quantizer.codebook.embed.mul_(5)
    return model


def cuts(frames: int, generator: torch.Generator) -> list[int]:
    """Lengths of pieces, empty ones among them, that add up to ``frames``."""
    lengths = []
    while frames:
        length = min(frames, int(torch.randint(0, 7, (1,), generator=generator)))
        lengths.append(length)
        frames -= length
    return lengths


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("frames", [1, 2, 3, 4, 7, 60])
@torch.inference_mode()
def test_joined_pieces_equal_the_whole_decode(name, frames):
    shape, model = SHAPES[name], codec_model(name)
    generator = torch.Generator().manual_seed(frames)
    codes = torch.randint(shape.codebook_size, (2, shape.num_codebooks, frames), generator=generator)
    channels = [codes[:, channel :: shape.audio_channels] for channel in range(shape.audio_channels)]
    whole = torch.cat([model.decode(part[None], [None]).audio_values for part in channels], dim=1)
    codec = Codec(model, shape.audio_channels)
    for _ in range(3):
        stream, pieces, at = codec.stream(), [], 0
        for length in cuts(frames, generator):
            at += length
            pieces.append(stream.push(codes[..., at - length : at], last=at == frames))
        joined = torch.cat(pieces, dim=-1)
        assert joined.shape == whole.shape == (2, shape.audio_channels, frames * codec.samples_per_frame)
        assert (joined - whole).abs().max() < 1e-5 * max(1.0, whole.abs().max().item())


@torch.inference_mode()
def test_little_is_held_back():
    """What waits for its right-hand neighbours is a few frames, so that sound is heard early."""
    codec = Codec(codec_model("tiny"), 1)
    frames = 12
    sound = codec.stream().push(torch.zeros(1, 4, frames, dtype=torch.long))
    assert sound.shape[-1] >= (frames - 5) * codec.samples_per_frame


def test_a_codec_that_cannot_be_streamed_is_refused():
    from transformers import EncodecConfig, EncodecModel

    model = EncodecModel(EncodecConfig(norm_type="time_group_norm", num_filters=2, hidden_size=8, codebook_dim=8))
    with pytest.raises(ValueError, match="cannot be streamed"):
        Codec(model, 1).stream()


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("heard", [1, 5, 30])
@torch.inference_mode()
def test_what_clips_have_in_common_is_decoded_once(name, heard):
    shape, codec = SHAPES[name], Codec(codec_model(name), SHAPES[name].audio_channels)
    codes = torch.randint(shape.codebook_size, (3, shape.num_codebooks, 40), generator=torch.Generator().manual_seed(1))
    codes[..., :heard] = codes[:1, :, :heard]
    each = torch.cat([(stream := codec.stream()).push(codes[..., :heard]), stream.push(codes[..., heard:], True)], -1)
    stream = codec.stream()
    once = stream.push(codes[:1, :, :heard])
    stream.repeat(3)
    rest = stream.push(codes[..., heard:], last=True)
    assert torch.allclose(torch.cat([once.repeat(3, 1, 1), rest], dim=-1), each, atol=1e-5)
