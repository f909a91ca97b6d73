"""The networks of this program are those of Transformers: the same weights by the same names, and the same bits."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import MISSING, fields, replace
from typing import Any

import pytest
import torch
from transformers import EncodecConfig, T5Config, T5EncoderModel
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig

from musicgen_desktop.engine.codec.codec import Codec
from musicgen_desktop.engine.codec.codec_encoder import CodecEncoder
from musicgen_desktop.engine.conditioning.t5_encoder import T5Encoder
from musicgen_desktop.engine.configuration import read_configuration
from musicgen_desktop.engine.networks import Networks, needed_weights, own_networks, transformers_networks
from musicgen_desktop.engine.weights.model_config import CodecConfig, DecoderConfig, ModelConfig, TextConfig
from tests.support.engine.ten_architectures import random_melody_model
from tests.support.random_checkpoint import SHAPES, STARTER, random_model, write_checkpoint

PROMPTS = torch.tensor([[31, 7, 400, 12, 1], [900, 3, 1, 0, 0]])


def pair(config: ModelConfig) -> tuple[Networks, Networks]:
    """Ours and Transformers', with the same random weights."""
    torch.manual_seed(1)
    ours, theirs = own_networks(config).to_empty(device="cpu"), transformers_networks(config).to_empty(device="cpu")
    with torch.no_grad():
        for tensor in theirs.state_dict().values():
            tensor.normal_()
    ours.load_state_dict(theirs.state_dict())
    return ours, theirs


@pytest.fixture(scope="module", params=SHAPES)
def config(request, tmp_path_factory) -> ModelConfig:
    folder = write_checkpoint(tmp_path_factory.mktemp("shape") / "it", random_model(SHAPES[request.param]))
    return read_configuration(folder).model


@pytest.mark.parametrize("melody", [False, True])
def test_a_checkpoint_needs_the_weights_that_transformers_has(melody, tmp_path):
    shape = SHAPES["eight-codebooks-75hz"]
    model = random_melody_model(shape) if melody else random_model(shape)
    needed = needed_weights(read_configuration(write_checkpoint(tmp_path / "it", model)).model)
    assert {name: tensor.shape for name, tensor in needed.items()} == {
        name: tensor.shape for name, tensor in model.state_dict().items()
    }


@torch.inference_mode()
def test_codecs_make_the_same_sound_and_the_same_codes(config):
    ours, theirs = (networks.audio_encoder for networks in pair(config))
    sound = torch.randn(2, 1, 4_000)
    codes = [CodecEncoder(codec, 1).encode(sound) for codec in (ours, theirs)]
    assert torch.equal(*codes)
    assert torch.equal(*(Codec(codec, 1).stream().push(codes[0], last=True) for codec in (ours, theirs)))


@pytest.mark.parametrize("kind", ["relu", "gated-gelu", "gated-silu"])
@pytest.mark.parametrize("length", [1, 5, 300])
@torch.inference_mode()
def test_text_encoders_give_the_same_states(kind, length):
    text = TextConfig("t5", d_model=24, d_kv=6, d_ff=40, num_layers=3, num_heads=4, feed_forward_proj=kind)
    theirs = T5EncoderModel(T5Config(**{name: getattr(text, name) for name in vars_of(text)})).eval()
    ours = T5Encoder(text)
    ours.load_state_dict(theirs.state_dict())
    ids = PROMPTS.repeat(1, 60)[:, :length]
    for mask in (torch.ones_like(ids), (torch.arange(length) < torch.tensor([[length], [length // 2 + 1]])).long()):
        given: Any = {"input_ids": ids, "attention_mask": mask}
        assert torch.equal(ours(**given).last_hidden_state, theirs(**given).last_hidden_state)


def vars_of(config: Any) -> list[str]:
    return [field.name for field in fields(config) if getattr(config, field.name) is not None]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [(TextConfig("t5"), T5Config()), (CodecConfig("encodec"), EncodecConfig()),
     (DecoderConfig("musicgen_decoder"), MusicgenDecoderConfig())],
)  # fmt: skip
def test_what_a_configuration_leaves_out_is_what_transformers_takes(ours, theirs):
    for field in fields(ours):
        if field.default is not MISSING and field.default is not None:
            assert field.default == getattr(theirs, field.name), field.name


def test_what_follows_from_a_codec_s_configuration_is_what_transformers_finds():
    codec = read_configuration(STARTER).model.audio_encoder
    for ours in (codec, replace(codec, upsampling_ratios=(8, 5, 3), target_bandwidths=(1.5, 9.0), chunk_length_s=1.5)):
        theirs = EncodecConfig(**{name: getattr(ours, name) for name in vars_of(ours)})
        for name in ("hop_length", "frame_rate", "num_quantizers", "chunk_length"):
            assert getattr(ours, name) == getattr(theirs, name), name


def test_for_music_in_8_bits_neither_transformers_nor_torch_s_compiler_is_imported():
    code = (
        "import sys; from pathlib import Path; "
        "from musicgen_desktop.engine.musicgen import MusicGenEngine; "
        "from musicgen_desktop.engine.loader import load_checkpoint; "
        "from musicgen_desktop.engine.device import Placement; "
        "from tests.support.engine.engine_requests import a_checkpoint; "
        "loaded = load_checkpoint(a_checkpoint(Path(sys.argv[1])), Placement('cpu', 'int8')); "
        "loaded.prompt_encoder.encode(['piano'], True); "
        "print({'transformers', 'torch._dynamo', 'sympy', 'scipy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(STARTER)], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
