"""Weights are found under every name they were ever stored by, and read as they are."""

from __future__ import annotations

import json
import shutil

import pytest
import torch
from safetensors.torch import load_file, save_file

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.engine.networks import own_networks
from musicgen_desktop.engine.trial import open_checkpoint
from musicgen_desktop.engine.weights.tensor_file import stored_tensors

OLD_NAMES = {
    "parametrizations.weight.original0": "weight_g",
    "parametrizations.weight.original1": "weight_v",
    "text_encoder.shared": "text_encoder.encoder.embed_tokens",
}


@pytest.fixture
def folder(tiny_checkpoint, tmp_path):
    return shutil.copytree(tiny_checkpoint, tmp_path / "copy")


def filled(folder):
    """All weights that the program uses, by name."""
    opened = open_checkpoint(folder)
    model, stored = own_networks(opened.config), opened.weights
    for prefix in ("text_encoder", "enc_to_dec_proj"):
        stored.fill(prefix, model.get_submodule(prefix), "cpu")
    for part in ("quantizer", "decoder"):
        stored.fill(f"audio_encoder.{part}", model.get_submodule(f"audio_encoder.{part}"), "cpu")
    return {name: tensor for name, tensor in model.state_dict().items() if not tensor.is_meta}, model


def test_every_tensor_is_what_the_safetensors_library_reads(tiny_checkpoint):
    theirs = load_file(tiny_checkpoint / "model.safetensors")
    ours = stored_tensors(tiny_checkpoint)
    assert ours.keys() == theirs.keys()
    assert all(torch.equal(ours[name].read(), theirs[name]) for name in theirs)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
def test_half_precision_files_are_read_as_fp32(folder, dtype):
    expected, _ = filled(folder)
    weights = load_file(folder / "model.safetensors")
    save_file({name: tensor.to(dtype) for name, tensor in weights.items()}, folder / "model.safetensors")
    for name, tensor in filled(folder)[0].items():
        assert tensor.dtype is torch.float32 or not tensor.is_floating_point()
        assert torch.allclose(tensor, expected[name].to(dtype).to(tensor.dtype), atol=1e-6)


def test_older_names_are_found(folder):
    expected, _ = filled(folder)
    weights = load_file(folder / "model.safetensors")
    renamed = {}
    for name, tensor in weights.items():
        for new, old in OLD_NAMES.items():
            name = name.replace(new, old)
        renamed[name] = tensor
    assert renamed.keys() != weights.keys()
    save_file(renamed, folder / "model.safetensors")
    got, model = filled(folder)
    assert all(torch.equal(got[name], expected[name]) for name in expected)
    assert model.text_encoder.shared.weight is model.text_encoder.encoder.embed_tokens.weight


def test_shards_are_read_by_their_index(folder):
    expected, _ = filled(folder)
    weights = load_file(folder / "model.safetensors")
    (folder / "model.safetensors").unlink()
    names = sorted(weights)
    parts = {"model-1.safetensors": names[::2], "model-2.safetensors": names[1::2]}
    for file, part in parts.items():
        save_file({name: weights[name] for name in part}, folder / file)
    index = {"weight_map": {name: file for file, part in parts.items() for name in part}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    got, _ = filled(folder)
    assert all(torch.equal(got[name], expected[name]) for name in expected)


def test_shapes_are_compared_before_anything_is_read(folder, monkeypatch):
    config = json.loads((folder / "config.json").read_text())
    config["text_encoder"]["d_ff"] *= 3
    (folder / "config.json").write_text(json.dumps(config))
    monkeypatch.setattr(
        "musicgen_desktop.engine.weights.tensor_file.StoredTensor.read", lambda self: pytest.fail("read")
    )
    with pytest.raises(
        UserError, match=r"text_encoder.* has the shape \[32, 16\], the configuration asks for \[96, 16\]"
    ):
        filled(folder)


@pytest.mark.parametrize("cut", [3, 200, -100])
def test_a_file_that_is_cut_short_is_said_so(folder, cut):
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(UserError, match=r"model.safetensors"):
        filled(folder)
