"""Getting a usable database out of whatever lies in the data folder, and saying what had to be done."""

from __future__ import annotations

import errno
import logging
import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.library import backups
from musicgen_desktop.library.database import (
    DamagedDatabaseError,
    Database,
    check,
    choose_journal,
    connect,
    database_error,
    is_damage,
    is_refusal,
)
from musicgen_desktop.library.library_paths import LibraryPaths
from musicgen_desktop.library.rows import clip_from_row, job_from_row, prompt_from_row
from musicgen_desktop.library.schema import UPGRADES, NewerLibraryError, Upgrade, read_version, refuse_newer, upgrade

logger = logging.getLogger(__name__)

_SIDE_FILES = ("-wal", "-shm", "-journal")


class Origin(Enum):
    """Where the rows of an opened database come from."""

    FILE = auto()
    BACKUP = auto()
    NOTHING = auto()


@dataclass(slots=True)
class OpenedDatabase:
    """A database ready for use.

    Attributes:
        origin: its own file, a backup that was put in its place, or empty where one had been.
        notices: sentences for the user about what had to be done.
    """

    database: Database
    origin: Origin = Origin.FILE
    notices: list[str] = field(default_factory=list)


def open_database(paths: LibraryPaths, now: datetime, upgrades: Sequence[Upgrade] = UPGRADES) -> OpenedDatabase:
    """Open, check, upgrade, and where needed repair the library's database.

    Where nothing can be written the rows are read into memory, to be looked at only.

    Raises:
        NewerLibraryError: a newer program wrote it; it was not touched.
        UserError: another program has locked it, or a damaged one cannot be set aside.
    """
    folder = paths.library_file.parent
    if not _is_writable(paths):
        return _open_for_viewing(paths, upgrades, tr("{folder} cannot be written", folder=folder))
    try:
        return _open_for_use(paths, now, upgrades)
    except sqlite3.Error as error:
        if is_refusal(error):
            return _open_for_viewing(paths, upgrades, tr("{folder} is full or fails", folder=folder))
        raise database_error(error) from error


def _open_for_use(paths: LibraryPaths, now: datetime, upgrades: Sequence[Upgrade]) -> OpenedDatabase:
    notices: list[str] = []
    if paths.library_file.exists():
        try:
            return OpenedDatabase(_open_file(paths, now, upgrades, notices), notices=notices)
        except DamagedDatabaseError as error:
            logger.warning("The library's database is damaged: %s", error)
            aside = _set_aside(paths, now)
            notices = [tr("The library's database was damaged. It was set aside in {folder}.", folder=aside)]
    elif _has_leftovers(paths):
        _set_aside(paths, now)
        notices = [tr("The library's database was gone.")]
    else:
        return OpenedDatabase(_open_file(paths, now, upgrades, notices), notices=notices)

    for backup in backups.good_backups(paths.backups):
        try:
            _restore(backup, paths)
            database = _open_file(paths, now, upgrades, notices)
        except (DamagedDatabaseError, NewerLibraryError) as error:
            logger.warning("The backup %s cannot be used: %s", backup.name, error)
            _remove_database(paths)
            continue
        made_at = backups.time_of(backup).astimezone()
        notices.append(tr("Its backup of {time} was put in its place.", time=f"{made_at:%Y-%m-%d %H:%M}"))
        return OpenedDatabase(database, Origin.BACKUP, notices=notices)
    notices.append(tr("There was no backup, so a new one was started."))
    return OpenedDatabase(_open_file(paths, now, upgrades, notices), Origin.NOTHING, notices=notices)


def _open_file(paths: LibraryPaths, now: datetime, upgrades: Sequence[Upgrade], notices: list[str]) -> Database:
    """Open the library file, made when missing. Raises ``DamagedDatabaseError`` and other ``sqlite3.Error``."""
    connection: sqlite3.Connection | None = None
    try:
        _refuse_newer_untouched(paths.library_file, upgrades)
        connection = connect(paths.library_file)
        check(connection)
        _upgrade(connection, paths, now, upgrades)
        if not choose_journal(connection):
            notices.append(
                tr("The disk of the library does not support SQLite's safest mode, as network drives do not. "
                   "Move the data folder to a disk of this machine if you can.")
            )  # fmt: skip
        database = Database(connection)
        _read_everything(connection)
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, sqlite3.Error) and is_damage(error):
            raise DamagedDatabaseError(str(error)) from error
        raise
    return database


def _upgrade(connection: sqlite3.Connection, paths: LibraryPaths, now: datetime, upgrades: Sequence[Upgrade]) -> None:
    version = read_version(connection)
    if version == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise DamagedDatabaseError("tables of nobody")
    if 0 < version < len(upgrades):
        try:
            backups.make_backup_before_upgrade(connection, paths.backups, version, now)
        except OSError as error:
            raise write_error(error, paths.backups / paths.library_file.name, 0) from error
    upgrade(connection, upgrades)


def _open_for_viewing(paths: LibraryPaths, upgrades: Sequence[Upgrade], reason: str) -> OpenedDatabase:
    """A copy in memory of what is there: SQLite cannot open a write-ahead database where nothing may be written."""
    notices = [tr("The library can only be looked at: {reason}. Mend that and start the program again.", reason=reason)]
    for source in (paths.library_file, *backups.good_backups(paths.backups)):
        if not source.exists():
            continue
        memory = sqlite3.connect(":memory:", isolation_level=None)
        try:
            _copy_to_memory(source, memory)
            check(memory)
            refuse_newer(memory, upgrades)
            upgrade(memory, upgrades)
            memory.row_factory = sqlite3.Row
            _read_everything(memory)
        except (DamagedDatabaseError, sqlite3.Error) as error:
            memory.close()
            logger.warning("%s cannot be read: %s", source.name, error)
            notices.append(tr("{name} is damaged and was passed over.", name=source.name))
            continue
        except BaseException:
            memory.close()
            raise
        return OpenedDatabase(Database(memory, view_only=True), notices=notices)
    memory = sqlite3.connect(":memory:", isolation_level=None)
    upgrade(memory, upgrades)
    return OpenedDatabase(Database(memory, view_only=True), Origin.NOTHING, notices=notices)


def _copy_to_memory(source: Path, memory: sqlite3.Connection) -> None:
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


def _refuse_newer_untouched(library_file: Path, upgrades: Sequence[Upgrade]) -> None:
    """Ask for the version without a chance of changing the file, its write-ahead file included."""
    if not library_file.exists():
        return
    wal = library_file.with_name(library_file.name + "-wal")
    # Without a write-ahead file nothing can be newer than the file itself, and no side file need be made.
    mode = "mode=ro" if wal.exists() and wal.stat().st_size else "mode=ro&immutable=1"
    with closing(sqlite3.connect(f"{library_file.as_uri()}?{mode}", uri=True)) as connection:
        refuse_newer(connection, upgrades)


def _read_everything(connection: sqlite3.Connection) -> None:
    """Rows that this program cannot read are damage, however whole the file is."""
    anywhere = Path()
    try:
        for row in connection.execute("SELECT * FROM clips"):
            clip_from_row(row, anywhere)
        for row in connection.execute("SELECT * FROM prompts"):
            prompt_from_row(row)
        for row in connection.execute("SELECT * FROM jobs"):
            job_from_row(row)
    except (ValueError, TypeError, IndexError) as error:
        raise DamagedDatabaseError(f"unreadable row: {error}") from error


def _is_writable(paths: LibraryPaths) -> bool:
    """Whether files can be made in the data folder, and the database in it changed. Tried, not asked:
    a read-only disk, permissions and access lists all say it in their own way."""
    folder = paths.library_file.parent
    try:
        for place in (folder, paths.clips):
            place.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=place):
                pass
        if paths.library_file.exists():
            with paths.library_file.open("r+b"):
                pass
    except OSError as error:
        return error.errno in (
            errno.ENOSPC,
            getattr(errno, "EDQUOT", errno.ENOSPC),
        )  # SQLite finds out, and may need no room at all
    return True


def _has_leftovers(paths: LibraryPaths) -> bool:
    return any(folder.is_dir() and any(folder.iterdir()) for folder in (paths.clips, paths.backups))


def _set_aside(paths: LibraryPaths, now: datetime) -> Path:
    """Move the database with its side files into a dated folder. Raises ``FileError``."""
    place = paths.rescued / f"database-{now:%Y%m%dT%H%M%S%f}Z"
    try:
        for file in _database_files(paths.library_file):
            if file.exists():
                place.mkdir(parents=True, exist_ok=True)
                file.replace(place / file.name)
    except OSError as error:
        raise write_error(error, place / paths.library_file.name, 0) from error
    return place


def _restore(backup: Path, paths: LibraryPaths) -> None:
    try:
        backups.restore_backup(backup, paths.library_file)
    except OSError as error:
        raise write_error(error, paths.library_file, backup.stat().st_size) from error


def _remove_database(paths: LibraryPaths) -> None:
    for file in _database_files(paths.library_file):
        file.unlink(missing_ok=True)


def _database_files(library_file: Path) -> list[Path]:
    return [library_file, *(library_file.with_name(library_file.name + side) for side in _SIDE_FILES)]
