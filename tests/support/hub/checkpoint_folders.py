"""Checkpoint folders of a few kilobytes, made without torch: sound by every look at the files, silent to the ear."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from safetensors.numpy import save_file

from musicgen_desktop.checkpoints.format.manifest import Manifest, ManifestFile, write_manifest
from musicgen_desktop.checkpoints.format.shapes import expected_shapes

CONFIG: Mapping[str, Any] = MappingProxyType(
    {
        "model_type": "musicgen",
        "text_encoder": {
            "model_type": "t5", "vocab_size": 7, "d_model": 4, "d_kv": 2, "d_ff": 4, "num_layers": 1, "num_heads": 1
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


def make_weights(config: Any = CONFIG, dtype: Any = np.float32, seed: int = 0) -> dict[str, Any]:
    """Random weights that fit ``config``."""
    random = np.random.default_rng(seed)
    return {name: random.standard_normal(shape).astype(dtype) for name, shape in expected_shapes(config).items()}


def make_folder(folder: Path, config: Any = CONFIG, shards: int = 1, dtype: Any = np.float32, seed: int = 0) -> Path:
    """A new checkpoint folder in Transformers' layout, without a manifest."""
    folder.mkdir(parents=True)
    (folder / "config.json").write_text(json.dumps(dict(config)))
    (folder / "generation_config.json").write_text("{}")
    (folder / "tokenizer.json").write_text('{"version": "1.0"}')
    (folder / "tokenizer_config.json").write_text("{}")
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
