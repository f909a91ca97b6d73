"""Copies of the database that are known to be good, the older the sparser."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

logger = logging.getLogger(__name__)

BACKUP_INTERVAL = timedelta(days=1)
DAILY_BACKUPS = 7
WEEKLY_BACKUPS = 4

_TIME_FORMAT = "%Y%m%dT%H%M%S%fZ"
_DATED = "library-"
_BEFORE_UPGRADE = "version-"
_SUFFIX = ".sqlite3"


def make_backup(connection: sqlite3.Connection, folder: Path, now: datetime) -> Path:
    """Write a checked copy of the open database, then thin out the older ones.

    Raises ``sqlite3.Error`` or ``OSError``; then the folder holds what it held before.
    """
    target = _write_copy(connection, folder / f"{_DATED}{now.astimezone(UTC).strftime(_TIME_FORMAT)}{_SUFFIX}")
    rotate(folder)
    return target


def make_backup_before_upgrade(connection: sqlite3.Connection, folder: Path, version: int, now: datetime) -> Path:
    """Write a checked copy of a database that is about to leave ``version``; it is never thinned out."""
    stamp = now.astimezone(UTC).strftime(_TIME_FORMAT)
    return _write_copy(connection, folder / f"{_BEFORE_UPGRADE}{version}-{stamp}{_SUFFIX}")


def backup_is_due(folder: Path, now: datetime) -> bool:
    """Whether the newest dated copy is older than a day (or lies in the future: the clock was wrong)."""
    times = [made_at for made_at, path in _backups(folder) if path.name.startswith(_DATED)]
    return not times or not timedelta(0) <= now - max(times) < BACKUP_INTERVAL


def rotate(folder: Path) -> None:
    """Keep the newest copy of each of the last 7 days and of each of the last 4 weeks that have one."""
    dated = [(made_at, path) for made_at, path in _backups(folder) if path.name.startswith(_DATED)]
    by_day: dict[object, Path] = {}
    by_week: dict[object, Path] = {}
    for made_at, path in sorted(dated, reverse=True):
        by_day.setdefault(made_at.date(), path)
        by_week.setdefault(made_at.isocalendar()[:2], path)
    keep = {*list(by_day.values())[:DAILY_BACKUPS], *list(by_week.values())[:WEEKLY_BACKUPS]}
    for _, path in dated:
        if path not in keep:
            path.unlink(missing_ok=True)


def good_backups(folder: Path) -> Iterator[Path]:
    """All copies that pass SQLite's check, newest first."""
    for _, path in sorted(_backups(folder), reverse=True):
        if _is_good(path):
            yield path
        else:
            logger.warning("The backup %s is damaged and is passed over.", path.name)


def time_of(backup: Path) -> datetime:
    """When a backup was made, by its name. Raises ``ValueError`` for another file."""
    return datetime.strptime(backup.stem.rpartition("-")[2], _TIME_FORMAT).replace(tzinfo=UTC)


def restore_backup(backup: Path, library_file: Path) -> None:
    """Put a copy of ``backup`` in the place of the library file, which must not be open. Raises ``OSError``."""
    part = library_file.with_name(library_file.name + ".part")
    try:
        shutil.copyfile(backup, part)
        _publish(part, library_file)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _backups(folder: Path) -> list[tuple[datetime, Path]]:
    found = []
    for path in folder.glob(f"*{_SUFFIX}") if folder.is_dir() else ():
        with contextlib.suppress(ValueError):
            found.append((time_of(path), path))
    return found


def _write_copy(connection: sqlite3.Connection, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            connection.backup(copy)
            # The copy inherits the write-ahead mode; a backup must be one file.
            copy.execute("PRAGMA journal_mode = DELETE")
            if not _passes_check(copy):
                raise sqlite3.DatabaseError("the copy does not pass the quick check")
        _publish(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return target


def _is_good(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
            return _passes_check(copy)
    except sqlite3.Error:
        return False


def _passes_check(connection: sqlite3.Connection) -> bool:
    return [row[0] for row in connection.execute("PRAGMA quick_check")] == ["ok"]


def _publish(part: Path, target: Path) -> None:
    # Opened for writing: Windows refuses to flush a file opened for reading.
    with part.open("r+b") as file:
        os.fsync(file.fileno())
    part.replace(target)
