"""A zip file that is only ever appended to: whatever cuts a writing off, what stood in it before is still there.

What is new goes behind the old list of contents, and a new list behind that. Until that one is on the disk the old one
counts; what comes behind it is cut off by the next writing. Any program can read the file in between.
"""

from __future__ import annotations

import io
import os
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.regular import open_regular

_END = b"PK\x05\x06"
_END_RECORD = struct.Struct("<4s4H2LH")
_LOOK_BACK = 1 << 20

LARGE_FILE = 1 << 28
"""Bytes after which a writer should ``commit``, so that a cut-off writing loses no more than that."""

Member = zipfile.ZipInfo


class GrowingZip:
    """The zip file at ``path``, to be written by one program. Raises ``OSError``; ``FileError`` where it is no zip."""

    def __init__(self, path: Path) -> None:
        is_new = not path.exists()
        self._file = cast("BinaryIO", path.open("x+b" if is_new else "r+b"))
        try:
            self._committed = 0 if is_new else _last_end(self._file, path)
            self._file.truncate(self._committed)
            self._zip = self._opened()
        except BaseException:
            self._file.close()
            raise

    @property
    def members(self) -> dict[str, Member]:
        """What is in it, by name."""
        return {member.filename: member for member in self._zip.infolist()}

    @property
    def uncommitted(self) -> int:
        """Bytes that would be lost if the program were killed now."""
        return self._zip.start_dir - self._committed

    @contextmanager
    def adding(self, name: str, compressed: bool = False) -> Iterator[IO[bytes]]:
        """What is written within the block becomes the file ``name``, which must be new."""
        member = zipfile.ZipInfo(name)
        member.compress_type = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
        member.external_attr = 0o600 << 16
        with self._zip.open(member, "w", force_zip64=True) as target:
            yield target

    def commit(self) -> None:
        """From now on all that was added stays."""
        self._file.flush()
        os.fsync(self._file.fileno())  # the contents before the list that names them
        self._zip.close()
        self._file.seek(0, os.SEEK_END)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._committed = self._file.tell()
        self._zip = self._opened()

    def close(self) -> None:
        """What was not committed is gone."""
        self._zip.fp = None  # else it writes its list when it is forgotten
        with self._file:
            self._file.truncate(self._committed)

    def _opened(self) -> zipfile.ZipFile:
        end = self._file.seek(0, os.SEEK_END)
        archive = zipfile.ZipFile(self._file, "a")
        archive.start_dir = end  # behind the list of contents, not over it
        return archive


@contextmanager
def reading_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    """The file as it was at its last ``commit``. Raises ``FileError`` where it is no zip; ``OSError``."""
    with open_regular(path) as file, zipfile.ZipFile(_beginning(file, _last_end(file, path))) as archive:
        yield archive


def _last_end(file: BinaryIO, path: Path) -> int:
    """Where the last whole list of contents ends."""
    position = file.seek(0, os.SEEK_END)
    behind = b""
    while position:
        start = max(position - _LOOK_BACK, 0)
        file.seek(start)
        block = file.read(position - start) + behind
        found = block.rfind(_END)
        while found >= 0:
            end = start + found + _END_RECORD.size
            if len(block) - found >= _END_RECORD.size and _is_whole(file, end):
                return end
            found = block.rfind(_END, 0, found)
        behind = block[: _END_RECORD.size - 1]
        position = start
    raise FileError(
        tr("{path} is no archive, or its end is missing.", path=path), tr("Choose another file, or a whole copy of it.")
    )


def _is_whole(file: BinaryIO, end: int) -> bool:
    try:
        with zipfile.ZipFile(_beginning(file, end)) as archive:
            # A zip inside, of a member that was cut off, begins later.
            begins_at = min((member.header_offset for member in archive.infolist()), default=end - _END_RECORD.size)
            return begins_at == 0
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, struct.error):
        return False


def _beginning(file: BinaryIO, length: int) -> IO[bytes]:
    return cast("IO[bytes]", _Beginning(file, length))


class _Beginning(io.RawIOBase):
    """The first ``length`` bytes of a file."""

    def __init__(self, file: BinaryIO, length: int) -> None:
        super().__init__()
        self._file = file
        self._length = length
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._length}[whence]
        if base + offset < 0:
            raise ValueError("before the beginning")
        self._position = base + offset
        return self._position

    def read(self, size: int | None = -1) -> bytes:
        left = max(self._length - self._position, 0)
        self._file.seek(self._position)
        data = self._file.read(left if size is None or size < 0 else min(size, left))
        self._position += len(data)
        return data
