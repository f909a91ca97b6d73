"""Notices a sound device that has silently stopped taking or giving sound."""

from __future__ import annotations

STARTED = 0.1
"""Seconds a device has to move before it counts as running; a device may swallow its buffer and sleep."""

START_LIMIT = 4.0
"""A fresh device may need 2 s before it moves."""

RUN_LIMIT = 1.0


class StallGuard:
    """Watches how many seconds a device has moved. An unplugged one reports neither an error nor a change.

    Args:
        now: seconds, monotonic, when the device was opened.
        start_limit: seconds it may take to get going.
    """

    def __init__(self, now: float, start_limit: float = START_LIMIT) -> None:
        self._start_limit = start_limit
        self._played = 0.0
        self._moved_at = now

    def stalled(self, played: float, now: float) -> bool:
        """Whether ``played`` seconds have stood still for too long at the time ``now``."""
        if played != self._played:
            self._played = played
            self._moved_at = now
        limit = RUN_LIMIT if self._played >= STARTED else self._start_limit
        return now - self._moved_at > limit
