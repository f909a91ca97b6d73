"""What is left of a run that broke down: a file that is there while the program runs, and after it only then."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import platform
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from musicgen_desktop import __version__
from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.regular import read_regular

CRASH_NAME = "crash.txt"
EARLIER_NAME = "crash-before.txt"
"""Of the last run that broke down; kept beside the log."""

_MOST_REPORTS = 20
"""A fault in painting comes back with every frame."""

_MOST_BYTES = 1_000_000
_LOG_TAIL = 8_000
"""Characters of the log that a report ends with."""

log = logging.getLogger(__name__)


class CrashFile:
    """Takes down how this run breaks down, and finds what an earlier one has left. One program at a time for a folder.

    Python's own fault handler writes into it when native code crashes, with the stacks of all threads.

    Args:
        log_file: the program's log; the crash file lies beside it.
    """

    def __init__(self, log_file: Path) -> None:
        self._log_file = log_file
        self._path = log_file.with_name(CRASH_NAME)
        self._file: BinaryIO | None = None
        self._lock = threading.RLock()  # a destructor may fail in the middle of a report
        self._left = _MOST_REPORTS

    def take_earlier(self) -> BugReport | None:
        """The report on the last run, if that broke down; it is given once. Call it before ``watching``."""
        try:
            text = read_regular(self._path, _MOST_BYTES).decode("utf-8", "replace")
            self._path.replace(self._path.with_name(EARLIER_NAME))
        except FileNotFoundError:
            return None
        except OSError as error:
            log.warning("the crash file cannot be used: %s", error)
            return None
        head, _, evidence = text.partition("\n\n")
        if not evidence.strip():
            log.warning("the last run was ended from outside (%s)", head)
            return None
        log.warning("the last run broke down; see %s", EARLIER_NAME)
        return BugReport(tr("The program broke down when it ran last."), f"{text.rstrip()}\n\n{self._log_tail()}")

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Within the block a crash leaves its evidence; nothing stays when it is left in any other way."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.unlink(missing_ok=True)  # a pipe in its place would wait for a reader
            self._file = self._path.open("xb", buffering=0)
        except OSError as error:  # a folder that cannot be written to
            log.warning("a crash would leave no trace: %s", error)
            yield
            return
        was_enabled = faulthandler.is_enabled()
        self._write(
            f"MusicGen Desktop {__version__}, Python {platform.python_version()}, {platform.platform()}, {_now()}\n\n"
        )
        faulthandler.enable(self._file)
        try:
            yield
        finally:
            faulthandler.disable()
            with self._lock, contextlib.suppress(OSError):
                self._file.close()
                self._file = None
                self._path.unlink()
            if was_enabled and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)

    def note(self, report: BugReport) -> None:
        """Take down a fault that the program may survive. Any thread; never raises."""
        self._write(f"{_now()} [{threading.current_thread().name}]\n{report.details}\n")

    def _write(self, text: str) -> None:
        with self._lock, contextlib.suppress(OSError):
            if self._file is not None and self._left:
                self._left -= 1
                self._file.write(text.encode("utf-8", "backslashreplace"))

    def _log_tail(self) -> str:
        try:
            return read_regular(self._log_file, 2 * _MOST_BYTES).decode("utf-8", "replace")[-_LOG_TAIL:]
        except OSError:
            return ""


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
