"""The jobs the user has asked for: one with the worker, the others waiting in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.events import Phase, PhaseChanged, StepProgress
from musicgen_desktop.domain.request import GenerationRequest


class Hold(StrEnum):
    """Why a waiting job does not begin when its turn comes, or a running one does not go on."""

    NONE = ""
    PAUSED = "paused"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One line of the queue as the window shows it.

    Attributes:
        request: what was asked for.
        state: ``RUNNING`` for the job that is with the worker, else ``QUEUED``.
        phase: what the running job is doing; None before it said so.
        progress: 0 to 1.
        seconds_left: estimated wall time to the end; None while unknown.
        ending: whether it was asked to stop or cancel and has not ended yet.
        hold: why it would not begin even if nothing else were to be made; ``PAUSED``, if it runs: it waits midway.
    """

    request: GenerationRequest
    state: JobState = JobState.QUEUED
    phase: Phase | None = None
    progress: float = 0.0
    seconds_left: float | None = None
    ending: bool = False
    hold: Hold = Hold.NONE

    @property
    def job_id(self) -> str:
        """The id of the job."""
        return self.request.job_id


class JobQueue:
    """Pure bookkeeping, used by one thread; it neither runs nor announces anything.

    Attributes:
        paused: whether no further job begins.
        edited: id of the waiting job that does not begin because it is being changed; empty for none.
    """

    def __init__(self) -> None:
        self.paused = False
        self.edited = ""
        self._current: QueueItem | None = None
        self._waiting: list[QueueItem] = []

    @property
    def current(self) -> QueueItem | None:
        """The job that is with the worker."""
        return self._current

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """The current job, if any, then the waiting ones in their order."""
        waiting = tuple(replace(item, hold=self._hold(item)) for item in self._waiting)
        return (() if self._current is None else (self._current,)) + waiting

    def add(self, request: GenerationRequest) -> None:
        """Append a job. Raises ``ValueError`` when its id is already in the queue."""
        if any(item.job_id == request.job_id for item in self.items):
            raise ValueError(f"job {request.job_id} is already in the queue")
        self._waiting.append(QueueItem(request))

    def start_next(self) -> GenerationRequest | None:
        """Make the first job that may begin the current one; None when one is running or none may."""
        item = next((item for item in self._waiting if self._hold(item) is Hold.NONE), None)
        if self._current is not None or item is None:
            return None
        self._waiting.remove(item)
        self._current = replace(item, state=JobState.RUNNING)
        return item.request

    def finish_current(self) -> None:
        """The current job has ended."""
        self._current = None

    def remove_waiting(self, job_id: str) -> bool:
        """Drop a waiting job; False when no such job waits."""
        kept = [item for item in self._waiting if item.job_id != job_id]
        removed = len(kept) < len(self._waiting)
        self._waiting = kept
        return removed

    def replace_waiting(self, request: GenerationRequest) -> bool:
        """Have the waiting job with that id ask for something else, in its place; False when no such job waits."""
        for place, item in enumerate(self._waiting):
            if item.job_id == request.job_id:
                self._waiting[place] = replace(item, request=request)
                return True
        return False

    def move_waiting(self, job_id: str, index: int) -> bool:
        """Put a waiting job at ``index`` (clamped) among the waiting ones; False when it is not there."""
        for old, item in enumerate(self._waiting):
            if item.job_id == job_id:
                del self._waiting[old]
                self._waiting.insert(max(0, min(index, len(self._waiting))), item)
                return True
        return False

    def mark_ending(self) -> None:
        """The current job was asked to end early."""
        if self._current is not None:
            self._current = replace(self._current, ending=True, hold=Hold.NONE)

    def pause_current(self, paused: bool) -> bool:
        """The current job waits midway, or goes on; False when none is running, or it ends already."""
        if self._current is None or self._current.ending:
            return False
        self._current = replace(self._current, hold=Hold.PAUSED if paused else Hold.NONE)
        return True

    def note(self, event: PhaseChanged | StepProgress) -> None:
        """Take over what the worker reports about the current job."""
        if self._current is None or event.job_id != self._current.job_id:
            return
        match event:
            case PhaseChanged():
                self._current = replace(self._current, phase=event.phase)
            case StepProgress():
                progress = event.step / event.total_steps if event.total_steps else 0.0
                self._current = replace(self._current, progress=progress, seconds_left=event.seconds_left)

    def _hold(self, item: QueueItem) -> Hold:
        if item.job_id == self.edited:
            return Hold.EDITED
        return Hold.PAUSED if self.paused else Hold.NONE
