"""Checkpoints as people have them: what ``generate()`` plays, we play with the same codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.loader import load_checkpoint
from tests.support.engine.edited import edit_json, set_field, whole_numbers
from tests.support.engine.engine_requests import a_checkpoint
from tests.support.engine.reference import Reference
from tests.support.random_checkpoint import SHAPES

FRAMES = 40
SEED = 5
PROMPTS = ("drums and bass",)
GUIDED = GenerationParams(guidance_scale=3.0)
CODE = 64
"""The first id that is no code of the tiny checkpoint's."""

GENERATION = "generation_config.json"
UNSET = {"decoder_start_token_id": None, "bos_token_id": None}


@pytest.fixture
def folder(tiny_checkpoint, tmp_path):
    return shutil.copytree(tiny_checkpoint, tmp_path / "copy")


@pytest.fixture(scope="module")
def expected(tiny_checkpoint):
    return theirs(tiny_checkpoint)


def without_generation_config(folder: Path, **fields: object) -> None:
    (folder / GENERATION).unlink()
    for field, value in fields.items():
        set_field(folder, field.replace("__", "."), value)


def theirs(folder: Path) -> torch.Tensor:
    reference = Reference(folder)
    return reference.generate(PROMPTS, GUIDED, FRAMES + SHAPES["tiny"].num_codebooks - 1, SEED)[0]


@torch.inference_mode()
def ours(folder: Path, precision: str = "fp32") -> torch.Tensor:
    loaded = load_checkpoint(a_checkpoint(folder), Placement("cpu", precision))
    pattern = DelayPattern(loaded.decoder.num_codebooks, loaded.codec.audio_channels, FRAMES, loaded.start_token_id)
    conditioning = loaded.prompt_encoder.encode(PROMPTS, guided=True)
    sampler = Sampler(GUIDED, [torch.Generator().manual_seed(SEED)])
    asked = pattern.asked(len(PROMPTS))
    ids, _ = decode_ids(loaded.decoder, conditioning, asked, pattern.pad_token_id, sampler, lambda ids, steps: True)
    return pattern.undelay(ids, 0, FRAMES)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda f: set_field(f, "decoder.pad_token_id", None), id="pad-id-null"),
        pytest.param(lambda f: set_field(f, "decoder.pad_token_id", 0), id="decoder-pad-0"),
        pytest.param(lambda f: set_field(f, "decoder.bos_token_id", 0), id="decoder-start-0"),
        pytest.param(lambda f: set_field(f, "decoder.max_position_embeddings", 16), id="few-positions"),
        pytest.param(lambda f: set_field(f, "decoder_start_token_id", None, GENERATION), id="start-from-bos"),
        pytest.param(
            lambda f: without_generation_config(f, decoder_start_token_id=CODE, pad_token_id=CODE),
            id="start-of-the-configuration",
        ),
        pytest.param(
            lambda f: without_generation_config(f, decoder__decoder_start_token_id=CODE), id="start-of-the-decoder"
        ),
        pytest.param(without_generation_config, id="bos-of-the-decoder"),
        pytest.param(
            lambda f: without_generation_config(f, decoder__bos_token_id=3, decoder_start_token_id=CODE),
            id="start-before-bos",
        ),
    ],
)
def test_what_both_play_has_the_same_codes(change, folder, expected):
    change(folder)
    assert torch.equal(theirs(folder), expected)
    assert torch.equal(ours(folder), expected)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda f: edit_json(f, whole_numbers), id="whole-numbers"),
        pytest.param(lambda f: edit_json(f, lambda c: c, "tokenizer_config.json"), id="rewritten"),
        pytest.param(lambda f: set_field(f, "decoder.hidden_size", 32.0), id="a-float-for-a-whole-number"),
        *[
            pytest.param(lambda f, n=n: (f / n).write_bytes(b"\xef\xbb\xbf" + (f / n).read_bytes()), id=f"mark-{n}")
            for n in ("config.json", GENERATION, "tokenizer_config.json")
        ],
    ],
)
def test_what_only_we_play_has_the_codes_of_the_checkpoint_as_it_was(change, folder, expected):
    change(folder)
    assert torch.equal(ours(folder), expected)


def test_another_start_makes_other_music_in_both(folder, expected):
    set_field(folder, "decoder_start_token_id", 7, GENERATION)
    set_field(folder, "pad_token_id", 7, GENERATION)
    codes = ours(folder)
    assert not torch.equal(codes, expected)


def test_in_8_bits_positions_beyond_the_configuration_s_are_played_too(folder):
    expected = ours(folder, "int8")
    set_field(folder, "decoder.max_position_embeddings", 16)
    assert torch.equal(ours(folder, "int8"), expected)


def test_a_melody_checkpoint_s_prefix_may_be_longer_than_the_configuration_s_positions(tmp_path):
    from tests.support.engine.ten_architectures import architecture, write_installed

    folder = write_installed(architecture("musicgen-melody"), tmp_path / "melody")
    expected = ours(folder)
    set_field(folder, "decoder.max_position_embeddings", 16)
    assert torch.equal(ours(folder), expected)
    assert json.loads((folder / "config.json").read_bytes())["chroma_length"] > 16
