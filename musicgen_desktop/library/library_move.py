"""Brings a library into another folder. The old one stays as it is until the user removes it."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import make_folder, sync_folder
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.files.regular import open_regular
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import LibraryPaths, ledger_file

_FOLDERS = ("clips", "sources", "trash", "backups", "rescued")
_BLOCK = 1 << 20

OnBytes = Callable[[int, int], None]


def move_library(
    paths: LibraryPaths, target: Path, remember: Callable[[Path], None], on_bytes: OnBytes, token: CancelToken
) -> int:
    """Copy the library into ``target``, prove every byte of the copy, and only then ``remember`` the new place.

    Only while nobody has the library open. A copy that was cut off is gone on with.

    Args:
        target: a folder that is missing or empty.
        remember: makes the program find the library there, at once or not at all.

    Returns the bytes that were copied.

    Raises:
        UserError: the target is taken, inside the library, full or cannot be written; the library is where it was.
        JobCancelledError: the token said so.
    """
    source = paths.library_file.parent
    _refuse(source, target)
    Library.open(paths).close()  # mended, and all in one file
    part = target.with_name(f".{target.name}.moving")
    names = list(_names(paths))
    total = sum((source / name).stat().st_size for name in names)
    try:
        make_folder(part, target, total)
        _refuse_full(part, total)
        done = 0
        for name in names:
            on_bytes(done, total)
            token.raise_if_ended()
            _copy(source / name, part / name)
            done += (source / name).stat().st_size
        _drop_others(part, names)
        for folder in (part, *(path for path in part.rglob("*") if path.is_dir())):
            sync_folder(folder)
        if target.exists():
            target.rmdir()
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise write_error(error, target / paths.library_file.name, total) from error
    remember(target)
    return total


def _refuse(source: Path, target: Path) -> None:
    source, target = source.resolve(), target.resolve()
    if target == source or source in target.parents or target in source.parents:
        raise UserError(
            tr("{folder} is where the library is, or around or inside it.", folder=target), tr("Choose another folder.")
        )
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UserError(tr("{folder} is not empty.", folder=target), tr("Choose a folder that is empty or new."))


def _refuse_full(part: Path, total: int) -> None:
    there = sum(path.stat().st_size for path in part.rglob("*") if path.is_file())
    free = shutil.disk_usage(part).free
    if free + there < total:
        raise FileError(
            tr("The disk of {folder} is full: {needed} are needed, {free} are free.",
               folder=part.parent, needed=format_bytes(total), free=format_bytes(free)),
            tr("Free some space or choose another disk."),
        )  # fmt: skip


def _names(paths: LibraryPaths) -> Iterator[str]:
    root = paths.library_file.parent
    for file in (paths.library_file, ledger_file(paths)):
        if file.is_file():
            yield file.name
    for folder in _FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(root).as_posix()


def _copy(source: Path, target: Path) -> None:
    """Unless a copy that was cut off had brought it. What was written is read again."""
    digest = _hash(source)
    if target.is_file() and _hash(target) == digest:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with open_regular(source) as reader, target.open("wb") as writer:
        shutil.copyfileobj(reader, writer, _BLOCK)
        writer.flush()
        os.fsync(writer.fileno())
    shutil.copystat(source, target)
    if _hash(target) != digest:
        raise FileError(
            tr("{name} came over changed; the disk or the connection fails.", name=source.name),
            tr("Choose another disk. The library is where it was."),
        )


def _drop_others(part: Path, names: Collection[str]) -> None:
    """What a copy that was cut off had brought, and the library has lost or put elsewhere since: a start would take a
    deleted clip's sound for one that has lost its row, and the note of one that came back for a deletion."""
    wanted = set(names)
    for path in list(part.rglob("*")):
        if path.is_file() and path.relative_to(part).as_posix() not in wanted:
            path.unlink()


def _hash(file: Path) -> str:
    digest = hashlib.sha256()
    with open_regular(file) as opened:
        while block := opened.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
