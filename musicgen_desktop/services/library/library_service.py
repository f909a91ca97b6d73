"""The library as the window knows it: requests that return at once, facts that come as signals."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip, JobState
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.library.library_paths import dragged_folder, sources_folder
from musicgen_desktop.services.library.library_clerk import ServicePaths
from musicgen_desktop.services.library.library_values import (
    Answer,
    CheckClip,
    ClipAdded,
    ClipAudio,
    ClipChanged,
    ClipPeaks,
    ClipsLoaded,
    ClipsRemoved,
    ClipUnreadable,
    CloseLibrary,
    DeleteClips,
    DismissJob,
    HandedOver,
    JobSaved,
    JobsInterrupted,
    KeepClips,
    LibraryFact,
    LibraryOpened,
    LibraryProblem,
    LibraryRequest,
    NotHandedOver,
    OpenLibrary,
    Piece,
    PinPrompt,
    PromptsChanged,
    RecordJob,
    Region,
    RemovePrompt,
    RenameClip,
    RestoreClips,
    ResultSaved,
    SaveFailed,
    SaveResult,
    SearchPrompts,
    SetJobState,
    SourceRead,
    SourceUnread,
    Undo,
    UndoChanged,
)
from musicgen_desktop.services.library.library_worker import LibraryWorker
from musicgen_desktop.services.library.sound_exports import item_of_clip, items_of_result
from musicgen_desktop.services.library.sound_pool import ClipUnread, ExportEnded, SoundPool, TaskEnd
from musicgen_desktop.services.library.source_tasks import SourceQuestion
from musicgen_desktop.services.worker_thread import WorkerThread

logger = logging.getLogger(__name__)


class LibraryService(QObject):
    """Keeps the library in its own thread and reads sound files in a pool of two. Main thread only.

    Every method returns at once; what comes of it is told in the main thread, in the order of the
    requests.

    Renaming, keeping, deleting, pinning and removing an entry of the history can be taken back by ``undo``,
    the last change first; ``undo_step_changed`` tells what comes next.

    Args:
        paths: where everything lies.
        examples: folder of the clips that a library made now begins with, each told by
            ``clip_added``; None for an empty one.

    Signals:
        opened: ``LibraryOpened``. Then follow ``clips_loaded``, ``prompts_changed``,
            ``jobs_interrupted`` and ``undo_changed``. When the library cannot be opened at all
            (another program holds it, a newer one made it) there is only a ``library_problem``.
        clips_loaded: tuple of all ``Clip``, newest first.
        clip_added: ``Clip``, new or back from the trash.
        clip_changed: ``Clip`` with its new values.
        clips_removed: tuple of the ids of clips now in the trash.
        undo_changed: how many clips ``undo_delete`` would bring back.
        undo_step_changed: ``UndoStep``, what ``undo`` would do (rename it back to this title, bring these
            clips back …), for words; None when there is nothing to take back.
        prompts_changed: tuple of ``PromptEntry`` that match the last search, pinned first.
        job_saved: ``JobRecord`` whose intent is on disk now.
        jobs_interrupted: tuple of ``JobRecord`` that were cut off, newest first; may be empty.
        unsaved_changed: how many results could not be saved and wait for ``retry_save``.
        audio_loaded: ``ClipAudio``; or, in its place, clip_unreadable: ``ClipUnreadable``.
        peaks_ready: ``ClipPeaks``.
        source_read: ``SourceRead``; or, in its place, source_unread: ``SourceUnread`` with a ``UserError``.
        exporting: ``ExportProgress`` after each file.
        exported: ``Exported``, at the end of an export.
        handed_over: ``HandedOver``; or, in its place, not_handed_over: ``NotHandedOver`` with a ``UserError``.
        library_problem: ``UserError`` about any of this.
    """

    opened = Signal(object)
    clips_loaded = Signal(object)
    clip_added = Signal(object)
    clip_changed = Signal(object)
    clips_removed = Signal(object)
    undo_changed = Signal(int)
    undo_step_changed = Signal(object)
    prompts_changed = Signal(object)
    job_saved = Signal(object)
    jobs_interrupted = Signal(object)
    unsaved_changed = Signal(int)
    audio_loaded = Signal(object)
    clip_unreadable = Signal(object)
    peaks_ready = Signal(object)
    source_read = Signal(object)
    source_unread = Signal(object)
    exporting = Signal(object)
    exported = Signal(object)
    handed_over = Signal(object)
    not_handed_over = Signal(object)
    library_problem = Signal(object)

    def __init__(self, paths: ServicePaths, examples: Path | None = None, parent: QObject | None = None) -> None:
        """Start the library's thread; nothing is read or written before ``open``."""
        super().__init__(parent)
        self._clips: dict[str, Clip] = {}
        self._results: dict[str, tuple[GenerationRequest, GenerationResult]] = {}
        self._failed: set[str] = set()
        self._audio_pending: set[str] = set()
        self._peaks_pending: set[str] = set()
        self._pool = SoundPool(paths.peaks, sources_folder(paths), dragged_folder(paths), self)
        self._pool.ended.connect(self._on_task_end)
        self._pool.exporting.connect(self.exporting)
        self._worker = LibraryWorker(paths, examples)
        self._worker.answered.connect(self._on_answer)
        self._thread = WorkerThread()
        self._thread.setObjectName("library")
        self._worker.moveToThread(self._thread)
        self._thread.start()

    @property
    def unsaved_count(self) -> int:
        """How many results could not be saved; they are kept in memory."""
        return len(self._failed)

    def clip(self, clip_id: str) -> Clip | None:
        """A clip as last told."""
        return self._clips.get(clip_id)

    def open(self) -> None:
        """Open the library; see ``opened``."""
        self._ask(OpenLibrary())

    def record_job(self, request: GenerationRequest) -> None:
        """Write down what is about to be made, so that no crash loses it, and count the prompt's use."""
        self._ask(RecordJob(request))

    def start_job(self, job_id: str) -> None:
        """Write down that a job is running."""
        self._ask(SetJobState(job_id, JobState.RUNNING))

    def finish_job(self, job_id: str, state: JobState, message: str = "") -> None:
        """Write down a job's ending. ``save_result`` includes that of a finished one."""
        self._ask(SetJobState(job_id, state, message))

    def dismiss_job(self, job_id: str) -> None:
        """Forget an interrupted job, because it is run again or not wanted."""
        self._ask(DismissJob(job_id))

    def save_result(self, request: GenerationRequest, result: GenerationResult) -> None:
        """Save all takes of a finished job. The result is kept here until it is safely on disk."""
        self._results[request.job_id] = (request, result)
        self._ask(SaveResult(request, result))

    def retry_save(self) -> None:
        """Try again to save everything that could not be saved."""
        waiting, self._failed = self._failed, set()
        for job_id in waiting:
            self._ask(SaveResult(*self._results[job_id]))
        self._tell_unsaved(bool(waiting))

    def rename_clip(self, clip_id: str, title: str) -> None:
        """Give a clip a name; an empty one gives the prompt's beginning back."""
        self._ask(RenameClip(clip_id, title))

    def set_kept(self, ids: Sequence[str], kept: bool) -> None:
        """Mark clips as keepers, or not, together for ``undo``."""
        self._ask(KeepClips(tuple(ids), kept))

    def delete_clips(self, ids: Sequence[str]) -> None:
        """Move clips to the trash, together for ``undo``."""
        self._ask(DeleteClips(tuple(ids)))

    def undo(self) -> None:
        """Take back the last change; after those of this session what earlier ones deleted comes back."""
        self._ask(Undo())

    def undo_delete(self) -> None:
        """Bring back what was deleted last, whatever else was changed since."""
        self._ask(RestoreClips())

    def search_prompts(self, text: str) -> None:
        """Have ``prompts_changed`` tell the entries that hold every word of ``text``, from now on."""
        self._ask(SearchPrompts(text))

    def pin_prompt(self, prompt_id: int, pinned: bool = True) -> None:
        """Keep an entry of the history on top, or let it go."""
        self._ask(PinPrompt(prompt_id, pinned))

    def remove_prompt(self, prompt_id: int) -> None:
        """Forget an entry of the history; clips stay."""
        self._ask(RemovePrompt(prompt_id))

    def load_audio(self, clip_id: str) -> None:
        """Read a clip's sound; see ``audio_loaded``. An unknown id is passed over."""
        clip = self._clips.get(clip_id)
        if clip is not None and clip_id not in self._audio_pending:
            self._audio_pending.add(clip_id)
            self._pool.load_audio(clip)

    def load_peaks(self, clip_id: str) -> None:
        """Get a clip's waveform, cached; see ``peaks_ready``. A clip whose file is gone becomes ``missing``."""
        clip = self._clips.get(clip_id)
        if clip is None or clip.missing or clip_id in self._peaks_pending:
            return
        self._peaks_pending.add(clip_id)
        if clip_id not in self._audio_pending:  # the sound comes with its waveform
            self._pool.load_peaks(clip)

    def read_source(self, question: SourceQuestion) -> None:
        """Read what a job begins with; see ``source_read``. What is taken of a file is kept with the library."""
        self._pool.read_source(question, self._clips.get(question.origin.clip_id))

    def hand_over(self, pieces: Sequence[Piece], form: ExportFormat) -> None:
        """Write files for other programs, which stay where they are; see ``handed_over``."""
        known = [(piece, self._clips[piece.clip_id]) for piece in pieces if piece.clip_id in self._clips]
        self._pool.hand_over(known, form)

    def export_clips(self, ids: Sequence[str], folder: Path, form: ExportFormat, region: Region | None = None) -> None:
        """Write clips as sound files of their own; see ``exported``.

        Args:
            ids: of the clips.
            folder: one that exists, where every file gets a name that nobody has.
            form: what kind of files.
            region: the part of a single clip that is written, in seconds; None for all of it.
        """
        clips = [self._clips[clip_id] for clip_id in ids if clip_id in self._clips]
        self._pool.export([item_of_clip(clip, region) for clip in clips], folder, form, ())

    def export_unsaved(self, folder: Path, form: ExportFormat) -> None:
        """Write the results that the library could not save elsewhere; then they count as saved."""
        waiting = [self._results[job_id] for job_id in self._failed]
        for request, result in waiting:
            self._pool.export(items_of_result(request, result), folder, form, (request.job_id,))

    def cancel_exports(self) -> None:
        """End every export; files that are there are whole, and stay. ``exported`` tells them."""
        self._pool.cancel_exports()

    def close(self, timeout_ms: int = 5000) -> bool:
        """Finish what was asked, close the library and end its thread. Blocks at most ``timeout_ms``.

        Results that still cannot be saved are put aside as plain files in the rescued folder.
        Returns whether everything ended in time; the last signals have been emitted then.
        """
        deadline = monotonic() + timeout_ms / 1000
        for request, result in self._results.values():
            self._ask(SaveResult(request, result, last_chance=True))
        self._ask(CloseLibrary())
        ended = self._thread.wait(timeout_ms)
        ended = self._pool.close(max(0, round((deadline - monotonic()) * 1000))) and ended
        # The last facts are queued for this object; the event loop may never run again to deliver them.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        if not ended:
            logger.warning("The library did not end within %d ms and is abandoned.", timeout_ms)
        return ended

    def _ask(self, request: LibraryRequest) -> None:
        self._worker.asked.emit(request)

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        for fact in answer.facts:
            self._tell(fact)

    def _tell(self, fact: LibraryFact) -> None:
        match fact:
            case LibraryOpened():
                self.opened.emit(fact)
            case ClipsLoaded(clips):
                self._clips = {clip.id: clip for clip in clips}
                self.clips_loaded.emit(clips)
            case ClipAdded(clip):
                self._clips[clip.id] = clip
                self.clip_added.emit(clip)
            case ClipChanged(clip):
                self._clips[clip.id] = clip
                self.clip_changed.emit(clip)
            case ClipsRemoved(ids):
                for clip_id in ids:
                    self._clips.pop(clip_id, None)
                self.clips_removed.emit(ids)
            case UndoChanged(step, deleted):
                self.undo_changed.emit(deleted)
                self.undo_step_changed.emit(step)
            case PromptsChanged(entries):
                self.prompts_changed.emit(entries)
            case JobSaved(job):
                self.job_saved.emit(job)
            case JobsInterrupted(jobs):
                self.jobs_interrupted.emit(jobs)
            case ResultSaved(job_id):
                self._forget_result(job_id)
            case SaveFailed(job_id, problem):
                self._failed.add(job_id)
                self._tell_unsaved(True)
                if problem is not None:
                    self.library_problem.emit(problem)
            case LibraryProblem(error):
                self.library_problem.emit(error)
            case _:
                assert_never(fact)

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
                self._peaks_pending.discard(clip_id)
                if clip_id in self._clips:  # it may have been deleted while it was being read
                    self._on_unread(clip_id, error, told)
            case SourceRead():
                self.source_read.emit(end)
            case HandedOver():
                self.handed_over.emit(end)
            case SourceUnread(_, error) | NotHandedOver(_, error):
                _known(error)
                (self.source_unread if isinstance(end, SourceUnread) else self.not_handed_over).emit(end)
            case ExportEnded(exported, error):
                for job_id in exported.job_ids:
                    self._forget_result(job_id)
                self.exported.emit(exported)
                if error is not None:
                    self.library_problem.emit(_known(error))
            case _:
                assert_never(end)

    def _tell_peaks(self, peaks: ClipPeaks) -> None:
        self._peaks_pending.discard(peaks.clip_id)
        self.peaks_ready.emit(peaks)

    def _on_unread(self, clip_id: str, error: BaseException, told: bool) -> None:
        unreadable = ClipUnreadable(clip_id, _known(error))
        self._ask(CheckClip(clip_id))
        if told:
            self.clip_unreadable.emit(unreadable)

    def _tell_unsaved(self, changed: bool) -> None:
        if changed:
            self.unsaved_changed.emit(len(self._failed))

    def _forget_result(self, job_id: str) -> None:
        self._results.pop(job_id, None)
        was_waiting = job_id in self._failed
        self._failed.discard(job_id)
        self._tell_unsaved(was_waiting)


def _known(error: BaseException) -> UserError:
    """A failure that can be told in words. A bug is raised, and goes where all bugs are reported."""
    if not isinstance(error, UserError):
        raise error
    return error
