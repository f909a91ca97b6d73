"""Sizes of checkpoints, and what they take, from configurations and headers alone."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
import torch
from transformers import EncodecConfig, MusicgenForConditionalGeneration, MusicgenMelodyForConditionalGeneration
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.engine.memory import footprint
from musicgen_desktop.engine.memory.footprint import Given, KnownSizes, memory_need, published_sizes, read_sizes
from tests.support.engine.edited import edit_json, set_field
from tests.support.engine.published_shapes import PUBLISHED, published_config
from tests.support.engine.ten_architectures import TEN, architecture, tiny_model, write_installed

SMALL = published_sizes("musicgen-small")
ONE = GenerationParams(duration=10.0)


@pytest.fixture(scope="module")
def folder_of(tmp_path_factory):
    parent = tmp_path_factory.mktemp("footprint")

    def write(id):
        return parent / id if (parent / id).exists() else write_installed(architecture(id), parent / id)

    return write


@pytest.mark.parametrize("one", TEN, ids=lambda one: one.id)
def test_sizes_are_read_from_a_folder(one, folder_of):
    sizes = read_sizes(folder_of(one.id))
    model = tiny_model(one)
    assert sizes.decoder == sum(weight.numel() for weight in model.decoder.parameters())
    projections = [
        getattr(model, name) for name in ("enc_to_dec_proj", "audio_enc_to_dec_proj") if hasattr(model, name)
    ]
    text = sum(weight.numel() for part in (model.text_encoder, *projections) for weight in part.parameters())
    assert sizes.text == text
    assert (sizes.hidden, sizes.layers) == (one.shape.hidden_size, one.shape.num_hidden_layers)
    assert (sizes.channels, sizes.codebooks) == (one.shape.audio_channels, one.shape.num_codebooks)
    assert sizes.cross_attention is not one.melody
    assert sizes.prefix == (235 if one.melody else 0)
    assert sizes.frame_rate == 50


@pytest.mark.parametrize("name", PUBLISHED)
def test_sizes_of_published_checkpoints_are_known_before_they_are_installed(name):
    kind: Any = MusicgenMelodyForConditionalGeneration if PUBLISHED[name].melody else MusicgenForConditionalGeneration
    with torch.device("meta"):
        model = kind(published_config(name))
    sizes = published_sizes(f"musicgen-{name}")
    assert sizes.decoder == sum(weight.numel() for weight in model.decoder.parameters())
    assert sizes.matrices == sizes.decoder - sum(
        weight.numel() for key, weight in model.decoder.named_parameters() if "norm" in key or "embed_tokens" in key
    )
    decoding = [*model.audio_encoder.decoder.parameters()]
    decoding += [layer.codebook.embed for layer in model.audio_encoder.quantizer.layers]
    assert sizes.codec == sum(weight.numel() for weight in decoding)
    tied = "text_encoder.encoder.embed_tokens.weight"
    assert sizes.all_weights == sum(weight.numel() for key, weight in model.state_dict().items() if key != tied)


def test_other_weights_in_the_folder_do_not_count(folder_of, tmp_path):
    folder = tmp_path / "with more"
    shutil.copytree(folder_of("musicgen-small"), folder)
    shutil.copy(folder / "model.safetensors", folder / "other.safetensors")
    assert read_sizes(folder) == read_sizes(folder_of("musicgen-small"))


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_text("{}"), lambda path: None])
def test_a_folder_that_cannot_be_read_is_said_in_words(folder_of, tmp_path, spoil):
    folder = tmp_path / "broken"
    shutil.copytree(folder_of("musicgen-small"), folder)
    spoil(folder / "config.json")
    (folder / "model.safetensors").write_bytes(b"\x05\0\0\0\0\0\0\0nothing")
    with pytest.raises(UserError):
        read_sizes(folder)


def test_more_precision_length_takes_and_guidance_need_more():
    def peak(precision="fp32", prompt="piano", sizes=SMALL, **changed):
        return memory_need(sizes, "cpu", precision, replace(ONE, **changed), prompt).peak

    assert peak("int8") < peak("bf16") < peak("fp32")
    assert peak(duration=5.0) < peak(duration=30.0)
    assert peak(takes=1) < peak(takes=4)
    assert peak(guidance_scale=1.0) < peak()
    assert peak(prompt="") == peak(prompt="", guidance_scale=1.0), "without a prompt there is nothing to guide"
    assert peak(sizes=published_sizes("musicgen-large")) > peak(sizes=published_sizes("musicgen-medium")) > peak()


def test_weights_and_caches_are_what_arithmetic_says():
    need = memory_need(SMALL, "cpu", "fp32", replace(ONE, duration=30.0, takes=2), "piano")
    assert need.weights == pytest.approx(4 * (SMALL.decoder + SMALL.text + SMALL.codec))
    self_attention = 2 * 24 * 4 * 1503 * 1024 * 4
    assert self_attention < need.caches < 1.05 * self_attention
    assert need.main_memory == need.peak


def test_a_prefix_takes_places_in_the_cache():
    melody = published_sizes("musicgen-melody")
    without = replace(melody, prefix=0)
    longer, shorter = (memory_need(sizes, "cpu", "fp16", ONE, "piano").caches for sizes in (melody, without))
    assert longer - shorter == 2 * 48 * 2 * 235 * 1536 * 2


def test_a_card_leaves_the_main_memory_alone():
    need = memory_need(published_sizes("musicgen-large"), "cuda", "fp16", ONE, "piano")
    assert need.main_memory < need.peak / 4


def test_neither_torch_nor_transformers_is_needed():
    code = (
        "import sys; import musicgen_desktop.engine.memory.footprint, musicgen_desktop.domain.fits;"
        "sys.exit(bool({'torch', 'transformers'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_configuration_without_audio_channels_is_mono(folder_of, tmp_path):
    folder = tmp_path / "old"
    shutil.copytree(folder_of("musicgen-small"), folder)
    config = json.loads((folder / "config.json").read_bytes())
    config["decoder"].pop("audio_channels")
    (folder / "config.json").write_text(json.dumps(config))
    assert read_sizes(folder).channels == 1


def test_what_a_configuration_is_silent_about_is_what_transformers_takes(folder_of, tmp_path):
    folder = shutil.copytree(folder_of("musicgen-small"), tmp_path / "silent")
    for field in ("hidden_size", "num_attention_heads", "num_hidden_layers", "num_codebooks", "vocab_size"):
        edit_json(folder, lambda config, field=field: config["decoder"].pop(field) and config)
    for field in ("sampling_rate", "upsampling_ratios", "num_filters"):
        edit_json(folder, lambda config, field=field: config["audio_encoder"].pop(field) and config)
    sizes, decoder, codec = read_sizes(folder), MusicgenDecoderConfig(), EncodecConfig()
    assert (sizes.hidden, sizes.heads) == (decoder.hidden_size, decoder.num_attention_heads)
    assert (sizes.layers, sizes.codebooks) == (decoder.num_hidden_layers, decoder.num_codebooks)
    assert (sizes.vocabulary, sizes.filters) == (decoder.vocab_size, codec.num_filters)
    assert sizes.frame_rate == codec.sampling_rate / codec.hop_length


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("chroma_length", "long"),
        ("decoder.hidden_size", None),
        ("audio_encoder.upsampling_ratios", [0]),
        ("decoder", 3),
    ],
)
def test_what_is_no_size_is_said_in_words(folder_of, tmp_path, field, value):
    folder = set_field(shutil.copytree(folder_of("musicgen-melody"), tmp_path / "odd"), field, value)
    with pytest.raises(UserError, match=r"config\.json"):
        read_sizes(folder)


def test_known_sizes_are_read_again_only_when_a_file_has_changed(folder_of, tmp_path, monkeypatch):
    folder = shutil.copytree(folder_of("musicgen-small"), tmp_path / "kept")
    known = KnownSizes()
    sizes = known.of(folder)
    with monkeypatch.context() as patch:
        patch.setattr(footprint, "read_safetensors_header", lambda path: pytest.fail("read again"))
        assert known.of(folder) is sizes
    set_field(folder, "decoder.audio_channels", 2)
    assert known.of(folder).channels == 2
    (folder / "model.safetensors").unlink()
    with pytest.raises(UserError):
        known.of(folder)


def test_given_sound_takes_positions_up_to_the_window_and_its_encoder() -> None:
    def need(given: Given | None, duration: float = 8.0):
        return memory_need(SMALL, "cpu", "fp32", replace(ONE, duration=duration), "piano", given)

    alone, behind = need(None), need(Given(10.0, 18.0))
    assert behind.caches == need(None, 18.0).caches > alone.caches
    assert need(Given(100.0, 108.0)).caches == need(None, 30.0).caches
    assert need(Given(10.0, 18.0, is_encoded=True)).peak > behind.peak > alone.peak
