"""The table of shapes against Transformers' own networks, and impossible configurations."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from transformers import (
    EncodecConfig,
    MusicgenConfig,
    MusicgenForConditionalGeneration,
    MusicgenMelodyConfig,
    MusicgenMelodyForConditionalGeneration,
    T5Config,
)
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig
from transformers.models.musicgen_melody.configuration_musicgen_melody import MusicgenMelodyDecoderConfig

from musicgen_desktop.checkpoints.format.shapes import ConfigurationError, canonical_name, expected_shapes
from tests.support.engine.ten_architectures import TEN, tiny_model
from tests.support.hub.checkpoint_folders import CONFIG
from tests.support.random_checkpoint import SHAPES, random_model


def assert_table_is_right(model: Any) -> None:
    table = expected_shapes(model.config.to_dict())
    real = {canonical_name(name): tuple(value.shape) for name, value in model.state_dict().items()}
    sines = "decoder.model.decoder.embed_positions.weights"
    assert table == {name: shape for name, shape in real.items() if name != sines}


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_the_table_is_what_transformers_builds(name: str):
    assert_table_is_right(random_model(SHAPES[name]))


@pytest.mark.parametrize("one", TEN, ids=lambda one: one.id)
def test_the_table_holds_for_the_ten(one: Any):
    assert_table_is_right(tiny_model(one))


@pytest.mark.parametrize("melody", [False, True])
@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ({}, {}),
        ({"feed_forward_proj": "gated-gelu", "num_layers": 2}, {"norm_type": "time_group_norm"}),
        ({"d_model": 1024}, {"codebook_dim": 32, "compress": 4, "num_residual_layers": 2, "use_conv_shortcut": False}),
    ],
)
def test_the_table_holds_for_what_fine_tunes_may_change(melody: bool, text: dict[str, Any], codec: dict[str, Any]):
    parts: dict[str, Any] = {"text_encoder": T5Config(**text), "audio_encoder": EncodecConfig(**codec)}
    with torch.device("meta"):
        if melody:
            decoder = MusicgenMelodyDecoderConfig(num_hidden_layers=1)
            model = MusicgenMelodyForConditionalGeneration(MusicgenMelodyConfig(decoder=decoder, **parts))
        else:
            decoder = MusicgenDecoderConfig(num_hidden_layers=1)
            model = MusicgenForConditionalGeneration(MusicgenConfig(decoder=decoder, **parts))
    assert_table_is_right(model)


def test_silence_means_the_defaults_of_transformers():
    with torch.device("meta"):
        config = MusicgenConfig(text_encoder=T5Config(), audio_encoder=EncodecConfig(), decoder=MusicgenDecoderConfig())
        model = MusicgenForConditionalGeneration(config)
    bare = {"model_type": "musicgen", "text_encoder": {}, "audio_encoder": {}, "decoder": {}}
    assert expected_shapes(bare) == expected_shapes(model.config.to_dict())


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("decoder", "num_hidden_layers", 10**9),
        ("decoder", "num_hidden_layers", 10**6),
        ("decoder", "hidden_size", "wide"),
        ("decoder", "hidden_size", -1),
        ("decoder", "hidden_size", True),
        ("decoder", "vocab_size", 2.5),
        ("decoder", "num_codebooks", None),
        ("text_encoder", "num_layers", [1]),
        ("audio_encoder", "upsampling_ratios", []),
        ("audio_encoder", "upsampling_ratios", [2] * 60),
        ("audio_encoder", "upsampling_ratios", [0]),
        ("audio_encoder", "upsampling_ratios", {}),
        ("audio_encoder", "target_bandwidths", []),
        ("audio_encoder", "target_bandwidths", ["2"]),
        ("audio_encoder", "target_bandwidths", [float("nan")]),
        ("audio_encoder", "sampling_rate", 0),
        ("audio_encoder", "codebook_dim", "x"),
        ("audio_encoder", "compress", 0),
    ],
)
def test_an_impossible_configuration_is_named(part: str, field: str, value: object):
    config = {**CONFIG, part: {**CONFIG[part], field: value}}
    with pytest.raises(ConfigurationError, match=part):
        expected_shapes(config)
