"""Who asks for sound: the queue on the main thread and the one worker behind it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.events import AudioChunk, Ending, JobCancelled, JobEvent, PhaseChanged, StepProgress
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.services.generation.generation_worker import GenerationWorker, Runner
from musicgen_desktop.services.generation.job_queue import JobQueue, QueueItem
from musicgen_desktop.services.worker_thread import WorkerThread

log = logging.getLogger(__name__)


class GenerationService(QObject):
    """Takes requests, hands them one by one to the worker, and says what happens. Main thread only.

    The worker's thread lives as long as the service. A job that fails never stops the queue.

    Signals:
        job_event: every ``JobEvent`` of every job, in order, in the main thread.
        queue_changed: tuple of ``QueueItem``, the running one first.
        engine_ready: ``warm_up`` is done.
        engine_failed: ``warm_up`` failed, with the ``UserError`` or ``BugReport``; the next job tries again.
        checkpoint_unloaded: the resident checkpoint was freed, on wish or because nothing was made for a while.
    """

    job_event = Signal(object)
    queue_changed = Signal(object)
    engine_ready = Signal()
    engine_failed = Signal(object)
    checkpoint_unloaded = Signal()

    _run_requested = Signal(object, object)
    _warm_up_requested = Signal()
    _close_requested = Signal()
    _unload_requested = Signal()
    _idle_minutes_chosen = Signal(float)

    def __init__(self, runner_factory: Callable[[], Runner], parent: QObject | None = None) -> None:
        """Start the worker's thread; ``runner_factory`` is called there, not before it is needed."""
        super().__init__(parent)
        self._queue = JobQueue()
        self._token = CancelToken()
        self._warming_up = False
        self._closing = False
        self._worker = GenerationWorker(runner_factory)
        self._thread = WorkerThread()
        self._thread.setObjectName("generation")
        self._worker.moveToThread(self._thread)
        self._run_requested.connect(self._worker.run_job)
        self._warm_up_requested.connect(self._worker.warm_up)
        self._close_requested.connect(self._worker.close)
        self._unload_requested.connect(self._worker.unload)
        self._idle_minutes_chosen.connect(self._worker.set_idle_minutes)
        self._worker.unloaded.connect(self.checkpoint_unloaded)
        self._worker.event_happened.connect(self._on_event)
        self._worker.warmed_up.connect(self._on_warmed_up)
        self._thread.start()

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """The queue as last announced by ``queue_changed``."""
        return self._queue.items

    def warm_up(self) -> None:
        """Let the worker import torch now (seconds, in its thread), ahead of the first job."""
        if self._closing or self._warming_up or self._queue.current is not None:
            return
        self._warming_up = True
        self._warm_up_requested.emit()

    def submit(self, request: GenerationRequest) -> None:
        """Append a job. Raises ``ValueError`` for an id that is already in the queue."""
        self._queue.add(request)
        self._announce()
        self._start_next()

    def stop_current(self) -> None:
        """End the running job and keep the sound that exists."""
        if self._queue.current is not None:
            self._token.stop()
            self._queue.mark_ending()
            self._announce()

    def pause_current(self, paused: bool) -> None:
        """Have the running job wait between two steps with all that it has made, or go on: the music is the same."""
        if self._queue.pause_current(paused):
            self._token.pause(paused)
            self._announce()

    def cancel(self, job_id: str) -> None:
        """Discard a job, running or waiting; its ending is ``JobCancelled``."""
        current = self._queue.current
        if current is not None and current.job_id == job_id:
            self._token.cancel()
            self._queue.mark_ending()
            self._announce()
        elif self._queue.remove_waiting(job_id):
            self._announce()
            self.job_event.emit(JobCancelled(job_id))

    def move(self, job_id: str, index: int) -> None:
        """Put a waiting job at ``index`` among the waiting ones (0 is next)."""
        if self._queue.move_waiting(job_id, index):
            self._announce()

    def replace(self, request: GenerationRequest) -> bool:
        """Have the waiting job with that id ask for ``request``, in its place; False when no such job waits."""
        replaced = self._queue.replace_waiting(request)
        if replaced:
            self._announce()
        return replaced

    @property
    def paused(self) -> bool:
        """Whether no further job begins."""
        return self._queue.paused

    @Slot(bool)
    def set_paused(self, paused: bool) -> None:
        """Begin no further job, or go on; the running one is made to its end."""
        self._queue.paused = paused
        self._announce()
        self._start_next()

    def set_edited(self, job_id: str) -> None:
        """Do not begin that waiting job, since it is being changed; empty: no job is."""
        self._queue.edited = job_id
        self._announce()
        self._start_next()

    def unload(self) -> None:
        """Free the resident checkpoint and its memory, after the running job if there is one."""
        self._unload_requested.emit()

    def set_idle_minutes(self, minutes: float) -> None:
        """Free the resident checkpoint whenever no job has run for so long; 0, the default, keeps it."""
        self._idle_minutes_chosen.emit(minutes)

    def shutdown(self, keep: bool = True, timeout_ms: int = 5000) -> bool:
        """End the running job, keeping what exists if ``keep``, and close the worker.

        Waiting jobs are not started and get no ending: the library will show them as interrupted.
        Blocks at most ``timeout_ms``. The ending of the running job has been emitted when this
        returns True. False: the worker hangs and is abandoned, the process has to exit hard.
        """
        self._closing = True
        if self._queue.current is not None:
            self._token.stop() if keep else self._token.cancel()
        self._close_requested.emit()
        ended = self._thread.wait(timeout_ms)
        # The last events are queued for this object; the event loop may never run again to deliver them.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        if not ended:
            log.warning("the generation thread did not end within %d ms and is abandoned", timeout_ms)
        return ended

    def _start_next(self) -> None:
        # While warming up the worker could not obey a cancel, so the jobs wait here, where they can.
        if self._closing or self._warming_up:
            return
        request = self._queue.start_next()
        if request is not None:
            self._token = CancelToken()
            self._announce()
            self._run_requested.emit(request, self._token)

    def _announce(self) -> None:
        self.queue_changed.emit(self._queue.items)

    @Slot(object)
    def _on_event(self, event: JobEvent) -> None:
        ended = isinstance(event, Ending)
        if ended:
            self._queue.finish_current()
        elif isinstance(event, PhaseChanged | StepProgress):
            self._queue.note(event)
        if not isinstance(event, AudioChunk):
            self._announce()
        self.job_event.emit(event)
        if ended:
            self._start_next()

    @Slot(object)
    def _on_warmed_up(self, error: object) -> None:
        self._warming_up = False
        if error is None:
            self.engine_ready.emit()
        else:
            self.engine_failed.emit(error)
        self._start_next()
