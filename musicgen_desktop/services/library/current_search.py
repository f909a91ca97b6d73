"""The query that the window shows: run again after each change, told again when it finds something else."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from musicgen_desktop.domain.clip_ids import ClipIds
from musicgen_desktop.domain.clip_query import ClipQuery, SortBy
from musicgen_desktop.services.library.clip_values import ClipsFound, FindClips
from musicgen_desktop.services.library.newest_query import NewestQuery
from musicgen_desktop.services.library.splices import splices

if TYPE_CHECKING:
    from musicgen_desktop.library.library import Library


_FIRST = 40
"""Clips that a window shows at once: what is typed need not be asked for twice."""

_MEASURES = frozenset({SortBy.TEMPO, SortBy.KEY})


class CurrentSearch:
    """Used by the library's clerk alone, in its thread."""

    def __init__(self, newest: NewestQuery) -> None:
        self._newest = newest
        self._query: ClipQuery | None = None
        self._hidden: tuple[str, ...] = ()
        self._told = ClipIds()
        self._lacks_words = False

    def find(self, library: Library, asked: FindClips) -> Iterator[ClipsFound]:
        """Run a query, unless a newer one is on its way."""
        if not self._newest.is_newest(asked.number):
            return
        self._query, self._hidden = asked.query, asked.hidden
        self._told = self._find(library, asked.query)
        first = library.read(self._told[:_FIRST])
        yield ClipsFound(asked.query, self._told, first=first, lacks_words=self._lacks_words)

    def may_find_more(self, library: Library) -> bool:
        """Whether some clips lacked the words that the query needs when it was run, and all have them now."""
        return self._lacks_words and not library.search.lacks_words

    def _find(self, library: Library, query: ClipQuery) -> ClipIds:
        ids = library.search.find(query, hurried=True, hidden=self._hidden)
        self._lacks_words = query.needs_words and library.search.lacks_words
        return ids

    @property
    def is_about_measures(self) -> bool:
        """Whether what was measured of a clip may say if, or where, it is found."""
        query = self._query
        return query is not None and (query.sort_by in _MEASURES or ":" in query.text)

    def refresh(self, library: Library, moved: Collection[str] = ()) -> Iterator[ClipsFound]:
        """Run it again, since clips came, went, or changed (``moved``); nothing is told when it finds the same."""
        if self._query is None:
            return
        lacked_words = self._lacks_words
        ids = self._find(library, self._query)
        if ids != self._told or self._lacks_words != lacked_words:
            before, self._told = self._told, ids
            yield ClipsFound(self._query, ids, splices(before, ids, moved), lacks_words=self._lacks_words)
