"""A checkpoint is ready when its cheap half was really loaded; what fails is said in words, whatever fails."""

from __future__ import annotations

import base64
import builtins
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from musicgen_desktop.domain.errors import CheckpointError, UserError
from musicgen_desktop.engine.trial import try_checkpoint
from tests.support.engine.edited import edit_json, set_field

TOKENIZER, SETTINGS = "tokenizer.json", "tokenizer_config.json"


@pytest.fixture
def folder(tiny_checkpoint, tmp_path):
    return shutil.copytree(tiny_checkpoint, tmp_path / "copy")


def said(folder: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        try_checkpoint(folder)
    return caught.value


def test_a_checkpoint_that_loads_passes(folder):
    try_checkpoint(folder)


@pytest.mark.parametrize("name", ["config.json", "generation_config.json", TOKENIZER, SETTINGS])
@pytest.mark.parametrize("data", [b"", b"[1]", b"{", b"\xff\xfe", b'{"a": NaN}', b"[" * 100_000])
def test_a_file_that_is_no_json_object_is_named(folder, name, data):
    (folder / name).write_bytes(data)
    assert name in said(folder).message


@pytest.mark.parametrize("name", ["config.json", TOKENIZER, SETTINGS, "model.safetensors"])
def test_a_file_that_is_not_there_is_named(folder, name):
    (folder / name).unlink()
    assert name in said(folder).message


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("model", {"type": "UnigramPlus", "vocab": []}),
        ("model", None),
        ("normalizer", {"type": "NormalizerOfTomorrow"}),
        ("pre_tokenizer", {"type": "PreTokenizerOfTomorrow"}),
    ],
)
def test_a_tokenizer_of_a_newer_program_is_said_to_be_one(folder, field, value):
    set_field(folder, field, value, TOKENIZER)
    error = said(folder)
    assert TOKENIZER in error.message
    assert "newer" in error.advice


def test_what_panics_is_said_in_words(folder):
    """The tokenizers' Rust code panics over a map that is cut short; its exception is no ``Exception``."""
    cut = base64.b64encode(b"\x08\x00\x00\x00\x00").decode()
    set_field(folder, "normalizer", {"type": "Precompiled", "precompiled_charsmap": cut}, TOKENIZER)
    assert TOKENIZER in said(folder).message


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("config.json", "decoder.num_hidden_layers", 10**9),
        ("config.json", "decoder.vocab_size", 10**9),
        ("config.json", "decoder.num_codebooks", 10**6),
        ("config.json", "decoder.hidden_size", 0),
        ("config.json", "text_encoder.num_layers", 10**7),
        ("config.json", "audio_encoder.sampling_rate", 10**9),
        ("config.json", "audio_encoder.target_bandwidths", [1e12]),
        ("config.json", "audio_encoder.upsampling_ratios", [1] * 10**5),
        ("config.json", "audio_encoder.pad_mode", "circular"),
        ("config.json", "audio_encoder.norm_type", "time_group_norm"),
        ("config.json", "audio_encoder.trim_right_ratio", 1e9),
        ("config.json", "decoder.activation_function", "gelu_of_tomorrow"),
        ("config.json", "decoder.num_attention_heads", 5),
        ("config.json", "decoder.num_codebooks", 5),
        ("config.json", "decoder", []),
        ("generation_config.json", "decoder_start_token_id", 10**6),
        ("generation_config.json", "decoder_start_token_id", [64]),
        (SETTINGS, "extra_ids", 10**9),
        (SETTINGS, "extra_ids", "many"),
        (SETTINGS, "tokenizer_class", "WhisperTokenizer"),
        (SETTINGS, "added_tokens_decoder", {"1": 2}),
    ],
)
def test_an_impossible_value_costs_no_memory_and_is_said(folder, name, field, value):
    set_field(folder, field, value, name)
    before = _peak()
    said(folder)
    assert _peak() - before < 50_000_000


def test_numbers_that_nothing_is_made_of_do_no_harm(folder):
    set_field(folder, "decoder.max_position_embeddings", 10**9)
    set_field(folder, "num_labels", 10**9)
    set_field(folder, "text_encoder.num_labels", 10**9)
    set_field(folder, "model_max_length", 10**30, SETTINGS)
    before = _peak()
    try_checkpoint(folder)
    assert _peak() - before < 50_000_000


def _peak() -> int:
    resource = pytest.importorskip("resource")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_weights_that_do_not_fit_the_configuration_are_named(folder):
    set_field(folder, "decoder.ffn_dim", 128)
    assert "fc1" in said(folder).message


@pytest.mark.parametrize("dtype", [torch.int8, torch.bool, torch.float8_e4m3fn])
def test_weights_of_a_type_that_cannot_be_loaded_are_named(folder, dtype):
    path = folder / "model.safetensors"
    tensors = load_file(path)
    name = "decoder.model.decoder.layers.0.fc1.weight"
    save_file({**tensors, name: tensors[name].to(dtype)}, path)
    assert name in said(folder).message


def test_a_foreign_tensor_of_any_type_does_no_harm(folder):
    path = folder / "model.safetensors"
    save_file({**load_file(path), "lora.scale": torch.zeros(2).to(torch.float8_e4m3fn)}, path)
    try_checkpoint(folder)


@pytest.mark.parametrize("value", [["model.safetensors"], {"a": ["model.safetensors"]}, {"a": "../secret.safetensors"}])
def test_an_index_that_leads_nowhere_is_named(folder, value):
    (folder / "model.safetensors").rename(folder.parent / "secret.safetensors")
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": value}))
    assert "safetensors" in said(folder).message


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("attn_implementation", "someone/flash-attention"),
        ("decoder._attn_implementation", "someone/flash-attention"),
        ("attn_implementation", {"text_encoder": "someone/flash-attention"}),
        ("experts_implementation", "someone/experts"),
        ("auto_map", {"AutoConfig": "own.Own"}),
        ("text_encoder.auto_map", {"AutoModel": "someone/else--own.Own"}),
        ("trust_remote_code", True),
    ],
)
def test_a_configuration_that_asks_for_code_is_refused(folder, field, value, monkeypatch):
    set_field(folder, field, value)
    (folder / "own.py").write_text(f"open({str(folder / 'ran')!r}, 'w')\nclass Own: ...\n")
    questions: list[str] = []
    monkeypatch.setattr(builtins, "input", lambda words="": questions.append(words) or "yes")
    assert isinstance(said(folder), CheckpointError)
    assert questions == []
    assert not (folder / "ran").exists()


def test_a_tokenizer_that_asks_for_code_is_refused(folder):
    set_field(folder, "auto_map", {"AutoTokenizer": ["own.Own", None]}, SETTINGS)
    assert SETTINGS in said(folder).message


@pytest.mark.parametrize("field", ["tokenizer_file", "vocab_file", "gguf_file", "tokenizer_object", "init_inputs"])
def test_settings_of_a_tokenizer_lead_to_no_other_file(folder, field):
    edit_json(folder, lambda values: values | {field: "/etc/passwd"}, SETTINGS)
    try_checkpoint(folder)


def test_no_network_is_reached_for(folder):
    """In a process of its own, whose sockets end it."""
    code = (
        "import socket, sys\n"
        "def refuse(*a, **k): raise SystemExit('a socket was opened')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from pathlib import Path\n"
        "from musicgen_desktop.engine.trial import try_checkpoint\n"
        "try_checkpoint(Path(sys.argv[1]))"
    )
    done: Any = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
