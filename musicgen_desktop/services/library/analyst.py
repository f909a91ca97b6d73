"""Has the sounds of all clips measured, behind everything else: new ones first, then those that are looked at."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from itertools import chain, islice

from PySide6.QtCore import QObject, QTimer, Slot

from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import BugReport, FaultError, UserError
from musicgen_desktop.domain.events import AudioChunk, JobCancelled, JobEvent, JobFailed, JobFinished, JobStarted
from musicgen_desktop.services.library.clip_values import ClipsFound, KeepAnalysis, NeedUnmeasured
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.library_values import LibraryOpened
from musicgen_desktop.services.library.measuring import Measuring
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane

logger = logging.getLogger(__name__)

_MOST_SEEN = 300
_MOST_ASKED = 50
"""Ids at a time: thousands may be brought at once."""

_START_MS = 3_000
"""Until the window has settled."""

_PAUSE_MS = 500
"""After a clip that nobody waits for."""

_REST_MS = 15_000
"""After which a process that has nothing to measure is ended."""


class Analyst(QObject):
    """One clip at a time, whose measures the library keeps and tells. Main thread only.

    Nothing is begun between the start of a job and its first sound, and none but new clips while one is being made.

    Args:
        library: not open yet.
        start_ms, pause_ms: milliseconds until older clips are measured, and after each of them.
    """

    def __init__(
        self,
        library: LibraryService,
        parent: QObject | None = None,
        start_ms: int = _START_MS,
        pause_ms: int = _PAUSE_MS,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._measuring = Measuring()
        self._lane = TaskLane("measures", self)
        self._lane.ended.connect(self._on_ended)
        self._new: dict[str, None] = {}
        self._seen: dict[str, None] = {}
        self._is_on = True
        self._open = self._busy = self._starting = self._making = self._others = False
        self._soon = QTimer(self, singleShot=True, interval=pause_ms)
        self._soon.timeout.connect(self._go_on)
        self._older = QTimer(self, singleShot=True, interval=start_ms)
        self._older.timeout.connect(self._on_settled)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rest)
        library.opened.connect(self._on_opened)
        library.clip_added.connect(self._on_added)
        library.clips_found.connect(self._on_found)
        library.clips_read.connect(self._on_read)

    @property
    def is_busy(self) -> bool:
        """Whether a clip is being looked for, measured or kept."""
        return self._busy

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Measure, or begin nothing more; what was measured is kept."""
        self._is_on = on
        self._go_on()

    def shutdown(self, timeout_ms: int) -> bool:
        """End at once, whatever is being measured; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        self._open = False
        self._measuring.stop()
        ended = self._lane.shutdown(timeout_ms)
        if ended:
            self._measuring.rest()
        return ended

    @Slot(object)
    def on_event(self, event: JobEvent) -> None:
        """Something happened to a job."""
        match event:
            case JobStarted():
                self._starting = self._making = True
            case AudioChunk() if self._starting:
                self._starting = False
                self._go_on()
            case JobFinished() | JobCancelled() | JobFailed():
                self._starting = self._making = False
                self._soon.start()

    @Slot(object)
    def _on_opened(self, opened: LibraryOpened) -> None:
        self._open = not opened.view_only
        self._older.start()

    @Slot(object)
    def _on_added(self, clip: Clip) -> None:
        self._new[clip.id] = None
        self._go_on()

    @Slot(object)
    def _on_found(self, found: ClipsFound) -> None:
        self._see(found.first)

    @Slot(object)
    def _on_read(self, clips: Sequence[Clip]) -> None:
        self._see(clips)

    def _see(self, clips: Iterable[Clip]) -> None:
        """What is looked at goes before what is not, the latest first."""
        ids = [clip.id for clip in clips if clip.analysis is None and not clip.missing]
        kept = [clip_id for clip_id in self._seen if clip_id not in ids]
        self._seen = dict.fromkeys((ids + kept)[:_MOST_SEEN])
        self._soon.start()

    @Slot()
    def _on_settled(self) -> None:
        self._others = True
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if not self._is_on or not self._open or self._busy or self._starting:
            return
        idle = self._others and not self._making
        first = tuple(islice(chain(self._new, self._seen if idle else ()), _MOST_ASKED))
        if first or idle:
            self._busy = True
            self._library.questions.ask(
                NeedUnmeasured(first, idle),
                lambda clip: self._begin(clip, first),
                lambda error: self._on_refused(error, first),
            )

    def _begin(self, clip: Clip | None, first: Iterable[str]) -> None:
        if clip is None:
            self._busy = False
            for clip_id in first:
                self._forget(clip_id)
            self._rest.start()
            if self._new:
                self._go_on()
            return
        self._rest.stop()
        self._lane.add(Task("measure", clip.id, lambda _tell, _token: self._measuring.measure(clip)))

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        if task.kind != "measure" or end.cancelled or not self._open:
            return
        if isinstance(end.error, UserError):
            self._on_refused(end.error, (task.about,))
            return
        # What broke down is in the log; it would break down again.
        analysis = end.result if isinstance(end.result, Analysis) and not isinstance(end.error, BugReport) else None
        self._library.questions.ask(
            KeepAnalysis(task.about, analysis),
            lambda _none: self._on_kept(task.about),
            lambda error: self._on_refused(error, (task.about,)),
        )

    def _on_kept(self, clip_id: str) -> None:
        self._busy = False
        waited = clip_id in self._new or clip_id in self._seen
        self._forget(clip_id)
        if waited:
            self._go_on()
        else:
            self._soon.start()

    def _on_refused(self, error: UserError, ids: Iterable[str]) -> None:
        """Nobody asked for it, so that nobody is told; the next opening tries again.

        A bug may be about these clips alone: new ones are measured all the same, each once. Of the others it would be
        met again and again.
        """
        self._busy = False
        if isinstance(error, FaultError):
            logger.info("Only new clips are measured any more: %s", error)
            self._others = False
            for clip_id in ids:
                self._forget(clip_id)
            self._soon.start()
        else:
            logger.info("Nothing is measured any more: %s", error)
            self._open = False

    def _forget(self, clip_id: str) -> None:
        self._new.pop(clip_id, None)
        self._seen.pop(clip_id, None)

    @Slot()
    def _on_rest(self) -> None:
        self._lane.add(Task("rest", "", lambda _tell, _token: self._measuring.rest()))
