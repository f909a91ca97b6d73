"""Which files are a folder's weights, and what the tensors in them are called."""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from musicgen_desktop.checkpoints.format.file_names import (
    BIN_SUFFIX,
    BIN_WEIGHTS,
    WEIGHTS_INDEX,
    WEIGHTS_SUFFIX,
    is_plain_name,
)
from musicgen_desktop.checkpoints.format.problems import damaged_error
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.files.safetensors_header import DamagedSafetensorsError, read_safetensors_header

PARTS = ("text_encoder", "audio_encoder", "decoder")
"""What the names of a whole MusicGen's tensors begin with; those of its projections are further ones."""

LIGHTNING_SUFFIX = ".ckpt"

_ROOTS = frozenset({*PARTS, "enc_to_dec_proj", "audio_enc_to_dec_proj"})
_TORCH_WRAPPERS = ("_orig_mod", "module")
"""What ``torch.compile`` and parallel training put before the names of what they wrap."""

_SHARD = re.compile(r"(.+)-(\d{5})-of-(\d{5})")
_MOST_BYTES = 16_000_000


@dataclass(frozen=True, slots=True)
class _Index:
    weight_map: dict[str, str]


_INDEX = RecordFormat(_Index, limit=_MOST_BYTES, byte_order_mark=True)
_HEADER = RecordFormat(dict[str, Any], limit=_MOST_BYTES)


def indexed_files(index: Path, suffix: str) -> tuple[str, ...]:
    """The files in which an index says the tensors are, sorted; empty where it is damaged or names others."""
    try:
        found = _INDEX.read(index)
    except RecordError:
        return ()
    names = set(found.weight_map.values()) if found else set()
    plain = all(is_plain_name(name) and name.endswith(suffix) for name in names)
    return tuple(sorted(names)) if plain else ()


def write_index(folder: Path, shards: Iterable[Path], title: str) -> None:
    """Write into ``folder`` which of ``shards`` holds which tensor. Raises ``CheckpointError``, ``FileError``."""
    weight_map: dict[str, str] = {}
    for shard in shards:
        try:
            names = tensor_names((shard,))
        except (OSError, DamagedSafetensorsError) as error:
            raise damaged_error(title, shard.name) from error
        if weight_map.keys() & names:
            raise damaged_error(title, shard.name)
        weight_map |= dict.fromkeys(names, shard.name)
    _INDEX.write(folder / WEIGHTS_INDEX, _Index(dict(sorted(weight_map.items()))))


def weight_sets(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The complete sets of weights that go by other names than Transformers': variants, training programs' own.

    Of several kinds only the safest: safetensors before ``.bin`` before Lightning's.
    """
    found: dict[str, dict[tuple[str, int], list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in sorted(names):
        if may_be_weights(name):
            path = PurePath(name)
            match = _SHARD.fullmatch(path.stem)
            key = (match[1], int(match[3])) if match else (path.stem, 1)
            found[path.suffix][key].append(name)
    for suffix in (WEIGHTS_SUFFIX, BIN_SUFFIX, LIGHTNING_SUFFIX):
        if sets := tuple(tuple(files) for (_, total), files in found[suffix].items() if len(files) == total):
            return sets
    return ()


def may_be_weights(name: str) -> bool:
    """Whether a file of this name may hold a checkpoint's weights, or some of them."""
    if name.endswith(BIN_SUFFIX):  # other files of this ending are training's, or another program's
        return is_plain_name(name) and name.startswith(PurePath(BIN_WEIGHTS).stem)
    is_one = name.endswith((WEIGHTS_SUFFIX, LIGHTNING_SUFFIX)) and not name.startswith("adapter_model")
    return is_one and is_plain_name(name)


def tensor_names(paths: Iterable[Path]) -> frozenset[str]:
    """Names of all tensors in safetensors files. Raises ``DamagedSafetensorsError``, ``OSError``."""
    return frozenset(name for path in paths for name in read_safetensors_header(path).tensors)


def is_whole(names: Iterable[str]) -> bool:
    """Whether there are tensors of all parts of a MusicGen."""
    return {name.partition(".")[0] for name in names}.issuperset(PARTS)


def unwrapped_names(names: Collection[str]) -> Mapping[str, str]:
    """Transformers' names by those that programs made of them which wrap a model to train it.

    Empty where there is nothing to take off, or where it is not certain what: a whole MusicGen below one prefix.
    """
    wholes: dict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        parts = [part for part in name.split(".") if part not in _TORCH_WRAPPERS]
        root = next((place for place, part in enumerate(parts) if part in _ROOTS), None)
        if root is not None:
            wholes[".".join(parts[:root])][name] = ".".join(parts[root:])
    wholes = {prefix: found for prefix, found in wholes.items() if is_whole(found.values())}
    if len(wholes) != 1:
        return {}
    changes = {old: new for old, new in wholes.popitem()[1].items() if old != new}
    kept = set(names) - changes.keys()
    return {} if len(set(changes.values()) - kept) < len(changes) else changes


def rename_tensors(path: Path, names: Mapping[str, str]) -> None:
    """Give tensors of a safetensors file shorter names, in place. Raises ``OSError``, ``ValueError``, ``FileError``."""
    with path.open("r+b") as file:
        length = int.from_bytes(file.read(8), "little")
        fields = _HEADER.decode(file.read(length), path.name)
        renamed = {names.get(name, name): value for name, value in fields.items()}
        text = json.dumps(renamed, separators=(",", ":"), ensure_ascii=False).encode()
        if len(text) > length:
            raise ValueError("the header has no room for these names")
        file.seek(8)
        file.write(text.ljust(length))
        file.flush()
        os.fsync(file.fileno())
