"""Looking for clips: an order in memory, of which those stay that every condition holds for."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.clip_ids import ClipIds
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.measure_words import WantedKey, WantedMeasure, WantedTempo
from musicgen_desktop.library.database.database import Database, database_error, is_damage, reading
from musicgen_desktop.library.database.rows import storable, time_to_text
from musicgen_desktop.library.database.search_terms import search_terms
from musicgen_desktop.library.database.word_index import (
    fill_word_index,
    mend_word_index,
    remake_word_index,
    words_lacking,
)
from musicgen_desktop.library.tables.analyses import KEYS, TEMPOS
from musicgen_desktop.library.tables.clip_orders import ClipOrders

_Found = TypeVar("_Found")

_AT_ONCE = 200
"""Clips whose words are made before whoever waits for the library has a turn: a hundredth of a second."""

_WAITED_FOR = 500
"""Clips whose words are made while somebody in a hurry waits for them."""

_NO_LIMIT = 1e9


@dataclass(frozen=True, slots=True)
class _Condition:
    """A query for the ``number`` of each clip that it holds for. With ``without`` it holds for all others.

    ``tells``: it is about what can be heard, see ``ClipQuery.tells_sounds``.
    """

    query: str
    values: tuple[object, ...] = ()
    without: bool = False
    tells: bool = False


class ClipSearch:
    """Finds ids; the clips themselves are read when they are looked at."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._orders = ClipOrders(database)
        self._counted_at = -1
        self._counted: Counter[str] = Counter()
        self._filled_down_to: dict[str, int] = {}

    @property
    def lacks_words(self) -> bool:
        """Whether some clips have no words yet, and are not found by them."""
        return self._lacking.total() > 0

    def find(self, query: ClipQuery, hurried: bool = False, hidden: Sequence[str] = ()) -> ClipIds:
        """The ids of all clips that match, in the query's order. Raises ``UserError``.

        Of ``hidden`` clips nobody shall learn how they sound: they match whatever is asked about that.
        With ``hurried`` nobody waits for the words of very many clips, nor of very long texts: those that have none
        yet, as after a repair, are not found by them until ``fill_some`` has made them.
        """
        return self._mended(lambda: self._find(query, hurried, hidden))

    def mend(self) -> None:
        """Compare the index of words with all words, and make it anew where it is wrong. Raises ``UserError``."""
        with self._database.transaction() as connection, reading():
            mend_word_index(connection)

    def fill_some(self) -> bool:
        """Make the words of some clips that have none yet; whether there are more. Raises ``UserError``."""
        self._mended(lambda: self._fill(_AT_ONCE, self._filled_down_to))
        return self.lacks_words

    @property
    def _lacking(self) -> Counter[str]:
        """How many things of each kind have no words, counted again after each change."""
        connection, changes = self._database.connection, self._database.changes
        if self._counted_at != changes:
            self._counted = words_lacking(connection)
            self._counted_at = -1 if connection.in_transaction else changes
        return self._counted

    def _find(self, query: ClipQuery, hurried: bool, hidden: Sequence[str]) -> ClipIds:
        in_a_hurry = hurried and not self._database.view_only
        if query.needs_words and not (in_a_hurry and self._lacking.total() > _WAITED_FOR):
            self._fill(_WAITED_FOR if in_a_hurry else -1)
        numbers = self._orders.numbers(query.sort_by, query.descending)
        conditions = [*self._words(query.text), *_filters(query)]
        if conditions:
            held = np.ones(self._orders.size, bool)
            numbers_of = "SELECT number FROM clips WHERE id IN (SELECT value FROM json_each(?))"
            spared = self._holding(_Condition(numbers_of, (json.dumps(list(hidden)),)))
            for condition in conditions:
                held &= self._holding(condition) | (condition.tells & spared)
            numbers = numbers[held[numbers]]
        return self._orders.ids(numbers)

    def _fill(self, most: int = -1, below: dict[str, int] | None = None) -> None:
        connection, lacking = self._database.connection, self._lacking
        if not lacking.total():
            self._filled_down_to.clear()
        elif self._database.view_only:  # a copy in memory
            fill_word_index(connection, most, below, lacking)
        else:
            with self._database.transaction(lasting=False):
                fill_word_index(connection, most, below, lacking)
            if lacking.total() and not connection.in_transaction:  # to count them would be a fifth of the work
                self._counted_at = self._database.changes

    def _holding(self, condition: _Condition) -> NDArray[np.bool_]:
        held = np.zeros(self._orders.size, bool)
        found = self._orders.walk(condition.query, condition.values)
        held[found[found < len(held)]] = True
        return ~held if condition.without else held

    def _words(self, text: str) -> Iterator[_Condition]:
        """Words are looked for in titles, notes and markers, in what clips are made of, and in the names of tags."""
        for term in search_terms(text):
            if not isinstance(term.match, str):
                yield _Condition(*_measured(term.match), term.without, tells=True)
                continue
            yield _Condition(
                "SELECT rowid AS number FROM title_fts WHERE title_fts MATCH ?"
                " UNION ALL SELECT rowid FROM made_fts WHERE made_fts MATCH ?"
                " UNION ALL SELECT clip FROM clip_tags WHERE tag IN (SELECT value FROM json_each(?))",
                (term.match, term.match, json.dumps(self._tags(term.match))),
                term.without,
            )

    def _tags(self, match: str) -> list[int]:
        found = self._database.connection.execute("SELECT rowid FROM tag_fts WHERE tag_fts MATCH ?", (match,))
        return [number for (number,) in found]

    def _mended(self, find: Callable[[], _Found]) -> _Found:
        """The index of words holds nothing of its own: where it is damaged it is made anew, once."""
        try:
            return find()
        except sqlite3.Error as error:
            if not is_damage(error) or self._database.view_only:
                raise database_error(error) from error
        with self._database.transaction() as connection, reading():
            remake_word_index(connection)
        try:
            return find()
        except sqlite3.Error as error:
            raise database_error(error) from error


def _measured(wanted: WantedMeasure) -> tuple[str, tuple[object, ...]]:
    """A query for what was measured, and its values; what the user says goes before."""
    match wanted:
        case WantedTempo(low, high):
            return f"SELECT clip AS number FROM ({TEMPOS}) WHERE amount BETWEEN ? AND ?", (low, min(high, _NO_LIMIT))
        case WantedKey(keys):
            numbers = json.dumps([key.number for key in keys])
            found = f"SELECT clip AS number FROM ({KEYS}) WHERE amount"
            return f"{found} IN (SELECT value FROM json_each(?))", (numbers,)


def _filters(query: ClipQuery) -> Iterator[_Condition]:
    """Each by an index of its own."""
    for table, condition, values in _marks(query):
        number = "clip AS number" if table == "marks" else "number"
        is_length = condition.startswith("length")
        yield _Condition(f"SELECT {number} FROM {table} WHERE {condition}", tuple(values), tells=is_length)
    for tag in query.tags:
        tagged = "SELECT clip AS number FROM clip_tags WHERE tag = (SELECT number FROM tags WHERE name = ?)"
        yield _Condition(tagged, (storable(tag),))
    if query.has_children is not None:
        yield _Condition(
            "SELECT number FROM clips WHERE id IN (SELECT parent_id FROM clips WHERE parent_id IS NOT NULL)",
            without=not query.has_children,
        )
    if query.doubles:
        yield _Condition(
            "SELECT number FROM clips WHERE codes_hash IN (SELECT codes_hash FROM clips"
            " WHERE codes_hash IS NOT NULL GROUP BY codes_hash HAVING count(*) > 1)",
            tells=True,
        )


def _marks(query: ClipQuery) -> Iterator[tuple[str, str, Sequence[object]]]:
    """Table, condition and values of each."""
    if query.min_rating > 0:
        yield "marks", "rating >= ?", (query.min_rating,)
    if query.kept is not None:
        yield "marks", "kept = ?", (query.kept,)
    for table, column, values in (
        ("marks", "colour", query.colours),
        ("clips", "origin", query.origins),
        ("clips", "checkpoint_id", query.checkpoint_ids),
    ):
        if values:
            yield table, f"{column} IN ({', '.join('?' * len(values))})", [storable(value) for value in values]
    for condition, limit in (("length >= ?", query.shortest), ("length <= ?", query.longest)):
        if limit is not None:
            yield "clips", condition, (limit,)
    for condition, time in (("created_at >= ?", query.since), ("created_at < ?", query.until)):
        if time is not None:
            yield "clips", condition, (time_to_text(time),)
