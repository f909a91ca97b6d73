"""A note beside the database: it is as this program left it, so that a start need not read all of it again.

Whoever writes at the database changes its dates. What a disk turns over by itself changes none; so the note holds
until the next daily backup is due, for which everything is read.
"""

from __future__ import annotations

import contextlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.json_record import RecordError, RecordFormat

WORTH_BYTES = 4_000_000
"""A smaller database is read in a tenth of a second."""

_TICK = 0.02
"""Seconds between two times that every file system tells apart."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """How the file looked."""

    bytes: int
    modified_ns: int
    changed_ns: int
    inode: int


_FORMAT = RecordFormat(_Seen, version=1)


class WholeMark:
    """Args:
    library_file: the database.
    """

    def __init__(self, library_file: Path) -> None:
        self._file = library_file
        self._mark = library_file.with_name(f"{library_file.name}-whole")

    @property
    def is_worth_it(self) -> bool:
        """Whether the database is so large that reading all of it takes a while."""
        try:
            return self._file.stat().st_size >= WORTH_BYTES
        except OSError:
            return False

    def fits(self) -> bool:
        """Whether nobody has touched the database since it was closed in order."""
        try:
            return not _has_side_file(self._file) and _FORMAT.read(self._mark) == _look(self._file)
        except (RecordError, OSError):
            return False

    def put(self) -> None:
        """Say so of a database that was just closed, all of it in its one file. Does nothing for a small one."""
        with contextlib.suppress(FileError, OSError):
            if not self.is_worth_it or _has_side_file(self._file):
                return
            time.sleep(_TICK)  # what is written after this has another date
            _FORMAT.write(self._mark, _look(self._file))

    def remove(self) -> None:
        """It is in use now. Never raises: one that stays does not fit what was written since."""
        with contextlib.suppress(OSError):
            self._mark.unlink(missing_ok=True)


def _look(file: Path) -> _Seen:
    found = file.stat()
    return _Seen(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def _has_side_file(file: Path) -> bool:
    """Whether something is not folded into the one file yet."""
    return any(
        os.path.lexists(side) and side.stat().st_size
        for side in (file.with_name(f"{file.name}{suffix}") for suffix in ("-wal", "-journal"))
    )
