"""One program at a time for one checkpoint, by a lock that the system drops when its holder dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from musicgen_desktop.audio.file_errors import write_error
from musicgen_desktop.domain.errors import BusyError
from musicgen_desktop.domain.text import tr


@contextmanager
def only_one(file: Path, title: str) -> Iterator[None]:
    """Hold the lock ``file`` while the block runs. The file itself stays: deleting it would break the lock.

    Raises:
        BusyError: somebody else holds it, in this program or another one.
        FileError: the folder cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise write_error(error, file, 0) from error
    try:
        if not _lock(handle):
            raise BusyError(
                tr("{title} is being installed or changed by another window or program.", title=title),
                tr("Wait until it is done there, or stop it there."),
            )
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> bool:
    """Whether the lock could be taken, without waiting. It ends with the handle."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
