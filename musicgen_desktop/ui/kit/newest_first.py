"""Wishes that come faster than they are granted: the newest is granted first, overtaken ones are dropped."""

from __future__ import annotations

from collections.abc import Callable


class NewestFirst:
    """Asks for a few things at once.

    Args:
        ask: asks for one; ``ended`` must be told once it is there, or cannot be had.
        at_once: how many are asked for at a time.
        waiting: how many wishes may wait; those of what is no longer looked at are the oldest.
    """

    def __init__(self, ask: Callable[[str], None], at_once: int, waiting: int) -> None:
        self._ask = ask
        self._at_once = at_once
        self._most = waiting
        self._asked: set[str] = set()
        self._waiting: dict[str, None] = {}

    def want(self, name: str) -> None:
        """Wish for it, unless it is on its way."""
        if name in self._asked:
            return
        self._waiting.pop(name, None)
        self._waiting[name] = None
        if len(self._waiting) > self._most:
            del self._waiting[next(iter(self._waiting))]
        self._go_on()

    def ended(self, name: str) -> None:
        """It is there, or cannot be had."""
        self._asked.discard(name)
        self._waiting.pop(name, None)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and len(self._asked) < self._at_once:
            name, _ = self._waiting.popitem()
            self._asked.add(name)
            self._ask(name)
