"""What runs in the library thread: every request comes by one signal, and every answer goes by one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from musicgen_desktop.services.library.library_clerk import LibraryClerk, ServicePaths
from musicgen_desktop.services.library.library_values import (
    AddExample,
    Answer,
    ClipAdded,
    CloseLibrary,
    LibraryFact,
    LibraryRequest,
    OpenLibrary,
)


class LibraryWorker(QObject):
    """Lives in the library thread. See ``LibraryClerk`` for the arguments.

    Signals:
        asked: a ``LibraryRequest``; may be emitted in any thread.
        answered: its ``Answer``, in the order of the requests.
    """

    asked = Signal(object)
    answered = Signal(object)

    def __init__(self, paths: ServicePaths, examples: Path | None = None) -> None:
        super().__init__()
        self._clerk = LibraryClerk(paths, examples)
        # Queued, so that whatever the user asks for meanwhile comes before the next example.
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _answer(self, request: LibraryRequest) -> None:
        facts: list[LibraryFact] = []
        try:
            for fact in self._clerk.answer(request):  # one by one: a bug leaves what came before it
                facts.append(fact)
        finally:
            self.answered.emit(Answer(request, tuple(facts)))
            if isinstance(request, CloseLibrary):
                QThread.currentThread().quit()
        match request:
            case OpenLibrary():
                self.asked.emit(AddExample())
            case AddExample() if any(isinstance(fact, ClipAdded) for fact in facts):
                self.asked.emit(AddExample())
