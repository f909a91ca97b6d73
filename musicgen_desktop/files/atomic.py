"""Whole files or none: writing that survives a full disk, a crash and a second writer."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path

from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import bad_name_error, exists_error, write_error
from musicgen_desktop.files.regular import IrregularFileError

PART_SUFFIX = ".part"
"""Of a file that is being written. One left behind by a crash may be deleted."""

PART_NAME = re.compile(rf"\.[0-9a-f]{{16}}{re.escape(PART_SUFFIX)}")
"""Of a file that ``write_bytes`` is writing, all of it."""

_USUAL, _PRIVATE = 0o666, 0o600
"""Permissions before the user's mask."""

_RETRY_DELAYS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
_WINDOWS_BUSY = frozenset({5, 32, 33})
_NO_HARD_LINKS = frozenset({errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.EXDEV})


def write_bytes(path: Path, data: bytes, overwrite: bool, private: bool = False) -> None:
    """Write ``data`` to ``path`` so that at every moment the file is absent, the old one or the whole new one.

    The bytes go to a ``.part`` file in the same folder and reach the disk before the file gets its
    name. Without ``overwrite`` an existing file is never touched, even when two writers race. A
    symbolic link that may be overwritten keeps pointing where it points; its target is replaced.
    A ``private`` file can be read by its owner alone, from its first byte on.

    Raises:
        FileError: missing or read-only folder, full disk, file exists, impossible name; then
            nothing is left behind.
    """
    try:
        target = path.resolve() if overwrite and path.is_symlink() else path
        _refuse_early(target, len(data), overwrite)
        # The part's own short name keeps a final name of the greatest length possible.
        part = target.with_name(f".{secrets.token_hex(8)}{PART_SUFFIX}")
        try:
            _write_through(part, data, _PRIVATE if private else _USUAL)
            publish = _replace if overwrite else publish_new
            _retry_while_busy(lambda: publish(part, target))
        finally:
            with contextlib.suppress(OSError):
                part.unlink()
        sync_folder(target.parent)
    except FileExistsError as error:
        raise exists_error(path) from error
    except OSError as error:
        raise write_error(error, path, len(data)) from error
    except ValueError as error:
        raise bad_name_error(path) from error


def make_folder(folder: Path, target: Path | None = None, needed: int = 0) -> None:
    """Make a folder and all above it, where they are not there.

    Args:
        folder: what to make.
        target: what shall lie in it, and is named where that cannot be; None for the folder itself.
        needed: bytes of ``target``.

    Raises:
        FileError: read-only or full disk, a file in its place.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        asked = target or folder
        if isinstance(error, FileNotFoundError):  # what is there takes nothing, such as /proc
            there = next((place for place in asked.parents if place.is_dir()), asked.parent)
            asked = there / asked.relative_to(there).parts[0]
        raise write_error(error, asked, needed) from error


def _refuse_early(target: Path, needed: int, overwrite: bool) -> None:
    if not os.path.lexists(target):
        return
    if target.is_dir():
        raise write_error(IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)), target, needed)
    if not overwrite:
        raise exists_error(target)
    if not target.is_file():  # a device or a pipe, perhaps at the end of a link: never to be replaced by a file
        raise write_error(IrregularFileError(tr("it is not an ordinary file"), target), target, needed)
    # Replacing would only need the folder's permission, but a file marked read-only means it.
    _retry_while_busy(lambda: target.open("r+b").close())


def _write_through(part: Path, data: bytes, mode: int) -> None:
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with open(descriptor, "wb") as file:  # noqa: PTH123 - a path cannot be opened with a mode
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(part: Path, target: Path) -> None:
    part.replace(target)


def publish_new(part: Path, target: Path) -> None:
    """Give the file ``part`` the name ``target`` only if nobody has it.

    ``part`` may stay behind. Raises ``FileExistsError`` and other ``OSError``.
    """
    if sys.platform == "win32":
        part.rename(target)  # refuses an existing target there, and only there
        return
    try:
        target.hardlink_to(part)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        _reserve_and_replace(part, target)


def _reserve_and_replace(part: Path, target: Path) -> None:
    """For disks without hard links (FAT, some network drives): own the name first, then fill it."""
    target.open("xb").close()
    try:
        part.replace(target)
    except OSError:
        target.unlink()
        raise


def _retry_while_busy(publish: Callable[[], None]) -> None:
    """Windows refuses while a virus scanner or an indexer looks at a file; that passes."""
    for delay in _RETRY_DELAYS:
        try:
            return publish()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _WINDOWS_BUSY:
                raise
        time.sleep(delay)
    return publish()


def sync_folder(folder: Path) -> None:
    """Make new names in ``folder`` survive a power cut, where the system offers it. Never raises."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
