"""Copies of a database into memory, to be looked at only, without disturbing whoever has it."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from musicgen_desktop.library.database.database import DamagedDatabaseError


def copy_live(source: Path, memory: sqlite3.Connection) -> None:
    """A whole state, whoever writes meanwhile; SQLite may make its side files for it."""
    refuse_odd_file(source)
    try:
        with closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as live:
            live.backup(memory)
    except sqlite3.OperationalError:  # where nothing may be written
        copy_untouched(source, memory)


def copy_untouched(source: Path, memory: sqlite3.Connection) -> None:
    """What nobody writes at, without changing anything beside it."""
    refuse_odd_file(source)
    try:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / source.name
            shutil.copyfile(source, copy)
            wal = source.with_name(source.name + "-wal")
            if wal.exists():
                shutil.copyfile(wal, copy.with_name(copy.name + "-wal"))
            with closing(sqlite3.connect(copy)) as connection:
                connection.execute("PRAGMA journal_mode = DELETE")
                connection.backup(memory)
    except OSError:
        # No room anywhere: without its write-ahead file the database lacks the very last changes.
        with closing(sqlite3.connect(f"{source.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            connection.backup(memory)


def refuse_odd_file(library_file: Path) -> None:
    """A pipe or a device under the name of the database is none: reading it may take for ever."""
    if not library_file.is_file():
        raise DamagedDatabaseError("it is no ordinary file")
