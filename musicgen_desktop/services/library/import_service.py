"""Sounds that the user brings, as the window knows it: a request that returns at once, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.library.library_paths import LibraryPaths
from musicgen_desktop.services.library.import_tasks import FoundSounds, bring_sound, find_sounds
from musicgen_desktop.services.library.import_values import (
    AddSound,
    ImportProgress,
    ImportWish,
    SoundAdded,
    SoundRefused,
    SoundsImported,
)
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane, Tell

_TELL_EVERY = 0.25
"""Seconds between two words about the file that is being read."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that was read: what the library adds, or why there is nothing to add."""

    path: Path
    sound: Any = None
    error: UserError | None = None


@dataclass(slots=True, eq=False)
class _Batch:
    """One import: what was asked, and what is known of it."""

    wish: ImportWish
    paths: dict[str, Path] = field(default_factory=dict)
    clips: list[Clip] = field(default_factory=list)
    doubles: list[tuple[Clip, Clip]] = field(default_factory=list)
    refused: list[tuple[Path, UserError]] = field(default_factory=list)
    cancelled: bool = False
    is_read: bool = False


class ImportService(QObject):
    """Reads sound files one after another: a thread of its own waits for the process that reads each. Main thread only.

    Args:
        paths: where the library lies.
        library: adds what was read.

    Signals:
        progressed: ``ImportProgress``.
        imported: ``SoundsImported``, once for each request.
        bug_found: ``BugReport``, before ``imported``, of a fault in the program.
    """

    progressed = Signal(object)
    imported = Signal(object)
    bug_found = Signal(object)

    def __init__(self, paths: LibraryPaths, library: LibraryService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = paths.clips
        self._library = library
        self._batches: dict[str, _Batch] = {}
        self._waiting: dict[str, str] = {}
        self._asked = 0
        self._lane = TaskLane("imports", self)
        self._lane.progressed.connect(self._on_progress)
        self._lane.ended.connect(self._on_ended)
        library.sound_answered.connect(self._on_answer)

    @property
    def is_busy(self) -> bool:
        """Whether some sound is on its way."""
        return bool(self._batches)

    def import_sounds(self, wish: ImportWish) -> None:
        """Bring sound files, and those in folders, into the library; see ``imported``."""
        self._asked += 1
        about = str(self._asked)
        self._batches[about] = _Batch(wish)
        self._lane.add(Task("import", about, partial(_read_all, wish, self._folder)))

    def cancel(self) -> None:
        """Read no more; what is in the library stays there."""
        for about in tuple(self._batches):
            self._lane.cancel(about)

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread, and the process it waits for; blocks at most ``timeout_ms``. Before the library closes."""
        return self._lane.shutdown(timeout_ms)

    @Slot(object, object)
    def _on_progress(self, task: Task, told: object) -> None:
        batch = self._batches[task.about]
        match told:
            case ImportProgress():
                self.progressed.emit(told)
            case FoundSounds():
                batch.refused += told.refused
            case _Read(path, _, UserError() as error):
                batch.refused.append((path, error))
            case _Read(path, sound):
                batch.paths[sound.clip.id] = path
                self._waiting[sound.clip.id] = task.about
                self._library.add_sound(AddSound(sound, batch.wish.keep_doubles))

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        batch = self._batches[task.about]
        batch.is_read = True
        batch.cancelled = end.cancelled
        if isinstance(end.error, BugReport):
            self.bug_found.emit(end.error)
        self._end(task.about)

    @Slot(object)
    def _on_answer(self, answer: SoundAdded | SoundRefused) -> None:
        about = self._waiting.pop(answer.asked_id, "")
        if not about:
            return
        batch = self._batches[about]
        match answer:
            case SoundAdded(_, clip, doubles):
                batch.clips.append(clip)
                batch.doubles += [(clip, double) for double in doubles[:1]]
            case SoundRefused(asked_id, error):
                batch.refused.append((batch.paths[asked_id], error))
        self._end(about)

    def _end(self, about: str) -> None:
        batch = self._batches[about]
        if batch.is_read and about not in self._waiting.values():
            del self._batches[about]
            self.imported.emit(
                SoundsImported(
                    batch.wish, tuple(batch.clips), tuple(batch.doubles), tuple(batch.refused), batch.cancelled
                )
            )


def _read_all(wish: ImportWish, folder: Path, tell: Tell, token: CancelToken) -> None:
    """In the lane's thread."""
    tell(ImportProgress(wish))
    found = find_sounds(wish.paths, token)
    tell(found)
    for number, path in enumerate(found.files):
        token.raise_if_ended()
        told_at = 0.0

        def tell_share(share: float, number: int = number, path: Path = path) -> None:
            nonlocal told_at
            if monotonic() - told_at > _TELL_EVERY:
                told_at = monotonic()
                tell(ImportProgress(wish, number, len(found.files), path.name, share))

        tell_share(0.0)
        try:
            tell(_Read(path, bring_sound(path, folder, wish.origin, token, tell_share)))
        except UserError as error:
            tell(_Read(path, error=error.with_traceback(None)))
