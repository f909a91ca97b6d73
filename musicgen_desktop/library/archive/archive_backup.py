"""Writes the library into one archive, which the next backup adds what is new to."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from musicgen_desktop import __version__
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError, JobCancelledError, UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import PART_SUFFIX, publish_new, sync_folder
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.files.growing_zip import LARGE_FILE, GrowingZip, reading_zip
from musicgen_desktop.files.lock import only_one_for_now
from musicgen_desktop.files.regular import open_regular
from musicgen_desktop.library.archive.archive_manifest import (
    DATABASE_NAME,
    FOLDERS,
    MANIFEST,
    RECORDINGS,
    ArchivedFile,
    ArchiveManifest,
    content_name,
    is_library_file,
    newest_manifest,
    next_manifest_name,
)
from musicgen_desktop.library.database.database import check, database_error
from musicgen_desktop.library.library_paths import LibraryPaths

_BLOCK = 1 << 20

OnBytes = Callable[[int, int], None]
"""Told how many bytes of how many were looked at."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup did.

    Attributes:
        archive: where it is.
        clips: how many are in it.
        missing: the sounds of how many of them were not there, and are not in it.
        files: how many files are in it, those of earlier backups among them.
        added: how many were new.
        bytes_added: bytes of these.
    """

    archive: Path
    clips: int
    missing: int
    files: int
    added: int
    bytes_added: int


def back_up(paths: LibraryPaths, archive: Path, on_bytes: OnBytes, token: CancelToken) -> BackedUp:
    """Write the library, also while it is in use, into ``archive``; or what is new since, where that is one already.

    What a killed or cancelled backup had written is kept for the next one. A new archive has its name once it is whole.

    Raises:
        FileError: the archive cannot be written, or the file there is another one, which was left as it is.
        UserError: the database cannot be read.
        JobCancelledError: the token said so.
    """
    _refuse_inside(paths, archive)
    part = archive.with_name(f".{archive.name}.part")
    try:
        with only_one_for_now(archive.with_name(f".{archive.name}.lock"), archive.name):
            if archive.exists():
                return _add_to(archive, _earlier(archive), paths, archive, on_bytes, token)
            done = _add_to(part, {}, paths, archive, on_bytes, token)
            publish_new(part, archive)
            part.unlink(missing_ok=True)
            sync_folder(archive.parent)
            return done
    except OSError as error:
        raise write_error(error, archive, 0) from error


def _refuse_inside(paths: LibraryPaths, archive: Path) -> None:
    root = paths.library_file.parent.resolve()
    if any((root / folder) in archive.resolve().parents for folder in FOLDERS):
        raise FileError(
            tr("{name} would lie among the files that it is to hold.", name=archive.name),
            tr("Choose a folder outside the library, best on another disk."),
        )


def _add_to(
    target: Path,
    earlier: dict[str, ArchivedFile],
    paths: LibraryPaths,
    archive: Path,
    on_bytes: OnBytes,
    token: CancelToken,
) -> BackedUp:
    copy = archive.with_name(f".{archive.name}.database.part")
    with closing(_writer(target)) as writer:
        try:
            return _Backup(paths, writer, earlier, on_bytes, token).run(copy, archive)
        except JobCancelledError:
            writer.commit()  # the next backup goes on from here
            raise
        finally:
            copy.unlink(missing_ok=True)


def _writer(target: Path) -> GrowingZip:
    try:
        return GrowingZip(target)
    except FileError:
        if target.suffix != PART_SUFFIX:
            raise
        target.unlink()  # a killed backup had not come far
        return GrowingZip(target)


def _earlier(archive: Path) -> dict[str, ArchivedFile]:
    """The files of the last backup in it. Raises ``FileError`` for another program's file."""
    try:
        with reading_zip(archive) as opened:
            manifest = newest_manifest(opened)
    except FileError as error:
        raise FileError(
            tr("{name} is there already and is no archive of a library. It was left as it is.", name=archive.name),
            tr("Choose another name."),
        ) from error
    except OSError as error:
        raise write_error(error, archive, 0) from error
    return {file.name: file for file in manifest.files}


class _Backup:
    def __init__(
        self,
        paths: LibraryPaths,
        writer: GrowingZip,
        earlier: dict[str, ArchivedFile],
        on_bytes: OnBytes,
        token: CancelToken,
    ) -> None:
        self._paths = paths
        self._library_file = paths.library_file
        self._writer = writer
        self._earlier = earlier
        self._on_bytes = on_bytes
        self._token = token
        self._there = set(writer.members)
        self._added = self._bytes_added = self._bytes_done = 0

    def run(self, copy: Path, archive: Path) -> BackedUp:
        """Database first, into the file ``copy``: every file that it names is there already."""
        copy.unlink(missing_ok=True)
        sounds = self._copy_database(copy)
        there = dict(_files(self._paths))
        total = copy.stat().st_size + sum(map(_size, there.values()))
        files = [self._keep(DATABASE_NAME, copy, total)]
        for name, path in there.items():
            self._token.raise_if_ended()
            try:
                files.append(self._keep(name, path, total))
            except FileNotFoundError:
                continue  # deleted meanwhile: the database of the next backup does not name it
            if self._writer.uncommitted > LARGE_FILE:
                self._writer.commit()
        manifest = ArchiveManifest(datetime.now(UTC).isoformat(), __version__, len(sounds), tuple(files))
        with self._writer.adding(next_manifest_name(self._there), compressed=True) as target:
            target.write(MANIFEST.encode(manifest))
        self._writer.commit()
        missing = len(sounds - {file.name for file in files})
        return BackedUp(archive, len(sounds), missing, len(files), self._added, self._bytes_added)

    def _copy_database(self, copy: Path) -> set[str]:
        """A checked copy by SQLite itself; the sounds that it lists, by their names in the archive."""
        try:
            # For reading only: it never folds the write-ahead file in, which two connections must not do at once.
            source = sqlite3.connect(f"{self._library_file.as_uri()}?mode=ro", uri=True)
            with closing(source), closing(sqlite3.connect(copy, isolation_level=None)) as target:
                source.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
                check(target)
                return {f"clips/{file}" for (file,) in target.execute("SELECT audio_file FROM clips")}
        except sqlite3.Error as error:
            raise database_error(error) from error

    def _keep(self, name: str, path: Path, total: int) -> ArchivedFile:
        state = path.stat()
        self._on_bytes(self._bytes_done, total)
        self._bytes_done += state.st_size
        known = self._earlier.get(name)
        if known and (known.size, known.changed) == (state.st_size, state.st_mtime_ns) and self._has(known.sha256):
            return known
        sha256, size = _hashed(path, self._token)
        if not self._has(sha256):
            with self._writer.adding(content_name(sha256), compressed=name == DATABASE_NAME) as target:
                again = hashlib.sha256()
                for block in _blocks(path, CancelToken()):  # half a file is of no use
                    again.update(block)
                    target.write(block)
            if again.hexdigest() != sha256:
                raise UserError(
                    tr("{name} was changed while it was backed up.", name=path.name), tr("Start the backup again.")
                )
            self._there.add(content_name(sha256))
            self._added += 1
            self._bytes_added += size
        return ArchivedFile(name, size, sha256, state.st_mtime_ns)

    def _has(self, sha256: str) -> bool:
        return content_name(sha256) in self._there


def _files(paths: LibraryPaths) -> Iterator[tuple[str, Path]]:
    """What belongs to the library, by name in an archive; half-written files and what others put there do not."""
    folders = {name: paths.library_file.parent / name for name in FOLDERS} | {RECORDINGS: paths.recordings}
    for folder, place in folders.items():
        for path in sorted(place.rglob("*")):
            name = f"{folder}/{path.relative_to(place).as_posix()}"
            if is_library_file(name) and path.is_file() and not path.is_symlink():
                yield name, path


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _hashed(path: Path, token: CancelToken) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    for block in _blocks(path, token):
        digest.update(block)
        size += len(block)
    return digest.hexdigest(), size


def _blocks(path: Path, token: CancelToken) -> Iterator[bytes]:
    with open_regular(path) as file:
        while block := file.read(_BLOCK):
            token.raise_if_ended()
            yield block
