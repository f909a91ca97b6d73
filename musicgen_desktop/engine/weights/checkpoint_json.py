"""The small JSON files of a checkpoint's folder, and what any reader raises over a file of it in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from musicgen_desktop.domain.errors import CheckpointError, UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import MOST_BYTES, RecordFormat
from musicgen_desktop.files.regular import read_regular

_OBJECT = RecordFormat(dict[str, Any], byte_order_mark=True, huge_integers=True)
_MOST_REASON = 300


def read_checkpoint_json(folder: Path, name: str, limit: int = MOST_BYTES) -> dict[str, Any]:
    """The object in a file of at most ``limit`` bytes. Raises ``UserError`` naming the file."""
    with in_words(name, tr("Install or copy it again.")):
        return _OBJECT.decode(read_regular(folder / name, limit), name)


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
