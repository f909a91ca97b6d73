"""The library as the window knows it: requests that return at once, facts that come as signals."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from pathlib import Path
from time import monotonic
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip, JobState
from musicgen_desktop.domain.clip_change import ClipChange
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.library.library_paths import dragged_folder, sources_folder
from musicgen_desktop.services.library.clip_sounds import SOUND_SIGNALS, ClipSounds
from musicgen_desktop.services.library.clip_values import (
    Answered,
    ChangeClips,
    ClipsFound,
    ClipsOutdated,
    ClipsRead,
    FamilyRead,
    FindClips,
    LoadClips,
    LoadFamily,
    MoveTag,
    RemoveSearch,
    SaveSearch,
    SearchesChanged,
    TagsChanged,
    Unanswered,
)
from musicgen_desktop.services.library.import_values import AddSound, SoundAdded, SoundRefused
from musicgen_desktop.services.library.known_clips import KnownClips
from musicgen_desktop.services.library.library_look import LibraryLook
from musicgen_desktop.services.library.library_values import (
    Answer,
    ChangeDone,
    CheckClip,
    ClipAdded,
    ClipChanged,
    ClipsRemoved,
    CloseLibrary,
    DeleteClips,
    DismissJob,
    JobSaved,
    JobsInterrupted,
    LibraryFact,
    LibraryOpened,
    LibraryProblem,
    LibraryRequest,
    NotRemade,
    OpenLibrary,
    PinPrompt,
    PromptsChanged,
    RecordJob,
    Remake,
    RemovePrompt,
    RestoreClips,
    ResultSaved,
    SaveFailed,
    SaveResult,
    SearchPrompts,
    SetJobState,
    TrashChanged,
    Undoable,
)
from musicgen_desktop.services.library.library_worker import LibraryWorker
from musicgen_desktop.services.library.newest_query import NewestQuery
from musicgen_desktop.services.library.questions import Questions
from musicgen_desktop.services.library.service_paths import ServicePaths
from musicgen_desktop.services.library.sound_exports import items_of_result
from musicgen_desktop.services.library.sound_pool import SoundPool
from musicgen_desktop.services.library.sound_values import Exported, Piece, Region
from musicgen_desktop.services.library.source_tasks import SourceQuestion
from musicgen_desktop.services.library.unsaved_results import UnsavedResults
from musicgen_desktop.services.worker_thread import WorkerThread

logger = logging.getLogger(__name__)


class LibraryService(QObject):
    """Keeps the library in its own thread and reads sound files in a pool of two. Main thread only; first ``open``.

    Every method returns at once; what comes of it is told in the main thread, in the order of the requests.
    ``questions`` are for what one asker alone wants to know; ``change_done`` tells what can be taken back.

    Args:
        paths: where everything lies.
        examples: folder of the clips that a library made now begins with; None for an empty one.

    Signals:
        preparing: how far an opening is that takes long, from 0 to 1.
        opened: ``LibraryOpened``; again when it was mended. Then follow ``tags_changed``, ``saved_searches_changed``,
            ``prompts_changed``, ``jobs_interrupted`` and ``trash_changed``; or there is only a ``library_problem``.
        clip_added: ``Clip``, new or back from the trash; clip_changed: ``Clip`` with its new values.
        clips_found: ``ClipsFound``, what the query of ``find_clips`` finds.
        clips_read: tuple of ``Clip``s that ``load_clips`` asked for; family_read: a ``Family``, for ``load_family``.
        tags_changed: tuple of each tag and how many clips have it; saved_searches_changed: of names and ``ClipQuery``s.
        clips_outdated: ids of clips with other values, which are read again by whoever needs one.
        clips_removed: tuple of the ids of clips now in the trash.
        change_done: ``ChangeDone``, what can be taken back and made once more by ``remake``.
        change_refused: the change of a ``remake`` that was refused; ``library_problem`` says why.
        trash_changed: how many clips ``undo_delete`` would bring back. library_problem: ``UserError``, about all this.
        prompts_changed: tuple of ``PromptEntry`` that match the last search, pinned first.
        job_saved: ``JobRecord`` whose intent is on disk now; jobs_interrupted: tuple of those cut off, newest first.
        sound_answered: ``SoundAdded``, after the ``clip_added``, or ``SoundRefused``.
        unsaved_changed: how many results could not be saved and wait for ``retry_save``.
        audio_loaded: ``ClipAudio``; or, in its place, clip_unreadable: ``ClipUnreadable``.
        peaks_ready: ``ClipPeaks``; behind it, or where there is none to come, peaks_ended: the clip's id.
        clip_doubted: id of a clip whose sound or waveform could not be read, told or not.
        source_read: ``SourceRead``; or, in its place, source_unread: ``SourceUnread`` with a ``UserError``.
        exporting: ``ExportProgress`` after each file; exported: ``Exported``, at the end of an export.
        handed_over: ``HandedOver``; or, in its place, not_handed_over: ``NotHandedOver`` with a ``UserError``.
    """

    opened = Signal(object)
    clip_added = Signal(object)
    clip_changed = Signal(object)
    clips_found = Signal(object)
    clips_read = Signal(object)
    family_read = Signal(object)
    tags_changed = Signal(object)
    saved_searches_changed = Signal(object)
    clips_outdated = Signal(object)
    clips_removed = Signal(object)
    change_done = Signal(object)
    change_refused = Signal(object)
    trash_changed = Signal(int)
    prompts_changed = Signal(object)
    job_saved = Signal(object)
    jobs_interrupted = Signal(object)
    unsaved_changed = Signal(int)
    sound_answered = Signal(object)
    audio_loaded = Signal(object)
    clip_unreadable = Signal(object)
    peaks_ready = Signal(object)
    clip_doubted = Signal(str)
    source_read = Signal(object)
    source_unread = Signal(object)
    exported = Signal(object)
    handed_over = Signal(object)
    not_handed_over = Signal(object)
    library_problem = Signal(object)

    def __init__(self, paths: ServicePaths, examples: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = NewestQuery()
        self.questions = Questions(self._ask, self.library_problem.emit)
        self._clips = KnownClips(self.questions)
        self._results = UnsavedResults()
        self._pool = SoundPool(paths.peaks, sources_folder(paths), dragged_folder(paths), self)
        self.exporting = self._pool.exporting
        self._sounds = ClipSounds(self._pool, self._clips, self)
        for name in SOUND_SIGNALS:
            getattr(self._sounds, name).connect(getattr(self, name))
        self.peaks_ended = self._sounds.peaks_ended
        self._sounds.doubted.connect(self._on_doubt)
        self._sounds.export_ended.connect(self._on_export_end)
        self._worker = LibraryWorker(paths, self._newest, examples)
        self._worker.answered.connect(self._on_answer)
        self.preparing = self._worker.preparing
        self._look = LibraryLook(paths, self.opened, self._ask, self)
        self._thread = WorkerThread()
        self._thread.setObjectName("library")
        self._worker.moveToThread(self._thread)
        self._thread.start()

    @property
    def unsaved_count(self) -> int:
        """How many results could not be saved; they are kept in memory."""
        return len(self._results.waiting)

    def clip(self, clip_id: str) -> Clip | None:
        """A clip as last told; None when that is long ago."""
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
        self._results.put(request, result)
        self._ask(SaveResult(request, result))

    def add_sound(self, asked: AddSound) -> None:
        """Make a clip of a sound that was read; see ``sound_answered``."""
        self._ask(asked)

    def retry_save(self) -> None:
        """Try again to save everything that could not be saved."""
        for request, result in (waiting := self._results.try_again()):
            self._ask(SaveResult(request, result))
        self._tell_unsaved(bool(waiting))

    def find_clips(self, query: ClipQuery, hidden: Collection[str] = ()) -> None:
        """Find what matches, from now on: ``clips_found`` tells it whenever it is another. For ``hidden`` see there."""
        self._ask(FindClips(query, self._newest.next(), tuple(sorted(hidden))))

    def load_clips(self, ids: Sequence[str]) -> None:
        """Read some clips; see ``clips_read``."""
        self._ask(LoadClips(tuple(ids)))

    def load_family(self, clip_id: str) -> None:
        """Read a clip and its next of kin; see ``family_read``."""
        self._ask(LoadFamily(clip_id))

    def change_clips(self, ids: Sequence[str], change: ClipChange) -> None:
        """Change clips, together for undo."""
        self._ask(ChangeClips(tuple(ids), change))

    def move_tag(self, tag: str, name: str) -> None:
        """Call a tag otherwise in the whole library, or with an empty name take it from all clips."""
        self._ask(MoveTag(tag, name))

    def save_search(self, name: str, query: ClipQuery) -> None:
        """Keep a query under a name, in the place of the one that had it."""
        self._ask(SaveSearch(name, query))

    def remove_search(self, name: str) -> None:
        """Forget the query of that name."""
        self._ask(RemoveSearch(name))

    def delete_clips(self, ids: Sequence[str]) -> None:
        """Move clips to the trash, together for undo."""
        self._ask(DeleteClips(tuple(ids)))

    def remake(self, change: Undoable) -> None:
        """Take a change back or make it once more, as ``change_done`` told; see ``change_refused``."""
        self._ask(Remake(change))

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
        """Read a clip's sound; see ``audio_loaded``. An id that is not in the library is passed over."""
        self._sounds.load_audio(clip_id)

    def load_peaks(self, clip_id: str) -> None:
        """Get a clip's waveform, cached; see ``peaks_ready``. A clip whose file is gone becomes ``missing``."""
        self._sounds.load_peaks(clip_id)

    def read_source(self, question: SourceQuestion) -> None:
        """Read what a job begins with; see ``source_read``. What is taken of a file is kept with the library."""
        self._sounds.read_source(question)

    def hand_over(self, pieces: Sequence[Piece], form: ExportFormat) -> None:
        """Write files for other programs, which stay where they are; see ``handed_over``."""
        self._sounds.hand_over(pieces, form)

    def export_clips(self, ids: Sequence[str], folder: Path, form: ExportFormat, region: Region | None = None) -> None:
        """Write clips as sound files of their own; see ``exported``.

        Args:
            folder: one that exists, where every file gets a name that nobody has.
            region: the part of a single clip that is written, in seconds; None for all of it.
        """
        self._sounds.export_clips(ids, folder, form, region)

    def export_unsaved(self, folder: Path, form: ExportFormat) -> None:
        """Write the results that the library could not save elsewhere; then they count as saved."""
        for request, result in self._results.waiting:
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
        self._look.stop()
        for request, result in self._results.all:
            self._ask(SaveResult(request, result, last_chance=True))
        self._ask(CloseLibrary())
        ended = self._thread.wait(timeout_ms)
        ended = self._pool.close(max(0, round((deadline - monotonic()) * 1000))) and ended
        # The last facts are queued for this object; the event loop may never run again to deliver them.
        for receiver in (self, self._sounds):
            QCoreApplication.sendPostedEvents(receiver, QEvent.Type.MetaCall)
        self._look.shutdown()
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
                self._clips.tell([] if fact.newest_own is None else [fact.newest_own])
                self.opened.emit(fact)
            case ClipAdded(clip) | ClipChanged(clip):
                self._clips.tell([clip])
                (self.clip_added if isinstance(fact, ClipAdded) else self.clip_changed).emit(clip)
            case ClipsRemoved(ids):
                self._clips.forget(ids)
                self.clips_removed.emit(ids)
            case ClipsOutdated(ids):
                self._clips.forget(ids)
                self.clips_outdated.emit(ids)
            case ClipsFound():
                self._clips.tell(fact.first)
                self.clips_found.emit(fact)
            case ClipsRead(clips):
                self._clips.tell(clips)
                self.clips_read.emit(clips)
            case Answered() | Unanswered():
                self.questions.on_answered(fact)
            case FamilyRead(family):
                self._clips.tell(family.members)
                self.family_read.emit(family)
            case TagsChanged(tags):
                self.tags_changed.emit(tags)
            case SearchesChanged(searches):
                self.saved_searches_changed.emit(searches)
            case ChangeDone():
                self.change_done.emit(fact)
            case NotRemade(change):
                self.change_refused.emit(change)
            case TrashChanged(count):
                self.trash_changed.emit(count)
            case PromptsChanged(entries):
                self.prompts_changed.emit(entries)
            case JobSaved(job):
                self.job_saved.emit(job)
            case JobsInterrupted(jobs):
                self.jobs_interrupted.emit(jobs)
            case ResultSaved(job_id):
                self._tell_unsaved(self._results.forget(job_id))
            case SoundAdded() | SoundRefused():
                self.sound_answered.emit(fact)
            case SaveFailed(job_id, problem):
                self._results.fail(job_id)
                self._tell_unsaved(True)
                if problem is not None:
                    self.library_problem.emit(problem)
            case LibraryProblem(error):
                self.library_problem.emit(error)
            case _:
                assert_never(fact)

    @Slot(str)
    def _on_doubt(self, clip_id: str) -> None:
        self._ask(CheckClip(clip_id))
        self.clip_doubted.emit(clip_id)

    @Slot(object)
    def _on_export_end(self, exported: Exported) -> None:
        for job_id in exported.job_ids:
            self._tell_unsaved(self._results.forget(job_id))
        self.exported.emit(exported)

    def _tell_unsaved(self, changed: bool) -> None:
        if changed:
            self.unsaved_changed.emit(self.unsaved_count)
