"""Turning fetched ``.bin`` weights into safetensors, once, by a function that knows how to read them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path, PurePath
from typing import Protocol

from musicgen_desktop.checkpoints.format.file_names import BIN_WEIGHTS, WEIGHTS, WEIGHTS_SUFFIX
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.files.atomic import PART_SUFFIX
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
    stem = PurePath(name).stem
    return f"{stem.replace(PurePath(BIN_WEIGHTS).stem, PurePath(WEIGHTS).stem, 1)}{WEIGHTS_SUFFIX}"


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
