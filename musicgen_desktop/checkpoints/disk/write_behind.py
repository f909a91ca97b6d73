"""Bringing a long file to the disk while it is being written, so that nothing is left to wait for at its end."""

from __future__ import annotations

import contextlib
import os
import sys
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

_PIECE = 16_000_000
"""Bytes: many for a disk, few for a slow stick, on which "Cancel" has to wait for them."""
_MAX_WAITING = 3


class WriteBehind:
    """Sends what was written on to the disk, a piece at a time, in a thread of its own, and out of the system's cache.

    A system gathers gigabytes in memory before it writes any of them: it throws out what other programs keep there,
    such as a sampler its sounds, and then holds everybody up. At most four pieces wait in memory here; whoever writes
    faster than the disk waits too. Only Linux needs this; elsewhere the system's own ways are kept. To be used in a
    ``with``, around the file.

    Args:
        descriptor: of the file, open for writing.
        piece: bytes of a piece.
    """

    def __init__(self, descriptor: int, piece: int = _PIECE) -> None:
        self._descriptor = descriptor
        self._piece = piece
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="write behind")
        self._waiting: deque[Future[None]] = deque()
        self._unsent = 0

    def __enter__(self) -> WriteBehind:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(cancel_futures=True)

    def wrote(self, count: int) -> None:
        """So many bytes more are in the file. Raises the ``OSError`` of a piece that could not be brought to the disk.

        A system tells of such a failure only once, so it must not be lost before ``finish``.
        """
        self._unsent += count
        if sys.platform.startswith("linux") and self._unsent >= self._piece:
            self._waiting.append(self._thread.submit(_send, self._descriptor))
            self._unsent = 0
            self._wait_for(_MAX_WAITING)

    def finish(self) -> None:
        """Wait until all that was written is on the disk. Raises ``OSError``."""
        self._wait_for(0)
        os.fsync(self._descriptor)

    def _wait_for(self, count: int) -> None:
        while len(self._waiting) > count:
            self._waiting.popleft().result()


def _send(descriptor: int) -> None:
    if sys.platform.startswith("linux"):
        os.fdatasync(descriptor)
        with contextlib.suppress(OSError):  # a file system that does not take advice
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
