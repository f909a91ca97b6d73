"""One connection to SQLite, set up so that what was committed survives a crash and a power cut."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext, suppress
from pathlib import Path

from musicgen_desktop.domain.errors import FileError, JobCancelledError, UserError
from musicgen_desktop.domain.text import tr

BUSY_TIMEOUT_MS = 5_000

CACHE_KIB = 64_000
"""At most so much of the file is kept in memory: the indexes of a large library."""

_DAMAGE_CODES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_BUSY_CODES = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_REFUSAL_CODES = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_IOERR,
    }
)


class DamagedDatabaseError(UserError):
    """The database cannot be read as a library; opening repairs it. ``details`` are for the log."""

    def __init__(self, details: str) -> None:
        super().__init__(
            tr("The library's database is damaged."),
            tr("Start the program again: it sets the damaged file aside and repairs the library."),
        )
        self.details = details


class Database:
    """The library's only connection, used by one thread.

    With ``view_only`` it is a copy in memory that refuses every change.

    Attributes:
        changes: how many transactions there were.
    """

    def __init__(self, connection: sqlite3.Connection, view_only: bool = False) -> None:
        connection.row_factory = sqlite3.Row
        self._connection = connection
        self._closed = False
        self.changes = 0
        self.view_only = view_only

    @property
    def connection(self) -> sqlite3.Connection:
        """The raw connection, for backups."""
        return self._connection

    @property
    def is_open(self) -> bool:
        """Whether ``close`` has not been called yet."""
        return not self._closed

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """All rows of a query. Raises ``UserError`` when the database fails."""
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise database_error(error) from error

    @contextmanager
    def transaction(self, lasting: bool = True) -> Iterator[sqlite3.Connection]:
        """All of the block's changes, or none. A block inside another one belongs to the outer one.

        What is not ``lasting`` does not wait for the disk: it can be made again after a power cut, which may undo it
        unless a lasting one came after it. Raises ``UserError`` when the database refuses (view-only, full disk,
        damage).
        """
        if self.view_only:
            raise view_only_error()
        if self._connection.in_transaction:
            yield self._connection
            return
        self.changes += 1
        try:
            with nullcontext() if lasting else self._not_waiting():
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._connection
                    self._connection.execute("COMMIT")
                except BaseException:
                    # A full disk makes SQLite roll back by itself.
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                    raise
        except sqlite3.Error as error:
            raise database_error(error) from error

    @contextmanager
    def _not_waiting(self) -> Iterator[None]:
        """Only a write-ahead file stays whole without waiting."""
        if self._connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
            self._connection.execute("PRAGMA synchronous = NORMAL")
        try:
            yield
        finally:
            self._connection.execute("PRAGMA synchronous = FULL")

    def close(self) -> None:
        """Fold the write-ahead file into the database and close; a second time does nothing."""
        if self._closed:
            return
        self._closed = True
        # On a full disk, or in a damaged one, everything committed stays safely in the write-ahead file.
        with closing(self._connection), suppress(sqlite3.DatabaseError):
            if not self.view_only:
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def connect(library_file: Path) -> sqlite3.Connection:
    """Open the file for the whole life of the program, in autocommit mode. Raises ``sqlite3.Error``."""
    connection = sqlite3.connect(library_file, isolation_level=None, timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        # What is replaced by salvage tells the index of words too.
        connection.execute("PRAGMA recursive_triggers = ON")
        connection.execute("PRAGMA mmap_size = 0")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        # On macOS a plain fsync leaves the order of writes open; elsewhere these do nothing.
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA checkpoint_fullfsync = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def give(connection: sqlite3.Connection, columns: str, rows: Iterable[Sequence[object]]) -> None:
    """Put rows into the temporary table ``given``, the first column its key, for one statement that uses all of them.

    A statement for each row would have the index of words written to the disk after each. Inside a transaction.
    """
    connection.execute("DROP TABLE IF EXISTS temp.given")
    names = columns.split(", ")
    connection.execute(f"CREATE TEMP TABLE given ({names[0]} INTEGER PRIMARY KEY, {', '.join(names[1:])})")
    connection.executemany(f"INSERT INTO given VALUES ({', '.join('?' * len(names))})", rows)


def choose_journal(connection: sqlite3.Connection) -> bool:
    """Set write-ahead logging, or where the disk cannot (network drives) a truncated journal.

    Returns whether it is write-ahead logging.
    """
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode == "wal":
        return True
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    return False


def check(connection: sqlite3.Connection) -> None:
    """SQLite's check of the whole file, which compares every row with its copy in the indexes.

    Raises ``DamagedDatabaseError`` or ``sqlite3.Error``.
    """
    problems = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(3)")]
    # Newer versions of SQLite look into the index of words too, which is made anew where it is wrong.
    problems = [problem for problem in problems if problem != "ok" and "FTS5" not in problem]
    if problems:
        raise DamagedDatabaseError("; ".join(problems))


@contextmanager
def reading() -> Iterator[None]:
    """Whatever keeps the block from reading a database is damage, unless the disk or a lock is in the way.

    Raises ``DamagedDatabaseError``; lets ``sqlite3.Error`` of the other kinds, ``UserError`` and ``JobCancelledError``
    pass.
    """
    try:
        yield
    except (UserError, JobCancelledError):
        raise
    except Exception as error:
        if isinstance(error, sqlite3.Error) and _code(error) in _REFUSAL_CODES | _BUSY_CODES:
            raise
        raise DamagedDatabaseError(f"{type(error).__name__}: {error}") from error


def is_damage(error: sqlite3.Error) -> bool:
    """Whether SQLite says that the file is broken."""
    return _code(error) in _DAMAGE_CODES


def is_refusal(error: sqlite3.Error) -> bool:
    """Whether the disk refuses: full, read-only, or failing."""
    return _code(error) in _REFUSAL_CODES


def database_error(error: sqlite3.Error) -> UserError:
    """What SQLite said, in words. Raises ``error`` itself when it can only be a mistake of the program."""
    code = _code(error)
    if code == sqlite3.SQLITE_FULL:
        return FileError(
            tr("The disk is full: the library could not be written."),
            tr("Free some space on the disk of the library; nothing was half-written."),
            errno=errno.ENOSPC,
        )
    if code in _DAMAGE_CODES:
        return DamagedDatabaseError(str(error))
    if code in _BUSY_CODES:
        return UserError(
            tr("Another program is using the library's database."), tr("Close the other program and try again.")
        )
    if code in _REFUSAL_CODES:
        return FileError(
            tr("The library's database cannot be used: {reason}.", reason=error),
            tr("Check that the disk of the library is there and may be written."),
        )
    raise error


def view_only_error() -> FileError:
    """The refusal of every change while the library can only be looked at."""
    return FileError(
        tr("The library is view-only: its folder cannot be written."),
        tr("Make the folder writable and start the program again, or export what you want to keep."),
        errno=errno.EROFS,
    )


def _code(error: sqlite3.Error) -> int:
    # The low byte is the primary code; errors of the Python module itself carry none.
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
