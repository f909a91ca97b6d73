"""Ctrl-C on the command line, or a signal like it: once keeps what exists, twice discards it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from musicgen_desktop.app.cli.console import say_from_signal
from musicgen_desktop.app.end_signals import end_signals_handled
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.text import tr


class Interrupts:
    """Turns SIGINT and its like into the flags of the running job's token.

    Before any sound exists there is nothing to keep and the libraries may be busy importing for
    seconds: then the first Ctrl-C leaves at once by ``KeyboardInterrupt``.

    Attributes:
        interrupted: whether Ctrl-C was pressed at all, so that no further prompt is begun.
    """

    def __init__(self) -> None:
        self.interrupted = False
        self._token: CancelToken | None = None
        self._sounding = False

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Handle the signals within the block."""
        hook = sys.unraisablehook

        def unraisable(report: sys.UnraisableHookArgs) -> None:
            # An interrupt that hits a destructor cannot be raised further; the token ends the job instead.
            if not isinstance(report.exc_value, KeyboardInterrupt):
                hook(report)

        sys.unraisablehook = unraisable
        try:
            with end_signals_handled(self._on_signal):
                yield
        finally:
            sys.unraisablehook = hook

    @contextmanager
    def job(self, token: CancelToken) -> Iterator[None]:
        """Within the block, saving included, Ctrl-C means the job of ``token``."""
        self._token, self._sounding = token, False
        try:
            yield
        finally:
            self._token, self._sounding = None, False

    def sound_begins(self) -> None:
        """From now on the job has something to keep."""
        self._sounding = True

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        first = not self.interrupted
        self.interrupted = True
        if self._token and self._sounding and first:
            self._token.stop()
            say_from_signal(tr("Stopping, keeping what exists. Press Ctrl-C again to discard it."))
            return
        if self._token:
            self._token.cancel()
        if not self._sounding:
            # A library may swallow this; then the token ends the job at its next look.
            raise KeyboardInterrupt
