"""The user's tags, and which clips have them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from musicgen_desktop.domain.clip_change import clean_tag
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.tag_move import TagMove
from musicgen_desktop.domain.text_order import sort_key
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import storable
from musicgen_desktop.library.tables.prompts import fold
from musicgen_desktop.library.tables.saved_searches import SavedSearches

_CHOSEN = "id IN (SELECT value FROM json_each(?))"


class Tags:
    """The tables ``tags`` and ``clip_tags``. A tag that no clip has any more keeps its number, for undo and backups."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._searches = SavedSearches(database)

    def counts(self) -> tuple[tuple[str, int], ...]:
        """Each tag that some clip has, and how many have it, by name."""
        rows = self._database.rows(
            "SELECT name, count(*) AS clips FROM clip_tags JOIN tags ON tags.number = tag GROUP BY tag"
        )
        return tuple(sorted(((row["name"], row["clips"]) for row in rows), key=lambda tag: (sort_key(tag[0]), tag[0])))

    def counts_of(self, ids: Sequence[str]) -> dict[str, int]:
        """Each tag that some of these clips have, and how many of them have it."""
        rows = self._database.rows(
            "SELECT name, count(*) AS clips FROM clip_tags JOIN tags ON tags.number = tag"
            f" WHERE clip IN (SELECT number FROM clips WHERE {_CHOSEN}) GROUP BY tag",
            (json.dumps(list(ids)),),
        )
        return {row["name"]: row["clips"] for row in rows}

    def add(self, ids: Sequence[str], names: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Give clips tags. Returns each tag, as it is called, with the clips that had it not."""
        if not names:
            return ()
        chosen = json.dumps(list(ids))
        turned = []
        with self._database.transaction() as connection:
            for name in self._known(names, make=True):
                ((number,),) = connection.execute("SELECT number FROM tags WHERE name = ?", (name,))
                lacking = f"{_CHOSEN} AND +number NOT IN (SELECT clip FROM clip_tags WHERE tag = ?)"
                turned.append((name, self._ids(lacking, (chosen, number))))
                connection.execute(
                    f"INSERT OR IGNORE INTO clip_tags (clip, tag) SELECT number, ? FROM clips WHERE {_CHOSEN}",
                    (number, chosen),
                )
        return tuple((name, ids) for name, ids in turned if ids)

    def remove(self, ids: Sequence[str], names: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Take tags from clips. Returns each tag with the clips that had it."""
        chosen = json.dumps(list(ids))
        turned = []
        with self._database.transaction() as connection:
            for name in self._known(names, make=False):
                ((number,),) = connection.execute("SELECT number FROM tags WHERE name = ?", (name,))
                # With a plus: SQLite would look for each chosen clip beside each that has the tag.
                having = f"{_CHOSEN} AND +number IN (SELECT clip FROM clip_tags WHERE tag = ?)"
                turned.append((name, self._ids(having, (chosen, number))))
                connection.execute(
                    f"DELETE FROM clip_tags WHERE tag = ? AND clip IN (SELECT number FROM clips WHERE {_CHOSEN})",
                    (number, chosen),
                )
        return tuple((name, ids) for name, ids in turned if ids)

    def move(self, tag: str, name: str) -> TagMove | None:
        """Call a tag otherwise in every clip, and in the searches that ask for it; None where no clip has it, or it is
        called so.

        Where another tag has that name both become one; an empty name takes it from all clips, and leaves the searches.
        Clips in the trash keep what they had.
        """
        known = self._known((tag,), make=False)
        if not known:
            return None
        tag, name = known[0], clean_tag(storable(name))
        with self._database.transaction() as connection:
            if name and fold(name) != fold(tag):
                (name,) = self._known((name,), make=True)
            number = self._number(tag)
            ids = self._ids("number IN (SELECT clip FROM clip_tags WHERE tag = ?)", (number,))
            if name == tag or not ids:
                return None
            both, searches = (), ()
            if name:
                other = self._number(name)
                both = self._ids(
                    "number IN (SELECT clip FROM clip_tags WHERE tag = ?)"
                    " AND number IN (SELECT clip FROM clip_tags WHERE tag = ?)",
                    (number, other),
                )
                connection.execute(
                    "INSERT OR IGNORE INTO clip_tags (clip, tag) SELECT clip, ? FROM clip_tags WHERE tag = ?",
                    (other, number),
                )
                searches = tuple(search for search in self._searches.all() if tag in search[1].tags)
                for called, query in searches:
                    self._searches.save(called, _renamed(query, tag, name))
            connection.execute("DELETE FROM clip_tags WHERE tag = ?", (number,))
        return TagMove(tag, name, ids, both, searches)

    def put_back(self, move: TagMove) -> None:
        """Take a ``move`` back. A search that was forgotten or is another one since then stays as it is."""
        with self._database.transaction() as connection:
            connection.execute(
                f"INSERT OR IGNORE INTO clip_tags (clip, tag) SELECT number, ? FROM clips WHERE {_CHOSEN}",
                (self._number(move.tag), json.dumps(list(move.ids))),
            )
            if move.name:
                before = set(move.both)
                only = [clip_id for clip_id in move.ids if clip_id not in before]
                connection.execute(
                    f"DELETE FROM clip_tags WHERE tag = ? AND clip IN (SELECT number FROM clips WHERE {_CHOSEN})",
                    (self._number(move.name), json.dumps(only)),
                )
            kept = dict(self._searches.all())
            for called, query in move.searches:
                if kept.get(called) == _renamed(query, move.tag, move.name):
                    self._searches.save(called, query)

    def _number(self, name: str) -> int:
        """Of the tag that is called exactly so, new or not; inside a transaction."""
        connection = self._database.connection
        connection.execute("INSERT OR IGNORE INTO tags (name) VALUES (?)", (name,))
        ((number,),) = connection.execute("SELECT number FROM tags WHERE name = ?", (name,))
        return number

    def _known(self, names: Sequence[str], make: bool) -> list[str]:
        """The tags as they are called: Drums is the tag drums where that is there already.

        Of two that differ in capitals alone the one that clips have now is meant: the other was called otherwise.
        """
        used = "SELECT name FROM tags ORDER BY EXISTS (SELECT 1 FROM clip_tags WHERE tag = number), number"
        called = {fold(row["name"]): row["name"] for row in self._database.rows(used)}
        known = []
        for name in filter(None, (clean_tag(storable(name)) for name in names)):
            if fold(name) not in called and make:
                with self._database.transaction() as connection:
                    connection.execute("INSERT INTO tags (name) VALUES (?)", (name,))
                called[fold(name)] = name
            if fold(name) in called:
                known.append(called[fold(name)])
        return list(dict.fromkeys(known))

    def _ids(self, where: str, values: Sequence[object]) -> tuple[str, ...]:
        rows = self._database.rows(f"SELECT json_group_array(id) AS ids FROM clips WHERE {where}", values)
        return tuple(json.loads(rows[0]["ids"]))


def _renamed(query: ClipQuery, tag: str, name: str) -> ClipQuery:
    """The query asking for the tag under another name, once."""
    return replace(query, tags=tuple(dict.fromkeys(name if one == tag else one for one in query.tags)))
