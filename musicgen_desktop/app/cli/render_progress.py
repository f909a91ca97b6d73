"""How much of a pack's sound is there, and how long the rest will take."""

from __future__ import annotations

import time
from collections.abc import Callable

from musicgen_desktop.domain.events import JobEvent, JobStarted, Phase, PhaseChanged, StepProgress

_SETTLED_SECONDS = 1.0
"""Before that the pace says nothing."""


class RenderProgress:
    """Counts seconds of sound; loading before the first sound tells nothing about the rest.

    Args:
        total: seconds of sound to be made.
        now: monotonic seconds.

    Attributes:
        made: seconds of sound that are kept.
    """

    def __init__(self, total: float, now: Callable[[], float] = time.monotonic) -> None:
        self.made = 0.0
        self._total = total
        self._now = now
        self._began: float | None = None
        self._job = self._growing = 0.0

    @property
    def share(self) -> float:
        """Of all sound that can be made, 0 to 1."""
        return min(1.0, (self.made + self._growing) / self._total) if self._total > 0 else 1.0

    @property
    def seconds_left(self) -> float | None:
        """Wall time until all is there; None while it cannot be known."""
        elapsed = 0.0 if self._began is None else self._now() - self._began
        return elapsed * (1 - self.share) / self.share if elapsed >= _SETTLED_SECONDS and self.share > 0 else None

    def hear(self, event: JobEvent) -> None:
        """What happens to the job that is running."""
        match event:
            case JobStarted(request=request):
                self._job, self._growing = request.params.duration * request.params.takes, 0.0
            case PhaseChanged(phase=Phase.GENERATING) if self._began is None:
                self._began = self._now()
            case StepProgress(step=step, total_steps=total):
                self._growing = self._job * step / total
            case _:
                pass

    def keep(self, seconds: float) -> None:
        """A clip is there."""
        self.made += seconds
        self._growing = max(0.0, self._growing - seconds)

    def leave_out(self, seconds: float) -> None:
        """So much cannot be made."""
        self._total -= seconds
        self._growing = 0.0
