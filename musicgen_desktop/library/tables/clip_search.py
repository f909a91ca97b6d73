"""Looking for clips: every query is one walk along the index of its order, past the clips that are asked for."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.library.database.clip_order import order_index, order_of
from musicgen_desktop.library.database.database import Database, database_error, is_damage
from musicgen_desktop.library.database.rows import storable, time_to_text
from musicgen_desktop.library.database.search_terms import Term, search_terms
from musicgen_desktop.library.database.word_index import remake_word_index, word_index_is_true

logger = logging.getLogger(__name__)

ID_LENGTH = 32

_Condition = tuple[str, Sequence[object]]
"""A part of a WHERE, and the values of its question marks."""

_Found = TypeVar("_Found")


class ClipSearch:
    """Finds ids; the clips themselves are read when they are looked at."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, query: ClipQuery) -> tuple[str, ...]:
        """The ids of all clips that match, in the query's order. Raises ``UserError``."""
        return self._mended(lambda: self._find(query))

    def mend(self) -> None:
        """Compare the index of words with all rows, and make it anew where it is wrong. Raises ``UserError``."""
        with self._database.transaction() as connection:
            if not word_index_is_true(connection):
                logger.warning("The index of words was damaged, and is made anew.")
                remake_word_index(connection)

    def _find(self, query: ClipQuery) -> tuple[str, ...]:
        conditions = [*self._words(query.text), *_filters(query)]
        # With a plus, so that the order's index is walked, whatever SQLite makes of the rest.
        where = " AND ".join(f"+number {condition}" for condition, _ in conditions) or "1"
        order, index = order_of(query.sort_by, query.descending), order_index(query.sort_by, query.descending)
        # All ids in one text: a row for each would take twice as long.
        statement = (
            f"SELECT group_concat(id, '') FROM (SELECT id FROM clips INDEXED BY {index} WHERE {where} ORDER BY {order})"
        )
        values = [value for _, some in conditions for value in some]
        joined = self._database.connection.execute(statement, values).fetchone()[0] or ""
        return tuple(joined[start : start + ID_LENGTH] for start in range(0, len(joined), ID_LENGTH))

    def _words(self, text: str) -> Iterator[_Condition]:
        """Words are looked for in clips and in the names of their tags; of these there are few."""
        in_clips = []
        for term in search_terms(text):
            tags = self._tags(term)
            if not tags and not term.without:
                in_clips.append(term.match)
                continue
            found = "SELECT rowid FROM clips_fts WHERE clips_fts MATCH ?"
            found = f"{found} UNION ALL SELECT clip FROM clip_tags WHERE tag IN (SELECT value FROM json_each(?))"
            yield f"{'NOT ' if term.without else ''}IN ({found})", (term.match, json.dumps(tags))
        if in_clips:
            yield "IN (SELECT rowid FROM clips_fts WHERE clips_fts MATCH ?)", (" AND ".join(in_clips),)

    def _tags(self, term: Term) -> list[int]:
        found = self._database.connection.execute("SELECT rowid FROM tags_fts WHERE tags_fts MATCH ?", (term.match,))
        return [number for (number,) in found]

    def _mended(self, find: Callable[[], _Found]) -> _Found:
        """The index of words holds nothing of its own: where it is damaged it is made anew, once."""
        try:
            return find()
        except sqlite3.Error as error:
            if not is_damage(error) or self._database.view_only:
                raise database_error(error) from error
        with self._database.transaction() as connection:
            remake_word_index(connection)
        try:
            return find()
        except sqlite3.Error as error:
            raise database_error(error) from error


def _filters(query: ClipQuery) -> Iterator[_Condition]:
    marks = list(_marks(query))
    if marks:
        where = " AND ".join(condition for condition, _ in marks)
        yield f"IN (SELECT number FROM clips WHERE {where})", [value for _, values in marks for value in values]
    for tag in query.tags:
        yield "IN (SELECT clip FROM clip_tags WHERE tag = (SELECT number FROM tags WHERE name = ?))", (storable(tag),)
    if query.has_children is not None:
        yield (
            f"{'' if query.has_children else 'NOT '}IN (SELECT number FROM clips WHERE id IN"
            " (SELECT parent_id FROM clips WHERE parent_id IS NOT NULL))",
            (),
        )
    if query.doubles:
        yield (
            "IN (SELECT number FROM clips WHERE codes_hash IN (SELECT codes_hash FROM clips"
            " WHERE codes_hash IS NOT NULL GROUP BY codes_hash HAVING count(*) > 1))",
            (),
        )


def _marks(query: ClipQuery) -> Iterator[_Condition]:
    """What one index over all of it answers."""
    if query.min_rating > 0:
        yield "rating >= ?", (query.min_rating,)
    if query.kept is not None:
        yield "kept = ?", (query.kept,)
    for column, values in (
        ("colour", query.colours),
        ("origin", query.origins),
        ("checkpoint_id", query.checkpoint_ids),
    ):
        if values:
            yield f"{column} IN ({', '.join('?' * len(values))})", [storable(value) for value in values]
    for condition, limit in (("length >= ?", query.shortest), ("length <= ?", query.longest)):
        if limit is not None:
            yield condition, (limit,)
    for condition, time in (("created_at >= ?", query.since), ("created_at < ?", query.until)):
        if time is not None:
            yield condition, (time_to_text(time),)
