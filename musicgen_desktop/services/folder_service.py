"""How much room the program's folders take: looked up, and made, in a thread of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane
from musicgen_desktop.system.folder_space import bytes_in, empty

_MEASURE, _EMPTY = "measure", "empty"


class FolderService(QObject):
    """One folder after another. Main thread only.

    Signals:
        measured: a folder's name and its bytes.
        emptied: a folder's name and the bytes that were freed.
    """

    measured = Signal(str, object)
    emptied = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = TaskLane("folders", self)
        self._lane.ended.connect(self._on_ended)

    def measure(self, folders: Mapping[str, Path]) -> None:
        """Look at them, each without those of the others that lie in it; each answer is a ``measured``."""
        for name, folder in folders.items():
            others = frozenset(folders.values()) - {folder}
            self._lane.add(
                Task(
                    _MEASURE,
                    name,
                    lambda _tell, token, folder=folder, others=others: bytes_in(folder, others, token.raise_if_ended),
                )
            )

    def empty(self, name: str, folder: Path) -> None:
        """Delete all files in it; the answer is ``emptied``."""
        self._lane.add(Task(_EMPTY, name, lambda _tell, token: empty(folder, token.raise_if_ended)))

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        return self._lane.shutdown(timeout_ms)

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        if isinstance(end.result, int):
            (self.measured if task.kind == _MEASURE else self.emptied).emit(task.about, end.result)
