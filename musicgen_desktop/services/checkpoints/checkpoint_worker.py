"""One thread that works through tasks about checkpoints, one after another, and tells how far it is."""

from __future__ import annotations

import itertools
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BugReport, JobCancelledError, UserError
from musicgen_desktop.domain.installation import InstallPhase, InstallProgress
from musicgen_desktop.services.checkpoints.checkpoint_room import OnProgress
from musicgen_desktop.services.checkpoints.checkpoint_values import CheckpointActivity, TaskEnding, TaskKind
from musicgen_desktop.services.worker_thread import WorkerThread

log = logging.getLogger(__name__)

_TELL_EVERY = 0.1
"""Seconds between two words about progress."""


@dataclass(frozen=True, slots=True, eq=False)
class CheckpointTask:
    """One piece of work. ``work`` is called in the lane's thread and gives the result."""

    kind: TaskKind
    checkpoint_id: str
    work: Callable[[OnProgress, CancelToken], object]


@dataclass(frozen=True, slots=True, eq=False)
class TaskEnd:
    """How a task ended: with a result, or with an error, or ``cancelled``."""

    result: object = None
    error: UserError | BugReport | None = None
    cancelled: bool = False


class CheckpointWorker(QObject):
    """Lives in its lane's thread.

    Signals:
        progressed: ``InstallProgress`` of the task at work, at most ten a second; a new phase is told at once.
        ended: ``TaskEnd``.
    """

    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """``clock`` gives seconds that never go back."""
        super().__init__()
        self._clock = clock
        self._told_at = 0.0
        self._phase: InstallPhase | None = None

    @Slot(object, object)
    def run(self, task: CheckpointTask, token: CancelToken) -> None:
        """Do one task. Whatever happens, it has one end."""
        self._told_at, self._phase = 0.0, None
        try:
            end = TaskEnd(task.work(self._tell, token))
        except JobCancelledError:
            end = TaskEnd(cancelled=True)
        except UserError as error:
            end = TaskEnd(error=error.with_traceback(None))
        except Exception as error:  # the border of the thread: a slot must not raise
            log.exception("the task %s about %s broke down", task.kind, task.checkpoint_id)
            end = TaskEnd(error=BugReport.of(error))
        self.ended.emit(end)

    @Slot()
    def close(self) -> None:
        """End the thread, after what was asked before."""
        self.thread().quit()

    def _tell(self, progress: InstallProgress) -> None:
        now = self._clock()
        if progress.phase is self._phase and now - self._told_at < _TELL_EVERY:
            return
        self._told_at, self._phase = now, progress.phase
        self.progressed.emit(progress)


@dataclass(slots=True, eq=False)
class _Running:
    task: CheckpointTask
    token: CancelToken = field(default_factory=CancelToken)
    ending: TaskEnding = TaskEnding.NONE
    progress: InstallProgress | None = None


class TaskLane(QObject):
    """A queue on the main thread and one worker behind it, whose thread is started by the first task.

    Signals:
        progressed: the task at work and its ``InstallProgress``.
        ended: a task and its ``TaskEnd``; the next one has not been started yet.
        changed: ``activities`` is another now.
    """

    progressed = Signal(object, object)
    ended = Signal(object, object)
    changed = Signal()

    _run_asked = Signal(object, object)
    _close_asked = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._waiting: deque[CheckpointTask] = deque()
        self._running: _Running | None = None
        self._thread: WorkerThread | None = None
        self._worker: CheckpointWorker | None = None
        self._closing = False

    @property
    def tasks(self) -> tuple[CheckpointTask, ...]:
        """The task at work, if any, then the waiting ones."""
        return (() if self._running is None else (self._running.task,)) + tuple(self._waiting)

    @property
    def activities(self) -> tuple[CheckpointActivity, ...]:
        """The same, as values."""
        running = self._running
        first = (
            ()
            if running is None
            else (
                CheckpointActivity(
                    running.task.kind, running.task.checkpoint_id, False, running.ending, running.progress
                ),
            )
        )
        waiting = (CheckpointActivity(task.kind, task.checkpoint_id, waiting=True) for task in self._waiting)
        return tuple(itertools.chain(first, waiting))

    def add(self, task: CheckpointTask) -> None:
        """Append a task; without effect once the lane closes."""
        if self._closing:
            return
        self._waiting.append(task)
        self._start_next()
        self.changed.emit()

    def end(self, checkpoint_id: str, ending: TaskEnding) -> bool:
        """Ask the task about a checkpoint to end, and drop what waits about it. False: there is none."""
        running = self._running
        found = running is not None and running.task.checkpoint_id == checkpoint_id
        if running is not None and found:
            self._ask_to_end(running, ending)
        dropped = [task for task in self._waiting if task.checkpoint_id == checkpoint_id]
        for task in dropped:
            self._waiting.remove(task)
            self.ended.emit(task, TaskEnd(cancelled=True))
        if found or dropped:
            self.changed.emit()
        return found or bool(dropped)

    def end_all(self, ending: TaskEnding) -> None:
        """Ask every task to end."""
        for task in reversed(self.tasks):
            self.end(task.checkpoint_id, ending)

    def close(self) -> None:
        """Stop the task at work, keeping what it has fetched, and forget the others. ``shutdown`` waits for it."""
        self._closing = True
        self._waiting.clear()
        if self._running is not None:
            self._running.token.stop()
        self._close_asked.emit()

    def shutdown(self, timeout_ms: int) -> bool:
        """Close and end the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        if not self._closing:
            self.close()
        if self._thread is None:
            return True
        ended = self._thread.wait(timeout_ms)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        if not ended:
            log.warning("the thread of %s did not end within %d ms and is abandoned", self._name, timeout_ms)
        return ended

    def _ask_to_end(self, running: _Running, ending: TaskEnding) -> None:
        if ending is TaskEnding.CANCELLING:
            running.token.cancel()
            running.ending = ending
        elif running.ending is TaskEnding.NONE:
            running.token.stop()
            running.ending = ending

    def _start_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        self._start_thread()
        self._running = _Running(self._waiting.popleft())
        self._run_asked.emit(self._running.task, self._running.token)

    def _start_thread(self) -> None:
        if self._thread is not None:
            return
        self._worker = CheckpointWorker()
        self._thread = WorkerThread()
        self._thread.setObjectName(self._name)
        self._worker.moveToThread(self._thread)
        self._run_asked.connect(self._worker.run)
        self._close_asked.connect(self._worker.close)
        self._worker.progressed.connect(self._on_progress)
        self._worker.ended.connect(self._on_end)
        self._thread.start()

    @Slot(object)
    def _on_progress(self, progress: InstallProgress) -> None:
        if self._running is not None:
            self._running.progress = progress
            self.progressed.emit(self._running.task, progress)

    @Slot(object)
    def _on_end(self, end: TaskEnd) -> None:
        running, self._running = self._running, None
        if running is None:
            return
        self.ended.emit(running.task, end)
        if not self._closing:
            self._start_next()
        self.changed.emit()
