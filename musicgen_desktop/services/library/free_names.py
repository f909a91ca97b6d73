"""New files, and folders, in folders where others lie: each gets a name that nobody has."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.names import portable_file_name
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.files.regular import read_regular
from musicgen_desktop.files.whole_folder import holds_folder, write_folder


def write_named(folder: Path, title: str, suffix: str, mark: str, data: bytes, reuse: bool = False) -> Path:
    """Write ``data``, whole or not at all, into a file that is named after ``title`` and touches no other.

    Args:
        folder: one that exists.
        title, suffix, mark: see ``portable_file_name``.
        data: what to write.
        reuse: whether a file of such a name that holds the very same is as good as a new one.

    Raises:
        FileError: missing or read-only folder, full disk.
    """
    return _publish(
        lambda number: folder / portable_file_name(title, suffix, number, mark),
        lambda file: write_bytes(file, data, overwrite=False),
        (lambda file: _holds(file, data)) if reuse else None,
    )


def write_folder_named(folder: Path, title: str, mark: str, contents: Mapping[str, bytes], reuse: bool = False) -> Path:
    """Like ``write_named``, for a folder with files in it, by their names."""
    return _publish(
        lambda number: folder / portable_file_name(title, "", number, mark),
        lambda path: write_folder(path, contents),
        (lambda path: holds_folder(path, contents)) if reuse else None,
    )


def _publish(
    name: Callable[[int], Path], write: Callable[[Path], None], is_the_same: Callable[[Path], bool] | None
) -> Path:
    for number in itertools.count(1):
        path = name(number)
        if os.path.lexists(path):
            if is_the_same is not None and is_the_same(path):
                return path
            continue
        try:
            write(path)
        except FileError:
            if os.path.lexists(path):
                continue  # somebody took the name in between
            raise
        return path
    raise AssertionError("numbers do not end")


def _holds(file: Path, data: bytes) -> bool:
    try:
        return read_regular(file, len(data)) == data
    except OSError:
        return False
