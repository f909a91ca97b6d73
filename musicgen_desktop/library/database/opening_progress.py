"""How far an opening is that has all of a large library to read, or to bring into a newer form."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

TellShare = Callable[[float], None]
"""Told how much is done, from 0 to 1."""

CHECK_STEPS, UPGRADE_STEPS, READ_STEPS = 200, 250, 80
"""Of SQLite's machine for a page of the file, about, as a large library took them."""

_PATIENCE = 0.5
"""Seconds after which it is worth a word."""

_EVERY_STEPS = 20_000
_PAGE = 4096


class OpeningProgress:
    """Says seldom how much is done, as far as it can be estimated, and never less than before.

    Args:
        library_file: the database.
        tell: told nothing where it does not take long.
    """

    def __init__(self, library_file: Path, tell: TellShare) -> None:
        self._tell = tell
        self._pages = 1
        with contextlib.suppress(OSError):
            self._pages += library_file.stat().st_size // _PAGE
        self._begun = time.monotonic()
        self._share = self._told = 0.0

    @contextlib.contextmanager
    def part(self, connection: sqlite3.Connection, until: float, steps: int) -> Iterator[None]:
        """What is done by ``connection`` in the block brings the share to ``until``; it takes ``steps`` for a page."""
        begun, expected, done = self._share, steps * self._pages, 0

        def count() -> int:
            nonlocal done
            done += _EVERY_STEPS
            self._say(begun + (until - begun) * min(1.0, done / expected))
            return 0

        connection.set_progress_handler(count, _EVERY_STEPS)
        try:
            yield
        finally:
            connection.set_progress_handler(None, 0)
            self._share = until

    def _say(self, share: float) -> None:
        if share >= self._told + 0.01 and time.monotonic() - self._begun > _PATIENCE:
            self._told = share
            self._tell(share)
