"""What a damaged database still knows for sure: the rows that stand in it twice and say the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from musicgen_desktop.domain.names import first_title
from musicgen_desktop.library.database.database import DamagedDatabaseError, Database
from musicgen_desktop.library.database.rows import (
    CLIP_COLUMNS,
    MARK_COLUMNS,
    Columns,
    clip_from_row,
    job_from_row,
    mark_from_row,
    prompt_from_row,
    tag_from_row,
    time_from_text,
)

_Values = tuple[object, ...]

_READERS: Mapping[str, Callable[[Columns], object]] = MappingProxyType(
    {
        "clips": lambda row: clip_from_row({"title": "", "kept": 0, **_only(row, CLIP_COLUMNS)}, Path()),
        "marks": mark_from_row,
        "jobs": job_from_row,
        "prompts": prompt_from_row,
        "tags": tag_from_row,
        "clip_tags": lambda _: None,
        "saved_searches": lambda _: None,
    }
)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was brought.

    Attributes:
        rows: how many.
        clip_ids: of the clips among them.
        newer_ids: of the clips of which the ledger does not say yet what the damaged database did.
    """

    rows: int = 0
    clip_ids: frozenset[str] = frozenset()
    newer_ids: frozenset[str] = frozenset()


def salvage(damaged: Path, database: Database) -> Salvaged:
    """Bring what was changed since a backup was made from the ``damaged`` file into the ``database``.

    Every row stands in its table and in an index over all columns; where both agree no byte of it was turned over.
    """
    rows, clip_ids, newer_ids = 0, frozenset[str](), frozenset[str]()
    if not damaged.is_file():
        return Salvaged()
    # Whatever the damage provokes ends the reading; what was read before it stays.
    with suppress(Exception), closing(sqlite3.connect(f"{damaged.as_uri()}?mode=ro", uri=True)) as source:
        for table, read in _READERS.items():
            # The damaged file may be of an older version: columns that it has not got have defaults.
            there = _columns(source, table)
            if table == "marks" and not there:
                rows += _bring_old_marks(source, database)
            columns = [str(row["name"]) for row in database.rows(f"PRAGMA table_info({table})")]
            names = [name for name in columns if name in there]
            if not names:
                continue
            sure = _rows(source, table, names, "NOT INDEXED") & _rows(source, table, names, f"INDEXED BY {table}_copy")
            known = _rows(database.connection, table, names, "NOT INDEXED")
            readable = [values for values in sure - known if _is_readable(read, dict(zip(names, values, strict=True)))]
            with database.transaction() as connection:
                connection.executemany(
                    f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
                    readable,
                )
            rows += len(readable)
            if table == "clips":
                clip_ids = frozenset(str(values[names.index("id")]) for values in readable)
                _give_marks(database)
        with database.transaction() as connection:
            for table in ("marks", "clip_tags", "analyses"):
                connection.execute(f"DELETE FROM {table} WHERE clip NOT IN (SELECT number FROM clips)")
        newer_ids = _unwritten(source)
    return Salvaged(rows, clip_ids, newer_ids)


def _give_marks(database: Database) -> None:
    """Clips of which only the recipe came have a name for a beginning."""
    with database.transaction() as connection:
        lacking = connection.execute(
            "SELECT number, prompt, checkpoint_id, created_at FROM clips WHERE number NOT IN (SELECT clip FROM marks)"
        ).fetchall()
        connection.executemany(
            "INSERT INTO marks (clip, title) VALUES (?, ?)",
            [
                (row["number"], first_title(row["prompt"], row["checkpoint_id"], time_from_text(row["created_at"])))
                for row in lacking
            ],
        )


def _bring_old_marks(source: sqlite3.Connection, database: Database) -> int:
    """Until version 6 the marks stood in the table of the clips."""
    there = _columns(source, "clips")
    names = ["id", *(name for name in MARK_COLUMNS if name in there)]
    sure = _rows(source, "clips", names, "NOT INDEXED") & _rows(source, "clips", names, "INDEXED BY clips_copy")
    assignments = ", ".join(f"{name} = ?" for name in names[1:])
    with database.transaction() as connection:
        brought = connection.executemany(
            f"UPDATE marks SET {assignments} WHERE clip = (SELECT number FROM clips WHERE id = ?)",
            [(*marks, clip_id) for clip_id, *marks in sure],
        )
    return brought.rowcount


def _unwritten(source: sqlite3.Connection) -> frozenset[str]:
    by_id = "id" in _columns(source, "unwritten")
    query = "SELECT id FROM unwritten" if by_id else "SELECT id FROM unwritten JOIN clips ON number = clip"
    found: set[str] = set()
    with suppress(Exception):
        found.update(str(clip_id) for (clip_id,) in source.execute(query))
    return frozenset(found)


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")}


def _rows(connection: sqlite3.Connection, table: str, names: list[str], how: str) -> set[_Values]:
    """As many as can be read."""
    found: set[_Values] = set()
    with suppress(Exception):
        found.update(_each(connection, f"SELECT {', '.join(names)} FROM {table} {how}"))
    return found


def _each(connection: sqlite3.Connection, query: str) -> Iterator[_Values]:
    for row in connection.execute(query):
        yield tuple(row)


def _only(row: Columns, names: Sequence[str]) -> dict[str, object]:
    return {name: row[name] for name in names if name in row.keys()}  # noqa: SIM118 - a row is no mapping


def _is_readable(read: Callable[[Columns], object], columns: Columns) -> bool:
    try:
        read(columns)
    except DamagedDatabaseError:
        return False
    return True
