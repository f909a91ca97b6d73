"""The files of a checkpoint's folder, and what any reader of one raises in words. Imports nothing heavy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from musicgen_desktop.domain.errors import CheckpointError, UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import MOST_BYTES, RecordFormat
from musicgen_desktop.files.regular import read_regular

CONFIG, INDEX = "config.json", "model.safetensors.index.json"
_WEIGHTS = "model.safetensors"

_MOST_REASON = 300

_Record = TypeVar("_Record")


def checkpoint_json(type: type[_Record], limit: int = MOST_BYTES) -> RecordFormat[_Record]:
    """JSON as other programs write it: perhaps with a byte order mark, with 10^30 for "no limit"."""
    return RecordFormat(type, limit=limit, byte_order_mark=True, huge_integers=True)


ANY_JSON = checkpoint_json(dict[str, Any])


def read_checkpoint_json(folder: Path, name: str, format: RecordFormat[_Record] = ANY_JSON) -> _Record:
    """What stands in a file of the folder. Raises ``UserError`` naming the file."""
    with in_words(name, copy_advice()):
        return format.decode(read_regular(folder / name, format.limit), name)


def weight_map(folder: Path) -> dict[str, Path] | None:
    """The file of each tensor where an index says so; None where all are in one file. Raises ``UserError``."""
    if (folder / _WEIGHTS).is_file() or not (folder / INDEX).is_file():
        return None
    with in_words(INDEX, copy_advice()):
        names: dict[str, str] = read_checkpoint_json(folder, INDEX)["weight_map"]
        return {name: folder / Path(file).name for name, file in names.items()}


def weight_files(folder: Path) -> tuple[Path, ...]:
    """The safetensors files of a folder: ``model.safetensors``, or those its index names. Raises ``UserError``."""
    files = weight_map(folder)
    return (folder / _WEIGHTS,) if files is None else tuple(sorted(set(files.values())))


def copy_advice() -> str:
    """What helps where a file is missing or damaged."""
    return tr("Install or copy it again.")


@contextmanager
def in_words(name: str, advice: str) -> Iterator[None]:
    """Raise a ``CheckpointError`` naming the file for whatever a library raises that reads it or builds from it.

    What is not an ``Exception`` is caught too: the tokenizers' Rust code panics over some files.
    """
    try:
        yield
    except (UserError, MemoryError, KeyboardInterrupt):
        raise
    except BaseException as error:
        reason = getattr(error, "strerror", None) or " ".join(str(error).split()) or type(error).__name__
        raise CheckpointError(
            tr("This program cannot use the checkpoint's {name}: {reason}", name=name, reason=reason[:_MOST_REASON]),
            advice,
        ) from error
