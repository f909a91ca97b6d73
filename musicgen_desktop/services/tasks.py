"""Any work in a thread of its own, one task after another, and how far it is; or only the newest question."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BugReport, JobCancelledError, UserError
from musicgen_desktop.services.worker_thread import WorkerThread

log = logging.getLogger(__name__)

Tell = Callable[[Any], None]
"""Tells a frozen value about how far the work is. Whoever works tells it seldom: each one wakes the window."""


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """One piece of work.

    Attributes:
        kind: what is done, for whoever asked, and for the log.
        about: what it is done to; tasks are found by it. May be empty.
        work: called in the lane's thread, gives the result. Raises ``UserError``; ``JobCancelledError`` when the token
            says so.
        source: what it is done with, where ``about`` does not say it; for whoever asked.
    """

    kind: str
    about: str
    work: Callable[[Tell, CancelToken], object]
    source: Path | None = None


@dataclass(frozen=True, slots=True, eq=False)
class TaskEnd:
    """How a task ended: with a result, or with an error, or ``cancelled``."""

    result: object = None
    error: UserError | BugReport | None = None
    cancelled: bool = False


@dataclass(slots=True, eq=False)
class RunningTask:
    """The task at work: how it was asked to end stands in its token; ``progress`` is what it told last."""

    task: Task
    token: CancelToken = field(default_factory=CancelToken)
    progress: Any = None


class _TaskWorker(QObject):
    """Lives in its lane's thread."""

    progressed = Signal(object)
    ended = Signal(object)

    @Slot(object, object)
    def run(self, task: Task, token: CancelToken) -> None:
        """Do one task. Whatever happens, it has one end."""
        try:
            end = TaskEnd(task.work(self.progressed.emit, token))
        except JobCancelledError:
            end = TaskEnd(cancelled=True)
        except UserError as error:
            end = TaskEnd(error=error.with_traceback(None))
        except BaseException as error:
            log.exception("the task %s about %r broke down", task.kind, task.about)
            end = TaskEnd(error=BugReport.of(error))
        self.ended.emit(end)

    @Slot()
    def close(self) -> None:
        """End the thread, after what was asked before."""
        self.thread().quit()


class TaskLane(QObject):
    """A queue on the main thread and one worker behind it, whose thread is started by the first task.

    Signals:
        progressed: the task at work and what it tells.
        ended: a task and its ``TaskEnd``; the next one has not been started yet.
        changed: ``running`` or ``waiting`` is another now, or was asked to end.
    """

    progressed = Signal(object, object)
    ended = Signal(object, object)
    changed = Signal()

    _run_asked = Signal(object, object)
    _close_asked = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._waiting: deque[Task] = deque()
        self._running: RunningTask | None = None
        self._thread: WorkerThread | None = None
        self._worker: _TaskWorker | None = None
        self._closing = False

    @property
    def running(self) -> RunningTask | None:
        """The task at work."""
        return self._running

    @property
    def waiting(self) -> tuple[Task, ...]:
        """Those that come after it."""
        return tuple(self._waiting)

    @property
    def is_busy(self) -> bool:
        """Whether anything runs or waits."""
        return self._running is not None or bool(self._waiting)

    def add(self, task: Task) -> None:
        """Append a task; without effect once the lane closes."""
        if self._closing:
            return
        self._waiting.append(task)
        self._start_next()
        self.changed.emit()

    def stop(self, about: str) -> bool:
        """Let the task about something end and keep what it has, and drop what waits about it. False: there is none."""
        return self._end(about, CancelToken.stop)

    def cancel(self, about: str) -> bool:
        """Let the task about something end and undo what it did, and drop what waits about it. False: there is none."""
        return self._end(about, CancelToken.cancel)

    def stop_all(self) -> None:
        """``stop`` every task."""
        for task in reversed(self._waiting.copy()):
            self.stop(task.about)
        if self._running is not None:
            self.stop(self._running.task.about)

    def close(self) -> None:
        """Stop the task at work, keeping what it has, and forget the others. ``shutdown`` waits for it."""
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

    def _end(self, about: str, ask: Callable[[CancelToken], None]) -> bool:
        running = self._running
        found = running is not None and running.task.about == about
        if running is not None and found:
            ask(running.token)
        dropped = [task for task in self._waiting if task.about == about]
        for task in dropped:
            self._waiting.remove(task)
            self.ended.emit(task, TaskEnd(cancelled=True))
        if found or dropped:
            self.changed.emit()
        return found or bool(dropped)

    def _start_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        self._start_thread()
        self._running = RunningTask(self._waiting.popleft())
        self._run_asked.emit(self._running.task, self._running.token)

    def _start_thread(self) -> None:
        if self._thread is not None:
            return
        self._worker = _TaskWorker()
        self._thread = WorkerThread()
        self._thread.setObjectName(self._name)
        self._worker.moveToThread(self._thread)
        self._run_asked.connect(self._worker.run)
        self._close_asked.connect(self._worker.close)
        self._worker.progressed.connect(self._on_progress)
        self._worker.ended.connect(self._on_end)
        self._thread.start()

    @Slot(object)
    def _on_progress(self, progress: object) -> None:
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


class NewestQuestion(QObject):
    """Questions answered in a thread of their own; of several that wait only the newest. Main thread only.

    Args:
        name: of the thread.
        answer: called in it with a question.

    Signals:
        answered: the newest question and its ``TaskEnd``.
    """

    answered = Signal(object, object)

    def __init__(self, name: str, answer: Callable[[Any], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer = answer
        self._asked: Any = None
        self._next: Any = None
        self._lane = TaskLane(name, self)
        self._lane.ended.connect(self._on_ended)

    def ask(self, question: object) -> None:
        """Ask; the answer is ``answered``, unless another question comes first."""
        self._next = question
        self._ask_next()

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        self._next = None
        return self._lane.shutdown(timeout_ms)

    def _ask_next(self) -> None:
        if self._next is None or self._lane.is_busy:
            return
        question, self._next = self._next, None
        self._asked = question
        self._lane.add(Task("question", "", lambda _tell, _token: self._answer(question)))

    @Slot(object, object)
    def _on_ended(self, _task: Task, end: TaskEnd) -> None:
        if self._next is None and not end.cancelled:
            self.answered.emit(self._asked, end)
        self._ask_next()
