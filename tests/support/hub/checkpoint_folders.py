"""Checkpoint folders of a few kilobytes: sound by every look at them, silent to the ear."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import torch
from safetensors.numpy import save_file
from transformers import AutoConfig, MusicgenForConditionalGeneration, MusicgenMelodyForConditionalGeneration

from musicgen_desktop.checkpoints.format.manifest import Manifest, ManifestFile, write_manifest

CONFIG: Mapping[str, Any] = MappingProxyType(
    {
        "model_type": "musicgen",
        "text_encoder": {
            "model_type": "t5", "vocab_size": 12, "d_model": 4, "d_kv": 2, "d_ff": 4, "num_layers": 1, "num_heads": 1
        },
        "audio_encoder": {
            "model_type": "encodec", "sampling_rate": 100, "hidden_size": 4, "num_filters": 1, "num_lstm_layers": 1,
            "codebook_size": 4, "upsampling_ratios": [2], "target_bandwidths": [0.2], "use_conv_shortcut": False,
            "compress": 1,
        },
        "decoder": {
            "model_type": "musicgen_decoder", "vocab_size": 4, "hidden_size": 6, "num_hidden_layers": 1,
            "num_attention_heads": 1, "ffn_dim": 3, "num_codebooks": 2,
        },
    }
)  # fmt: skip
MELODY_CONFIG: Mapping[str, Any] = MappingProxyType(
    {**CONFIG, "model_type": "musicgen_melody",
     "decoder": {**CONFIG["decoder"], "model_type": "musicgen_melody_decoder"}}
)  # fmt: skip
_PIECES = ["<pad>", "</s>", "<unk>", "▁", "m", "u", "s", "i", "c"]
_TOKENIZER = {
    "version": "1.0",
    "added_tokens": [{"id": id, "content": piece, "single_word": False, "lstrip": False, "rstrip": False,
                      "normalized": False, "special": True} for id, piece in enumerate(_PIECES[:3])],
    "normalizer": None,
    "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
    "post_processor": {"type": "TemplateProcessing", "single": [{"Sequence": {"id": "A", "type_id": 0}},
                       {"SpecialToken": {"id": "</s>", "type_id": 0}}], "pair": [],
                       "special_tokens": {"</s>": {"id": "</s>", "ids": [1], "tokens": ["</s>"]}}},
    "decoder": None,
    "model": {"type": "Unigram", "unk_id": 2, "vocab": [[piece, -1.0] for piece in _PIECES], "byte_fallback": False},
}  # fmt: skip


@cache
def _shapes(config: str) -> dict[str, tuple[int, ...]]:
    """Every weight that Transformers' networks have with a configuration."""
    values = json.loads(config)
    melody = values["model_type"] == "musicgen_melody"
    kind: Any = MusicgenMelodyForConditionalGeneration if melody else MusicgenForConditionalGeneration
    with torch.device("meta"):
        model = kind(AutoConfig.for_model(**values))
    return {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}


def make_weights(config: Any = CONFIG, dtype: Any = np.float32, seed: int = 0) -> dict[str, Any]:
    """Random weights that fit ``config``."""
    random = np.random.default_rng(seed)
    shapes = _shapes(json.dumps(dict(config)))
    return {name: random.standard_normal(shape).astype(dtype) for name, shape in shapes.items()}


def make_folder(folder: Path, config: Any = CONFIG, shards: int = 1, dtype: Any = np.float32, seed: int = 0) -> Path:
    """A new checkpoint folder in Transformers' layout, without a manifest."""
    folder.mkdir(parents=True)
    (folder / "config.json").write_text(json.dumps(dict(config)))
    (folder / "generation_config.json").write_text('{"decoder_start_token_id": 4}')
    (folder / "tokenizer.json").write_text(json.dumps(_TOKENIZER))
    (folder / "tokenizer_config.json").write_text('{"tokenizer_class": "T5Tokenizer", "extra_ids": 0}')
    write_weights(folder, make_weights(config, dtype, seed), shards)
    return folder


def write_weights(folder: Path, weights: dict[str, Any], shards: int = 1) -> None:
    """Write weights in one file, or in several with their index."""
    if shards == 1:
        save_file(weights, folder / "model.safetensors")
        return
    weight_map: dict[str, str] = {}
    for i in range(shards):
        name = f"model-{i + 1:05}-of-{shards:05}.safetensors"
        share = {key: weights[key] for key in list(weights)[i::shards]}
        save_file(share, folder / name)
        weight_map |= dict.fromkeys(share, name)
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": weight_map}))


def add_manifest(folder: Path, id: str = "", title: str = "Test", license: str = "MIT") -> Path:
    """Make ``folder`` an installed checkpoint."""
    files = [
        ManifestFile(path.name, path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in sorted(folder.iterdir())
        if path.name != "manifest.json"
    ]
    write_manifest(folder, Manifest(id or folder.name, title, license, "Tests only.", tuple(files)))
    return folder


def flip_bit(path: Path, place: float = 0.9) -> None:
    """Damage one bit of a file, which keeps its length."""
    data = bytearray(path.read_bytes())
    data[int(len(data) * place)] ^= 4
    with path.open("r+b") as file:
        file.write(data)
