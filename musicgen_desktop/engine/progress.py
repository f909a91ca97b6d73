"""Progress of a decode loop: measured speed, time left, and a limit on how often it is told."""

from __future__ import annotations

import time
from collections.abc import Callable

from musicgen_desktop.domain.events import OnEvent, StepProgress

MIN_INTERVAL = 0.1
"""Seconds between two ``StepProgress`` events; more would flood the window."""

_WARM_UP_STEPS = 5
"""The first steps are slower (caches, thread pools) and would spoil the estimate."""


class ProgressMeter:
    """Counts steps and emits ``StepProgress`` at most ten times a second, and at the last step."""

    def __init__(
        self, job_id: str, total_steps: int, on_event: OnEvent, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._job_id = job_id
        self._total_steps = total_steps
        self._on_event = on_event
        self._clock = clock
        self._started = clock()
        self._told = self._started
        self._warm: float | None = None

    def leave_out(self, seconds: float) -> None:
        """So long nothing was made, on purpose, just now."""
        self._started += seconds
        self._told += seconds
        if self._warm is not None:
            self._warm += seconds

    def step_done(self, step: int) -> None:
        """``step`` steps (from 1) are done now."""
        now = self._clock()
        if step == _WARM_UP_STEPS:
            self._warm = now
        if now - self._told < MIN_INTERVAL and step != self._total_steps:
            return
        self._told = now
        since, steps = (self._started, step)
        if self._warm is not None and step > _WARM_UP_STEPS:
            since, steps = (self._warm, step - _WARM_UP_STEPS)
        speed = steps / max(now - since, 1e-9)
        left = (self._total_steps - step) / speed if step >= _WARM_UP_STEPS else None
        self._on_event(StepProgress(self._job_id, step, self._total_steps, speed, left))
