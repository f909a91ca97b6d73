"""What runs in the generation thread: one job at a time, told in one signal."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.events import Ending, JobEvent, JobFailed, JobStarted, OnEvent
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.services.worker_thread import step_back

log = logging.getLogger(__name__)


class Runner(Protocol):
    """What the worker needs of ``engine.runner.JobRunner``."""

    def warm_up(self) -> object:
        """Do the slow imports ahead of the first job."""
        ...

    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> None:
        """Do the job and report it as ``JobStarted … Ending``."""
        ...

    def unload(self) -> None:
        """Free the resident checkpoint."""
        ...


class GenerationWorker(QObject):
    """Lives in the generation thread and owns the runner, which never leaves it.

    Signals:
        event_happened: every ``JobEvent``, in order.
        warmed_up: the end of ``warm_up``; None, or the ``UserError`` or ``BugReport`` it failed with.
        unloaded: the checkpoint was freed.
    """

    event_happened = Signal(object)
    warmed_up = Signal(object)
    unloaded = Signal()

    def __init__(self, runner_factory: Callable[[], Runner]) -> None:
        super().__init__()
        self._runner_factory = runner_factory
        self._runner: Runner | None = None
        # A child moves into the worker's thread with it.
        self._idle_timer = QTimer(self, singleShot=True)
        self._idle_timer.timeout.connect(self.unload)
        self._idle_milliseconds = 0

    @Slot()
    def warm_up(self) -> None:
        """Build the runner and let it import what it needs."""
        error = None
        try:
            self._built_runner().warm_up()
        except UserError as known:
            error = known.with_traceback(None)
        except BaseException as unknown:  # the border of the thread: a slot must not raise, not even a Rust panic
            log.exception("the engine could not be made ready")
            error = BugReport.of(unknown)
        self.warmed_up.emit(error)

    @Slot(object, object)
    def run_job(self, request: GenerationRequest, token: CancelToken) -> None:
        """Do one job. Whatever happens, the stream has one start and one ending."""
        self._idle_timer.stop()
        stream = _Stream(request, self.event_happened.emit)
        try:
            step_back()
            self._built_runner().run(request, stream.pass_on, token)
        except UserError as error:
            stream.fail(error.with_traceback(None))
        except BaseException as error:  # the border of the thread: one job fails, the queue goes on
            log.exception("the runner broke down in job %s", request.job_id)
            stream.fail(BugReport.of(error))
        else:
            stream.fail_unless_ended()
        self._watch_idleness()

    @Slot(float)
    def set_idle_minutes(self, minutes: float) -> None:
        """Free the checkpoint when no job has run for so long; 0 keeps it."""
        self._idle_milliseconds = round(minutes * 60_000)
        self._watch_idleness()

    @Slot()
    def unload(self) -> None:
        """Free the checkpoint now."""
        self._idle_timer.stop()
        if self._runner is not None:
            self._runner.unload()
            self.unloaded.emit()

    @Slot()
    def close(self) -> None:
        """End the thread, after all that was asked before; ``quit`` from outside could overtake a job."""
        # A running timer cannot be destroyed from another thread.
        self._idle_timer.stop()
        self.thread().quit()

    def _watch_idleness(self) -> None:
        if self._idle_milliseconds:
            self._idle_timer.start(self._idle_milliseconds)
        else:
            self._idle_timer.stop()

    def _built_runner(self) -> Runner:
        if self._runner is None:
            self._runner = self._runner_factory()
        return self._runner


class _Stream:
    """Keeps the promise of one start and one ending even for a runner that breaks down."""

    def __init__(self, request: GenerationRequest, emit: Callable[[JobEvent], None]) -> None:
        self._request = request
        self._emit = emit
        self._started = False
        self._ended = False

    def pass_on(self, event: JobEvent) -> None:
        self._started = self._started or isinstance(event, JobStarted)
        self._ended = self._ended or isinstance(event, Ending)
        self._emit(event)

    def fail(self, error: UserError | BugReport) -> None:
        if self._ended:
            return
        if not self._started:
            self.pass_on(JobStarted(self._request.job_id, self._request))
        self.pass_on(JobFailed(self._request.job_id, error))

    def fail_unless_ended(self) -> None:
        if not self._ended:
            log.error("the runner gave job %s no ending", self._request.job_id)
            self.fail(BugReport("the runner returned without an ending", ""))
