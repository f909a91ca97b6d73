"""Tells the library's thread that a query has been overtaken: the one thing that it looks at while others are asked."""

from __future__ import annotations

from threading import Lock


class NewestQuery:
    """The number of the query that was asked last. May be used in any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._number = 0

    def next(self) -> int:
        """A number for one more query."""
        with self._lock:
            self._number += 1
            return self._number

    def is_newest(self, number: int) -> bool:
        """Whether no query has been asked since."""
        with self._lock:
            return number == self._number
