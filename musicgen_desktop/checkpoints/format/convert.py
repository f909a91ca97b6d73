"""Turning fetched ``.bin`` weights into safetensors, once, by a function that knows how to read them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from safetensors import SafetensorError, safe_open

from musicgen_desktop.checkpoints.format.layout import WEIGHTS_INDEX, damaged_error
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.files.atomic import PART_SUFFIX, write_bytes
from musicgen_desktop.files.file_errors import write_error


class ConvertWeights(Protocol):
    """Reads one ``.bin`` file without running anything in it, and writes the same tensors as safetensors."""

    def __call__(self, source: Path, target: Path, on_bytes: Callable[[int], None], token: CancelToken) -> str:
        """The SHA-256 of ``target``; ``on_bytes`` hears of what was written.

        Raises ``CheckpointError`` for a file that is no plain set of tensors, ``OSError`` from writing,
        ``JobCancelledError``.
        """
        ...


def converted_name(name: str) -> str:
    """What a ``.bin`` file becomes: "pytorch_model.bin" a "model.safetensors", and a shard the same shard."""
    return f"{name.removeprefix('pytorch_').removesuffix('.bin')}.safetensors"


def convert_weights(
    folder: Path,
    names: Iterable[str],
    convert: ConvertWeights,
    on_bytes: Callable[[int], None],
    token: CancelToken,
) -> dict[str, str]:
    """Write safetensors beside the ``.bin`` files of ``folder``; the SHA-256 of each. Nothing is deleted.

    Args:
        folder: holds the files.
        names: of the ``.bin`` files.
        convert: does the work for one file.
        on_bytes, token: as in ``ConvertWeights``.

    Raises:
        CheckpointError: a file cannot be converted.
        FileError: the disk is full or refuses.
        JobCancelledError: the token said so.
    """
    hashes: dict[str, str] = {}
    for source in names:
        name = converted_name(source)
        target = folder / name
        part = folder / f"{name}{PART_SUFFIX}"
        try:
            hashes[name] = convert(folder / source, part, on_bytes, token)
            part.replace(target)
        except OSError as error:
            raise write_error(error, target, (folder / source).stat().st_size) from error
    return hashes


def write_index(folder: Path, shards: Iterable[Path], title: str) -> None:
    """Write into ``folder`` which of ``shards`` holds which tensor. Raises ``CheckpointError``, ``FileError``."""
    weight_map: dict[str, str] = {}
    total = 0
    for shard in shards:
        try:
            with safe_open(shard, framework="np") as file:
                names = set(file.keys())
        except (OSError, SafetensorError) as error:
            raise damaged_error(title, shard.name) from error
        if weight_map.keys() & names:
            raise damaged_error(title, shard.name)
        weight_map |= dict.fromkeys(names, shard.name)
        total += shard.stat().st_size
    index = {"metadata": {"total_size": total}, "weight_map": dict(sorted(weight_map.items()))}
    write_bytes(folder / WEIGHTS_INDEX, json.dumps(index, indent=2).encode(), overwrite=True)
