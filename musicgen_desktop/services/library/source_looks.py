"""What a source looks and sounds like before it is used: its outline, and the part that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.library.library_paths import LibraryPaths, sources_folder
from musicgen_desktop.services.library.source_sounds import outline_source, sound_source
from musicgen_desktop.services.library.source_tasks import SourceQuestion
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane, Tell


@dataclass(frozen=True, slots=True, eq=False)
class SourceOutline:
    """The outline of a whole source, for ``ticket``."""

    ticket: str
    peaks: PeaksPyramid
    sampling_rate: int


@dataclass(frozen=True, slots=True, eq=False)
class SourceSound:
    """The part of a source that was asked for, for ``ticket``: float32 of shape (channels, samples), read-only."""

    ticket: str
    audio_values: NDArray[np.float32]
    sampling_rate: int


@dataclass(frozen=True, slots=True, eq=False)
class SourceUnseen:
    """What was asked for with ``ticket`` cannot be had."""

    ticket: str
    error: UserError


class SourceLooks(QObject):
    """Reads in two threads that begin with the first question: outlines, and parts to be heard. Main thread only.

    A new question takes the place of the last one of its kind.

    Signals:
        outlined: ``SourceOutline``.
        sounded: ``SourceSound``.
        unseen: ``SourceUnseen``, in place of either.
        bug_found: ``BugReport``, in place of either.
    """

    outlined = Signal(object)
    sounded = Signal(object)
    unseen = Signal(object)
    bug_found = Signal(object)

    def __init__(self, paths: LibraryPaths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = sources_folder(paths)
        self._outlines = TaskLane("outlines", self)
        self._sounds = TaskLane("sounds", self)
        for lane in (self._outlines, self._sounds):
            lane.ended.connect(self._on_end)

    def outline(self, question: SourceQuestion, clip: Clip | None) -> None:
        """Draw the whole of a source, or of its ``clip`` where it is one."""
        self._ask(self._outlines, question.ticket, partial(_outline, question, clip, self._folder))

    def sound(self, question: SourceQuestion, clip: Clip | None) -> None:
        """Read the part of a source that its origin says."""
        self._ask(self._sounds, question.ticket, partial(_sound, question, clip, self._folder))

    def shutdown(self, timeout_ms: int = 2000) -> bool:
        """End the threads; False when one did not end in time."""
        ended = [lane.shutdown(timeout_ms) for lane in (self._outlines, self._sounds)]
        return all(ended)

    def _ask(self, lane: TaskLane, ticket: str, work: Callable[[Tell, CancelToken], object]) -> None:
        lane.stop_all()
        lane.add(Task("look", ticket, work))

    @Slot(object, object)
    def _on_end(self, task: Task, end: TaskEnd) -> None:
        match end:
            case TaskEnd(result=SourceOutline() as outline):
                self.outlined.emit(outline)
            case TaskEnd(result=SourceSound() as sound):
                self.sounded.emit(sound)
            case TaskEnd(error=UserError() as error):
                self.unseen.emit(SourceUnseen(task.about, error))
            case TaskEnd(error=BugReport() as report):
                self.bug_found.emit(report)


def _outline(
    question: SourceQuestion, clip: Clip | None, folder: Path, _tell: Tell, token: CancelToken
) -> SourceOutline:
    return SourceOutline(question.ticket, *outline_source(question, clip, folder, token.raise_if_ended))


def _sound(question: SourceQuestion, clip: Clip | None, folder: Path, _tell: Tell, _token: CancelToken) -> SourceSound:
    return SourceSound(question.ticket, *sound_source(question, clip, folder))
