"""The log, read in a thread of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane
from musicgen_desktop.system.log_reader import LogRead, read_log


class LogService(QObject):
    """Main thread only.

    Args:
        log_file: the newest one.

    Signals:
        was_read: the ``LogRead``.
    """

    was_read = Signal(object)

    def __init__(self, log_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log_file = log_file
        self._lane = TaskLane("log", self)
        self._lane.ended.connect(self._on_ended)

    @Slot()
    def read(self) -> None:
        """Read it; once more if it is being read."""
        self._lane.add(Task("log", "", lambda _tell, token: read_log(self.log_file, token)))

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        return self._lane.shutdown(timeout_ms)

    @Slot(object, object)
    def _on_ended(self, _task: Task, end: TaskEnd) -> None:
        if isinstance(end.result, LogRead):
            self.was_read.emit(end.result)
