"""Whole folders or none: their files are written beside the target, and then it gets its name."""

from __future__ import annotations

import contextlib
import io
import os
import secrets
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.atomic import PART_SUFFIX, sync_folder, write_bytes
from musicgen_desktop.files.file_errors import exists_error, write_error
from musicgen_desktop.files.regular import read_regular

_DATE = (1980, 1, 1, 0, 0, 0)
"""Of all files in a .zip."""


def write_folder(path: Path, contents: Mapping[str, bytes]) -> None:
    """Make a new folder with these files, so that at every moment it is absent or whole.

    Args:
        path: what nobody has yet, in a folder that exists.
        contents: bytes by plain file name.

    Raises:
        FileError: missing or read-only folder, full disk, something has that name; then nothing is left behind.
    """
    part = path.with_name(f".{secrets.token_hex(8)}{PART_SUFFIX}")
    size = sum(map(len, contents.values()))
    try:
        try:
            part.mkdir()
            for name, data in contents.items():
                _write(part / name, data)
            if os.path.lexists(path):
                raise exists_error(path)
            part.rename(path)
        finally:
            with contextlib.suppress(OSError):
                shutil.rmtree(part)
    except OSError as error:  # told when what was written takes no room any more
        raise write_error(error, path, size) from error
    sync_folder(path.parent)


def zipped(folder: str, contents: Mapping[str, bytes]) -> bytes:
    """A .zip file with these files in a folder of that name, so that they stay together wherever it is unpacked.

    The same files give the same bytes.
    """
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in contents.items():
            member = zipfile.ZipInfo(f"{folder}/{name}", _DATE)
            member.external_attr = 0o644 << 16
            archive.writestr(member, held, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _write(file: Path, data: bytes) -> None:
    """Write a file of whose folder no user knows. Raises ``OSError``."""
    try:
        write_bytes(file, data, overwrite=False)
    except FileError as error:
        raise OSError(error.errno, os.strerror(error.errno)) from error


def holds_folder(path: Path, contents: Mapping[str, bytes]) -> bool:
    """Whether a folder holds these very files and no others."""
    try:
        if {entry.name for entry in path.iterdir()} != set(contents):
            return False
        return all(read_regular(path / name, len(data)) == data for name, data in contents.items())
    except OSError:
        return False
