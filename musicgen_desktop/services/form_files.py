"""Reads and writes files of parts of the form, off the main thread: a folder may lie on a slow network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.files.presets_file import read_presets, write_presets
from musicgen_desktop.files.sections_file import read_sections, write_sections
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane

_READ, _WRITE = "read", "write"


class FormFileService(QObject):
    """One kind of file, in a thread of its own. Main thread only.

    Args:
        name: of the thread.
        read: what is in a file.
        write: puts it into a file, in place of one that is there.

    Signals:
        read_done: what ``read`` gave.
        written: path of the file.
        failed: ``UserError``, or ``BugReport`` of a fault in the program.
    """

    read_done = Signal(object)
    written = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        name: str,
        read: Callable[[Path], Any],
        write: Callable[[Path, Any], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._write = write
        self._lane = TaskLane(name, self)
        self._lane.ended.connect(self._on_ended)

    def read(self, path: Path) -> None:
        """Read a file; the answer is ``read_done`` or ``failed``."""
        self._lane.add(Task(_READ, "", lambda _tell, _token: self._read(path)))

    def write(self, path: Path, contents: object) -> None:
        """Write a file, in place of one that is there; the answer is ``written`` or ``failed``."""

        def work(_tell: object, _token: object) -> Path:
            self._write(path, contents)
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
            (self.read_done if task.kind == _READ else self.written).emit(end.result)


@dataclass(frozen=True, slots=True)
class FormFiles:
    """All kinds of files that belong to the form.

    Attributes:
        sections: tuples of ``Section``.
        presets: tuples of ``ParamPreset``.
    """

    sections: FormFileService = field(
        default_factory=lambda: FormFileService("sections files", read_sections, write_sections)
    )
    presets: FormFileService = field(
        default_factory=lambda: FormFileService("presets files", read_presets, write_presets)
    )

    def shutdown(self, timeout_ms: int) -> bool:
        """End the threads; blocks at most ``timeout_ms`` for each. False: one hangs and is abandoned."""
        ended = [service.shutdown(timeout_ms) for service in (self.sections, self.presets)]
        return all(ended)
