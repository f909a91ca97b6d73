"""EnCodec's layers in native code make torch's sound, in the same bits however many clips and threads there are."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from musicgen_desktop.engine.codec.codec import Codec
from musicgen_desktop.engine.codec.codec_stream import fold_weight_norms, push_all, stream_layers
from musicgen_desktop.engine.codec.native_stream import NativeLayers, StreamNative
from tests.support.random_checkpoint import SHAPES, random_model


@cache
def layers_of(name: str) -> nn.ModuleList:
    """A decoder's, but for its LSTM: that has 8 bits in native code."""
    decoder = random_model(SHAPES[name]).audio_encoder.decoder
    fold_weight_norms(decoder)
    return nn.ModuleList([layer for layer in decoder.layers if type(layer).__name__ != "EncodecLSTM"])


def embedded(layers: nn.ModuleList, rows: int, frames: int) -> Tensor:
    """What a decoder might be given."""
    first: Any = layers[0]
    return torch.randn(rows, first.conv.in_channels, frames, generator=torch.Generator().manual_seed(frames))


def in_pieces(stream: StreamNative, x: Tensor, lengths: list[int]) -> Tensor:
    """The sound of columns that come in pieces."""
    pieces = list(x.split(lengths, dim=2))
    return torch.cat([stream.push(piece, piece is pieces[-1]) for piece in pieces], dim=2)


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("lengths", [[1], [2], [3, 0, 1], [1, 1, 30, 0, 7], [25, 14]])
@torch.inference_mode()
def test_it_makes_the_sound_of_torch(variant, name, lengths):
    layers, frames = layers_of(name), sum(lengths)
    x = embedded(layers, 2, frames)
    expected = push_all(stream_layers(layers), x, last=True)
    sound = in_pieces(StreamNative(NativeLayers(layers)), x, lengths)
    assert sound.shape == expected.shape
    assert (sound - expected).abs().max() < 1e-5 * max(1.0, expected.abs().max().item())


@torch.inference_mode()
def test_a_clip_has_the_same_bits_alone_in_other_pieces_and_by_other_threads(variant, monkeypatch):
    layers = layers_of("stereo")
    x = embedded(layers, 3, 40)
    together = in_pieces(StreamNative(NativeLayers(layers)), x, [40])
    for threads in (1, 3):
        monkeypatch.setattr(torch, "get_num_threads", lambda count=threads: count)
        native = NativeLayers(layers)
        for row in range(3):
            assert torch.equal(in_pieces(StreamNative(native), x[row : row + 1], [3, 20, 17]), together[row : row + 1])


@pytest.mark.parametrize("heard", [1, 30])
@torch.inference_mode()
def test_what_clips_have_in_common_is_decoded_once(heard):
    shape = SHAPES["stereo"]
    codec = Codec(random_model(shape).audio_encoder, shape.audio_channels, quantised=True)
    codes = torch.randint(shape.codebook_size, (3, shape.num_codebooks, 40), generator=torch.Generator().manual_seed(1))
    codes[..., :heard] = codes[:1, :, :heard]
    each = torch.cat([(stream := codec.stream()).push(codes[..., :heard]), stream.push(codes[..., heard:], True)], -1)
    stream = codec.stream()
    once = stream.push(codes[:1, :, :heard])
    stream.repeat(3)
    assert torch.equal(torch.cat([once.expand(3, -1, -1), stream.push(codes[..., heard:], True)], -1), each)


def test_a_codec_that_cannot_be_streamed_is_refused():
    from transformers import EncodecConfig, EncodecModel

    model = EncodecModel(EncodecConfig(norm_type="time_group_norm", num_filters=2, hidden_size=8, codebook_dim=8))
    with pytest.raises(ValueError, match="cannot be streamed"):
        Codec(model, 1, quantised=True)
