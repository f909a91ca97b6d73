"""Whoever wants to know something of the library, and what becomes of the answer."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, TypeVar

from musicgen_desktop.services.library.clip_values import Ask, Question

T = TypeVar("T")


class Questions:
    """Main thread only.

    Args:
        ask: has the library's thread answer; ``on_answered`` is told what.
    """

    def __init__(self, ask: Callable[[Ask], None]) -> None:
        self._ask = ask
        self._waiting: dict[int, Callable[[Any], None]] = {}
        self._tickets = count(1)

    def ask(self, question: Question[T], then: Callable[[T], None]) -> None:
        """Call ``then`` with the answer; never, where the library is not open or cannot be read, which is told then."""
        ticket = next(self._tickets)
        self._waiting[ticket] = then
        self._ask(Ask(ticket, question))

    def on_answered(self, ticket: int, answer: object) -> None:
        """The answer for whoever holds the ticket."""
        self._waiting.pop(ticket)(answer)
