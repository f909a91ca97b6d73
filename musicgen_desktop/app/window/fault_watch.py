"""Exceptions that nobody caught, in whatever thread: to the log, to the crash file and to the window."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.system.crash_file import CrashFile

log = logging.getLogger(__name__)


class FaultWatch:
    """Takes Python's three hooks for the time of a block.

    Args:
        crash_file: takes every fault down.
        tell: called with every report, in the thread in which it happened.
    """

    def __init__(self, crash_file: CrashFile, tell: Callable[[BugReport], None]) -> None:
        self._crash_file = crash_file
        self._tell = tell

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Within the block a bug in a slot, a thread or a destructor is reported, and the program goes on."""
        hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook, threading.excepthook = self._on_exception, self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook, sys.unraisablehook = hooks

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.critical("unexpected error", exc_info=(kind, error, trace))
        report = BugReport.of(error)
        self._crash_file.note(report)
        self._tell(report)

    def _on_thread_exception(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_type is not SystemExit:  # a thread's way to leave
            self._on_exception(told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback)

    def _on_unraisable(self, told: sys.UnraisableHookArgs) -> None:
        error = told.exc_value or told.exc_type()
        error.add_note(f"{told.err_msg or 'Exception ignored in'}: {told.object!r:.200}")
        self._on_exception(told.exc_type, error, told.exc_traceback)
