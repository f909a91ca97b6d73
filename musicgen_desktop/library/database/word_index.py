"""The words of all clips and tags, in SQLite's FTS5, and what they are sorted by.

It holds nothing of its own: triggers drop what is no longer true, what lacks is made of the rows before it is asked
for, and where it is damaged all of it is made anew.
"""

from __future__ import annotations

import logging
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from musicgen_desktop.domain.text_order import sort_key
from musicgen_desktop.library.database.database import give
from musicgen_desktop.library.database.spaced_text import spaced

logger = logging.getLogger(__name__)

_NO_NUMBER = 1 << 62
"""Larger than that of any clip."""

_MOST_LETTERS = 50_000
"""Of texts whose words are made at once where only some are: few clips with long notes take as long as many others."""

_TOKENS = "tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3', columnsize = 0"


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of one kind: a table ``NAME_words`` of them as they are looked for, and ``NAME_fts`` over it.

    Attributes:
        columns: that are looked in.
        source: gives the number of each thing, what it is sorted by, and its texts.
        counted: the table that has a row for each.
        number: the column of that table with the number.
    """

    name: str
    columns: str
    source: str
    counted: str
    number: str

    @property
    def tables(self) -> Iterator[str]:
        """What makes them."""
        name, columns = self.name, self.columns.split(", ")
        kept = "".join(f", {column} TEXT NOT NULL" for column in columns)
        yield f"CREATE TABLE {name}_words (number INTEGER PRIMARY KEY, key TEXT NOT NULL{kept})"
        yield f"CREATE INDEX {name}_words_by_key ON {name}_words (key)"
        yield (
            f"CREATE VIRTUAL TABLE {name}_fts USING fts5({self.columns},"
            f" content = '{name}_words', content_rowid = 'number', {_TOKENS})"
        )
        new, old = (", ".join(f"{row}.{column}" for column in columns) for row in ("new", "old"))
        yield (
            f"CREATE TRIGGER {name}_words_come AFTER INSERT ON {name}_words BEGIN"
            f" INSERT INTO {name}_fts (rowid, {self.columns}) VALUES (new.number, {new}); END"
        )
        yield (
            f"CREATE TRIGGER {name}_words_go AFTER DELETE ON {name}_words BEGIN INSERT INTO {name}_fts"
            f" ({name}_fts, rowid, {self.columns}) VALUES ('delete', old.number, {old}); END"
        )


_WORDS = (
    # What places in a clip are called stands beside its notes.
    _Words(
        "title",
        "title, notes",
        "SELECT clip AS number, title, title, notes || ' ' || coalesce((SELECT group_concat(json_extract(value,"
        " '$[1]'), ' ') FROM json_each(iif(json_valid(markers), markers, '[]')) WHERE type = 'array'), '') FROM marks",
        "marks",
        "clip",
    ),
    # Seeds and checkpoints are typed too.
    _Words(
        "made",
        "prompt, made",
        "SELECT number, prompt, prompt || ' ' || iif(json_valid(recipe), replace(replace(coalesce("
        " json_extract(recipe, '$.sections'), ''), '\"prompt\":', ''), '\"duration\":', ''), ''),"
        " coalesce(seed, '') || ' ' || checkpoint_id FROM clips",
        "clips",
        "number",
    ),
    _Words("tag", "name", "SELECT number, name, name FROM tags", "tags", "number"),
)

MARKER_WORDS = (
    "DROP TRIGGER IF EXISTS title_is_another",
    """
    CREATE TRIGGER title_is_another AFTER UPDATE OF title, notes, markers ON marks BEGIN
        DELETE FROM title_words WHERE number = new.clip;
    END
    """,
    "DELETE FROM title_words WHERE number IN (SELECT clip FROM marks WHERE markers <> '[]')",
)
"""Makes an index that knew nothing of markers find them too."""

KOREAN_WORDS = tuple(
    f"DELETE FROM {words.name}_words WHERE {words.columns.replace(', ', ' || ')} GLOB '*[\u1100-\u11ff\uac00-\ud7af]*'"
    for words in _WORDS
)
"""Makes an index that knew whole Korean words alone find any part of them."""

WORD_INDEX = (
    *(statement for words in _WORDS for statement in words.tables),
    MARKER_WORDS[1],
    "CREATE TRIGGER title_is_gone AFTER DELETE ON marks BEGIN DELETE FROM title_words WHERE number = old.clip; END",
    """
    CREATE TRIGGER recipe_is_another AFTER UPDATE OF recipe ON clips BEGIN
        DELETE FROM made_words WHERE number = new.number;
    END
    """,
    "CREATE TRIGGER recipe_is_gone AFTER DELETE ON clips BEGIN DELETE FROM made_words WHERE number = old.number; END",
    "CREATE TRIGGER tag_is_gone AFTER DELETE ON tags BEGIN DELETE FROM tag_words WHERE number = old.number; END",
)
"""Makes the index, empty; ``fill_word_index`` fills it."""

_DROP = (
    *(f"DROP TRIGGER IF EXISTS {name}" for name in
      ("title_is_another", "title_is_gone", "recipe_is_another", "recipe_is_gone", "tag_is_gone")),
    *(f"DROP TABLE IF EXISTS {words.name}_{table}" for words in _WORDS for table in ("fts", "words")),
)  # fmt: skip
"""The triggers of a table go with it."""


def remake_word_index(connection: sqlite3.Connection) -> None:
    """Make it anew of the rows, inside a transaction. Raises ``sqlite3.Error``."""
    forget_words(connection)
    fill_word_index(connection)


def forget_words(connection: sqlite3.Connection) -> None:
    """Begin anew with all words, inside a transaction. Raises ``sqlite3.Error``."""
    for statement in (*_DROP, *WORD_INDEX):
        connection.execute(statement)


def forget_title_words(connection: sqlite3.Connection) -> None:
    """Begin anew with the words of titles and notes, inside a transaction. When many change at once, to drop each by
    itself takes longer. Raises ``sqlite3.Error``."""
    (words,) = (words for words in _WORDS if words.counted == "marks")
    for statement in (f"DROP TABLE {words.name}_fts", f"DROP TABLE {words.name}_words", *words.tables):
        connection.execute(statement)


def mend_word_index(connection: sqlite3.Connection) -> None:
    """Make it anew where it does not say what the words say, inside a transaction. Whatever it raises is damage."""
    if not word_index_is_true(connection):
        logger.warning("The index of words was damaged, and is made anew.")
        remake_word_index(connection)


def words_lacking(connection: sqlite3.Connection) -> Counter[str]:
    """How many things of each kind ``fill_word_index`` has to make words of; some milliseconds for 100,000 clips."""
    return Counter(
        {
            words.name: max(0, _count(connection, words.counted) - _count(connection, f"{words.name}_words"))
            for words in _WORDS
        }
    )


def fill_word_index(
    connection: sqlite3.Connection,
    most: int = -1,
    below: MutableMapping[str, int] | None = None,
    lacking: Counter[str] | None = None,
) -> None:
    """Make the words of whatever has none, the newest first, inside a transaction. Raises ``sqlite3.Error``.

    Args:
        most: of each kind, and fewer where their texts are long; -1 for all.
        below: how far down the calls before came, by kind; without it each looks through all that have words already.
        lacking: as they were counted; what is made is taken from it.
    """
    below = {} if below is None else below
    lacking = words_lacking(connection) if lacking is None else lacking
    for words in _WORDS:
        if not lacking[words.name]:
            continue
        table = f"{words.name}_words"
        wordless = f"{words.source} WHERE {words.number} < ? AND {words.number} NOT IN (SELECT number FROM {table})"
        wordless += f" ORDER BY {words.number} DESC LIMIT {most}"
        with closing(connection.execute(wordless, (below.pop(words.name, _NO_NUMBER),))) as found:
            rows, are_all = _some(found) if most > 0 else (found.fetchall(), True)
        if not are_all or len(rows) == most:
            below[words.name] = rows[-1][0]
        made = ((number, sort_key(sorted_by), *map(spaced, texts)) for number, sorted_by, *texts in rows)
        give(connection, f"number, key, {words.columns}", made)
        connection.execute(f"INSERT INTO {table} SELECT * FROM given")
        lacking[words.name] -= len(rows)


def _some(found: Iterable[Sequence[Any]]) -> tuple[list[Sequence[Any]], bool]:
    """Rows from the first to where their texts have become long; whether those are all."""
    rows: list[Sequence[Any]] = []
    letters = 0
    for row in found:
        if letters >= _MOST_LETTERS:
            return rows, False
        rows.append(row)
        letters += sum(map(len, row[2:]))
    return rows, True


def word_index_is_true(connection: sqlite3.Connection) -> bool:
    """Compare the index with the words that it is of, inside a transaction."""
    try:
        for words in _WORDS:
            name = f"{words.name}_fts"
            connection.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")
    except (sqlite3.DatabaseError, UnicodeDecodeError):  # which may be in the error's own text
        return False
    return True


def _count(connection: sqlite3.Connection, table: str) -> int:
    return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
