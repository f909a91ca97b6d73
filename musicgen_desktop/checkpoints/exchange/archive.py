"""A .zip file as a source, distrusted: only plain files of one folder, of honest sizes, are ever read from it."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePosixPath

from musicgen_desktop.checkpoints.exchange.sources import Readable, Source, SourceFile
from musicgen_desktop.checkpoints.format.layout import CONFIG
from musicgen_desktop.checkpoints.format.manifest import is_plain_name
from musicgen_desktop.domain.errors import CheckpointError, FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error

_MOST_ENTRIES = 10_000
_MOST_BYTES = 200_000_000_000
_GREATEST_RATIO = 1_100
"""Deflate makes at most 1032 bytes out of one; more is a lie about the sizes."""
_SUSPICIOUS_RATIO = 100
_SMALL = 50_000_000
"""An entry above this that shrinks a hundredfold holds no weights: it wants to fill the disk."""

_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1


@contextmanager
def zip_source(path: Path) -> Iterator[Source]:
    """The checkpoint in a .zip file, open within the block.

    Raises:
        FileError: it cannot be read, or is no .zip file, or only a part of one.
        CheckpointError: it holds no checkpoint, or something that no checkpoint has.
    """
    try:
        archive = zipfile.ZipFile(path)
    except OSError as error:
        raise read_error(error, path) from error
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise _broken(path) from error
    with archive:
        yield _source(archive, path)


def _source(archive: zipfile.ZipFile, path: Path) -> Source:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise _strange(path, tr("it is far too large"))
    for entry in entries:
        _refuse_outside(entry, path)
    folders = {PurePosixPath(e.filename).parent for e in entries if PurePosixPath(e.filename).name == CONFIG}
    if len(folders) > 1:
        raise CheckpointError(
            tr("{path} holds several checkpoints.", path=path), tr("Unpack it and import each folder alone.")
        )
    if not folders:
        raise CheckpointError(
            tr("There is no checkpoint in {path}: {name} is missing.", path=path, name=CONFIG),
            tr("Choose a .zip file made by “Export”, or one with a MusicGen checkpoint."),
        )
    home = folders.pop()
    files: dict[str, SourceFile] = {}
    for entry in entries:
        place = PurePosixPath(entry.filename)
        if place.parent != home:
            continue
        if place.name in files:
            raise _strange(path, tr("{name} is in it twice", name=place.name))
        _check(entry, path)
        files[place.name] = SourceFile(place.name, entry.file_size, partial(_open, archive, entry, path))
    return Source(path, home.name or path.stem, files)


def _refuse_outside(entry: zipfile.ZipInfo, path: Path) -> None:
    """Names that lead out of the folder are an attack, whatever else is in the file."""
    name = entry.orig_filename
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts or parts[0] == "/" or ".." in parts or not all(is_plain_name(part) for part in parts):
        raise _strange(path, tr("the name {name} leads out of its folder", name=ascii(name)[:100]))
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise _strange(path, tr("{name} is a link", name=ascii(name)[:100]))


def _check(entry: zipfile.ZipInfo, path: Path) -> None:
    name = entry.filename
    if entry.flag_bits & _ENCRYPTED:
        raise CheckpointError(
            tr("{path} is locked with a password.", path=path), tr("Unpack it and import the folder.")
        )
    if entry.compress_type not in _METHODS:
        raise CheckpointError(
            tr("{name} in {path} is packed in a way this program does not read.", name=name, path=path),
            tr("Unpack it and import the folder."),
        )
    ratio = entry.file_size / max(1, entry.compress_size)
    if ratio > _GREATEST_RATIO or (ratio > _SUSPICIOUS_RATIO and entry.file_size > _SMALL):
        raise _strange(path, tr("{name} would grow beyond all measure", name=name))


class _Entry:
    """An entry that tells damage in words when it is read."""

    def __init__(self, stream: Readable, path: Path) -> None:
        self._stream = stream
        self._path = path
        self.close = stream.close

    def read(self, size: int, /) -> bytes:
        try:
            return self._stream.read(size)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise _broken(self._path) from error


def _open(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> Readable:
    try:
        return _Entry(archive.open(entry), path)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise _broken(path) from error


def _broken(path: Path) -> FileError:
    return FileError(
        tr("{path} is damaged, not complete, or not a .zip file.", path=path),
        tr("Copy it again from where it was made."),
    )


def _strange(path: Path, reason: str) -> CheckpointError:
    return CheckpointError(
        tr("{path} was refused: {reason}.", path=path, reason=reason),
        tr("Use a .zip file from somebody you trust, made by “Export”."),
    )
