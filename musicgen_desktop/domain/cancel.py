"""The token by which a running job is asked to end early."""

from __future__ import annotations

import threading

from musicgen_desktop.domain.errors import JobCancelledError


class CancelToken:
    """Two flags that any thread may raise and the decode loop reads at every step.

    *Stop* ends the job and keeps the sound that exists; *cancel* ends it and discards everything.
    """

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._cancel = threading.Event()

    def stop(self) -> None:
        """Ask for an end that keeps what exists."""
        self._stop.set()

    def cancel(self) -> None:
        """Ask for an end that discards everything; wins over ``stop``."""
        self._cancel.set()

    @property
    def stop_requested(self) -> bool:
        """Whether the job shall end and keep what exists."""
        return self._stop.is_set()

    @property
    def cancel_requested(self) -> bool:
        """Whether the job shall end and discard everything."""
        return self._cancel.is_set()

    def raise_if_cancelled(self) -> None:
        """Raise ``JobCancelledError`` when the job shall be discarded."""
        if self._cancel.is_set():
            raise JobCancelledError

    def raise_if_ended(self) -> None:
        """Like ``raise_if_cancelled`` where no sound exists yet, so that stopping keeps nothing."""
        if self._cancel.is_set() or self._stop.is_set():
            raise JobCancelledError
