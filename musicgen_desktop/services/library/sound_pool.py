"""Reads and writes sound files in two threads. Each task ends with exactly one value, whatever happens to it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import JobCancelledError, UserError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.services.library.clip_tasks import load_clip_audio, load_clip_peaks
from musicgen_desktop.services.library.hand_over import hand_over
from musicgen_desktop.services.library.sound_exports import ExportItem, export_sounds
from musicgen_desktop.services.library.sound_values import (
    ClipAudio,
    ClipPeaks,
    Exported,
    ExportProgress,
    HandedOver,
    NotHandedOver,
    Piece,
    SourceRead,
    SourceUnread,
)
from musicgen_desktop.services.library.source_tasks import SourceQuestion, read_source

POOL_THREADS = 2
_CANCELLED_MS = 1_000


@dataclass(frozen=True, slots=True)
class ClipUnread:
    """A clip's sound or waveform could not be read.

    Attributes:
        error: a ``FileError`` when its file is to blame; anything else is a bug, to be raised where it is reported.
        told: whether the user asked for it, and is told.
    """

    clip_id: str
    error: BaseException
    told: bool


@dataclass(frozen=True, slots=True)
class ExportEnded:
    """An export is over.

    Attributes:
        exported: what was written until then.
        error: what kept the rest from being written; a ``UserError``, or a bug.
    """

    exported: Exported
    error: BaseException | None


TaskEnd = ClipAudio | ClipPeaks | ClipUnread | SourceRead | SourceUnread | HandedOver | NotHandedOver | ExportEnded


class _Task(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        """Called by the pool in one of its threads."""
        self._work()


class SoundPool(QObject):
    """Main thread only.

    Args:
        peaks: folder of the cached waveforms.
        sources: folder of what was taken of sound files.
        dragged: folder of what other programs get.

    Signals:
        ended: ``TaskEnd``.
        exporting: ``ExportProgress``, after each file.
    """

    ended = Signal(object)
    exporting = Signal(object)

    def __init__(self, peaks: Path, sources: Path, dragged: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._peaks = peaks
        self._sources = sources
        self._dragged = dragged
        self._closing = threading.Event()
        self._export_token = CancelToken()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(POOL_THREADS)

    def load_audio(self, clip: Clip) -> None:
        """Read a clip's sound, with its waveform."""
        self._read(partial(load_clip_audio, clip, self._peaks), partial(ClipUnread, clip.id, told=True))

    def load_peaks(self, clip: Clip) -> None:
        """Read a clip's waveform, or draw it."""
        self._read(partial(load_clip_peaks, clip, self._peaks), partial(ClipUnread, clip.id, told=False))

    def read_source(self, question: SourceQuestion, clip: Clip | None) -> None:
        """Read what a job begins with; see ``source_tasks.read_source``."""
        ticket = question.ticket
        self._read(
            lambda: SourceRead(ticket, read_source(question, clip, self._sources)), partial(SourceUnread, ticket)
        )

    def hand_over(self, pieces: Sequence[tuple[Piece, Clip]], form: ExportFormat) -> None:
        """Write files for other programs; see ``hand_over.hand_over``."""
        asked = tuple(piece for piece, _ in pieces)
        self._read(
            lambda: HandedOver(asked, form, hand_over(pieces, self._dragged, form)), partial(NotHandedOver, asked)
        )

    def export(
        self,
        items: Sequence[ExportItem],
        folder: Path,
        form: ExportFormat,
        job_ids: tuple[str, ...],
    ) -> None:
        """See ``export_sounds``; ``job_ids`` are the unsaved results that are all among ``items``."""
        self._pool.start(_Task(partial(self._export, items, folder, form, job_ids, self._export_token)))

    def cancel_exports(self) -> None:
        """End every export that was asked for: the files that are there are whole, and stay."""
        self._export_token.cancel()
        self._export_token = CancelToken()

    def close(self, timeout_ms: int) -> bool:
        """Begin no more reading, and wait for what runs. Whether all ended in time; exports that did not are ended."""
        self._closing.set()
        if self._pool.waitForDone(timeout_ms):
            return True
        self.cancel_exports()
        return self._pool.waitForDone(_CANCELLED_MS)

    def _read(self, load: Callable[[], TaskEnd], unread: Callable[[BaseException], TaskEnd]) -> None:
        def work() -> None:
            if self._closing.is_set():
                return
            try:
                end = load()
            except BaseException as error:  # noqa: BLE001 - whatever it is, somebody waits for an end
                end = unread(_told_elsewhere(error))
            self.ended.emit(end)

        self._pool.start(_Task(work))

    def _export(
        self,
        items: Sequence[ExportItem],
        folder: Path,
        form: ExportFormat,
        job_ids: tuple[str, ...],
        token: CancelToken,
    ) -> None:
        def tell(done: int) -> None:
            self.exporting.emit(ExportProgress(done, len(items)))

        tell(0)
        files, problem = export_sounds(items, folder, form, token, tell)
        exported = Exported(files, len(items), job_ids if problem is None else ())
        if isinstance(problem, JobCancelledError):
            problem = None
        self.ended.emit(ExportEnded(exported, problem and _told_elsewhere(problem)))


def _told_elsewhere(error: BaseException) -> BaseException:
    """A known failure without its traceback, whose frames hold the sound; a bug keeps it, for the report."""
    return error.with_traceback(None) if isinstance(error, UserError) else error
