"""A file that is being fetched: what is there of it, its hash so far, and how the server named its version."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from musicgen_desktop.checkpoints.disk.stream_hash import StreamHash, git_digest
from musicgen_desktop.checkpoints.disk.write_behind import WriteBehind
from musicgen_desktop.files.atomic import PART_SUFFIX
from musicgen_desktop.files.file_errors import read_error, write_error
from musicgen_desktop.files.json_record import RecordError, RecordFormat

_BLOCK = 1 << 20
_ETAG_SUFFIX = ".etag"
_ETAG = RecordFormat(tuple[str, str])
"""How the server named the version of a file, and where it was."""


class PartFile:
    """``<name>.part`` beside the final ``target``. What is in it survives a kill; ``open_part`` takes it up again.

    Attributes:
        target: the final path.
        size: bytes that are there.
        etag, address: the version of the file that they are from, and where; empty when unknown.
    """

    def __init__(self, target: Path, final_size: int, file: FileIO, digest: StreamHash, disk: WriteBehind) -> None:
        self.target = target
        self.size = 0
        self.etag, self.address = _read_etag(target)
        self._final_size = final_size
        self._file = file
        self._digest = digest
        self._disk = disk

    def bytes_left(self) -> int:
        """How much a former attempt left."""
        return os.fstat(self._file.fileno()).st_size

    def take_up(self, on_bytes: Callable[[int], None]) -> None:
        """Hash what a former attempt left; ``on_bytes`` hears of every block and may raise.

        Raises ``FileError``.
        """
        while block := self._read():
            self._digest.add(block)
            self.size += len(block)
            on_bytes(len(block))

    def _read(self) -> bytes:
        try:
            return self._file.read(_BLOCK) or b""
        except OSError as error:
            raise read_error(error, part_path(self.target)) from error

    def append(self, block: bytes) -> None:
        """Write ``block`` at the end. Raises ``FileError``."""
        try:
            view = memoryview(block)
            while view:
                written = self._file.write(view) or 0
                self._digest.add(bytes(view[:written]) if written < len(block) else block)
                self.size += written
                self._disk.wrote(written)
                view = view[written:]
        except OSError as error:
            raise write_error(error, self.target, self._final_size - self.size) from error

    def restart(self, etag: str = "", address: str = "") -> None:
        """Forget what is there and begin a version that the server calls ``etag``. Raises ``FileError``."""
        try:
            self._file.seek(0)
            self._file.truncate()
        except OSError as error:
            raise write_error(error, self.target, self._final_size) from error
        _ETAG.write(_etag_path(self.target), (etag, address))
        self._digest.restart()
        self.size, self.etag, self.address = 0, etag, address

    def sha256(self) -> str:
        """Of what is there."""
        return self._digest.hexdigest()

    def git_sha1(self) -> str:
        """Git's hash of what is there."""
        self._file.seek(0)
        return hashlib.file_digest(self._file, lambda: git_digest(self.size)).hexdigest()

    def sync(self) -> None:
        """Make sure that the bytes are on the disk. Raises ``FileError``."""
        try:
            self._disk.finish()
        except OSError as error:
            raise write_error(error, self.target, 0) from error


@contextmanager
def open_part(target: Path, final_size: int) -> Iterator[PartFile]:
    """Open the part of ``target`` for going on. Raises ``FileError``."""
    path = part_path(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # Unbuffered: what was written is the system's, whatever becomes of this process.
        file = FileIO(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666), "r+")
    except OSError as error:
        raise write_error(error, path, final_size) from error
    with file, StreamHash() as digest, WriteBehind(file.fileno()) as disk:
        yield PartFile(target, final_size, file, digest, disk)


def publish_part(target: Path) -> None:
    """Give a finished part its final name. Raises ``FileError``."""
    try:
        part_path(target).replace(target)
        _etag_path(target).unlink(missing_ok=True)
    except OSError as error:
        raise write_error(error, target, 0) from error


def part_path(target: Path) -> Path:
    """Where the unfinished bytes of ``target`` are."""
    return target.with_name(f"{target.name}{PART_SUFFIX}")


def _etag_path(target: Path) -> Path:
    return target.with_name(f"{target.name}{_ETAG_SUFFIX}")


def _read_etag(target: Path) -> tuple[str, str]:
    try:
        return _ETAG.read(_etag_path(target)) or ("", "")
    except RecordError:
        return "", ""
