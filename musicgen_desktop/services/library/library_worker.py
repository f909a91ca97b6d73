"""What runs in the library thread: every request comes by one signal, and every answer goes by one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from musicgen_desktop.services.library.library_clerk import LibraryClerk
from musicgen_desktop.services.library.library_values import (
    AddExample,
    Answer,
    ClipAdded,
    CloseLibrary,
    FindAgain,
    LibraryFact,
    LibraryRequest,
    LookAtFiles,
    OpenLibrary,
)
from musicgen_desktop.services.library.newest_query import NewestQuery
from musicgen_desktop.services.library.service_paths import ServicePaths

_PAUSE_MS = 250
"""Between two looks at files."""


class LibraryWorker(QObject):
    """Lives in the library thread. See ``LibraryClerk`` for the arguments.

    Signals:
        asked: a ``LibraryRequest``; may be emitted in any thread.
        answered: its ``Answer``, in the order of the requests.
        preparing: how far an opening is that takes long, from 0 to 1.
    """

    asked = Signal(object)
    answered = Signal(object)
    preparing = Signal(float)

    _has_time = Signal()

    def __init__(self, paths: ServicePaths, newest: NewestQuery, examples: Path | None = None) -> None:
        super().__init__()
        self._clerk = LibraryClerk(paths, newest, examples, self.preparing.emit)
        # Queued, so that whatever the user asks for meanwhile comes before the next example.
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._has_time.connect(self._write_ledger, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _answer(self, request: LibraryRequest) -> None:
        facts: list[LibraryFact] = []
        try:
            for fact in self._clerk.answer(request):  # one by one: a bug leaves what came before it
                facts.append(fact)
        finally:
            self.answered.emit(Answer(request, tuple(facts)))
            self._has_time.emit()
            if isinstance(request, CloseLibrary):
                QThread.currentThread().quit()
        match request:
            case OpenLibrary():
                self.asked.emit(AddExample())
            case AddExample() if any(isinstance(fact, ClipAdded) for fact in facts):
                self.asked.emit(AddExample())
        if isinstance(request, OpenLibrary | LookAtFiles) and self._clerk.has_files_to_look_at:
            QTimer.singleShot(_PAUSE_MS, self._look_at_files)

    @Slot()
    def _look_at_files(self) -> None:
        self._answer(LookAtFiles())

    @Slot()
    def _write_ledger(self) -> None:
        """A part of it, and the next one after whatever was asked meanwhile."""
        if self._clerk.write_ledger():
            self._has_time.emit()
        if self._clerk.may_find_more:
            self._answer(FindAgain())
