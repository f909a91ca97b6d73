"""What runs in the library thread: the library itself, one request after the other."""

from __future__ import annotations

import contextlib
import logging
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from musicgen_desktop.domain.clip import Clip, JobState
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.text import tr
from musicgen_desktop.library.paths import LibraryPaths
from musicgen_desktop.services.library.clip_tasks import PEAKS_SUFFIX, export_sounds, items_of_result
from musicgen_desktop.services.library.library_values import LibraryOpened

if TYPE_CHECKING:
    from musicgen_desktop.library.library import Library

logger = logging.getLogger(__name__)

RESCUE_SUFFIX = ".flac"


class ServicePaths(LibraryPaths, Protocol):
    """The library's places, and the folder of cached waveforms."""

    @property
    def peaks(self) -> Path:
        """Waveforms that can be computed again."""
        ...


class LibraryWorker(QObject):
    """Lives in the library thread and owns the library, which never leaves it.

    Args:
        paths: where everything lies.
        examples: folder of the clips that a new library begins with; None for an empty one.

    The signals are those of ``LibraryService``, which describes them, and:

    Signals:
        result_saved: a job's id; all of its takes are in the library.
        save_failed: a job's id and the ``UserError``; None for a bug, which is raised as well.
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
    problem_happened = Signal(object)
    result_saved = Signal(object)
    save_failed = Signal(object, object)

    _example_due = Signal()

    def __init__(self, paths: ServicePaths, examples: Path | None = None) -> None:
        super().__init__()
        self._paths = paths
        self._examples = examples
        self._adding: Iterator[Clip] = iter(())
        self._library: Library | None = None
        self._search = ""
        self._saved: set[str] = set()
        # Queued, so that whatever the user asks for meanwhile comes before the next example.
        self._example_due.connect(self._add_example, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def open(self) -> None:
        """Open the library and tell everything that is in it."""
        from musicgen_desktop.library.library import Library  # SQLite and sound files, not before the window

        try:
            self._library = library = Library.open(self._paths, examples=self._examples)
        except UserError as error:
            self._tell(error)
            return
        clips = library.clips()
        self.opened.emit(LibraryOpened(library.view_only, (*library.notices, *self._rescued_notice())))
        self.clips_loaded.emit(clips)
        self.prompts_changed.emit(library.prompts.search(self._search))
        self.jobs_interrupted.emit(library.jobs.interrupted())
        self.undo_changed.emit(len(library.restorable()))
        self._prune_peaks(clips)
        if self._examples is not None:
            self._adding = library.add_examples(self._examples)
            self._example_due.emit()

    @Slot()
    def _add_example(self) -> None:
        """Add the next of the clips that a new library begins with."""
        clip = next(self._adding, None)
        if clip is not None:
            self.clip_added.emit(clip)
            self._example_due.emit()

    @Slot(object)
    def record_job(self, request: GenerationRequest) -> None:
        """Write down what is about to be made."""

        def record(library: Library) -> None:
            job, _ = library.record_job(request)
            self.job_saved.emit(job)
            self.prompts_changed.emit(library.prompts.search(self._search))

        self._note(record)

    @Slot(object, object, object)
    def set_job_state(self, job_id: str, state: JobState, message: str) -> None:
        """Write down where a job stands."""
        self._note(lambda library: library.jobs.set_state(job_id, state, message))

    @Slot(object)
    def dismiss_job(self, job_id: str) -> None:
        """Forget an interrupted job."""

        def dismiss(library: Library) -> None:
            library.jobs.remove(job_id)
            self.jobs_interrupted.emit(library.jobs.interrupted())

        self._change(dismiss)

    @Slot(object, object, bool)
    def save_result(self, request: GenerationRequest, result: GenerationResult, last_chance: bool) -> None:
        """Save all takes of a job; with ``last_chance`` put them aside as plain files where that fails."""
        if request.job_id in self._saved:
            return
        try:
            if self._library is None:
                raise _not_open_error()
            clips = self._library.add_result(request, result)
        except UserError as error:
            if last_chance:
                self._rescue(request, result)
            self.save_failed.emit(request.job_id, error.with_traceback(None))
            return
        except Exception:
            self.save_failed.emit(request.job_id, None)
            raise
        self._saved.add(request.job_id)
        for clip in clips:
            self.clip_added.emit(clip)
        self.result_saved.emit(request.job_id)

    @Slot(object, object)
    def rename_clip(self, clip_id: str, title: str) -> None:
        """Give a clip a name."""
        self._change_clip(lambda library: library.rename_clip(clip_id, title))

    @Slot(object, bool)
    def set_kept(self, clip_id: str, kept: bool) -> None:
        """Mark a keeper."""
        self._change_clip(lambda library: library.set_kept(clip_id, kept))

    @Slot(object)
    def check_clip(self, clip_id: str) -> None:
        """Look whether a clip's file is still whole."""
        if self._library is not None and not self._library.view_only:
            self._change_clip(lambda library: library.check_clip(clip_id))

    @Slot(object)
    def delete_clips(self, ids: Sequence[str]) -> None:
        """Move clips to the trash together."""

        def delete(library: Library) -> None:
            removed = library.delete_clips(ids)
            if removed:
                self.clips_removed.emit(removed)
            self.undo_changed.emit(len(library.restorable()))

        self._change(delete)

    @Slot()
    def undo_delete(self) -> None:
        """Bring back what was deleted last."""

        def undo(library: Library) -> None:
            for clip in library.undo_delete():
                self.clip_added.emit(clip)
            self.undo_changed.emit(len(library.restorable()))

        self._change(undo)

    @Slot(object)
    def search_prompts(self, text: str) -> None:
        """Tell the part of the history that holds ``text``, now and after every change."""
        self._search = text
        if self._library is not None:
            self.prompts_changed.emit(self._library.prompts.search(text))

    @Slot(int, bool)
    def pin_prompt(self, prompt_id: int, pinned: bool) -> None:
        """Keep an entry of the history on top."""
        self._change_prompts(lambda library: library.prompts.pin(prompt_id, pinned))

    @Slot(int)
    def remove_prompt(self, prompt_id: int) -> None:
        """Forget an entry of the history."""
        self._change_prompts(lambda library: library.prompts.remove(prompt_id))

    @Slot()
    def close(self) -> None:
        """Close the library and end the thread, after all that was asked before."""
        self._adding = iter(())
        if self._library is not None:
            self._library.close()
            self._library = None
        QThread.currentThread().quit()

    def _change(self, change: Callable[[Library], object]) -> None:
        """Do it, or tell why not. A closed library has told already why it is closed."""
        if self._library is None:
            return
        try:
            change(self._library)
        except UserError as error:
            self._tell(error)

    def _note(self, change: Callable[[Library], object]) -> None:
        """Like ``_change`` for what the user did not ask for: a view-only library leaves it out silently."""
        if self._library is not None and not self._library.view_only:
            self._change(change)

    def _change_clip(self, change: Callable[[Library], Clip | None]) -> None:
        def change_and_tell(library: Library) -> None:
            clip = change(library)
            if clip is not None:
                self.clip_changed.emit(clip)

        self._change(change_and_tell)

    def _change_prompts(self, change: Callable[[Library], None]) -> None:
        def change_and_tell(library: Library) -> None:
            change(library)
            self.prompts_changed.emit(library.prompts.search(self._search))

        self._change(change_and_tell)

    def _tell(self, error: UserError) -> None:
        # Without its traceback, whose frames hold the library and its connection.
        self.problem_happened.emit(error.with_traceback(None))

    @property
    def _rescue_folders(self) -> tuple[Path, Path]:
        """Beside the library; else, where nothing can be written there, among the system's temporary files."""
        return self._paths.rescued, Path(tempfile.gettempdir()) / "musicgen-desktop-rescued"

    def _rescue(self, request: GenerationRequest, result: GenerationResult) -> None:
        items = items_of_result(request, result)
        for folder in self._rescue_folders:
            with contextlib.suppress(OSError):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            files, problem = export_sounds(items, folder, RESCUE_SUFFIX, overwrite=False, target_lufs=None)
            items = items[len(files) :]
            logger.warning(
                "%d takes that could not be saved were put aside in %s. %s", len(files), folder, problem or ""
            )
            if problem is None:
                return

    def _rescued_notice(self) -> tuple[str, ...]:
        counts = {folder: len(list(folder.glob(f"*{RESCUE_SUFFIX}"))) for folder in self._rescue_folders}
        return tuple(
            tr("{count} takes that could not be saved when the program ended lie in {folder}.",
               count=count, folder=folder)
            for folder, count in counts.items()
            if count
        )  # fmt: skip

    def _prune_peaks(self, clips: Sequence[Clip]) -> None:
        """Waveforms of clips that are gone; one in the trash gets its waveform computed again."""
        known = {f"{clip.id}{PEAKS_SUFFIX}" for clip in clips}
        for path in self._paths.peaks.glob(f"*{PEAKS_SUFFIX}"):
            if path.name not in known:
                with contextlib.suppress(OSError):
                    path.unlink()


def _not_open_error() -> UserError:
    return UserError(
        tr("The library could not be opened, so nothing can be saved in it."),
        tr("Export the sound, or mend the library and start the program again."),
    )
