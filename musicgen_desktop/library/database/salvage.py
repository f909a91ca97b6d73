"""What a damaged database still knows for sure: the rows that stand in it twice and say the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from musicgen_desktop.library.database.database import DamagedDatabaseError, Database
from musicgen_desktop.library.database.rows import (
    CLIP_COLUMNS,
    Columns,
    clip_from_row,
    job_from_row,
    prompt_from_row,
    tag_from_row,
)

_Values = tuple[object, ...]

_READERS: Mapping[str, Callable[[Columns], object]] = MappingProxyType(
    {
        "clips": lambda row: clip_from_row({name: row[name] for name in CLIP_COLUMNS if name in row}, Path()),
        "jobs": job_from_row,
        "prompts": prompt_from_row,
        "tags": tag_from_row,
        "clip_tags": lambda _: None,
        "analyses": lambda _: None,
        "saved_searches": lambda _: None,
    }
)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was brought.

    Attributes:
        rows: how many.
        clip_ids: of the clips among them.
    """

    rows: int = 0
    clip_ids: frozenset[str] = frozenset()


def salvage(damaged: Path, database: Database) -> Salvaged:
    """Bring what was changed since a backup was made from the ``damaged`` file into the ``database``.

    Every row stands in its table and in an index over all columns; where both agree no byte of it was turned over.
    """
    rows, clip_ids = 0, frozenset[str]()
    if not damaged.is_file():
        return Salvaged()
    # Whatever the damage provokes ends the reading; what was read before it stays.
    with suppress(Exception), closing(sqlite3.connect(f"{damaged.as_uri()}?mode=ro", uri=True)) as source:
        for table, read in _READERS.items():
            # The damaged file may be of an older version: columns that it has not got have defaults.
            there = {name for _, name, *_ in source.execute(f"PRAGMA table_info({table})")}
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
        with database.transaction() as connection:
            for table in ("clip_tags", "analyses"):
                connection.execute(f"DELETE FROM {table} WHERE clip NOT IN (SELECT number FROM clips)")
    return Salvaged(rows, clip_ids)


def _rows(connection: sqlite3.Connection, table: str, names: list[str], how: str) -> set[_Values]:
    """As many as can be read."""
    found: set[_Values] = set()
    with suppress(Exception):
        found.update(_each(connection, f"SELECT {', '.join(names)} FROM {table} {how}"))
    return found


def _each(connection: sqlite3.Connection, query: str) -> Iterator[_Values]:
    for row in connection.execute(query):
        yield tuple(row)


def _is_readable(read: Callable[[Columns], object], columns: Columns) -> bool:
    try:
        read(columns)
    except DamagedDatabaseError:
        return False
    return True
