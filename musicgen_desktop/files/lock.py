"""One program at a time for one thing, by a lock that the system drops when its holder dies."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from musicgen_desktop.domain.errors import BusyError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import write_error

_TRIES = 100
_PATIENCE = 5.0
_PAUSE = 0.01
_WINDOWS = sys.platform == "win32"

_NO_LOCKS = frozenset({errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP})
"""What disks that know no locks answer."""

log = logging.getLogger(__name__)


@contextmanager
def only_one(file: Path, title: str) -> Iterator[None]:
    """Hold the lock ``file`` while the block runs. The file itself stays; only its holder may delete it.

    Raises:
        BusyError: somebody else holds it, in this program or another one, or has just deleted it.
        FileError: the folder cannot be written.
    """
    try:
        handle = _opened(file)
    except OSError as error:
        raise write_error(error, file, 0) from error
    try:
        if not _lock(handle) or _was_deleted(file, handle):
            raise BusyError(
                tr("{title} is being installed or changed by another window or program.", title=title),
                tr("Wait until it is done there, or stop it there."),
            )
        yield
    finally:
        os.close(handle)


@contextmanager
def only_one_for_now(file: Path, title: str) -> Iterator[None]:
    """``only_one`` with a file that is deleted at the end, as is its folder when it is empty."""
    try:
        with only_one(file, title):
            try:
                yield
            finally:
                # While it is held: else somebody may hold it who would not be found by its name any more.
                if not _WINDOWS:
                    _delete(file)
    finally:
        if _WINDOWS:  # where a file that anybody has open cannot be deleted
            _delete(file)
        with contextlib.suppress(OSError):
            file.parent.rmdir()


@contextmanager
def taking_turns(file: Path, title: str) -> Iterator[None]:
    """``only_one_for_now`` for a moment's work: whoever finds it held waits for a few seconds.

    Raises:
        BusyError: the one before does not come to its end.
        FileError: the folder cannot be written.
    """
    give_up = time.monotonic() + _PATIENCE
    with contextlib.ExitStack() as turn:
        while True:
            try:
                turn.enter_context(only_one_for_now(file, title))
                break
            except BusyError:
                if time.monotonic() > give_up:
                    raise
                time.sleep(_PAUSE)
        yield


def _delete(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()


def _opened(file: Path) -> int:
    """The file, made if need be. Its folder may be tidied away between any two calls."""
    tries = _TRIES
    while True:
        tries -= 1
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            return os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        except (FileNotFoundError, FileExistsError):
            if not tries:
                raise


def _was_deleted(file: Path, handle: int) -> bool:
    """Whether the file of this name is another one by now. Windows deletes none that is open."""
    try:
        return not _WINDOWS and not os.path.samestat(os.fstat(handle), file.stat())
    except FileNotFoundError:
        return True


def _lock(handle: int) -> bool:
    """Whether the lock could be taken, without waiting. It ends with the handle."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            return False
        log.warning("this disk knows no locks; going on without: %s", error)
    return True
