"""Random weights for any MusicGen configuration, written tensor by tensor: little memory, little time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import MusicgenForConditionalGeneration, MusicgenMelodyForConditionalGeneration

from tests.support.engine.published_shapes import Precision

SHARD_BYTES = 5_000_000_000
"""Where the published repositories begin a new file."""

_SAFETENSORS = {"fp32": "F32", "fp16": "F16"}
_DTYPES = {"fp32": torch.float32, "fp16": torch.float16}
_BYTES = {"fp32": 4, "fp16": 2}


@dataclass(frozen=True)
class WeightSpec:
    """One tensor of a file."""

    name: str
    shape: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many numbers it has."""
        return torch.Size(self.shape).numel()


def write_weights(
    folder: Path, config: Any, seed: int = 0, precision: Precision = "fp32", shard_bytes: int = SHARD_BYTES
) -> None:
    """Write ``model.safetensors``, or numbered files with an index when it would be above ``shard_bytes``.

    Args:
        folder: an existing folder.
        config: a ``MusicgenConfig`` or ``MusicgenMelodyConfig``.
        seed: of the weights; every tensor has its own stream.
        precision: what they are stored in.
        shard_bytes: the most bytes of tensors in a file.
    """
    shards: list[list[WeightSpec]] = [[]]
    size = 0
    for spec in weight_specs(config):
        bytes_ = spec.count * _BYTES[precision]
        if shards[-1] and size + bytes_ > shard_bytes:
            shards.append([])
            size = 0
        shards[-1].append(spec)
        size += bytes_
    if len(shards) == 1:
        _write_shard(folder / "model.safetensors", shards[0], config, seed, precision)
        return
    weight_map: dict[str, str] = {}
    for number, shard in enumerate(shards, 1):
        name = f"model-{number:05}-of-{len(shards):05}.safetensors"
        _write_shard(folder / name, shard, config, seed, precision)
        weight_map |= {spec.name: name for spec in shard}
    total = sum(spec.count for shard in shards for spec in shard) * _BYTES[precision]
    index = {"metadata": {"total_size": total}, "weight_map": weight_map}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index, indent=2), encoding="utf-8")


def weight_specs(config: Any) -> Iterator[WeightSpec]:
    """Names and shapes of what ``save_pretrained`` would write, from a model without any memory."""
    melody = config.model_type == "musicgen_melody"
    kind: Any = MusicgenMelodyForConditionalGeneration if melody else MusicgenForConditionalGeneration
    with torch.device("meta"):
        model = kind(config)
    tied = model.all_tied_weights_keys
    for name, tensor in model.state_dict().items():
        if name not in tied:
            yield WeightSpec(name, tuple(tensor.shape))


def _write_shard(path: Path, specs: list[WeightSpec], config: Any, seed: int, precision: Precision) -> None:
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    end, starts = 0, []
    for spec in specs:
        start, end = end, end + spec.count * _BYTES[precision]
        starts.append(start)
        header[spec.name] = {
            "dtype": _SAFETENSORS[precision],
            "shape": list(spec.shape),
            "data_offsets": [start, end],
        }
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(len(text).to_bytes(8, "little") + text)

    def write(spec: WeightSpec, start: int) -> None:
        generator = torch.Generator().manual_seed(_seed_of(seed, spec.name))
        tensor = _random(spec, config, generator).to(_DTYPES[precision])
        with path.open("r+b") as file:
            file.seek(8 + len(text) + start)
            file.write(tensor.numpy().data)

    # Each core has a few tensors of its own: billions of random numbers take one core a minute.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(write, specs, starts))


def _seed_of(seed: int, name: str) -> int:
    """A seed for one tensor, the same on every machine."""
    value = seed
    for byte in name.encode():
        value = (value * 1_000_003 ^ byte) & 0x7FFF_FFFF_FFFF_FFFF
    return value


def _random(spec: WeightSpec, config: Any, generator: torch.Generator) -> Tensor:
    """Weights of about the size that training gives, so that no layer's output vanishes or overflows."""
    name, values = spec.name, torch.empty(spec.shape)
    if name.endswith(("inited", "cluster_size")) or (name.endswith("norm.weight") and values.dim() == 1):
        return values.fill_(1.0)
    if name.endswith("original0"):
        return values.fill_(1.2)  # length of every weight-normed row
    if "bias" in name and values.dim() == 1:
        return values.normal_(std=0.02, generator=generator)
    return values.normal_(std=_spread(name, spec.shape, config), generator=generator)


def _spread(name: str, shape: tuple[int, ...], config: Any) -> float:
    if name.startswith("decoder."):
        return 1.5 / shape[-1] ** 0.5
    if ".codebook." in name or name.endswith("shared.weight"):
        return 1.0
    if name.endswith("SelfAttention.q.weight"):
        # T5 does not divide by the width of a head; its weights do.
        return (config.text_encoder.d_model * config.text_encoder.d_kv) ** -0.5
    return torch.Size(shape[1:]).numel() ** -0.5
