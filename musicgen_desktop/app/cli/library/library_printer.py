"""Work on the library on the terminal: a bar and sentences for people, JSON lines for programs."""

from __future__ import annotations

import json
from typing import Any, Protocol

from tqdm import tqdm

from musicgen_desktop.app.cli.console import answer, say, say_error
from musicgen_desktop.domain.errors import UserError


class LibraryPrinter(Protocol):
    """Tells work on the library to whoever reads the terminal."""

    def progress(self, text: str, done: int, total: int) -> None:
        """Show how far it is: ``text`` says what is being done, ``done`` of ``total`` is a part of it."""
        ...

    def say(self, text: str) -> None:
        """A sentence for a person, that a program does not need."""
        ...

    def result(self, event: str, text: str, **fields: object) -> None:
        """What came of it: ``text`` (if any) for a person, ``event`` with ``fields`` for a program."""
        ...

    def failed(self, name: str, error: UserError) -> None:
        """One thing failed; others may follow."""
        ...

    def close(self) -> None:
        """Leave the terminal clean."""
        ...


class TextLibraryPrinter:
    """A bar on stderr, if that is a terminal; results on stdout."""

    def __init__(self) -> None:
        self._bar: Any = None

    def progress(self, text: str, done: int, total: int) -> None:
        """See ``LibraryPrinter.progress``."""
        if self._bar is None:
            self._bar = tqdm(total=1.0, bar_format="{desc} {percentage:3.0f}% |{bar}|", disable=None)
        if self._bar.disable:
            return
        self._bar.n = done / total if total else 0.0
        self._bar.set_description_str(text)

    def say(self, text: str) -> None:
        """See ``LibraryPrinter.say``."""
        self.close()
        say(text)

    def result(self, event: str, text: str, **fields: object) -> None:  # noqa: ARG002 - for programs
        """See ``LibraryPrinter.result``."""
        self.close()
        if text:
            answer(text)

    def failed(self, name: str, error: UserError) -> None:  # noqa: ARG002 - the words name it
        """See ``LibraryPrinter.failed``."""
        self.close()
        say_error(error)

    def close(self) -> None:
        """See ``LibraryPrinter.close``."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


class JsonLibraryPrinter:
    """One JSON object a line on stdout, at once; sentences for people on stderr."""

    def progress(self, text: str, done: int, total: int) -> None:
        """See ``LibraryPrinter.progress``."""
        _print({"event": "progress", "text": text, "done": done, "total": total})

    def say(self, text: str) -> None:
        """See ``LibraryPrinter.say``."""
        say(text)

    def result(self, event: str, text: str, **fields: object) -> None:  # noqa: ARG002 - for people
        """See ``LibraryPrinter.result``."""
        _print({"event": event, **fields})

    def failed(self, name: str, error: UserError) -> None:
        """See ``LibraryPrinter.failed``."""
        _print({"event": "failed", "name": name, "message": error.message, "advice": error.advice})
        say(str(error))

    def close(self) -> None:
        """Nothing is left open."""


def _print(fields: dict[str, object]) -> None:
    answer(json.dumps(fields, ensure_ascii=True, default=str))
