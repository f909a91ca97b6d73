"""How far a long work on files is: throttled reports with speed and time left."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from musicgen_desktop.domain.installation import InstallPhase, InstallProgress

OnProgress = Callable[[InstallProgress], None]

_WINDOW = 5.0
"""Seconds over which the speed is taken: long enough to be steady, short enough to follow a change."""
_INTERVAL = 0.1
"""Seconds between reports."""


class ProgressMeter:
    """Counts bytes and tells ``on_progress`` about ten times a second, and at every start of a phase.

    Args:
        checkpoint_id: whose progress it is.
        on_progress: called in the thread that counts.
        clock: seconds from any start, monotonic.
    """

    def __init__(
        self, checkpoint_id: str, on_progress: OnProgress, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._id = checkpoint_id
        self._on_progress = on_progress
        self._clock = clock
        self.start(InstallPhase.LISTING, 0)

    def start(self, phase: InstallPhase, total: int, done: int = 0) -> None:
        """Begin a phase of ``total`` bytes (0: unknown), of which ``done`` were there before."""
        self._phase, self._total, self._done, self._file = phase, total, done, ""
        self._begin_speed()
        self._report()

    def file(self, name: str) -> None:
        """Say which file is at work."""
        self._file = name
        self._report()

    def add(self, count: int) -> None:
        """Count bytes that were worked on just now."""
        self._done += count
        if self._clock() - self._told >= _INTERVAL:
            self._report()

    def correct(self, count: int) -> None:
        """Count bytes that took no time: found already there, or (negative) to be done again."""
        self._done += count
        self._begin_speed()
        self._report()

    @contextmanager
    def aside(self, phase: InstallPhase, total: int) -> Iterator[None]:
        """Count another phase for the length of the block, then go on as before it."""
        before = self._phase, self._total, self._done, self._file
        self.start(phase, total)
        yield
        self._phase, self._total, self._done, self._file = before
        self._begin_speed()
        self._report()

    def finish(self) -> None:
        """Report the end of the phase."""
        self._file = ""
        self._report()

    def _begin_speed(self) -> None:
        self._samples = deque([(self._clock(), self._done)])

    def _report(self) -> None:
        now = self._clock()
        self._samples.append((now, self._done))
        while len(self._samples) > 2 and self._samples[1][0] < now - _WINDOW:
            self._samples.popleft()
        began, before = self._samples[0]
        speed = (self._done - before) / (now - began) if now > began else 0.0
        left = max(0, self._total - self._done)
        seconds_left = left / speed if speed > 0 and self._total else None
        self._told = now
        self._on_progress(
            InstallProgress(self._id, self._phase, self._file, self._done, self._total, speed, seconds_left)
        )
