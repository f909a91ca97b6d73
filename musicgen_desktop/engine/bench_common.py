"""What all measured engines have in common: the prompt, and what is told of a job."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

PROMPT = "warm lo-fi piano, dusty drums, upright bass, 84 bpm"

_BYTES_PER_WEIGHT = MappingProxyType({"fp32": 4, "fp16": 2, "bf16": 2, "int8": 1})


def weight_bytes_per_step(folder: Path, precision: str) -> int:
    """How many bytes of weights one step of a checkpoint's decoder has to read.

    Tables of which a step reads a row, and the cross-attention's keys and values, which are made once
    per prompt, do not count.
    """
    config: dict[str, Any] = json.loads((folder / "config.json").read_bytes())
    decoder = config["decoder"]
    hidden = decoder["hidden_size"]
    attention = 4 if config["model_type"] == "musicgen_melody" else 4 + 2
    layer = attention * hidden**2 + 2 * hidden * decoder["ffn_dim"]
    heads = decoder["num_codebooks"] * decoder["vocab_size"] * hidden
    return (decoder["num_hidden_layers"] * layer + heads) * _BYTES_PER_WEIGHT[precision]


def codes_digest(codes: NDArray[np.int64]) -> str:
    """Equal for equal codes."""
    return hashlib.sha256(np.ascontiguousarray(codes).tobytes()).hexdigest()
