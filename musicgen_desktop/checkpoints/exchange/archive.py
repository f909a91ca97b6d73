"""Taking checkpoints out of a .zip or .tar file, distrusted: only plain files of known names, of honest sizes."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import itertools
import lzma
import re
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Any

from musicgen_desktop.checkpoints.disk.install_progress import ProgressMeter
from musicgen_desktop.checkpoints.exchange.transfer import write_new
from musicgen_desktop.checkpoints.format.file_names import (
    ARCHIVE_SUFFIXES,
    CONFIG,
    OPTIONAL_FILES,
    README,
    TOKENIZER_FILES,
    WEIGHTS_INDEX,
    ZIP_SUFFIXES,
    is_plain_name,
)
from musicgen_desktop.checkpoints.format.manifest import MANIFEST_NAME
from musicgen_desktop.checkpoints.format.weights import may_be_weights
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import CheckpointError, FileError
from musicgen_desktop.domain.installation import InstallPhase
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error, write_error
from musicgen_desktop.files.regular import open_regular
from musicgen_desktop.files.room import check_room

_NAMES = frozenset({CONFIG, README, MANIFEST_NAME, WEIGHTS_INDEX, *TOKENIZER_FILES, *OPTIONAL_FILES})

_MOST_ENTRIES = 10_000
_MOST_BYTES = 200_000_000_000
_MOST_AT_ONCE = 64_000_000
"""Bytes that are read into memory in one go: an entry's head may claim any length."""
_SUSPICIOUS_RATIO = 100
_SMALL = 50_000_000
"""What is above this and shrinks a hundredfold holds no weights: it wants to fill the disk."""
_MOST_OTHER_NAMES = 200
"""Of files that are not taken: so many are noted, to tell what they are."""
_GLANCE_ENTRIES, _GLANCE_BYTES = 100, 300_000_000
"""How far into an archive that nobody has named is looked for a checkpoint."""

_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
_DRIVE = re.compile(r"[A-Za-z]:/")
_PACKED = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ", lzma.open))
_DAMAGE = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, gzip.BadGzipFile, EOFError, LookupError,
    NotImplementedError, RuntimeError, ValueError, OverflowError, struct.error,
)  # fmt: skip
"""What these modules raise over bytes that are not as they should be."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file in an archive, whose name leads nowhere else.

    Attributes:
        place: its folders and name.
        size: bytes, once it is unpacked.
        is_link: whether it is none, but stands for another one.
        open: opens it for reading.
    """

    place: PurePosixPath
    size: int
    is_link: bool
    open: Callable[[], IO[bytes]]

    @property
    def is_wanted(self) -> bool:
        name = self.place.name
        return name in _NAMES or may_be_weights(name)


@dataclass(frozen=True, slots=True)
class _Archive:
    """An open archive: its entries, to be asked for once, and the bytes of all that is wanted (0: unknown)."""

    path: Path
    entries: Iterable[_Entry]
    total: int = 0

    def __iter__(self) -> Iterator[_Entry]:
        left = iter(self.entries)
        while True:
            with _in_words(self.path):
                entry = next(left, None)
            if entry is None:
                return
            yield entry


def holds_checkpoint(path: Path) -> bool:
    """Whether ``path`` is an archive that seems to hold a checkpoint, or one that cannot be read."""
    if not path.name.lower().endswith(ARCHIVE_SUFFIXES) or not path.is_file():
        return False
    seen = 0
    try:
        with _opened(path) as archive:
            for entry in itertools.islice(archive, _GLANCE_ENTRIES):
                if entry.place.name == CONFIG or may_be_weights(entry.place.name):
                    return True
                seen += 0 if archive.total else entry.size
                if seen > _GLANCE_BYTES:
                    break
    except (FileError, CheckpointError):
        return True
    return False


def unpack(path: Path, folder: Path, meter: ProgressMeter, token: CancelToken) -> Mapping[Path, str]:
    """Write what a checkpoint is made of into ``folder``, in the folders in which it lies in the archive.

    Everything else stays behind; some of it leaves an empty file of its name, to tell what it may be.

    Returns the SHA-256 of each file.

    Raises:
        FileError: it cannot be read, is no such archive, or only a part of one; or there is no room.
        CheckpointError: it holds something that no checkpoint has.
        JobCancelledError: the token said so.
    """
    hashes: dict[Path, str] = {}
    done, others = 0, 0
    with _opened(path) as archive:
        packed = path.stat().st_size
        meter.start(InstallPhase.COPYING, archive.total)
        for number, entry in enumerate(archive):
            token.raise_if_ended()
            if number >= _MOST_ENTRIES:
                raise _strange(path, tr("it is far too large"))
            target = folder.joinpath(*entry.place.parts)
            if entry.is_wanted:
                done += entry.size
                _refuse_bombs(path, entry, done, packed)
                check_room(folder, entry.size, path.name)
                hashes[target] = _write(entry, path, target, token, meter)
            elif others < _MOST_OTHER_NAMES:
                others += 1
                with contextlib.suppress(OSError):  # a name that this system does not know
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.touch()
    return hashes


def _refuse_bombs(path: Path, entry: _Entry, done: int, packed: int) -> None:
    name = ascii(str(entry.place))[:100]
    if entry.is_link:
        raise CheckpointError(
            tr("{name} in {path} is a link, not the file.", name=name, path=path),
            tr("Pack the files themselves, for example with “tar -h”."),
        )
    if done > _MOST_BYTES:
        raise _strange(path, tr("it is far too large"))
    if done > _SMALL and done > _SUSPICIOUS_RATIO * packed:
        raise _strange(path, tr("{name} would grow beyond all measure", name=name))


def _write(entry: _Entry, path: Path, target: Path, token: CancelToken, meter: ProgressMeter) -> str:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            raise _strange(path, tr("{name} is in it twice", name=ascii(entry.place.name)))
    except OSError as error:
        raise write_error(error, target, entry.size) from error
    with _in_words(path):
        stream = entry.open()

    def read(count: int) -> bytes:
        with _in_words(path):
            return stream.read(count)

    with contextlib.closing(stream):
        meter.file(target.name)
        return write_new(read, target, entry.size, token, meter)


@contextmanager
def _opened(path: Path) -> Iterator[_Archive]:
    kind = _zip_archive if path.name.lower().endswith(ZIP_SUFFIXES) else _tar_archive
    with contextlib.ExitStack() as opened:
        with _in_words(path):
            archive = opened.enter_context(kind(path))
        yield archive


@contextmanager
def _zip_archive(path: Path) -> Iterator[_Archive]:
    with open_regular(path) as file, zipfile.ZipFile(file) as archive:
        entries = [_zip_entry(archive, info, path) for info in archive.infolist()]
        found = [entry for entry in entries if entry is not None]
        yield _Archive(path, found, sum(entry.size for entry in found if entry.is_wanted))


def _zip_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: Path) -> _Entry | None:
    place = _place_of(info.orig_filename, path)
    if place is None:
        return None
    entry = _Entry(place, info.file_size, stat.S_ISLNK(info.external_attr >> 16), partial(archive.open, info))
    if entry.is_wanted and info.flag_bits & _ENCRYPTED:
        raise CheckpointError(
            tr("{path} is locked with a password.", path=path), tr("Unpack it and import the folder.")
        )
    if entry.is_wanted and info.compress_type not in _METHODS:
        raise CheckpointError(
            tr("{name} in {path} is packed in a way this program does not read.", name=place.name, path=path),
            tr("Unpack it and import the folder."),
        )
    return entry


@contextmanager
def _tar_archive(path: Path) -> Iterator[_Archive]:
    with open_regular(path) as file:
        start = file.read(8)
        file.seek(0)
        unpacked = next((kind(file) for mark, kind in _PACKED if start.startswith(mark)), file)
        bounded: Any = _BoundedReads(unpacked)
        with contextlib.closing(unpacked), tarfile.open(fileobj=bounded, mode="r:") as archive:
            yield _Archive(path, _tar_entries(archive, path))


def _tar_entries(archive: tarfile.TarFile, path: Path) -> Iterator[_Entry]:
    for member in archive:
        place = _place_of(member.name, path)
        if place is not None and (member.isreg() or member.issym() or member.islnk()) and not member.issparse():
            yield _Entry(place, member.size, not member.isreg(), partial(_opened_member, archive, member))


def _opened_member(archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    return archive.extractfile(member) or io.BytesIO()


class _BoundedReads:
    """A file of which never too much is read at once."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self.seek, self.tell = file.seek, file.tell

    def read(self, count: int) -> bytes:
        if not 0 <= count <= _MOST_AT_ONCE:
            raise tarfile.ReadError("an entry of an impossible length")
        return self._file.read(count)


def _place_of(name: str, path: Path) -> PurePosixPath | None:
    """Where an entry lies; None for a folder, and for odd names, which no checkpoint has.

    Names that lead out of the folder are an attack, whatever else is in the file: ``CheckpointError``.
    """
    name = name.replace("\\", "/")  # as some of Windows' own programs write it
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts or _DRIVE.match(name):
        raise _strange(path, tr("the name {name} leads out of its folder", name=ascii(name)[:100]))
    is_file = parts and not name.endswith("/") and all(is_plain_name(part) for part in parts)
    return PurePosixPath(*parts) if is_file else None


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise FileError(
            tr("{path} is damaged, not complete, or no archive of its kind.", path=path),
            tr("Copy it again from where it was made."),
        ) from error
    except OSError as error:
        raise read_error(error, path) from error


def _strange(path: Path, reason: str) -> CheckpointError:
    return CheckpointError(
        tr("{path} was refused: {reason}.", path=path, reason=reason),
        tr("Use an archive from somebody you trust, made by “Export”."),
    )
