"""A disk that is full from some write on: wherever this process opens, names or makes a file is such a write."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable

from musicgen_desktop.domain.errors import UserError

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_NAMING = frozenset({"os.rename", "os.link", "os.mkdir", "os.truncate"})

TOLD, DONE, BUG = 10, 11, 12
"""How the work ended: refused in words, done without meeting a full disk, or neither."""


def work_on_full_disk(work: Callable[[], None], first: int, place: str) -> int:
    """Fork and work while the disk of ``place`` refuses every write from the ``first`` on, counted from 0."""
    child = os.fork()
    if not child:
        code = BUG
        try:
            met = _fill_disk(first, place)
            work()
            code = TOLD if met else DONE  # some writes are given up without a word
        except UserError:
            code = TOLD
        except BaseException:  # noqa: BLE001 - the border of a process
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _fill_disk(first: int, place: str) -> list[str]:
    """For the rest of this process. The list gets what was refused."""
    seen = 0
    met: list[str] = []

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if not _is_write(event, arguments) or not str(arguments[0]).startswith(place):
            return
        seen += 1
        if seen > first:
            met.append(event)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))

    sys.addaudithook(hook)
    return met


def _is_write(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        flags = arguments[2]
        return isinstance(flags, int) and bool(flags & _WRITES)
    return event in _NAMING
