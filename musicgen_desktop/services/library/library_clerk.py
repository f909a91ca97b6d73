"""Answers what is asked of the library: one request after the other, each with the facts that came of it."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.services.library.clip_clerk import ClipClerk
from musicgen_desktop.services.library.clip_tasks import draw_peaks, prune_peaks
from musicgen_desktop.services.library.clip_values import (
    Answered,
    Ask,
    ChangeClips,
    ClipsRead,
    FindClips,
    LayDown,
    LoadClips,
    LoadFamily,
    MarkClips,
    MoveTag,
    PutTagBack,
    RemoveSearch,
    SaveSearch,
)
from musicgen_desktop.services.library.import_values import AddSound, SoundAdded
from musicgen_desktop.services.library.library_values import (
    AddExample,
    ChangeDone,
    CheckClip,
    ClipAdded,
    ClipChanged,
    ClipsRemoved,
    CloseLibrary,
    DeleteClips,
    DismissJob,
    FindAgain,
    JobSaved,
    JobsInterrupted,
    LibraryChange,
    LibraryFact,
    LibraryOpened,
    LibraryProblem,
    LibraryRequest,
    LookAtFiles,
    NotRemade,
    OpenLibrary,
    PinPrompt,
    RecordJob,
    Remake,
    RemovePrompt,
    RestoreClips,
    RestorePrompt,
    ResultSaved,
    SaveFailed,
    SaveResult,
    SearchPrompts,
    SetJobState,
    TakeLook,
    TrashChanged,
    Undoable,
)
from musicgen_desktop.services.library.newest_query import NewestQuery
from musicgen_desktop.services.library.prompt_clerk import PromptClerk
from musicgen_desktop.services.library.refusals import mended_error, not_open_error, refusal
from musicgen_desktop.services.library.rescue import Rescue
from musicgen_desktop.services.library.service_paths import ServicePaths
from musicgen_desktop.system.folder_kinds import folder_warning

if TYPE_CHECKING:
    from musicgen_desktop.library.care.look_through import LookedThrough
    from musicgen_desktop.library.library import Library

logger = logging.getLogger(__name__)


class LibraryClerk:
    """Owns the library, in one thread, from the first request to the last.

    Args:
        paths: where everything lies.
        newest: tells which query was asked last.
        examples: folder of the clips that a new library begins with; None for an empty one.
        tell: told how far an opening is that takes long.

    Attributes:
        has_files_to_look_at: whether ``LookAtFiles`` has something to do yet.
    """

    def __init__(
        self,
        paths: ServicePaths,
        newest: NewestQuery,
        examples: Path | None = None,
        tell: Callable[[float], None] = lambda _share: None,
    ) -> None:
        self._clips = ClipClerk(newest)
        self._tell = tell
        self._paths = paths
        self._examples = examples
        self.has_files_to_look_at = False
        self._adding: Iterator[Clip] = iter(())
        self._library: Library | None = None
        self._prompts = PromptClerk()
        self._saved: set[str] = set()
        self._rescue = Rescue(paths.rescued)
        self._has_mended = False
        self._since = time.time() - 1.0  # files may lag a tick behind the clock

    def answer(self, request: LibraryRequest) -> Iterator[LibraryFact]:
        """Do what is asked, and tell what came of it. What is no ``UserError`` is a bug, and is raised."""
        try:
            match request:
                case OpenLibrary():
                    yield from self._open()
                case AddExample():
                    yield from self._add_example()
                case SaveResult():
                    yield from self._save(request)
                case AddSound():
                    yield from self._add_sound(request)
                case CloseLibrary():
                    self._close()
                case LookAtFiles():
                    yield from self._look_at_files()
                case FindAgain():
                    if self._library is not None:
                        yield from self._clips.refresh(self._library)
                case TakeLook(found):
                    yield from self._take_look(found)
                case SearchPrompts(text):
                    yield from self._prompts.search(self._library, text)
                case Remake(change):
                    yield from self._remake(change)
                case Ask(ticket, LayDown()):
                    self._close()
                    yield Answered(ticket, None)
                case Ask() if self._library is None:
                    raise not_open_error()
                case LoadClips() if self._library is None:
                    yield ClipsRead(())
                case Ask() | FindClips() | LoadClips() | LoadFamily() | SaveSearch() | RemoveSearch():
                    if self._library is not None:
                        yield from self._clips.answer(self._library, request)
                case _:
                    yield from self._change(request)
        except Exception as error:
            if isinstance(request, LoadClips):
                yield ClipsRead(())  # no other rows are asked for before there is an answer
            if (yield from self._mend(error)):
                error = mended_error()
            elif not isinstance(error, UserError):
                raise
            yield refusal(request, error)

    def write_ledger(self) -> bool:
        """Write a part of what has changed beside the sounds; whether there is more."""
        try:
            return self._library is not None and self._library.write_ledger()
        except UserError as error:  # the database has it; the next change or start tries again
            logger.warning("The ledger is behind: %s", error)
            return False

    @property
    def may_find_more(self) -> bool:
        """Whether ``FindAgain`` has something to do."""
        return self._library is not None and self._clips.may_find_more(self._library)

    def _mend(self, error: Exception) -> Generator[LibraryFact, None, bool]:
        """Open the library again, which mends it, where an error says that it is damaged; whether it was.

        As long as nobody has read all of it, any failure may be damage. What is mended once and damaged again is left
        to the next start.
        """
        from musicgen_desktop.library.database.database import DamagedDatabaseError

        library = self._library
        if library is None or library.view_only:
            return False
        library.doubt(error)
        unexplained = library.owes_a_look and not isinstance(error, UserError)
        if self._has_mended or not (isinstance(error, DamagedDatabaseError) or unexplained):
            return False
        logger.warning("The library is opened again, to be mended: %s", getattr(error, "details", error))
        self._has_mended = True
        self._library, self._adding = None, iter(())
        with contextlib.suppress(Exception):  # what is damaged provokes anything, and is mended by who opens it now
            library.close()
        try:
            yield from self._tell_opened(goes_on=True)
        except UserError as refused:
            yield LibraryProblem(refused.with_traceback(None))
        return self._library is not None and self._library.was_damaged

    def _take_look(self, found: LookedThrough | UserError) -> Iterator[LibraryFact]:
        from musicgen_desktop.library.database.database import DamagedDatabaseError

        library = self._library
        if library is None or not library.owes_a_look:
            return
        if isinstance(found, UserError):
            raise found
        try:
            yield from self._added(library, library.settle(found))
        except DamagedDatabaseError as error:
            if not (yield from self._mend(error)):
                raise

    def _look_at_files(self) -> Iterator[LibraryFact]:
        if self._library is not None and self.has_files_to_look_at:
            self.has_files_to_look_at = False  # unless it ends well: what is broken once is not tried for ever
            more, turned = self._library.look_at_files()
            for clip in turned:
                yield ClipChanged(clip)
            self.has_files_to_look_at = more
            if not more and not self._library.view_only:
                prune_peaks(self._paths.peaks, self._library.find(ClipQuery()))

    def _open(self) -> Iterator[LibraryFact]:
        yield from self._tell_opened(goes_on=False)
        if self._library is not None and self._examples is not None:
            self._adding = self._library.add_examples(self._examples)
        self.has_files_to_look_at = True

    def _tell_opened(self, goes_on: bool) -> Iterator[LibraryFact]:
        from musicgen_desktop.library.library import Library  # SQLite and sound files, not before the window

        examples = None if goes_on else self._examples
        library = Library.open(
            self._paths, examples=examples, may_owe=not goes_on, goes_on=goes_on, since=self._since, tell=self._tell
        )
        self._library = library
        newest = library.newest_own()
        place = folder_warning(self._paths.library_file.parent)
        notices = (*library.notices, *self._rescue.notices(), *([place] if place else []))
        owed = self._since if library.owes_a_look else None
        yield LibraryOpened(library.view_only, notices, library.count(), newest, owed)
        if newest is not None:
            self._clips.remember([newest])
        yield from self._clips.begin(library)
        yield from self._prompts.tell(library)
        yield JobsInterrupted(library.jobs.interrupted())
        yield TrashChanged(len(library.restorable()))

    def _add_example(self) -> Iterator[LibraryFact]:
        clip = next(self._adding, None)
        if clip is not None and self._library is not None:
            yield from self._added(self._library, [clip])

    def _save(self, save: SaveResult) -> Iterator[LibraryFact]:
        job_id = save.request.job_id
        if job_id in self._saved:
            return
        try:
            if self._library is None:
                raise not_open_error()
            clips = self._library.add_result(save.request, save.result)
        except Exception as error:
            if save.last_chance:
                self._rescue.put_aside(save.request, save.result)
            if not isinstance(error, UserError):
                yield SaveFailed(job_id, None)
                raise
            yield SaveFailed(job_id, error.with_traceback(None))
            yield from self._mend(error)
            return
        self._saved.add(job_id)
        try:
            for clip, audio_values in zip(clips, save.result.sounds, strict=True):
                draw_peaks(clip, audio_values, self._paths.peaks)  # the sound is here now, and need not be read for it
        finally:  # a bug in drawing does not undo that they are there
            yield from self._added(self._library, clips)
            yield ResultSaved(job_id)

    def _add_sound(self, asked: AddSound) -> Iterator[LibraryFact]:
        clip_id = asked.sound.clip.id
        if self._library is None:
            raise not_open_error()
        clip = self._library.add_sound(asked.sound, asked.keep_double)
        if clip.id == clip_id:
            yield from self._added(self._library, [clip])
        yield SoundAdded(clip_id, clip, self._library.doubles(clip.id))

    def _close(self) -> None:
        self._adding = iter(())
        library, self._library = self._library, None
        if library is not None:
            library.close()

    def _change(self, change: LibraryChange) -> Iterator[LibraryFact]:
        """A library that is not open has told already why. What the user did not ask for needs no refusal."""
        library = self._library
        unasked = isinstance(change, RecordJob | SetJobState | CheckClip)
        if library is None or (unasked and library.view_only):
            return
        done = yield from self._make(library, change)
        if done is not None:
            yield done
        if isinstance(change, DeleteClips | RestoreClips):
            yield TrashChanged(len(library.restorable()))

    def _remake(self, change: Undoable) -> Iterator[LibraryFact]:
        if self._library is None:
            return
        try:
            yield from self._make(self._library, change)
        except Exception:
            yield NotRemade(change)
            raise
        yield TrashChanged(len(self._library.restorable()))

    def _make(self, library: Library, change: LibraryChange) -> Generator[LibraryFact, None, ChangeDone | None]:
        """Make a change; with what takes it back, if the user may want to."""
        match change:
            case RecordJob(request):
                job, _ = library.record_job(request)
                yield JobSaved(job)
                yield from self._prompts.tell(library)
            case SetJobState(job_id, state, message):
                library.jobs.set_state(job_id, state, message)
            case DismissJob(job_id):
                library.jobs.remove(job_id)
                yield JobsInterrupted(library.jobs.interrupted())
            case CheckClip(clip_id):
                yield from _changed(library.check_clip(clip_id))
            case ChangeClips(ids, wanted):
                back = library.change(ids, wanted)
                yield from self._clips.changed(library, back)
                if back:
                    turned = dict.fromkeys(clip_id for marking in back for clip_id in marking.ids)
                    return ChangeDone(ChangeClips(tuple(turned), wanted), MarkClips(back))
            case MarkClips(markings):
                yield from self._clips.changed(library, library.mark(markings))
            case DeleteClips(ids):
                removed = library.delete_clips(ids)
                if removed:
                    yield ClipsRemoved(removed)
                    yield from self._clips.tags(library)
                    yield from self._clips.refresh(library)
                    return ChangeDone(DeleteClips(removed), RestoreClips(removed))
            case RestoreClips(ids):
                clips = library.undo_delete(ids)
                yield from self._added(library, clips)
                yield from self._clips.tags(library)
                if clips:
                    back = tuple(clip.id for clip in clips)
                    return ChangeDone(RestoreClips(back), DeleteClips(back))
            case MoveTag(tag, name):
                move = library.tags.move(tag, name)
                if move is not None:
                    yield from self._clips.moved(library, move)
                    return ChangeDone(MoveTag(move.tag, move.name), PutTagBack(move))
            case PutTagBack(move):
                library.tags.put_back(move)
                yield from self._clips.moved(library, move)
            case PinPrompt() | RemovePrompt() | RestorePrompt():
                return (yield from self._prompts.change(library, change))
            case _:
                assert_never(change)
        return None

    def _added(self, library: Library, clips: Sequence[Clip]) -> Iterator[LibraryFact]:
        self._clips.remember(clips)
        for clip in clips:
            yield ClipAdded(clip)
        if clips:
            yield from self._clips.refresh(library)


def _changed(clip: Clip | None) -> Iterator[LibraryFact]:
    if clip is not None:
        yield ClipChanged(clip)
