"""Keeps the machine from going to sleep; the screen may go dark. Where the system cannot do that, nothing happens."""

from __future__ import annotations

import ctypes
import logging
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Protocol

log = logging.getLogger(__name__)

_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001
"""Of Windows' ``SetThreadExecutionState``."""

_ENDS_WITHIN = 2.0
"""Seconds that a child has to end, which does so as soon as its input ends."""


class SleepLock(Protocol):
    """Held and released by one thread, as often as it likes."""

    def hold(self) -> None:
        """Stay awake from now on."""
        ...

    def release(self) -> None:
        """Sleep is allowed again."""
        ...

    def close(self) -> None:
        """The last word."""
        ...


class ChildLock:
    """A program of the system that keeps the machine awake until its input ends, even where this one is killed.

    Args:
        command: starts it.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list(command)
        self._child: subprocess.Popen[bytes] | None = None
        self._ending: list[subprocess.Popen[bytes]] = []

    def hold(self) -> None:
        """See ``SleepLock``."""
        self._ending = [child for child in self._ending if child.poll() is None]
        if self._child is not None:
            return
        quiet = subprocess.DEVNULL
        try:
            self._child = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)
        except OSError as error:
            log.info("the machine may go to sleep: %s", error)

    def release(self) -> None:
        """See ``SleepLock``."""
        child, self._child = self._child, None
        if child is not None and child.stdin is not None:
            child.stdin.close()
            self._ending.append(child)

    def close(self) -> None:
        """See ``SleepLock``."""
        self.release()
        for child in self._ending:
            try:
                child.wait(_ENDS_WITHIN)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        self._ending = []


class WindowsLock:
    """What Windows is told about this thread.

    Args:
        set_state: Windows' ``SetThreadExecutionState``.
    """

    def __init__(self, set_state: Callable[[int], object]) -> None:
        self._set_state = set_state

    def hold(self) -> None:
        """See ``SleepLock``."""
        self._set_state(_CONTINUOUS | _SYSTEM_REQUIRED)

    def release(self) -> None:
        """See ``SleepLock``."""
        self._set_state(_CONTINUOUS)

    def close(self) -> None:
        """See ``SleepLock``."""
        self.release()


def make_sleep_lock(who: str, why: str) -> SleepLock:
    """What this system has.

    Args:
        who, why: in words, for those who ask the system what keeps it awake.
    """
    if sys.platform == "win32":
        return WindowsLock(ctypes.windll.kernel32.SetThreadExecutionState)
    if sys.platform == "darwin":
        return ChildLock(("caffeinate", "-i", "cat"))
    return ChildLock(("systemd-inhibit", "--what=sleep:idle", f"--who={who}", f"--why={why}", "--mode=block", "cat"))
