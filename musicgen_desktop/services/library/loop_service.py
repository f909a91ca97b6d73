"""Loops that are cut out of clips, as the window knows it: a request that returns at once, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.library.library_paths import LibraryPaths
from musicgen_desktop.services.library.import_values import AddSound, SoundAdded, SoundRefused
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.loop_tasks import cut_clip
from musicgen_desktop.services.library.sound_values import Region
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane

if TYPE_CHECKING:
    from musicgen_desktop.library.sounds.brought_sound import BroughtSound


class LoopService(QObject):
    """Cuts loops in a thread of its own. Main thread only.

    Args:
        paths: where the library lies.
        library: adds what was cut.

    Signals:
        loop_added: the ``Clip`` that came of it.
        loop_refused: the ``UserError`` that kept it from coming.
        bug_found: ``BugReport`` of a fault in the program.
    """

    loop_added = Signal(object)
    loop_refused = Signal(object)
    bug_found = Signal(object)

    def __init__(self, paths: LibraryPaths, library: LibraryService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = paths.clips
        self._library = library
        self._waiting: set[str] = set()
        self._lane = TaskLane("loops", self)
        self._lane.ended.connect(self._on_ended)
        library.sound_answered.connect(self._on_answer)

    def cut(self, clip: Clip, region: Region | None, most: int = 0) -> None:
        """Make a new clip of the best loop in a clip, or in a region of it; ``most``: see ``cut_clip``."""
        self._lane.add(Task("loop", clip.id, lambda _tell, _token: cut_clip(clip, region, self._folder, most)))

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. Before the library closes."""
        return self._lane.shutdown(timeout_ms)

    @Slot(object, object)
    def _on_ended(self, _task: Task, end: TaskEnd) -> None:
        if isinstance(end.error, BugReport):
            self.bug_found.emit(end.error)
        elif end.error is not None:
            self.loop_refused.emit(end.error)
        elif not end.cancelled:
            sound = cast("BroughtSound", end.result)
            self._waiting.add(sound.clip.id)
            self._library.add_sound(AddSound(sound, keep_double=True))

    @Slot(object)
    def _on_answer(self, answer: SoundAdded | SoundRefused) -> None:
        if answer.asked_id not in self._waiting:
            return
        self._waiting.discard(answer.asked_id)
        match answer:
            case SoundAdded(clip=clip):
                self.loop_added.emit(clip)
            case SoundRefused(error=error):
                self.loop_refused.emit(error)
