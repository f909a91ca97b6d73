"""SHA-256 of a stream, computed beside the writing."""

from __future__ import annotations

import hashlib
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

_BATCH = 1 << 20
_MAX_WAITING = 8


class StreamHash:
    """Takes blocks and hashes them in a thread of its own: hashlib lets go of Python's lock meanwhile.

    Blocks are gathered to batches of a megabyte; at most eight of them wait. To be used in a ``with``.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sha256")
        self._waiting: deque[Future[None]] = deque()
        self.restart()

    def __enter__(self) -> StreamHash:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown()

    def restart(self) -> None:
        """Forget everything that was added."""
        self._wait_for(0)
        self._digest = hashlib.sha256()
        self._batch: list[bytes] = []
        self._gathered = 0

    def add(self, block: bytes) -> None:
        """Append ``block``."""
        self._batch.append(block)
        self._gathered += len(block)
        if self._gathered >= _BATCH:
            self._flush()

    def hexdigest(self) -> str:
        """The hash of all that was added."""
        self._flush()
        self._wait_for(0)
        return self._digest.hexdigest()

    def _flush(self) -> None:
        batch, self._batch, self._gathered = self._batch, [], 0
        self._waiting.append(self._thread.submit(_update, self._digest, batch))
        self._wait_for(_MAX_WAITING)

    def _wait_for(self, count: int) -> None:
        while len(self._waiting) > count:
            self._waiting.popleft().result()


def _update(digest: hashlib._Hash, batch: list[bytes]) -> None:
    for block in batch:
        digest.update(block)


def git_digest(size: int) -> hashlib._Hash:
    """Git's own hash of a file of ``size`` bytes, to be updated with them."""
    return hashlib.sha1(b"blob %d\0" % size, usedforsecurity=False)
