"""Whoever wants to know something of the library, and what becomes of the answer."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, TypeVar

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.services.library.clip_values import Answered, Ask, Question, Unanswered

T = TypeVar("T")

Refused = Callable[[UserError], None]


class Questions:
    """Main thread only.

    Args:
        ask: has the library's thread answer; ``on_answered`` is told what.
        complain: is told why there is no answer where the asker does not want to know.
    """

    def __init__(self, ask: Callable[[Ask], None], complain: Refused) -> None:
        self._ask = ask
        self._complain = complain
        self._waiting: dict[int, tuple[Callable[[Any], None], Refused]] = {}
        self._tickets = count(1)

    def ask(self, question: Question[T], then: Callable[[T], None], refused: Refused | None = None) -> None:
        """Call ``then`` with the answer, or ``refused`` with the reason why there is none."""
        ticket = next(self._tickets)
        self._waiting[ticket] = then, refused or self._complain
        self._ask(Ask(ticket, question))

    def on_answered(self, told: Answered | Unanswered) -> None:
        """What was told to whoever holds the ticket."""
        then, refused = self._waiting.pop(told.ticket)
        if isinstance(told, Answered):
            then(told.answer)
        else:
            refused(told.error)
