"""What runs in the library thread: every request comes by one signal, and every answer goes by one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from musicgen_desktop.services.library.clip_values import Ask, FindClips, LoadClips
from musicgen_desktop.services.library.import_values import AddSound
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
    RecordJob,
    SaveResult,
    SetJobState,
)
from musicgen_desktop.services.library.newest_query import NewestQuery
from musicgen_desktop.services.library.refusals import fault_error, refusal
from musicgen_desktop.services.library.service_paths import ServicePaths

_PAUSE_MS = 250
"""Between two looks at files."""

_QUIET_MS = 250
"""After clips were looked for or scrolled to: the window paints them, and the next letter often follows."""


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

    def __init__(self, paths: ServicePaths, newest: NewestQuery, examples: Path | None = None) -> None:
        super().__init__()
        self._clerk = LibraryClerk(paths, newest, examples, self.preparing.emit)
        self._early: list[LibraryRequest] | None = []
        # Queued, so that whatever the user asks for meanwhile comes before the next example.
        self.asked.connect(self._take, Qt.ConnectionType.QueuedConnection)
        # One, which comes behind all that was asked: a signal for each answer would have as many turns before the next.
        self._spare_time = QTimer(self, singleShot=True)
        self._spare_time.timeout.connect(self._use_spare_time)
        self._is_ending = False

    @Slot(object)
    def _take(self, request: LibraryRequest) -> None:
        """Answer it; what jobs ask before the library is first opened, which is after the first paint, then."""
        if self._early is not None and isinstance(request, RecordJob | SetJobState | SaveResult):
            self._early.append(request)
            return
        turn = [request]
        if self._early is not None and isinstance(request, OpenLibrary | CloseLibrary):
            turn = [request, *self._early] if isinstance(request, OpenLibrary) else [*self._early, request]
            self._early = None
        for one in turn:
            self._answer(one)

    def _answer(self, request: LibraryRequest) -> None:
        facts: list[LibraryFact] = []
        try:
            for fact in self._clerk.answer(request):  # one by one: a bug leaves what came before it
                facts.append(fact)
        except BaseException as bug:
            if isinstance(request, Ask | AddSound):
                facts.append(refusal(request, fault_error(bug)))
            raise
        finally:
            self.answered.emit(Answer(request, tuple(facts)))
            if isinstance(request, CloseLibrary):
                self._is_ending = True
                QThread.currentThread().quit()
            self._await_spare_time(request)
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

    def _await_spare_time(self, request: LibraryRequest) -> None:
        if self._is_ending:  # who comes after this thread cannot stop its timers
            self._spare_time.stop()
        elif isinstance(request, FindClips | LoadClips):
            self._spare_time.start(_QUIET_MS)
        elif not self._spare_time.isActive():
            self._spare_time.start(0)

    @Slot()
    def _use_spare_time(self) -> None:
        """For a part of what is to be done beside; the next one comes after whatever was asked meanwhile."""
        if self._clerk.write_ledger():
            self._spare_time.start(0)
        if self._clerk.may_find_more:
            self._answer(FindAgain())
