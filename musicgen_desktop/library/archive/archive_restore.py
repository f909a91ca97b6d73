"""Reads an archive of the library: proves that it is whole, and makes a library of it.

The restored files lie complete in a folder of their own before the library changes at all; then they change places with
what is there, which is set aside. Whoever opens the library next ends a change that was cut off.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import PART_SUFFIX, make_folder, sync_folder
from musicgen_desktop.files.file_errors import read_error, write_error
from musicgen_desktop.files.growing_zip import reading_zip
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.library.archive.archive_backup import OnBytes
from musicgen_desktop.library.archive.archive_manifest import (
    DATABASE_NAME,
    FOLDERS,
    RECORDINGS,
    ArchivedFile,
    ArchiveManifest,
    content_name,
    newest_manifest,
)
from musicgen_desktop.library.library_paths import LibraryPaths, ledger_file

_UNPACKING, _READY = "restored.unpacking", ".restored"
_ASIDE = "replaced"
_PARTS = (*FOLDERS, "backups")
"""What changes places. Copies of another library's database must not come into the place of this one's."""

_SIDE_FILES = tuple(f"{DATABASE_NAME}{suffix}" for suffix in ("-wal", "-shm", "-journal"))
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class ArchiveFacts:
    """What an archive holds.

    Attributes:
        made_at: when its last backup was made, ISO 8601, UTC.
        clips, files: how many.
        size: bytes of all files.
    """

    made_at: str
    clips: int
    files: int
    size: int


def glance_at_archive(archive: Path) -> ArchiveFacts:
    """What an archive says of itself, without a look at its contents. Raises ``FileError`` for what is none."""
    with _opened(archive) as (_, manifest):
        return _facts(manifest)


def verify_archive(archive: Path, on_bytes: OnBytes, token: CancelToken) -> ArchiveFacts:
    """Read all that the last backup in the archive consists of, and compare every hash; nothing is written.

    Raises ``FileError`` for whatever is wrong, ``JobCancelledError`` when the token says so.
    """
    with _opened(archive) as (opened, manifest):
        facts, done = _facts(manifest), 0
        for file in manifest.files:
            on_bytes(done, facts.size)
            for _ in _contents(opened, file, token):
                pass
            done += file.size
    return facts


def unpack_archive(
    archive: Path, paths: LibraryPaths, now: datetime, on_bytes: OnBytes, token: CancelToken
) -> ArchiveFacts:
    """Prove the archive, then put its library beside the one at ``paths``, for ``change_places``.

    Raises ``FileError`` and ``JobCancelledError``; then nothing is left behind.
    """
    facts = verify_archive(archive, lambda done, total: on_bytes(done, 2 * total), token)
    root = paths.library_file.parent
    folder = root / _UNPACKING
    make_folder(root)
    try:
        free = shutil.disk_usage(root).free
        if free < facts.size:
            raise FileError(
                tr("The disk of {folder} is full: {needed} are needed, {free} are free.",
                   folder=root, needed=format_bytes(facts.size), free=format_bytes(free)),
                tr("Free some space on it, or restore into another folder."),
            )  # fmt: skip
        _remove(folder)
        for part in _PARTS:
            (folder / part).mkdir(parents=True)
        with _opened(archive) as (opened, manifest):
            done = facts.size
            for file in manifest.files:
                on_bytes(done, 2 * facts.size)
                _unpack(opened, file, folder, token)
                done += file.size
        for place in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
            sync_folder(place)
        for older in root.glob(f"*{_READY}"):  # was never wanted so much that the program was started again
            _remove(older)
        folder.replace(root / f"{now:%Y%m%dT%H%M%S%f}Z{_READY}")
        sync_folder(root)
    except OSError as error:
        raise write_error(error, folder, facts.size) from error
    finally:
        _remove(folder)
    return facts


def change_places(paths: LibraryPaths) -> Path | None:
    """Put an unpacked library in its place, and set aside what was there; where that is now. None: there is none.

    Only while nobody has the library open. Called again after a crash it goes on. Raises ``FileError``.
    """
    root = paths.library_file.parent
    _remove(root / _UNPACKING)
    for ready in sorted(root.glob(f"*{_READY}")):
        aside = root / _ASIDE / ready.name.removesuffix(_READY)
        try:
            _bring_recordings(ready / RECORDINGS, paths.recordings)
            _bring(ready, root, aside, ledger_file(paths).name)
            sync_folder(root)
            _remove(ready)
        except OSError as error:
            raise write_error(error, ready, 0) from error
        return aside
    return None


def _bring(ready: Path, root: Path, aside: Path, ledger: str) -> None:
    """The database comes last: as long as it waits, side files and ledger are those of the old one."""
    old_ones = (*_SIDE_FILES, ledger)
    for name in (*_PARTS, *(old_ones if (ready / DATABASE_NAME).exists() else ()), DATABASE_NAME):
        restored, place = ready / name, root / name
        if not restored.exists() and name not in old_ones:
            continue  # brought already, before a crash
        if os.path.lexists(place):
            aside.mkdir(parents=True, exist_ok=True)
            place.replace(aside / name)
        if restored.exists():
            restored.replace(place)


def _bring_recordings(restored: Path, place: Path) -> None:
    """Those that are not there: none is ever replaced."""
    for file in sorted(restored.iterdir()) if restored.is_dir() else ():
        if os.path.lexists(place / file.name):
            continue
        make_folder(place)
        part = place / f".{file.name}{PART_SUFFIX}"
        shutil.copyfile(file, part)
        with part.open("r+b") as copy:
            os.fsync(copy.fileno())
        part.replace(place / file.name)


def _facts(manifest: ArchiveManifest) -> ArchiveFacts:
    size = sum(file.size for file in manifest.files)
    return ArchiveFacts(manifest.made_at, manifest.clips, len(manifest.files), size)


@contextlib.contextmanager
def _opened(archive: Path) -> Iterator[tuple[zipfile.ZipFile, ArchiveManifest]]:
    try:
        with reading_zip(archive) as opened:
            manifest = newest_manifest(opened)
            yield opened, manifest
    except OSError as error:
        raise read_error(error, archive) from error


def _unpack(archive: zipfile.ZipFile, file: ArchivedFile, folder: Path, token: CancelToken) -> None:
    path = folder.joinpath(*file.name.split("/"))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as target:
        for block in _contents(archive, file, token):
            target.write(block)
        target.flush()
        os.fsync(target.fileno())
    if file.changed:
        os.utime(path, ns=(file.changed, file.changed))  # the next backup need not read it again


def _contents(archive: zipfile.ZipFile, file: ArchivedFile, token: CancelToken) -> Iterator[bytes]:
    """The bytes of a file, never more than it says. Raises ``FileError`` at their end where they are other ones."""
    digest, size = hashlib.sha256(), 0
    try:
        with archive.open(content_name(file.sha256)) as source:
            while size <= file.size and (block := source.read(min(_BLOCK, file.size + 1 - size))):
                token.raise_if_ended()
                digest.update(block)
                size += len(block)
                yield block
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _damaged(file) from error
    if size != file.size or digest.hexdigest() != file.sha256:
        raise _damaged(file)


def _damaged(file: ArchivedFile) -> FileError:
    return FileError(
        tr("The archive is damaged: {name} in it is not what it was.", name=file.name),
        tr("Nothing was changed. Use another archive."),
    )


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
