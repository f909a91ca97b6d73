"""New files in folders where others lie: each gets a name that nobody has."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.names import portable_file_name
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.files.regular import read_regular


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
    for number in itertools.count(1):
        file = folder / portable_file_name(title, suffix, number, mark)
        if os.path.lexists(file):
            if reuse and _holds(file, data):
                return file
            continue
        try:
            write_bytes(file, data, overwrite=False)
        except FileError:
            if os.path.lexists(file):
                continue  # somebody took the name in between
            raise
        return file
    raise AssertionError("numbers do not end")


def _holds(file: Path, data: bytes) -> bool:
    try:
        return read_regular(file, len(data)) == data
    except OSError:
        return False
