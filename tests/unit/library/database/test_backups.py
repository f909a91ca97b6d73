import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from musicgen_desktop.library.database.backups import (
    backup_is_due,
    good_backups,
    make_backup,
    make_backup_before_upgrade,
    restore_backup,
    time_of,
)

NOW = datetime(2024, 5, 15, 12, tzinfo=UTC)


@pytest.fixture
def connection(tmp_path):
    with closing(sqlite3.connect(tmp_path / "live.sqlite3", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (x)")
        connection.execute("INSERT INTO t VALUES (1)")
        yield connection


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def test_a_backup_is_one_file_with_everything(connection, folder, tmp_path):
    backup = make_backup(connection, folder, NOW)
    assert list(folder.iterdir()) == [backup]
    assert time_of(backup) == NOW
    connection.execute("INSERT INTO t VALUES (2)")
    restored = tmp_path / "restored.sqlite3"
    restore_backup(backup, restored)
    with closing(sqlite3.connect(restored)) as copy:
        assert copy.execute("SELECT x FROM t").fetchall() == [(1,)]


def test_a_backup_is_due_after_a_day_or_when_the_clock_was_wrong(connection, folder):
    assert backup_is_due(folder, NOW)
    make_backup(connection, folder, NOW)
    assert not backup_is_due(folder, NOW + timedelta(hours=23))
    assert backup_is_due(folder, NOW + timedelta(hours=24))
    assert backup_is_due(folder, NOW - timedelta(days=300))


def test_seven_days_and_four_weeks_are_kept(connection, folder):
    for hours in range(0, 24 * 60, 12):
        make_backup(connection, folder, NOW + timedelta(hours=hours))
    days = sorted({time_of(path).date() for path in folder.iterdir()}, reverse=True)
    last = (NOW + timedelta(hours=24 * 60 - 12)).date()
    assert days[:7] == [last - timedelta(days=n) for n in range(7)]
    sundays = days[7:]
    assert all(day.isoweekday() == 7 for day in sundays)
    assert len({day.isocalendar()[:2] for day in days}) == 4
    assert len(days) == len(list(folder.iterdir()))


def test_a_backup_before_an_upgrade_stays(connection, folder):
    kept = make_backup_before_upgrade(connection, folder, 1, NOW)
    for days in range(90):
        make_backup(connection, folder, NOW + timedelta(days=days))
    assert kept.exists()
    assert list(good_backups(folder))[-1] == kept


def test_the_last_made_comes_first_whatever_the_clock_said(connection, folder):
    made = [make_backup(connection, folder, NOW + timedelta(days=days)) for days in (0, 20_000, -9_000, 1)]
    assert list(good_backups(folder)) == made[::-1]
    assert not backup_is_due(folder, NOW + timedelta(days=1, hours=1))


def test_a_clock_that_was_wrong_once_costs_one_copy(connection, folder):
    for days in (*range(7), 20_000, *range(7, 13)):
        make_backup(connection, folder, NOW + timedelta(days=days))
    kept = {(time_of(path) - NOW).days for path in folder.iterdir()}
    assert {7, 8, 9, 10, 11, 12} < kept


def test_copies_of_programs_that_did_not_count_are_older_than_those_of_today(connection, folder):
    new = make_backup(connection, folder, NOW)
    old = [folder / f"library-{year}0515T120000000000Z.sqlite3" for year in (2023, 2031)]
    for path in old:
        shutil.copyfile(new, path)
    kept = make_backup_before_upgrade(connection, folder, 1, NOW)
    before = kept.with_name("version-1-20320515T120000000000Z.sqlite3")
    shutil.copyfile(new, before)
    assert list(good_backups(folder)) == [kept, new, before, *old[::-1]]


def test_damaged_copies_and_other_files_are_passed_over(connection, folder):
    old = make_backup(connection, folder, NOW)
    new = make_backup(connection, folder, NOW + timedelta(days=1))
    new.write_bytes(b"garbage" * 1000)
    (folder / "notes.sqlite3").write_bytes(b"")
    (folder / "library-20240515.sqlite3").write_bytes(b"")
    assert list(good_backups(folder)) == [old]


def test_a_backup_that_fails_leaves_the_older_ones(connection, folder):
    old = make_backup(connection, folder, NOW)
    connection.close()
    with pytest.raises(sqlite3.ProgrammingError):
        make_backup(connection, folder, NOW + timedelta(days=1))
    assert list(folder.iterdir()) == [old]
