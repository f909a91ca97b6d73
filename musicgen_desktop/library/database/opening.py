"""Getting a usable database out of whatever lies in the data folder, and saying what had to be done."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path

from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.library.database import backups
from musicgen_desktop.library.database.database import (
    DamagedDatabaseError,
    Database,
    check,
    choose_journal,
    connect,
    database_error,
    is_damage,
    is_refusal,
    reading,
)
from musicgen_desktop.library.database.memory_copy import copy_live, copy_untouched, refuse_odd_file
from musicgen_desktop.library.database.opening_progress import (
    CHECK_STEPS,
    READ_STEPS,
    UPGRADE_STEPS,
    OpeningProgress,
    TellShare,
)
from musicgen_desktop.library.database.rows import read_everything
from musicgen_desktop.library.database.salvage import Salvaged, salvage
from musicgen_desktop.library.database.schema import (
    UPGRADES,
    NewerLibraryError,
    Upgrade,
    read_version,
    refuse_newer,
    upgrade,
)
from musicgen_desktop.library.database.whole_mark import WholeMark
from musicgen_desktop.library.database.word_index import mend_word_index
from musicgen_desktop.library.library_paths import LibraryPaths

logger = logging.getLogger(__name__)

_MANY_PAGES = 10_000

_CHECKED, _BACKED_UP, _UPGRADED = 0.2, 0.4, 0.6
"""Of an opening, about."""

_SIDE_FILES = ("-wal", "-shm", "-journal")


class Proof(Enum):
    """Whether a database that was opened is known to be whole."""

    READ = auto()
    """All of it was read."""

    SPARED = auto()
    """The last end was in order, and nobody has touched it since."""

    OWED = auto()
    """It shall be read behind the open window; see ``look_through``."""


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
        proof: whether it is known to be whole.
        salvaged: what could still be read in the damaged file.
        notices: sentences for the user about what had to be done.
    """

    database: Database
    origin: Origin = Origin.FILE
    proof: Proof = Proof.READ
    salvaged: Salvaged = field(default_factory=Salvaged)
    notices: list[str] = field(default_factory=list)


def open_database(
    paths: LibraryPaths,
    now: datetime,
    upgrades: Sequence[Upgrade] = UPGRADES,
    anew: bool = False,
    may_owe: bool = False,
    tell: TellShare = lambda _share: None,
) -> OpenedDatabase:
    """Open, check, upgrade, and where needed repair the library's database.

    Where nothing can be written the rows are read into memory, to be looked at only.

    Args:
        anew: set aside what is there, whatever it is worth, and give an empty one.
        may_owe: a large database of this version need not be read through now: whoever asks has it read soon.
        tell: see ``OpeningProgress``.

    Raises:
        NewerLibraryError: a newer program wrote it; it was not touched.
        UserError: another program has locked it, or a damaged one cannot be set aside.
    """
    folder = paths.library_file.parent
    if not _is_writable(paths):
        return _open_for_viewing(paths, upgrades, tr("{folder} cannot be written", folder=folder), copy_untouched)
    try:
        return _begin_anew(paths, now, upgrades) if anew else _open_for_use(paths, now, upgrades, may_owe, tell)
    except sqlite3.Error as error:
        if is_refusal(error):
            return _open_for_viewing(paths, upgrades, tr("{folder} is full or fails", folder=folder), copy_untouched)
        raise database_error(error) from error


def view_database(paths: LibraryPaths, upgrades: Sequence[Upgrade] = UPGRADES) -> OpenedDatabase:
    """A copy in memory of the database as it is now, whoever is using it. Raises ``NewerLibraryError``."""
    opened = _open_for_viewing(paths, upgrades, "", copy_live)
    del opened.notices[0]  # it was not asked for more
    return opened


def _begin_anew(paths: LibraryPaths, now: datetime, upgrades: Sequence[Upgrade]) -> OpenedDatabase:
    aside = _set_aside(paths, now)
    notices = [tr("The database from before was set aside in {folder}.", folder=aside)] if aside.exists() else []
    return OpenedDatabase(_open_file(paths, now, upgrades, notices, is_new=True)[0], Origin.NOTHING, notices=notices)


def _open_for_use(
    paths: LibraryPaths, now: datetime, upgrades: Sequence[Upgrade], may_owe: bool, tell: TellShare
) -> OpenedDatabase:
    notices: list[str] = []
    is_new = not _has_leftovers(paths)
    is_there = os.path.lexists(paths.library_file)
    if is_there or is_new:
        try:
            mark = WholeMark(paths.library_file)
            hoped = Proof.READ
            if mark.fits() and not backups.backup_is_due(paths.backups, now):
                hoped = Proof.SPARED
            elif may_owe and mark.is_worth_it:
                hoped = Proof.OWED
            mark.remove()
            database, proof = _open_file(paths, now, upgrades, notices, is_new, hoped, tell)
            return OpenedDatabase(database, proof=proof, notices=notices)
        except DamagedDatabaseError as error:
            logger.warning("The library's database is damaged: %s", error.details)
    aside = _set_aside(paths, now)
    if is_there:
        notices = [tr("The library's database was damaged. It was set aside in {folder}.", folder=aside)]
    else:
        notices = [tr("The library's database was gone.")]
    opened = _replace(paths, now, upgrades, notices)
    opened.salvaged = salvage(aside / paths.library_file.name, opened.database)
    if opened.salvaged.rows:
        notices.append(
            tr(
                "{count} entry could still be read in the damaged one.",
                "{count} entries could still be read in the damaged one.",
                opened.salvaged.rows,
            )
        )
    return opened


def _replace(paths: LibraryPaths, now: datetime, upgrades: Sequence[Upgrade], notices: list[str]) -> OpenedDatabase:
    """The newest backup that can be used, in the place of the database; else an empty one."""
    for backup in backups.good_backups(paths.backups):
        try:
            _restore(backup, paths)
            database, _ = _open_file(paths, now, upgrades, notices, is_new=False)
        except (DamagedDatabaseError, NewerLibraryError) as error:
            logger.warning("The backup %s cannot be used: %s", backup.name, error)
            _remove_database(paths)
            continue
        made_at = backups.time_of(backup).astimezone()
        notices.append(tr("Its backup of {time} was put in its place.", time=f"{made_at:%Y-%m-%d %H:%M}"))
        return OpenedDatabase(database, Origin.BACKUP, notices=notices)
    notices.append(tr("There was no backup, so a new one was started."))
    return OpenedDatabase(_open_file(paths, now, upgrades, notices, is_new=True)[0], Origin.NOTHING, notices=notices)


def _open_file(
    paths: LibraryPaths,
    now: datetime,
    upgrades: Sequence[Upgrade],
    notices: list[str],
    is_new: bool,
    hoped: Proof = Proof.READ,
    tell: TellShare = lambda _share: None,
) -> tuple[Database, Proof]:
    """Open the library file, made when missing.

    Args:
        is_new: whether a file without tables is a library that has just begun; else it has lost them.
        hoped: why it need not be read through. Before an upgrade it is, whatever is hoped.

    Raises:
        DamagedDatabaseError: it cannot be read, for whatever reason that is in the file.
        sqlite3.Error: the disk or a lock is in the way.
    """
    connection: sqlite3.Connection | None = None
    progress = OpeningProgress(paths.library_file, tell)
    try:
        with reading():
            _refuse_newer_untouched(paths.library_file, upgrades)
            connection = connect(paths.library_file)
            version = read_version(connection)
            proof = hoped if version == len(upgrades) else Proof.READ
            if proof is Proof.READ:
                with progress.part(connection, _CHECKED, CHECK_STEPS):
                    check(connection)
        if not version and not is_new:
            raise DamagedDatabaseError("it is empty")
        _upgrade(connection, paths, now, version, upgrades, progress)
        with reading():
            if not choose_journal(connection):
                notices.append(
                    tr("The disk of the library does not support SQLite's safest mode, as network drives do not. "
                       "Move the data folder to a disk of this machine if you can.")
                )  # fmt: skip
            connection.row_factory = sqlite3.Row
            if proof is Proof.READ:
                with progress.part(connection, 1.0, READ_STEPS):
                    read_everything(connection)
                    connection.execute("BEGIN IMMEDIATE")
                    mend_word_index(connection)
                    connection.execute("COMMIT")
    except BaseException:
        if connection is not None:
            connection.close()
        raise
    return Database(connection), proof


def _upgrade(
    connection: sqlite3.Connection,
    paths: LibraryPaths,
    now: datetime,
    version: int,
    upgrades: Sequence[Upgrade],
    progress: OpeningProgress,
) -> None:
    if 0 < version < len(upgrades):
        checking = partial(progress.part, until=_BACKED_UP, steps=CHECK_STEPS)
        try:
            backups.make_backup_before_upgrade(connection, paths.backups, version, now, checking)
        except OSError as error:
            raise write_error(error, paths.backups / paths.library_file.name, 0) from error
    try:
        with progress.part(connection, _UPGRADED if version < len(upgrades) else _CHECKED, UPGRADE_STEPS):
            upgrade(connection, upgrades)
            _shrink(connection)
    except sqlite3.Error as error:
        if is_damage(error):
            raise DamagedDatabaseError(f"it cannot be upgraded: {error}") from error
        raise


def _shrink(connection: sqlite3.Connection) -> None:
    """An upgrade may leave most of the file empty."""
    pages, empty = (connection.execute(f"PRAGMA {name}_count").fetchone()[0] for name in ("page", "freelist"))
    if pages > _MANY_PAGES and 2 * empty > pages:
        with contextlib.suppress(sqlite3.OperationalError):  # it takes the room of the smaller file
            connection.execute("VACUUM")


def _open_for_viewing(
    paths: LibraryPaths, upgrades: Sequence[Upgrade], reason: str, copy: Callable[[Path, sqlite3.Connection], None]
) -> OpenedDatabase:
    """A copy in memory of what is there: SQLite cannot open a write-ahead database where nothing may be written."""
    notices = [tr("The library can only be looked at: {reason}. Mend that and start the program again.", reason=reason)]
    is_new = not _has_leftovers(paths)
    for source in (paths.library_file, *backups.good_backups(paths.backups)):
        if not os.path.lexists(source):
            continue
        memory = sqlite3.connect(":memory:", isolation_level=None)
        known_whole = source == paths.library_file and WholeMark(source).fits()
        try:
            with reading():
                copy(source, memory)
                if not known_whole:
                    check(memory)
                refuse_newer(memory, upgrades)
                if not read_version(memory) and not is_new:
                    raise DamagedDatabaseError("it is empty")
                upgrade(memory, upgrades)
                memory.row_factory = sqlite3.Row
                if not known_whole:
                    read_everything(memory)
        except (DamagedDatabaseError, NewerLibraryError, sqlite3.Error) as error:
            memory.close()
            if isinstance(error, NewerLibraryError) and source == paths.library_file:
                raise
            logger.warning("%s cannot be read: %s", source.name, getattr(error, "details", error))
            notices.append(tr("{name} is damaged and was passed over.", name=source.name))
            continue
        except BaseException:
            memory.close()
            raise
        return OpenedDatabase(Database(memory, view_only=True), notices=notices)
    memory = sqlite3.connect(":memory:", isolation_level=None)
    upgrade(memory, upgrades)
    return OpenedDatabase(Database(memory, view_only=True), Origin.NOTHING, notices=notices)


def _refuse_newer_untouched(library_file: Path, upgrades: Sequence[Upgrade]) -> None:
    """Ask for the version without a chance of changing the file, its write-ahead file included."""
    if not os.path.lexists(library_file):
        return
    refuse_odd_file(library_file)
    wal = library_file.with_name(library_file.name + "-wal")
    # Without a write-ahead file nothing can be newer than the file itself, and no side file need be made.
    mode = "mode=ro" if wal.exists() and wal.stat().st_size else "mode=ro&immutable=1"
    with closing(sqlite3.connect(f"{library_file.as_uri()}?{mode}", uri=True)) as connection:
        refuse_newer(connection, upgrades)


def _is_writable(paths: LibraryPaths) -> bool:
    """Whether files can be made in the data folder, and the database in it changed. Tried, not asked:
    a read-only disk, permissions and access lists all say it in their own way."""
    folder = paths.library_file.parent
    try:
        for place in (folder, paths.clips):
            place.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=place):
                pass
        if paths.library_file.is_file():
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
            if os.path.lexists(file):
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
