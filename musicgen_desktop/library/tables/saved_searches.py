"""Searches that the user has given names."""

from __future__ import annotations

from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.names import clean_title
from musicgen_desktop.domain.text_order import sort_key
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import storable

_QUERY = RecordFormat(ClipQuery, version=1)


class SavedSearches:
    """The table ``saved_searches``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[tuple[str, ClipQuery], ...]:
        """Each with its name, by name. One that a newer program wrote stays where it is, unseen."""
        found = []
        rows = self._database.rows("SELECT name, query FROM saved_searches")
        for row in sorted(rows, key=lambda row: (sort_key(row["name"]), row["name"])):
            try:
                found.append((row["name"], _QUERY.decode(row["query"], row["name"])))
            except RecordError:
                continue
        return tuple(found)

    def save(self, name: str, query: ClipQuery) -> None:
        """Keep a search under a name, in the place of the one that had it. An empty name keeps nothing."""
        name = clean_title(storable(name))
        if not name:
            return
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO saved_searches (name, query) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET query = excluded.query",
                (name, _QUERY.encode(query).decode()),
            )

    def remove(self, name: str) -> None:
        """Forget a search."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM saved_searches WHERE name = ?", (storable(name),))
