"""The library as the window knows it: requests that return at once, facts that come as signals."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal, Slot

from musicgen_desktop.domain.clip import Clip, JobState
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.services.library.clip_tasks import (
    ExportItem,
    export_sounds,
    items_of_result,
    load_clip_audio,
    load_clip_peaks,
    read_clip,
)
from musicgen_desktop.services.library.library_values import ClipAudio, ClipPeaks, Exported
from musicgen_desktop.services.library.library_worker import LibraryWorker, ServicePaths
from musicgen_desktop.services.worker_thread import WorkerThread

logger = logging.getLogger(__name__)

POOL_THREADS = 2


class _Task(QRunnable):
    """One piece of work in the pool; the work itself says what came of it by emitting a signal."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        """Called by the pool in one of its threads."""
        self._work()


class LibraryService(QObject):
    """Keeps the library in its own thread and reads sound files in a pool of two. Main thread only.

    Every method returns at once; what comes of it is told in the main thread, in the order of the
    requests.

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
        prompts_changed: tuple of ``PromptEntry`` that match the last search, pinned first.
        job_saved: ``JobRecord`` whose intent is on disk now.
        jobs_interrupted: tuple of ``JobRecord`` that were cut off, newest first; may be empty.
        unsaved_changed: how many results could not be saved and wait for ``retry_save``.
        audio_loaded: ``ClipAudio``.
        peaks_ready: ``ClipPeaks``.
        exported: ``Exported``.
        library_problem: ``UserError`` about any of this.
    """

    opened = Signal(object)
    clips_loaded = Signal(object)
    clip_added = Signal(object)
    clip_changed = Signal(object)
    clips_removed = Signal(object)
    undo_changed = Signal(int)
    prompts_changed = Signal(object)
    job_saved = Signal(object)
    jobs_interrupted = Signal(object)
    unsaved_changed = Signal(int)
    audio_loaded = Signal(object)
    peaks_ready = Signal(object)
    exported = Signal(object)
    library_problem = Signal(object)

    _open_asked = Signal()
    _record_job_asked = Signal(object)
    _job_state_asked = Signal(object, object, object)
    _dismiss_job_asked = Signal(object)
    _save_asked = Signal(object, object, bool)
    _rename_asked = Signal(object, object)
    _keep_asked = Signal(object, bool)
    _check_asked = Signal(object)
    _delete_asked = Signal(object)
    _undo_asked = Signal()
    _search_asked = Signal(object)
    _pin_asked = Signal(int, bool)
    _remove_prompt_asked = Signal(int)
    _close_asked = Signal()

    # Emitted in the pool's threads, received in the main thread.
    _audio_read = Signal(object)
    _peaks_read = Signal(object)
    _clip_unreadable = Signal(object, object, bool)
    _export_ended = Signal(object, object)

    def __init__(self, paths: ServicePaths, examples: Path | None = None, parent: QObject | None = None) -> None:
        """Start the library's thread; nothing is read or written before ``open``."""
        super().__init__(parent)
        self._paths = paths
        self._clips: dict[str, Clip] = {}
        self._results: dict[str, tuple[GenerationRequest, GenerationResult]] = {}
        self._failed: set[str] = set()
        self._peaks_pending: set[str] = set()
        self._closing = threading.Event()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(POOL_THREADS)
        self._worker = LibraryWorker(paths, examples)
        self._thread = WorkerThread()
        self._thread.setObjectName("library")
        self._worker.moveToThread(self._thread)
        self._connect_requests()
        self._connect_facts()
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
        self._open_asked.emit()

    def record_job(self, request: GenerationRequest) -> None:
        """Write down what is about to be made, so that no crash loses it, and count the prompt's use."""
        self._record_job_asked.emit(request)

    def start_job(self, job_id: str) -> None:
        """Write down that a job is running."""
        self._job_state_asked.emit(job_id, JobState.RUNNING, "")

    def finish_job(self, job_id: str, state: JobState, message: str = "") -> None:
        """Write down a job's ending. ``save_result`` includes that of a finished one."""
        self._job_state_asked.emit(job_id, state, message)

    def dismiss_job(self, job_id: str) -> None:
        """Forget an interrupted job, because it is run again or not wanted."""
        self._dismiss_job_asked.emit(job_id)

    def save_result(self, request: GenerationRequest, result: GenerationResult) -> None:
        """Save all takes of a finished job. The result is kept here until it is safely on disk."""
        self._results[request.job_id] = (request, result)
        self._save_asked.emit(request, result, False)

    def retry_save(self) -> None:
        """Try again to save everything that could not be saved."""
        waiting, self._failed = self._failed, set()
        for job_id in waiting:
            self._save_asked.emit(*self._results[job_id], False)
        self._tell_unsaved(bool(waiting))

    def rename_clip(self, clip_id: str, title: str) -> None:
        """Give a clip a name; an empty one gives the prompt's beginning back."""
        self._rename_asked.emit(clip_id, title)

    def set_kept(self, clip_id: str, kept: bool) -> None:
        """Mark a clip as a keeper, or not."""
        self._keep_asked.emit(clip_id, kept)

    def delete_clips(self, ids: Sequence[str]) -> None:
        """Move clips to the trash, together for ``undo_delete``."""
        self._delete_asked.emit(tuple(ids))

    def undo_delete(self) -> None:
        """Bring back what was deleted last."""
        self._undo_asked.emit()

    def search_prompts(self, text: str) -> None:
        """Have ``prompts_changed`` tell the entries that hold every word of ``text``, from now on."""
        self._search_asked.emit(text)

    def pin_prompt(self, prompt_id: int, pinned: bool = True) -> None:
        """Keep an entry of the history on top, or let it go."""
        self._pin_asked.emit(prompt_id, pinned)

    def remove_prompt(self, prompt_id: int) -> None:
        """Forget an entry of the history; clips stay."""
        self._remove_prompt_asked.emit(prompt_id)

    def load_audio(self, clip_id: str) -> None:
        """Read a clip's sound; see ``audio_loaded``. An unknown id is passed over."""
        clip = self._clips.get(clip_id)
        if clip is not None:
            self._read(clip, load_clip_audio, self._audio_read.emit, told=True)

    def load_peaks(self, clip_id: str) -> None:
        """Get a clip's waveform, cached; see ``peaks_ready``. A clip whose file is gone becomes ``missing``."""
        clip = self._clips.get(clip_id)
        if clip is None or clip.missing or clip_id in self._peaks_pending:
            return
        self._peaks_pending.add(clip_id)
        self._read(clip, partial(load_clip_peaks, folder=self._paths.peaks), self._peaks_read.emit, told=False)

    def export_clips(
        self,
        ids: Sequence[str],
        folder_or_file: Path,
        suffix: str = "",
        *,
        overwrite: bool = False,
        target_lufs: float | None = None,
    ) -> None:
        """Write clips as sound files of their own; see ``exported``.

        Args:
            ids: of the clips.
            folder_or_file: a folder that exists, where every file gets a name nobody has; or the
                file of a single clip.
            suffix: format; empty takes it from the file's name.
            overwrite: whether the single file may be replaced.
            target_lufs: wished loudness; None leaves it as made.
        """
        clips = [self._clips[clip_id] for clip_id in ids if clip_id in self._clips]
        items = [ExportItem(clip.title, clip.recipe, partial(read_clip, clip)) for clip in clips]
        self._export(items, folder_or_file, suffix, overwrite, target_lufs, ())

    def export_unsaved(self, folder: Path, suffix: str) -> None:
        """Write the results that the library could not save elsewhere; then they count as saved."""
        waiting = [self._results[job_id] for job_id in self._failed]
        for request, result in waiting:
            self._export(items_of_result(request, result), folder, suffix, False, None, (request.job_id,))

    def close(self, timeout_ms: int = 5000) -> bool:
        """Finish what was asked, close the library and end its thread. Blocks at most ``timeout_ms``.

        Results that still cannot be saved are put aside as plain files in the rescued folder.
        Returns whether everything ended in time; the last signals have been emitted then.
        """
        deadline = monotonic() + timeout_ms / 1000
        self._closing.set()
        for request, result in self._results.values():
            self._save_asked.emit(request, result, True)
        self._close_asked.emit()
        ended = self._thread.wait(timeout_ms)
        ended = self._pool.waitForDone(max(0, round((deadline - monotonic()) * 1000))) and ended
        # The last facts are queued for this object; the event loop may never run again to deliver them.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        if not ended:
            logger.warning("The library did not end within %d ms and is abandoned.", timeout_ms)
        return ended

    def _connect_requests(self) -> None:
        worker = self._worker
        self._open_asked.connect(worker.open)
        self._record_job_asked.connect(worker.record_job)
        self._job_state_asked.connect(worker.set_job_state)
        self._dismiss_job_asked.connect(worker.dismiss_job)
        self._save_asked.connect(worker.save_result)
        self._rename_asked.connect(worker.rename_clip)
        self._keep_asked.connect(worker.set_kept)
        self._check_asked.connect(worker.check_clip)
        self._delete_asked.connect(worker.delete_clips)
        self._undo_asked.connect(worker.undo_delete)
        self._search_asked.connect(worker.search_prompts)
        self._pin_asked.connect(worker.pin_prompt)
        self._remove_prompt_asked.connect(worker.remove_prompt)
        self._close_asked.connect(worker.close)

    def _connect_facts(self) -> None:
        worker = self._worker
        worker.opened.connect(self.opened)
        worker.clips_loaded.connect(self._on_clips_loaded)
        worker.clip_added.connect(self._on_clip_added)
        worker.clip_changed.connect(self._on_clip_changed)
        worker.clips_removed.connect(self._on_clips_removed)
        worker.undo_changed.connect(self.undo_changed)
        worker.prompts_changed.connect(self.prompts_changed)
        worker.job_saved.connect(self.job_saved)
        worker.jobs_interrupted.connect(self.jobs_interrupted)
        worker.problem_happened.connect(self.library_problem)
        worker.result_saved.connect(self._on_result_saved)
        worker.save_failed.connect(self._on_save_failed)
        self._audio_read.connect(self._on_audio_read)
        self._peaks_read.connect(self._on_peaks_read)
        self._clip_unreadable.connect(self._on_clip_unreadable)
        self._export_ended.connect(self._on_export_ended)

    def _read(self, clip: Clip, load: Callable[[Clip], object], emit: Callable[[object], None], told: bool) -> None:
        def work() -> None:
            if self._closing.is_set():
                return
            try:
                emit(load(clip))
            except FileError as error:
                self._clip_unreadable.emit(clip.id, error.with_traceback(None), told)

        self._pool.start(_Task(work))

    def _export(
        self,
        items: Sequence[ExportItem],
        target: Path,
        suffix: str,
        overwrite: bool,
        target_lufs: float | None,
        job_ids: tuple[str, ...],
    ) -> None:
        def work() -> None:
            files, problem = export_sounds(items, target, suffix, overwrite, target_lufs)
            exported = Exported(files, job_ids if problem is None else ())
            self._export_ended.emit(exported, problem and problem.with_traceback(None))

        self._pool.start(_Task(work))

    def _tell_unsaved(self, changed: bool) -> None:
        if changed:
            self.unsaved_changed.emit(len(self._failed))

    @Slot(object)
    def _on_clips_loaded(self, clips: tuple[Clip, ...]) -> None:
        self._clips = {clip.id: clip for clip in clips}
        self.clips_loaded.emit(clips)

    @Slot(object)
    def _on_clip_added(self, clip: Clip) -> None:
        self._clips[clip.id] = clip
        self.clip_added.emit(clip)

    @Slot(object)
    def _on_clip_changed(self, clip: Clip) -> None:
        self._clips[clip.id] = clip
        self.clip_changed.emit(clip)

    @Slot(object)
    def _on_clips_removed(self, ids: tuple[str, ...]) -> None:
        for clip_id in ids:
            self._clips.pop(clip_id, None)
        self.clips_removed.emit(ids)

    @Slot(object)
    def _on_result_saved(self, job_id: str) -> None:
        self._forget_result(job_id)

    @Slot(object, object)
    def _on_save_failed(self, job_id: str, error: UserError | None) -> None:
        self._failed.add(job_id)
        self._tell_unsaved(True)
        if error is not None:
            self.library_problem.emit(error)

    @Slot(object)
    def _on_audio_read(self, audio: ClipAudio) -> None:
        self.audio_loaded.emit(audio)

    @Slot(object)
    def _on_peaks_read(self, peaks: ClipPeaks) -> None:
        self._peaks_pending.discard(peaks.clip_id)
        self.peaks_ready.emit(peaks)

    @Slot(object, object, bool)
    def _on_clip_unreadable(self, clip_id: str, error: UserError, told: bool) -> None:
        self._peaks_pending.discard(clip_id)
        if clip_id not in self._clips:
            return  # deleted while it was being read
        self._check_asked.emit(clip_id)
        if told:
            self.library_problem.emit(error)

    @Slot(object, object)
    def _on_export_ended(self, exported: Exported, problem: UserError | None) -> None:
        for job_id in exported.job_ids:
            self._forget_result(job_id)
        if exported.files:
            self.exported.emit(exported)
        if problem is not None:
            self.library_problem.emit(problem)

    def _forget_result(self, job_id: str) -> None:
        self._results.pop(job_id, None)
        was_waiting = job_id in self._failed
        self._failed.discard(job_id)
        self._tell_unsaved(was_waiting)
