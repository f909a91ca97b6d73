"""Finds and reads clips for the window, and keeps what it shows true while clips come, go and change."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_change import AddTags, Marking, RemoveTags
from musicgen_desktop.domain.findings import Finding, FindingKind
from musicgen_desktop.domain.recent import Recent
from musicgen_desktop.domain.tag_move import TagMove
from musicgen_desktop.services.library.clip_values import (
    Answered,
    Ask,
    ClipFact,
    ClipRequest,
    ClipsOutdated,
    ClipsRead,
    CompareClips,
    CompareMarks,
    FamilyRead,
    FindClips,
    KeepAnalysis,
    LoadClips,
    LoadFamily,
    MendLibrary,
    NeedClips,
    NeedUnmeasured,
    RemoveSearch,
    SaveSearch,
    SearchesChanged,
    TagsChanged,
)
from musicgen_desktop.services.library.current_search import CurrentSearch
from musicgen_desktop.services.library.known_clips import MOST_KNOWN
from musicgen_desktop.services.library.library_values import ClipAdded, ClipChanged
from musicgen_desktop.services.library.newest_query import NewestQuery

if TYPE_CHECKING:
    from musicgen_desktop.library.library import Library

_MOST_TOLD = 100
"""Changed clips that are told each by itself; more are told as if they had been read."""


class ClipClerk:
    """Used by the library's clerk alone, in its thread.

    What it read last for the stage the window holds; of all else it may know what it was told lately.
    """

    def __init__(self, newest: NewestQuery) -> None:
        self._search = CurrentSearch(newest)
        self._told: Recent[None] = Recent(MOST_KNOWN)
        self._held: frozenset[str] = frozenset()
        self._tags: tuple[tuple[str, int], ...] = ()

    def begin(self, library: Library) -> Iterator[ClipFact]:
        """What the window shows beside the clips."""
        yield from self.tags(library, always=True)
        yield SearchesChanged(library.searches.all())

    def answer(self, library: Library, asked: ClipRequest) -> Iterator[ClipAdded | ClipChanged | ClipFact]:
        """Do what is asked, and tell what came of it."""
        match asked:
            case Ask():
                yield from self._reply(library, asked)
            case FindClips():
                for found in self._search.find(library, asked):
                    self.remember(found.first)
                    yield found
            case LoadClips(ids):
                yield ClipsRead(self._read(library, ids))
            case LoadFamily(clip_id):
                family = library.family(clip_id)
                if family is not None:
                    self.remember(family.members)
                    self._held = frozenset(clip.id for clip in family.members)
                    yield FamilyRead(replace(family, remake=library.remakes.of(family.clip)))
            case SaveSearch(name, query):
                library.searches.save(name, query)
                yield SearchesChanged(library.searches.all())
            case RemoveSearch(name):
                library.searches.remove(name)
                yield SearchesChanged(library.searches.all())

    def _reply(self, library: Library, asked: Ask) -> Iterator[ClipAdded | ClipChanged | ClipFact]:
        """Answer one asker, behind what all are to know."""
        match asked.question:
            case NeedClips(ids):
                answer: object = self._read(library, ids)
            case CompareClips(first_id, again_id):
                answer = library.remakes.compare(first_id, again_id)
            case CompareMarks(ids):
                answer = library.marks.common(ids)
            case NeedUnmeasured(first, others):
                answer = None if library.view_only else library.clip(library.analyses.lacking(first, others))
            case KeepAnalysis(clip_id, analysis):
                library.analyses.keep(clip_id, analysis)
                answer = yield from self._measured(library, clip_id)
            case MendLibrary(findings, peaks):
                answer = yield from self._mend(library, findings, peaks)
            case _:
                raise TypeError(asked.question)
        yield Answered(asked.ticket, answer)

    def changed(self, library: Library, markings: Sequence[Marking]) -> Iterator[ClipChanged | ClipFact]:
        """Clips are otherwise now: those that the window may show are told, and what it looks for is found again."""
        moved = {clip_id for marking in markings for clip_id in marking.ids}
        few = len(moved) <= _MOST_TOLD
        told = moved if few else {clip_id for clip_id in moved if clip_id in self._held or clip_id in self._told}
        clips = self._read(library, tuple(told))
        if len(clips) > _MOST_TOLD:  # one by one they would hold the window up for seconds
            yield ClipsRead(clips)
        else:
            yield from map(ClipChanged, clips)
        if told != moved:
            yield ClipsOutdated(frozenset(moved - told))
        if any(isinstance(marking.change, AddTags | RemoveTags) for marking in markings):
            yield from self.tags(library)
        yield from self.refresh(library, moved)

    def moved(self, library: Library, move: TagMove) -> Iterator[ClipChanged | ClipFact]:
        """A tag is called otherwise everywhere, or no longer."""
        yield from self.changed(library, (Marking(move.ids, RemoveTags((move.tag,))),))
        if move.searches:
            yield SearchesChanged(library.searches.all())

    def refresh(self, library: Library, moved: Collection[str] = ()) -> Iterator[ClipFact]:
        """Clips came, went, or stand elsewhere."""
        yield from self._search.refresh(library, moved)

    def may_find_more(self, library: Library) -> bool:
        """Whether clips have words now that had none when they were looked for."""
        return self._search.may_find_more(library)

    def tags(self, library: Library, always: bool = False) -> Iterator[TagsChanged]:
        """Tell the tags where they are others than before."""
        tags = library.tags.counts()
        if always or tags != self._tags:
            self._tags = tags
            yield TagsChanged(tags)

    def remember(self, clips: Sequence[Clip]) -> None:
        """The window is told these clips, and may hold them."""
        for clip in clips:
            self._told.put(clip.id, None)

    def _mend(
        self, library: Library, findings: Sequence[Finding], peaks: Path
    ) -> Generator[ClipAdded | ClipChanged | ClipFact, None, tuple[Finding, ...]]:
        mended = library.mend(findings, peaks)
        lost = {finding.clip_id for finding in mended if finding.kind is FindingKind.ORPHAN}
        yield from map(ClipAdded, self._read(library, tuple(lost)))
        others = dict.fromkeys(finding.clip_id for finding in mended if finding.clip_id not in lost)
        yield from map(ClipChanged, self._read(library, tuple(others)))
        yield from self.tags(library)
        yield from self.refresh(library, set(others))
        return mended

    def _measured(self, library: Library, clip_id: str) -> Iterator[ClipChanged | ClipFact]:
        """A clip is told where the window may show it; what is looked for is found again where it depends on that."""
        if clip_id in self._held or clip_id in self._told:
            yield from map(ClipChanged, self._read(library, (clip_id,)))
        if self._search.is_about_measures:
            yield from self.refresh(library, {clip_id})

    def _read(self, library: Library, ids: Sequence[str]) -> tuple[Clip, ...]:
        clips = library.read(ids)
        self.remember(clips)
        return clips
