"""Long work on the terminal: a bar and sentences for people, JSON lines for programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Protocol

from tqdm import tqdm

from musicgen_desktop.app.cli.console import answer, say, say_error
from musicgen_desktop.app.cli.pauses import pausing
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError, UserError


class WorkPrinter(Protocol):
    """Tells work to whoever reads the terminal."""

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


class TextWorkPrinter:
    """A bar on stderr, if that is a terminal; results on stdout."""

    def __init__(self) -> None:
        self._bar: Any = None

    def bar(self, share: float) -> Any | None:
        """The bar, drawn that far with its next words; None where none can be drawn, as in a log file."""
        if self._bar is None:
            self._bar = tqdm(total=1.0, bar_format="{desc} {percentage:3.0f}% |{bar}|{postfix}", disable=None)
        if self._bar.disable:
            return None
        self._bar.n = share
        return self._bar

    def say(self, text: str) -> None:
        """See ``WorkPrinter.say``."""
        self.close()
        say(text)

    def result(self, event: str, text: str, **fields: object) -> None:  # noqa: ARG002 - for programs
        """See ``WorkPrinter.result``."""
        self.close()
        if text:
            answer(text)

    def failed(self, name: str, error: UserError) -> None:  # noqa: ARG002 - the words name it
        """See ``WorkPrinter.failed``."""
        self.close()
        say_error(error)

    def close(self) -> None:
        """See ``WorkPrinter.close``."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


class JsonWorkPrinter:
    """One JSON object a line on stdout, at once; sentences for people on stderr."""

    def line(self, fields: dict[str, object]) -> None:
        """Print an object."""
        answer(json.dumps(fields, ensure_ascii=True, default=str))

    def say(self, text: str) -> None:
        """See ``WorkPrinter.say``."""
        say(text)

    def result(self, event: str, text: str, **fields: object) -> None:  # noqa: ARG002 - for people
        """See ``WorkPrinter.result``."""
        self.line({"event": event, **fields})

    def failed(self, name: str, error: UserError) -> None:
        """See ``WorkPrinter.failed``."""
        self.line({"event": "failed", "name": name, "message": error.message, "advice": error.advice})
        say(str(error))

    def close(self) -> None:
        """Nothing is left open."""


def run_work(
    work: Callable[[], ExitCode], printer: WorkPrinter, token: CancelToken, ending_words: str, cancelled_words: str
) -> ExitCode:
    """Do it, and say how it ended. Ctrl-C ends it by the ``token``, and says ``ending_words``."""
    try:
        with pausing(token, ending_words):
            return work()
    except JobCancelledError:
        printer.close()
        printer.result("cancelled", cancelled_words)
        return ExitCode.CANCELLED
    except UserError as error:
        printer.failed("", error)
        return ExitCode.USER_ERROR
    finally:
        printer.close()
