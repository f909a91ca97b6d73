"""Finds out, while a job runs, how many threads its steps are made fastest with."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from statistics import median

_WINDOW = 16
"""Steps between two trials at first; each trial that fails doubles it."""

_LONGEST_WINDOW = 256
_TRIAL = 4
"""Steps of a trial. The first of them wakes the threads and does not count."""

_GAIN = 0.97
"""A trial has succeeded when its steps take less than this share of the time."""

_CHANGE = 1.3
"""When steps take so many times longer or shorter than at the last choice, the machine has changed: try again."""


class ThreadPace:
    """Measures steps and computes the next ones with the number of threads that was the fastest.

    Which one that is nobody can know beforehand: with a core to itself each thread helps, and as soon as another
    program (a DAW) wants that core, all threads wait for the one that has to share it.

    Only for what computes the same bits with any number of threads.

    Args:
        counts: numbers of threads to choose from, rising; the last is tried first.
        clock: replaced by tests.
    """

    def __init__(self, counts: Sequence[int], clock: Callable[[], float] = time.perf_counter) -> None:
        self._counts = tuple(counts)
        self._clock = clock
        self._chosen = self._tried = len(self._counts) - 1
        self._direction = -1
        self._window = _WINDOW
        self._since_choice: list[float] = []
        self._trial: list[float] = []

    @property
    def most(self) -> int:
        """The largest number that may be chosen."""
        return self._counts[-1]

    @contextmanager
    def step(self) -> Iterator[int]:
        """Around one step: with how many threads it shall be computed."""
        began = self._clock()
        yield self._counts[self._tried]
        if len(self._counts) > 1:
            self._took(self._clock() - began)

    def _took(self, seconds: float) -> None:
        if self._tried != self._chosen:
            self._trial.append(seconds)
            if len(self._trial) == _TRIAL:
                self._judge(median(self._trial[1:]))
            return
        self._since_choice.append(seconds)
        usual, recent = median(self._since_choice[:_TRIAL]), median(self._since_choice[-_TRIAL:])
        if not 1 / _CHANGE < recent / usual < _CHANGE:
            self._window = _WINDOW
            self._try_next()
        elif len(self._since_choice) >= self._window:
            self._try_next()

    def _try_next(self) -> None:
        if not 0 <= self._chosen + self._direction < len(self._counts):
            self._direction = -self._direction
        self._tried = self._chosen + self._direction
        self._trial = []

    def _judge(self, seconds: float) -> None:
        if seconds < _GAIN * median(self._since_choice[-_TRIAL:]):
            self._chosen, self._window = self._tried, _WINDOW
        else:
            self._tried, self._direction = self._chosen, -self._direction
            self._window = min(2 * self._window, _LONGEST_WINDOW)
        self._since_choice = []


def thread_counts(cores: int) -> tuple[int, ...]:
    """One, and the halves of all cores: (1, 2, 4, 8) of eight."""
    return tuple(cores >> halvings for halvings in reversed(range(cores.bit_length())))
