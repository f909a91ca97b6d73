"""Trying again: after which failures, how often, and after how long a pause."""

from __future__ import annotations

import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import DownloadError
from musicgen_desktop.domain.text import tr

Pause = Callable[[float, CancelToken], None]
"""Waits so many seconds, or raises ``JobCancelledError`` as soon as the token says so."""

_DELAYS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
_LONGEST = 300.0
"""Seconds that a server may ask us to wait; beyond, the user decides."""
_SLICE = 0.1


class TransientError(Exception):
    """A failure that may be gone at the next attempt.

    Attributes:
        reason: what happened, as the end of a sentence.
        after: seconds that the server asks us to wait.
    """

    def __init__(self, reason: str, after: float = 0.0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.after = after


class Retries:
    """Counts the failures in a row for one file, and waits longer after each."""

    def __init__(self, name: str, pause: Pause) -> None:
        self._name = name
        self._pause = pause
        self._failures = 0

    def reset(self) -> None:
        """Something was achieved: the next failure is a first one."""
        self._failures = 0

    def wait(self, error: TransientError, token: CancelToken) -> None:
        """Wait before the next attempt. Raises ``DownloadError`` when there shall be none."""
        if self._failures >= len(_DELAYS):
            raise DownloadError(
                tr("{name} could not be fetched: {reason}.", name=self._name, reason=error.reason),
                tr("What is there already is kept. Check the connection and install again to go on."),
            ) from error
        if error.after > _LONGEST:
            raise DownloadError(
                tr("{name} could not be fetched: {reason}.", name=self._name, reason=error.reason),
                tr("The server asks to come back in {count} minute. What is there already is kept.",
                   "The server asks to come back in {count} minutes. What is there already is kept.",
                   round(error.after / 60)),
            ) from error  # fmt: skip
        self._pause(max(_DELAYS[self._failures], error.after), token)
        self._failures += 1


def patient_pause(seconds: float, token: CancelToken) -> None:
    """Wait, with an eye on the token."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        token.raise_if_ended()
        time.sleep(min(left, _SLICE))


def retry_after(value: str | None, now: Callable[[], float] = time.time) -> float:
    """The seconds in a ``Retry-After`` header, which may also be a date; 0 without a usable one."""
    if not value:
        return 0.0
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now())
    except ValueError:
        return 0.0
