"""Tunes as the window knows them: requests that return at once, in the order of which their answers come."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.domain.tune import Tune
from musicgen_desktop.library.library_paths import LibraryPaths, sources_folder
from musicgen_desktop.services.library.source_tasks import SourceQuestion, keep_tune
from musicgen_desktop.services.library.tune_tasks import export_tune, read_tune, sound_tune
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane

_READ, _KEEP, _EXPORT, _SOUND = "read", "keep", "export", "sound"


class TuneService(QObject):
    """Reads, sounds and keeps tunes in a thread of its own. Main thread only.

    Signals:
        tune_read: ``TuneRead``.
        tune_sounded: ``Tone``.
        tune_kept: ``Origin`` of music that grows from it.
        tune_exported: path of the MIDI file.
        failed: ``UserError``, in place of any of these.
        bug_found: ``BugReport``, likewise.
    """

    tune_read = Signal(object)
    tune_sounded = Signal(object)
    tune_kept = Signal(object)
    tune_exported = Signal(object)
    failed = Signal(object)
    bug_found = Signal(object)

    def __init__(self, paths: LibraryPaths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = sources_folder(paths)
        self._lane = TaskLane("tunes", self)
        self._lane.ended.connect(self._on_ended)

    def read(self, question: SourceQuestion, clip: Clip | None) -> None:
        """Read the tune of a file, of a clip, or of what the library has kept."""
        self._add(_READ, partial(read_tune, question, clip, self._folder))

    def sound(self, tune: Tune) -> None:
        """Make a plain tone of a tune."""
        self._add(_SOUND, partial(sound_tune, tune))

    def keep(self, tune: Tune, name: str) -> None:
        """Keep a tune with the library, for music that shall follow it."""
        self._add(_KEEP, partial(keep_tune, tune, name, self._folder))

    def export(self, tune: Tune, file: Path) -> None:
        """Write a tune as a MIDI file; that it may be replaced is agreed to."""
        self._add(_EXPORT, partial(export_tune, tune, file))

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        return self._lane.shutdown(timeout_ms)

    def _add(self, kind: str, work: Callable[[], object]) -> None:
        self._lane.add(Task(kind, "", lambda _tell, _token: work()))

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        if isinstance(end.error, BugReport):
            self.bug_found.emit(end.error)
        elif end.error is not None:
            self.failed.emit(end.error)
        elif not end.cancelled:
            told = {_READ: self.tune_read, _SOUND: self.tune_sounded, _KEEP: self.tune_kept}
            told.get(task.kind, self.tune_exported).emit(end.result)
