"""Ctrl-C on the command line: once keeps what exists, twice discards it."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.text import tr


class Interrupts:
    """Turns SIGINT into the flags of the running job's token.

    Before any sound exists there is nothing to keep and the libraries may be busy importing for
    seconds: then the first Ctrl-C leaves at once by ``KeyboardInterrupt``.

    Attributes:
        token: of the job that runs now; None while none makes sound.
        interrupted: whether Ctrl-C was pressed at all, so that no further prompt is begun.
    """

    def __init__(self) -> None:
        self.token: CancelToken | None = None
        self.interrupted = False
        self._saving = False

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Handle SIGINT within the block."""
        previous = signal.signal(signal.SIGINT, self._on_sigint)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, previous)

    @contextmanager
    def saving(self) -> Iterator[None]:
        """Let files be finished within the block, whatever is pressed: that takes no time."""
        self._saving = True
        try:
            yield
        finally:
            self._saving = False

    def _on_sigint(self, signum: int, frame: FrameType | None) -> None:  # noqa: ARG002 - signal's signature
        first = not self.interrupted
        self.interrupted = True
        if self._saving:
            return
        if self.token is None:
            raise KeyboardInterrupt
        if first:
            self.token.stop()
            sys.stderr.write("\n" + tr("Stopping, keeping what exists. Press Ctrl-C again to discard it.") + "\n")
        else:
            self.token.cancel()
