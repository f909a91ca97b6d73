"""Reads the whole database through while others work with it, and makes the backup of what was read."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.files.atomic import PART_SUFFIX
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.library.care.sweep import clip_files, remove_parts
from musicgen_desktop.library.database.backups import dated_copy
from musicgen_desktop.library.database.database import (
    DamagedDatabaseError,
    Database,
    check,
    database_error,
    is_refusal,
    reading,
)
from musicgen_desktop.library.database.rows import read_everything
from musicgen_desktop.library.database.schema import UPGRADES, read_version
from musicgen_desktop.library.database.word_index import word_index_is_true
from musicgen_desktop.library.ledger.ledger import Ledger
from musicgen_desktop.library.library_paths import LibraryPaths, ledger_file

_MANY_STEPS = 1_000_000


@dataclass(frozen=True, slots=True)
class LookedThrough:
    """What was found.

    Attributes:
        damage: why the database cannot be read, for the log; empty where it can.
        words_are_true: whether the index of words says what the rows say.
        strangers: files in the clips' folder that had no row when the copy was made.
        ledger, ledger_size: one that was written anew of the copy, where most of the old one was of the past, and how
            many bytes that had then; see ``Ledger.take``.
    """

    damage: str = ""
    words_are_true: bool = True
    strangers: tuple[Path, ...] = ()
    ledger: Path | None = None
    ledger_size: int = 0


def look_through(paths: LibraryPaths, since: float, now: datetime, token: CancelToken) -> LookedThrough:
    """Read everything once, in whatever process, while others change it; nothing waits for it but a second's writes.

    A copy that turns out to be whole becomes the newest backup.

    Args:
        since: when the library was opened, in seconds since 1970: half-written files that are older are removed.
        now: the present time, aware.

    Raises ``UserError`` when the disk refuses, and ``JobCancelledError`` when the token says so.
    """
    try:
        remove_parts(paths, since)
        # Before the database is: what is written meanwhile counts as written since.
        ledger_size = ledger_file(paths).stat().st_size if ledger_file(paths).exists() else 0
        with _source(paths.library_file) as source:
            return _look_through(source, paths, ledger_size, now, token)
    except DamagedDatabaseError as error:
        token.raise_if_ended()  # what was interrupted could not be read either
        return LookedThrough(error.details)
    except OSError as error:
        raise write_error(error, paths.backups / paths.library_file.name, 0) from error
    except sqlite3.Error as error:
        raise database_error(error) from error


def _look_through(
    source: sqlite3.Connection, paths: LibraryPaths, ledger_size: int, now: datetime, token: CancelToken
) -> LookedThrough:
    try:
        with dated_copy(source, paths.backups, now, token.raise_if_ended) as copy:
            return _read(copy, paths, ledger_size, token)
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and not is_refusal(error):
            raise
        _read_all(source, token)  # no room for a copy: it is read all the same, as of now
        raise


def _read(copy: sqlite3.Connection, paths: LibraryPaths, ledger_size: int, token: CancelToken) -> LookedThrough:
    _read_all(copy, token)
    copy.execute("BEGIN")
    words_are_true = word_index_is_true(copy)
    if copy.in_transaction:
        copy.execute("ROLLBACK")
    known = {str(clip_id) for (clip_id,) in copy.execute("SELECT id FROM clips")}
    strangers = []
    for clip_id, path in clip_files(paths.clips):
        token.raise_if_ended()
        if clip_id not in known:
            strangers.append(path)
    ledger, part = Ledger(Database(copy), paths), paths.backups / f"{ledger_file(paths).name}{PART_SUFFIX}"
    if ledger.is_of_the_past:
        ledger.write_into(part)
        return LookedThrough("", words_are_true, tuple(strangers), part, ledger_size)
    return LookedThrough("", words_are_true, tuple(strangers))


def _read_all(connection: sqlite3.Connection, token: CancelToken) -> None:
    def is_ended() -> bool:
        return token.stop_requested or token.cancel_requested

    connection.set_progress_handler(is_ended, _MANY_STEPS)
    with reading():
        check(connection)
        if read_version(connection) != len(UPGRADES):
            raise DamagedDatabaseError("it has another version than it had")
        connection.row_factory = sqlite3.Row
        read_everything(connection, token.raise_if_ended)
    connection.row_factory = None
    connection.set_progress_handler(None, 0)


@contextlib.contextmanager
def _source(library_file: Path) -> Iterator[sqlite3.Connection]:
    """As it is now, whoever writes meanwhile."""
    with reading():
        source = sqlite3.connect(f"{library_file.as_uri()}?mode=ro", uri=True, isolation_level=None)
    with closing(source):
        with reading():
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield source
