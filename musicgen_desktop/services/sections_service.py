"""Reads and writes the files that sections are kept in, in a thread of its own: a folder may lie on a slow network."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.request import Section
from musicgen_desktop.files.sections_file import read_sections, write_sections
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane

_READ, _WRITE = "read sections", "write sections"


class SectionsService(QObject):
    """Main thread only.

    Signals:
        sections_read: tuple of ``Section``.
        sections_written: path of the file.
        failed: ``UserError``, or ``BugReport`` of a fault in the program.
    """

    sections_read = Signal(object)
    sections_written = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = TaskLane("sections files", self)
        self._lane.ended.connect(self._on_ended)

    def read(self, path: Path) -> None:
        """Read a file; the answer is ``sections_read`` or ``failed``."""
        self._lane.add(Task(_READ, "", lambda _tell, _token: read_sections(path)))

    def write(self, path: Path, sections: tuple[Section, ...]) -> None:
        """Write a file, in place of one that is there; the answer is ``sections_written`` or ``failed``."""

        def work(_tell: object, _token: object) -> Path:
            write_sections(path, sections)
            return path

        self._lane.add(Task(_WRITE, "", work))

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        return self._lane.shutdown(timeout_ms)

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        if end.error is not None:
            self.failed.emit(end.error)
        elif not end.cancelled:
            (self.sections_read if task.kind == _READ else self.sections_written).emit(end.result)
