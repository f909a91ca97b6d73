"""The sounds and waveforms of clips, read once for however many ask; files for other programs, and exports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.services.library.known_clips import KnownClips
from musicgen_desktop.services.library.sound_exports import item_of_clip
from musicgen_desktop.services.library.sound_pool import ClipUnread, ExportEnded, SoundPool, TaskEnd
from musicgen_desktop.services.library.sound_values import (
    ClipAudio,
    ClipPeaks,
    ClipUnreadable,
    HandedOver,
    NotHandedOver,
    Piece,
    Region,
    SourceRead,
    SourceUnread,
)
from musicgen_desktop.services.library.source_tasks import SourceQuestion

SOUND_SIGNALS = (
    *("audio_loaded", "clip_unreadable", "peaks_ready", "source_read", "source_unread"),
    *("handed_over", "not_handed_over", "library_problem"),
)
"""Those of ``ClipSounds`` that the service has too."""


class ClipSounds(QObject):
    """Part of the library service. A clip that was not told lately is read by the library's thread. Main thread only.

    Signals:
        export_ended: ``Exported``, whose results are in files now; a problem follows, if there was one.
        doubted: id of a clip whose file could not be read.
        peaks_ended: see the service.
        All others are the service's: see there.
    """

    audio_loaded = Signal(object)
    clip_unreadable = Signal(object)
    peaks_ready = Signal(object)
    source_read = Signal(object)
    source_unread = Signal(object)
    handed_over = Signal(object)
    not_handed_over = Signal(object)
    export_ended = Signal(object)
    doubted = Signal(str)
    peaks_ended = Signal(str)
    library_problem = Signal(object)

    def __init__(self, pool: SoundPool, clips: KnownClips, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool
        self._clips = clips
        self._audio_pending: set[str] = set()
        self._peaks_pending: set[str] = set()
        pool.ended.connect(self._on_task_end)

    def load_audio(self, clip_id: str) -> None:
        """See the service."""
        if clip_id not in self._audio_pending:
            self._audio_pending.add(clip_id)
            self._clips.with_clips(
                [clip_id],
                lambda clips: self._load_audio(clip_id, clips),
                lambda error: self._on_refused(clip_id, error),
            )

    def load_peaks(self, clip_id: str) -> None:
        """See the service."""
        if clip_id not in self._peaks_pending:
            self._peaks_pending.add(clip_id)
            self._clips.with_clips(
                [clip_id], lambda clips: self._load_peaks(clip_id, clips), lambda _error: self._end_peaks(clip_id)
            )

    def read_source(self, question: SourceQuestion) -> None:
        """See the service."""
        ids = [question.origin.clip_id] if question.origin.clip_id else []
        self._clips.with_clips(
            ids,
            lambda clips: self._pool.read_source(question, clips[0] if clips else None),
            lambda error: self.source_unread.emit(SourceUnread(question.ticket, error)),
        )

    def hand_over(self, pieces: Sequence[Piece], form: ExportFormat) -> None:
        """See the service."""

        def go_on(clips: Sequence[Clip]) -> None:
            by_id = {clip.id: clip for clip in clips}
            self._pool.hand_over([(piece, by_id[piece.clip_id]) for piece in pieces if piece.clip_id in by_id], form)

        self._clips.with_clips(
            [piece.clip_id for piece in pieces],
            go_on,
            lambda error: self.not_handed_over.emit(NotHandedOver(tuple(pieces), error)),
        )

    def export_clips(self, ids: Sequence[str], folder: Path, form: ExportFormat, region: Region | None) -> None:
        """See the service."""
        self._clips.with_clips(
            ids, lambda clips: self._pool.export([item_of_clip(clip, region, form) for clip in clips], folder, form, ())
        )

    def _load_audio(self, clip_id: str, clips: Sequence[Clip]) -> None:
        if clips:
            self._pool.load_audio(clips[0])
        else:
            self._audio_pending.discard(clip_id)

    def _load_peaks(self, clip_id: str, clips: Sequence[Clip]) -> None:
        if not clips or clips[0].missing:
            self._end_peaks(clip_id)
        elif clip_id not in self._audio_pending:  # the sound comes with its waveform
            self._pool.load_peaks(clips[0])

    def _on_refused(self, clip_id: str, error: UserError) -> None:
        """The library cannot be asked just now; the next wish is heard again."""
        self._audio_pending.discard(clip_id)
        self.library_problem.emit(error)

    @Slot(object)
    def _on_task_end(self, end: TaskEnd) -> None:
        match end:
            case ClipAudio(clip_id):
                self._audio_pending.discard(clip_id)
                self.audio_loaded.emit(end)
                if clip_id in self._peaks_pending:
                    self._tell_peaks(ClipPeaks(clip_id, end.peaks))
            case ClipPeaks():
                self._tell_peaks(end)
            case ClipUnread(clip_id, error, told):
                self._audio_pending.discard(clip_id)
                self._end_peaks(clip_id)
                if self._clips.get(clip_id) is not None:  # it may have been deleted while it was being read
                    self._on_unread(clip_id, error, told)
            case SourceRead():
                self.source_read.emit(end)
            case HandedOver():
                self.handed_over.emit(end)
            case SourceUnread(_, error) | NotHandedOver(_, error):
                _known(error)
                (self.source_unread if isinstance(end, SourceUnread) else self.not_handed_over).emit(end)
            case ExportEnded(exported, error):
                self.export_ended.emit(exported)
                if error is not None:
                    self.library_problem.emit(_known(error))
            case _:
                assert_never(end)

    def _tell_peaks(self, peaks: ClipPeaks) -> None:
        self.peaks_ready.emit(peaks)
        self._end_peaks(peaks.clip_id)

    def _end_peaks(self, clip_id: str) -> None:
        """Whoever asks for a few waveforms at a time asks for the next one."""
        self._peaks_pending.discard(clip_id)
        self.peaks_ended.emit(clip_id)

    def _on_unread(self, clip_id: str, error: BaseException, told: bool) -> None:
        unreadable = ClipUnreadable(clip_id, _known(error))
        self.doubted.emit(clip_id)
        if told:
            self.clip_unreadable.emit(unreadable)


def _known(error: BaseException) -> UserError:
    """A failure that can be told in words. A bug is raised, and goes where all bugs are reported."""
    if not isinstance(error, UserError):
        raise error
    return error
