"""Fails on any socket, whoever opens it in this process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class _Guard:
    def __init__(self) -> None:
        self.watching = False
        self.opened: list[str] = []

    def hook(self, event: str, args: tuple[Any, ...]) -> None:
        if self.watching and event in ("socket.__new__", "socket.connect", "socket.getaddrinfo", "socket.sendto"):
            self.opened.append(f"{event}{args!r}")


@contextmanager
def no_sockets() -> Iterator[None]:
    """Fail at the end of the block if a socket was opened or a name was looked up in it, also in other threads.

    Python's own audit events are watched: they come from the C code below every library.
    """
    guard = _Guard()
    sys.addaudithook(guard.hook)  # stays for ever, so it is told when to listen
    guard.watching = True
    try:
        yield
    finally:
        guard.watching = False
        assert not guard.opened, f"opened a socket: {guard.opened}"
