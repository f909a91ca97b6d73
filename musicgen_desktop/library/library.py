"""The door to the library: everything kept on disk about clips, prompts and jobs."""

from __future__ import annotations

import logging
import math
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from musicgen_desktop.domain.clip import Clip, JobRecord, PromptEntry
from musicgen_desktop.domain.clip_change import ClipChange, Marking
from musicgen_desktop.domain.clip_ids import ClipIds
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.family import Family
from musicgen_desktop.domain.findings import Finding
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.text import tr
from musicgen_desktop.library.archive.archive_restore import change_places
from musicgen_desktop.library.care.examples import ExamplePromise, add_examples
from musicgen_desktop.library.care.file_sweep import FileSweep
from musicgen_desktop.library.care.library_mending import Mender, find_more
from musicgen_desktop.library.care.look_through import LookedThrough
from musicgen_desktop.library.care.source_sweep import has_old_sources, sweep_sources
from musicgen_desktop.library.care.sweep import bring_lost, find_orphans, remove_parts, sweep
from musicgen_desktop.library.care.trash import Trash
from musicgen_desktop.library.database import backups
from musicgen_desktop.library.database.database import DamagedDatabaseError, Database
from musicgen_desktop.library.database.opening import (
    OpenedDatabase,
    Origin,
    Proof,
    open_database,
    view_database,
)
from musicgen_desktop.library.database.opening_progress import TellShare
from musicgen_desktop.library.database.rows import prompt_more_to_text
from musicgen_desktop.library.database.whole_mark import WholeMark
from musicgen_desktop.library.ledger.ledger import Ledger
from musicgen_desktop.library.ledger.ledger_recovery import bring_marks
from musicgen_desktop.library.ledger.ledger_rest import bring_rest
from musicgen_desktop.library.library_paths import LibraryPaths, sources_folder
from musicgen_desktop.library.sounds.brought_sound import BroughtSound
from musicgen_desktop.library.tables.analyses import Analyses
from musicgen_desktop.library.tables.clip_search import ClipSearch
from musicgen_desktop.library.tables.clip_tags import Tags
from musicgen_desktop.library.tables.clips import Clips
from musicgen_desktop.library.tables.jobs import Jobs
from musicgen_desktop.library.tables.marks import Marks
from musicgen_desktop.library.tables.prompts import Prompts
from musicgen_desktop.library.tables.remakes import Remakes
from musicgen_desktop.library.tables.saved_searches import SavedSearches
from musicgen_desktop.library.tables.starts import Starts

logger = logging.getLogger(__name__)

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC)


class Library:
    """One library on disk. All methods are called in the one thread that opened it.

    Every method that changes something raises ``UserError`` in words when it cannot, and then has
    changed nothing.

    Attributes:
        notices: sentences for the user about what had to be mended at opening; empty when all was well.
        was_damaged: whether its database was not there or could not be read, and something else is in its place.
        jobs, prompts: the tables behind ``record_job`` and the history.
        tags, search, searches: the user's tags, who finds clips, and the searches that have names.
        marks, remakes, analyses: what the user says of clips, which were made again, what was measured of them.
    """

    def __init__(self, database: Database, paths: LibraryPaths, clock: Clock) -> None:
        self.jobs = Jobs(database)
        self.prompts = Prompts(database)
        self.notices: tuple[str, ...] = ()
        self._database = database
        self._paths = paths
        self._clock = clock
        self._doubted = False
        self._proof = Proof.READ
        self.was_damaged = False
        self.tags = Tags(database)
        self.searches = SavedSearches(database)
        self.analyses = Analyses(database)
        self._clips = Clips(database, paths.clips, self.jobs, self.tags, self.analyses)
        self.remakes = Remakes(database, self._clips)
        self.marks = Marks(database, self.tags)
        self.search = ClipSearch(database)
        self._ledger = Ledger(database, paths)
        self._file_sweep = FileSweep(database, self._clips)
        self._starts = Starts(database)
        self._trash = Trash(database, self._clips, paths.trash, self._starts)

    @classmethod
    def open(
        cls,
        paths: LibraryPaths,
        clock: Clock = utc_now,
        examples: Path | None = None,
        anew: bool = False,
        may_owe: bool = False,
        goes_on: bool = False,
        since: float = math.inf,
        tell: TellShare = lambda _share: None,
    ) -> Library:
        """Open the library at ``paths``, made when missing, mended when damaged.

        Args:
            examples: folder of the clips that ``add_examples`` gives a library that is made now.
            anew: set the database aside, and make it again of the ledger and the sound files alone.
            may_owe: a large database need not be read through now; see ``owes_a_look``.
            goes_on: it was open until now: no start is counted, and what is under way is not interrupted.
            since: a half-written file that this process has written at since then is left alone; seconds since 1970.
            tell: told how far it is, where it takes long.

        Raises:
            NewerLibraryError: a newer program wrote it; it was not touched.
            UserError: another program has locked it, or a damaged one cannot be set aside.
        """
        replaced = None if goes_on else change_places(paths)
        promise = ExamplePromise(paths.library_file)
        if examples is not None:
            promise.make_for_new()
        try:
            library = cls._open(paths, clock, anew, may_owe, goes_on, since, tell)
        except Exception as error:
            if not may_owe or (isinstance(error, UserError) and not isinstance(error, DamagedDatabaseError)):
                raise
            logger.warning("The database is read through at once, since it may be damaged: %s", error)
            library = cls._open(paths, clock, anew, False, goes_on, since, tell)
        if library.was_damaged:
            promise.end()  # there was a library before
        if replaced is not None and replaced.exists():
            library.notices += (
                tr("The backup is in its place. What was there before lies in {folder}.", folder=replaced),
            )
        return library

    @classmethod
    def _open(
        cls, paths: LibraryPaths, clock: Clock, anew: bool, may_owe: bool, goes_on: bool, since: float, tell: TellShare
    ) -> Library:
        opened = open_database(paths, clock(), anew=anew, may_owe=may_owe, tell=tell)
        try:
            library = cls(opened.database, paths, clock)
            library._proof, library.was_damaged = opened.proof, opened.origin is not Origin.FILE
            problems = [] if library.view_only else library._tidy(opened, goes_on, since)
        except BaseException:
            opened.database.close()
            raise
        library.notices = (*opened.notices, *problems)
        return library

    @classmethod
    def view(cls, paths: LibraryPaths, clock: Clock = utc_now) -> Library:
        """The library as it is now, to be looked at only, also while another program has it open.

        Raises ``NewerLibraryError``.
        """
        return cls(view_database(paths).database, paths, clock)

    @property
    def view_only(self) -> bool:
        """Whether nothing can be changed, because nothing can be written."""
        return self._database.view_only

    @property
    def owes_a_look(self) -> bool:
        """Whether nothing was read yet but what was asked for: ``look_through`` is to be called in another thread, and
        ``settle`` with what it finds."""
        return self._proof is Proof.OWED

    def settle(self, found: LookedThrough) -> tuple[Clip, ...]:
        """What remains of the opening, once everything was read; the clips that came back.
        Raises ``DamagedDatabaseError``: the library is to be closed and opened again."""
        if found.damage:
            raise DamagedDatabaseError(found.damage)
        if not found.words_are_true:
            self.search.mend()
        adopted = sweep(self._clips, self._trash, self._clock(), self._ledger.entries, found.strangers)
        if not find_orphans(self._clips, found.strangers):
            self._sweep_sources()
        self._ledger.take(found.ledger, found.ledger_size)
        self._proof = Proof.READ
        return adopted

    def doubt(self, error: BaseException) -> None:
        """Have the next start read everything where ``error`` says that the database is damaged."""
        self._doubted = self._doubted or isinstance(error, DamagedDatabaseError)

    def close(self) -> None:
        """Fold everything into the one database file. The library cannot be used afterwards."""
        try:
            if self._database.is_open and not self.view_only:
                self._ledger.write_all()
                self._ledger.shrink()
        except (UserError, sqlite3.Error) as error:
            logger.warning("The ledger is behind until the next start: %s", error)
        finally:
            self._database.close()
            if not self.view_only and not self._doubted and not self.owes_a_look:
                WholeMark(self._paths.library_file).put()

    def write_ledger(self) -> bool:
        """Write a part of what has changed beside the sounds; whether there is more. To be called when there is time.

        Raises ``UserError``; the next call tries again.
        """
        return not self.view_only and (self.search.fill_some() or self._ledger.write_some())

    def look_at_files(self) -> tuple[bool, tuple[Clip, ...]]:
        """Look at the files of a few clips; whether there are more, and the clips that are missing now, or no longer.

        To be called when there is time, from the opening until there are no more. Raises ``UserError``.
        """
        if self.view_only:
            return False, ()
        more, turned = self._file_sweep.look_at_some()
        return more, self.read(turned)

    def clips(self) -> tuple[Clip, ...]:
        """All clips, newest first, the takes of a job in their order."""
        return self._clips.list()

    def clip(self, clip_id: str) -> Clip | None:
        """One clip; None when it is gone."""
        return self._clips.get(clip_id)

    def add_examples(self, folder: Path) -> Iterator[Clip]:
        """Add the clips in ``folder`` to a library that was just made with them in mind, one at each step.

        Nothing is given in any other library. Stopped half-way, the next start goes on.
        """
        if self.view_only:
            return iter(())
        return add_examples(folder, ExamplePromise(self._paths.library_file), self._clips, self._trash)

    def record_job(self, request: GenerationRequest) -> tuple[JobRecord, PromptEntry]:
        """Write down what is about to be made, and count the use of the prompt."""
        now = self._clock()
        with self._database.transaction():
            job = self.jobs.record(request, now)
            more = prompt_more_to_text(request)
            prompt = self.prompts.record(request.prompt, request.params, request.checkpoint.id, now, more)
        return job, prompt

    def add_result(self, request: GenerationRequest, result: GenerationResult) -> tuple[Clip, ...]:
        """Store every take of a finished job: files first, rows last. Nothing half-written stays."""
        return self._clips.add_result(request, result, self._clock())

    def add_sound(self, sound: BroughtSound, keep_double: bool = True) -> Clip:
        """Store a sound that the user brought: file first, row last.

        Without ``keep_double`` it is dropped where the same sound is there already, and that clip is the answer.
        """
        return self._clips.add_sound(sound, keep_double)

    def doubles(self, clip_id: str) -> tuple[Clip, ...]:
        """The other clips that are the same sound, oldest first."""
        return self._clips.doubles(clip_id)

    def count(self) -> int:
        """How many clips there are."""
        return self._clips.count()

    def newest_own(self) -> Clip | None:
        """The newest clip that did not come with the program."""
        return self._clips.newest_own()

    def find(self, query: ClipQuery) -> ClipIds:
        """The ids of all clips that match, in the query's order."""
        return self.search.find(query)

    def read(self, ids: Sequence[str]) -> tuple[Clip, ...]:
        """Those clips that exist, in the order of ``ids``."""
        return self._clips.read(ids)

    def family(self, clip_id: str) -> Family | None:
        """A clip and its next of kin. None when the clip is gone."""
        return self._clips.family(clip_id)

    def change(self, ids: Sequence[str], change: ClipChange) -> tuple[Marking, ...]:
        """Change clips, all or none; returns what takes it back, which is empty when all was so already."""
        return self.marks.change(ids, change)

    def mark(self, markings: Sequence[Marking]) -> tuple[Marking, ...]:
        """Make several changes, all or none; returns what takes them back."""
        return self.marks.mark(markings)

    def check_clip(self, clip_id: str) -> Clip | None:
        """Read a clip's file and remember whether it is gone or damaged. None when the clip is gone."""
        return self._clips.check_file(clip_id)

    def find_more(self) -> tuple[Finding, ...]:
        """What is wrong beside the files that ``check_up`` looks through."""
        return tuple(find_more(self._database, self._clips, self._ledger))

    def sound_marks(self) -> Mapping[str, str]:
        """What the sound files said of their samples when the clips came, by the clip's id; see ``sound_mark``."""
        return {clip_id: entry.get("sound", "") for clip_id, entry in self._ledger.entries().items()}

    def mend(self, findings: Sequence[Finding], peaks: Path) -> tuple[Finding, ...]:
        """Mend what can be mended; ``peaks`` is the folder of cached waveforms."""
        if self.view_only:
            return tuple(findings)
        aside = self._paths.rescued / "codes"
        mender = Mender(self._database, self._clips, self._trash, self._ledger, peaks, aside, self._clock())
        return mender.mend(findings)

    def delete_clips(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Move clips to the trash together; returns the ids of those that existed."""
        return self._trash.delete(ids, self._clock())

    def undo_delete(self, ids: Sequence[str] = ()) -> tuple[Clip, ...]:
        """Bring back what was deleted last, or these clips, all together."""
        return self._trash.undo(ids)

    def restorable(self) -> tuple[str, ...]:
        """The ids of the clips that ``undo_delete`` would bring back."""
        return self._trash.restorable()

    def _tidy(self, opened: OpenedDatabase, goes_on: bool, since: float) -> list[str]:
        """What a start owes the library. A step that fails is told and must not keep the library shut."""
        problems = []
        # After an end in order there is nothing between a file and its row, so that no folder need be read. What is
        # owed is done by ``settle``.
        at_once = opened.proof is Proof.READ
        steps = (
            *(() if goes_on else (lambda: self._starts.record(self._clock(), self._trash.last_start),)),
            self._trash.settle,
            *(() if goes_on else (self._trash.empty_old,)),
            *((lambda: remove_parts(self._paths, since),) if at_once and not goes_on else ()),
            *((lambda: self._sweep(opened),) if at_once else ()),
            self._ledger.begin,
            *(() if goes_on else (self.jobs.interrupt_open,)),
            *((lambda: self._sweep_known_sources(opened),) if at_once else ()),
            *((self._back_up,) if at_once else ()),
        )
        for step in steps:
            try:
                notice = step()
            except (UserError, OSError) as error:
                logger.warning("Tidying the library failed: %s", error)
                notice = str(error)
            except Exception as error:
                if self.owes_a_look:
                    raise
                logger.exception("Tidying the library failed")
                notice = tr("Tidying the library failed: {reason}.", reason=error)
            if notice:
                problems.append(notice)
        return problems

    def _sweep(self, opened: OpenedDatabase) -> str:
        adopted = sweep(self._clips, self._trash, self._clock(), self._ledger.entries)
        if opened.origin is Origin.FILE:
            # One cut-off save; the user has nothing to do or to know.
            if adopted:
                logger.info("%d clips got their rows back.", len(adopted))
            return ""
        entries = self._ledger.entries()  # newer than a backup, but not than everything in the damaged database
        known = {clip_id: entry for clip_id, entry in entries.items() if clip_id not in opened.salvaged.newer_ids}
        bring_marks(self._database, self._clips, self.tags, known)
        bring_lost(self._clips, self._trash, entries)
        bring_rest(self._database, self._ledger.rest())
        salvaged = [clip for clip_id in opened.salvaged.clip_ids if (clip := self._clips.get(clip_id)) is not None]
        for clip in (*adopted, *salvaged):
            if (recipe := clip.recipe) is None:
                continue
            more = prompt_more_to_text(recipe)
            if not self.prompts.knows(recipe.prompt, recipe.params, more):
                self.prompts.record(recipe.prompt, recipe.params, recipe.checkpoint_id, clip.created_at, more)
        return tr("{count} clip was found again.", "{count} clips were found again.", len(adopted)) if adopted else ""

    def _sweep_known_sources(self, opened: OpenedDatabase) -> None:
        """Where something cannot be read that may name a source, none goes."""
        if opened.origin is Origin.FILE and not find_orphans(self._clips):
            self._sweep_sources()

    def _sweep_sources(self) -> None:
        folder, now = sources_folder(self._paths), self._clock()
        if not has_old_sources(folder, now):
            return
        try:
            sweep_sources(folder, (*self._clips.recipes(), *self.jobs.open_texts(), *self._trash.texts()), now)
        except OSError as error:
            logger.warning("Sources stay, since a note in the trash cannot be read: %s", error)

    def _back_up(self) -> str:
        return backups.back_up(self._database.connection, self._paths.backups, self._clock())
