"""Copies of the database that are known to be good, the older the sparser."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from musicgen_desktop.domain.text import tr
from musicgen_desktop.library.database.database import CACHE_KIB, DamagedDatabaseError, check, reading

logger = logging.getLogger(__name__)

BACKUP_INTERVAL = timedelta(days=1)
DAILY_BACKUPS = 7
WEEKLY_BACKUPS = 4

_STEP_PAGES = 2_000

_TIME_FORMAT = "%Y%m%dT%H%M%S%fZ"
_SUFFIX = ".sqlite3"
_NAME = re.compile(rf"(?P<kind>library|version-[0-9]+)(-n(?P<sequence>[0-9]+))?-(?P<time>[0-9T]+Z){re.escape(_SUFFIX)}")
_DATED = "library"


@dataclass(frozen=True, slots=True, order=True)
class _Backup:
    """A copy. Their order is that in which they were made, whatever the clock said.

    Attributes:
        sequence: of this copy among all; 0 for those of programs that did not count.
        made_at: what the clock said, UTC.
        kind: "library" for a dated copy, else which version it was made before leaving.
    """

    sequence: int
    made_at: datetime
    kind: str
    path: Path


def make_backup(connection: sqlite3.Connection, folder: Path, now: datetime) -> Path:
    """Write a checked copy of the open database, then thin out the older ones.

    Raises ``sqlite3.Error``, ``DamagedDatabaseError`` or ``OSError``; then the folder holds what it held before.
    """
    with dated_copy(connection, folder, now) as copy:
        check(copy)
    return _dated(folder)[0].path


@contextmanager
def dated_copy(
    connection: sqlite3.Connection, folder: Path, now: datetime, on_step: Callable[[], None] = lambda: None
) -> Iterator[sqlite3.Connection]:
    """A copy of the database as it is now, to be looked through in the block.

    It becomes the newest backup, and the older ones are thinned out, when the block ends without an error.

    Args:
        on_step: called while the copy is made, after each few megabytes; ends it by an exception.
    """
    with _copied(connection, _new_path(folder, _DATED, now), on_step) as copy:
        yield copy
    rotate(folder)


def make_backup_before_upgrade(
    connection: sqlite3.Connection,
    folder: Path,
    version: int,
    now: datetime,
    checking: Callable[[sqlite3.Connection], AbstractContextManager[None]] = nullcontext,
) -> Path:
    """Write a checked copy of a database that is about to leave ``version``; it is never thinned out.

    Args:
        checking: surrounds the check.
    """
    target = _new_path(folder, f"version-{version}", now)
    with _copied(connection, target, lambda: None) as copy, checking(copy):
        check(copy)
    return target


def backup_is_due(folder: Path, now: datetime) -> bool:
    """Whether the newest dated copy is older than a day (or lies in the future: the clock was wrong)."""
    dated = _dated(folder)
    return not dated or not timedelta(0) <= now - dated[0].made_at < BACKUP_INTERVAL


def back_up(connection: sqlite3.Connection, folder: Path, now: datetime) -> str:
    """Make the day's copy where it is due. What kept it from being made, in words; else nothing."""
    try:
        if backup_is_due(folder, now):
            make_backup(connection, folder, now)
    except (sqlite3.Error, OSError) as error:
        return tr("The daily backup of the library could not be made: {reason}.", reason=error)
    return ""


def rotate(folder: Path) -> None:
    """Keep the newest copy of each of the last 7 days and of each of the last 4 weeks that have one."""
    by_day: dict[object, Path] = {}
    by_week: dict[object, Path] = {}
    dated = _dated(folder)
    for backup in dated:
        by_day.setdefault(backup.made_at.date(), backup.path)
        by_week.setdefault(backup.made_at.isocalendar()[:2], backup.path)
    keep = {*list(by_day.values())[:DAILY_BACKUPS], *list(by_week.values())[:WEEKLY_BACKUPS]}
    for backup in dated:
        if backup.path not in keep:
            backup.path.unlink(missing_ok=True)


def good_backups(folder: Path) -> Iterator[Path]:
    """All copies that pass SQLite's check, the last made first."""
    for backup in _backups(folder):
        if _is_good(backup.path):
            yield backup.path
        else:
            logger.warning("The backup %s is damaged and is passed over.", backup.path.name)


def time_of(backup: Path) -> datetime:
    """When a backup was made, by its name. Raises ``ValueError`` for another file."""
    return _backup(backup).made_at


def restore_backup(backup: Path, library_file: Path) -> None:
    """Put a copy of ``backup`` in the place of the library file, which must not be open. Raises ``OSError``."""
    part = library_file.with_name(library_file.name + ".part")
    try:
        shutil.copyfile(backup, part)
        _publish(part, library_file)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _backup(path: Path) -> _Backup:
    match = _NAME.fullmatch(path.name)
    if match is None:
        raise ValueError(f"{path.name} is no backup")
    made_at = datetime.strptime(match["time"], _TIME_FORMAT).replace(tzinfo=UTC)
    return _Backup(int(match["sequence"] or 0), made_at, match["kind"], path)


def _backups(folder: Path) -> list[_Backup]:
    """The last made first."""
    found = []
    for path in folder.glob(f"*{_SUFFIX}") if folder.is_dir() else ():
        with contextlib.suppress(ValueError):
            found.append(_backup(path))
    return sorted(found, reverse=True)


def _dated(folder: Path) -> list[_Backup]:
    return [backup for backup in _backups(folder) if backup.kind == _DATED]


def _new_path(folder: Path, kind: str, now: datetime) -> Path:
    sequence = 1 + max((backup.sequence for backup in _backups(folder)), default=0)
    return folder / f"{kind}-n{sequence:06d}-{now.astimezone(UTC).strftime(_TIME_FORMAT)}{_SUFFIX}"


@contextmanager
def _copied(connection: sqlite3.Connection, target: Path, on_step: Callable[[], None]) -> Iterator[sqlite3.Connection]:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            connection.backup(copy, pages=_STEP_PAGES, progress=lambda *_: on_step())
            # The copy inherits the write-ahead mode; a backup must be one file.
            copy.execute("PRAGMA journal_mode = DELETE")
            copy.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            yield copy
        _publish(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _is_good(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with reading(), closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
            check(copy)
    except (sqlite3.Error, DamagedDatabaseError):
        return False
    return True


def _publish(part: Path, target: Path) -> None:
    # Opened for writing: Windows refuses to flush a file opened for reading.
    with part.open("r+b") as file:
        os.fsync(file.fileno())
    part.replace(target)
