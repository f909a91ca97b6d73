"""The token by which a running job is asked to end early, or to wait."""

from __future__ import annotations

import threading
import time

from musicgen_desktop.domain.errors import JobCancelledError


class CancelToken:
    """Flags that any thread may raise and the decode loop reads at every step.

    *Stop* ends the job and keeps the sound that exists; *cancel* ends it and discards everything; *pause* has it wait
    between two steps with all that it has made.
    """

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._cancel = threading.Event()
        self._going = threading.Event()
        self._going.set()

    def stop(self) -> None:
        """Ask for an end that keeps what exists."""
        self._stop.set()
        self._going.set()

    def cancel(self) -> None:
        """Ask for an end that discards everything; wins over ``stop``."""
        self._cancel.set()
        self._going.set()

    def pause(self, paused: bool) -> None:
        """Have the job wait, or go on. One that was asked to end does not wait any more."""
        if paused and not self._stop.is_set() and not self._cancel.is_set():
            self._going.clear()
        else:
            self._going.set()

    def wait_while_paused(self) -> float:
        """Block as long as the job shall wait; how long that was, in seconds."""
        if self._going.is_set():
            return 0.0
        begun = time.monotonic()
        self._going.wait()
        return time.monotonic() - begun

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
