import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from musicgen_desktop.domain.clip_change import Keep, Rename
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.library.database.backups import make_backup
from musicgen_desktop.library.database.database import choose_journal
from musicgen_desktop.library.database.opening import open_database
from musicgen_desktop.library.database.schema import UPGRADES, NewerLibraryError, read_version
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_paths, make_request, make_result

NOW = datetime(2024, 5, 15, 12, tzinfo=UTC)


@pytest.fixture
def clips(paths):
    """A library with three clips, closed; no backup lies beside it."""
    library = Library.open(paths, lambda: NOW)
    made = []
    for job_id, prompt in (("a", "piano"), ("b", "drums"), ("c", "bass")):
        request = make_request(prompt, job_id=job_id)
        library.record_job(request)
        made += library.add_result(request, make_result(request))
    library.close()
    shutil.rmtree(paths.backups)
    return tuple(made)


def damage(file, how):
    data = bytearray(file.read_bytes())
    if how == "overwritten":
        data[:] = b"no database " * (len(data) // 12)
    elif how == "header":
        data[:16] = bytes(16)
    elif how == "truncated":
        del data[len(data) // 2 :]
    elif how == "pages":
        data[4096:] = bytes(len(data) - 4096)
    elif how == "other tables":
        file.unlink()
        with closing(sqlite3.connect(file)) as other:
            other.execute("CREATE TABLE something (x)")
        return
    elif how == "unreadable row":
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("UPDATE clips SET recipe = '{}'")
        return
    elif how == "table gone":
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("DROP TABLE prompts")
        return
    file.write_bytes(data)


DAMAGES = ["overwritten", "header", "truncated", "pages", "other tables", "unreadable row", "table gone"]


def test_a_new_library_opens_without_a_word(paths):
    library = Library.open(paths)
    assert (library.notices, library.view_only, library.clips()) == ((), False, ())
    library.close()
    assert not list(paths.data.glob("*-wal"))


def test_the_connection_survives_power_cuts(paths):
    library = Library.open(paths)
    connection = library._database.connection
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "fullfsync", "checkpoint_fullfsync")
    assert [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas] == ["wal", 2, 1, 5000, 1, 1]
    assert read_version(connection) == len(UPGRADES)
    library.close()


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_database_without_a_backup_is_rebuilt_from_the_sound_files(paths, clips, how):
    damage(paths.library_file, how)
    damaged = paths.library_file.read_bytes()
    library = Library.open(paths, lambda: NOW)
    assert set(library.clips()) == set(clips)
    assert {entry.prompt for entry in library.prompts.search()} == {"piano", "drums", "bass"}
    assert "damaged" in library.notices[0]
    assert len(library.notices) >= 3  # damaged; no backup; what was found
    (aside,) = paths.rescued.iterdir()
    assert (aside / paths.library_file.name).read_bytes() == damaged
    assert str(aside) in library.notices[0]
    library.close()
    again = Library.open(paths, lambda: NOW)
    assert again.notices == ()
    assert set(again.clips()) == set(clips)
    again.close()


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_database_is_replaced_by_its_newest_good_backup(paths, clips, how):
    library = Library.open(paths, lambda: NOW)
    library.change([clips[0].id], Rename("mine"))
    library.change([clips[1].id], Keep(True))
    make_backup(library._database.connection, paths.backups, NOW + timedelta(days=1))
    spoilt = make_backup(library._database.connection, paths.backups, NOW + timedelta(days=2))
    # What happened after the backup must not be lost or come back either.
    request = make_request("later", job_id="d")
    (later,) = library.add_result(request, make_result(request))
    library.delete_clips([clips[2].id])
    library.close()
    spoilt.write_bytes(spoilt.read_bytes()[:-100])
    damage(paths.library_file, how)
    library = Library.open(paths, lambda: NOW)
    assert {clip.id: (clip.title, clip.kept) for clip in library.clips()} == {
        clips[0].id: ("mine", False),
        clips[1].id: ("drums", True),
        later.id: ("later", False),
    }
    assert {entry.prompt for entry in library.prompts.search()} == {"piano", "drums", "bass", "later"}
    assert any("backup" in notice for notice in library.notices)
    assert [clip.id for clip in library.undo_delete()] == [clips[2].id]
    library.close()


def test_a_lost_database_is_rebuilt_too(paths, clips):
    paths.library_file.unlink()
    library = Library.open(paths, lambda: NOW)
    assert set(library.clips()) == set(clips)
    assert "gone" in library.notices[0]
    library.close()


def test_a_lost_write_ahead_file_and_one_of_another_database_do_no_harm(paths, clips):
    paths.library_file.with_name(paths.library_file.name + "-wal").write_bytes(b"garbage" * 1000)
    library = Library.open(paths, lambda: NOW)
    assert set(library.clips()) == set(clips)
    library.close()


def test_what_only_the_write_ahead_file_knows_is_read(paths, clips, tmp_path):
    library = Library.open(paths, lambda: NOW)
    library.change([clips[0].id], Rename("only in the write-ahead file"))
    copy = make_paths(tmp_path / "copy")
    shutil.copytree(paths.data, copy.data)
    library.close()
    again = Library.open(copy, lambda: NOW)
    assert "only in the write-ahead file" in {clip.title for clip in again.clips()}
    again.close()


def _add_a_column(connection):
    connection.execute("ALTER TABLE clips ADD COLUMN stars INTEGER NOT NULL DEFAULT 0")


def _break_in_the_middle(connection):
    _add_a_column(connection)
    raise ZeroDivisionError


def test_an_older_library_is_upgraded_after_a_backup(paths, clips):
    upgrades = (*UPGRADES, _add_a_column)
    opened = open_database(paths, NOW, upgrades)
    assert opened.database.rows("SELECT sum(stars) AS n FROM clips")[0]["n"] == 0
    assert read_version(opened.database.connection) == len(UPGRADES) + 1
    opened.database.close()
    (backup,) = paths.backups.iterdir()
    with closing(sqlite3.connect(backup)) as copy:
        assert read_version(copy) == len(UPGRADES)
        assert copy.execute("SELECT count(*) FROM clips").fetchone() == (3,)


def test_an_upgrade_that_breaks_leaves_the_old_library_whole(paths, clips):
    with pytest.raises(ZeroDivisionError):
        open_database(paths, NOW, (*UPGRADES, _break_in_the_middle))
    library = Library.open(paths, lambda: NOW)
    assert set(library.clips()) == set(clips)
    assert library.notices == ()
    library.close()


def test_a_newer_library_is_refused_and_not_touched(paths, clips):
    open_database(paths, NOW, (*UPGRADES, _add_a_column)).database.close()
    files = {path: path.read_bytes() for path in paths.data.rglob("*") if path.is_file()}
    with pytest.raises(NewerLibraryError) as caught:
        Library.open(paths, lambda: NOW)
    assert "newer" in caught.value.message
    assert caught.value.advice
    assert {path: path.read_bytes() for path in paths.data.rglob("*") if path.is_file()} == files


def test_a_newer_library_that_was_not_closed_is_refused_and_not_touched(paths, clips, tmp_path):
    opened = open_database(paths, NOW, (*UPGRADES, _add_a_column))
    copy = make_paths(tmp_path / "copy")
    shutil.copytree(paths.data, copy.data)
    opened.database.close()
    names = (copy.library_file.name, copy.library_file.name + "-wal")
    before = [(copy.data / name).read_bytes() for name in names]
    assert len(before[1]) > 0
    with pytest.raises(NewerLibraryError):
        Library.open(copy, lambda: NOW)
    assert [(copy.data / name).read_bytes() for name in names] == before


def test_a_newer_backup_is_not_put_in_the_place_of_a_damaged_library(paths, clips):
    newer = open_database(paths, NOW, (*UPGRADES, _add_a_column))
    make_backup(newer.database.connection, paths.backups, NOW + timedelta(days=1))
    newer.database.close()
    damage(paths.library_file, "overwritten")
    library = Library.open(paths, lambda: NOW)
    # The backup from before the upgrade is one this program can read.
    assert set(library.clips()) == set(clips)
    assert any("backup" in notice for notice in library.notices)
    library.close()


def test_a_library_in_use_by_another_program_is_refused_in_words(paths, clips, monkeypatch):
    monkeypatch.setattr("musicgen_desktop.library.database.database.BUSY_TIMEOUT_MS", 10)
    with closing(sqlite3.connect(paths.library_file, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError) as caught:
            Library.open(paths, lambda: NOW)
    assert "Another program" in caught.value.message
    assert not paths.rescued.exists()


def test_where_write_ahead_cannot_work_a_truncated_journal_is_used(tmp_path):
    # This way of locking has no shared memory, as network drives have none.
    uri = f"{(tmp_path / 'library.sqlite3').as_uri()}?vfs=unix-dotfile"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        assert choose_journal(connection) is False
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "truncate"


def test_a_backup_is_made_once_a_day(paths, clips):
    for hours in (0, 1, 23, 25):
        Library.open(paths, lambda hours=hours: NOW + timedelta(hours=hours)).close()
    assert len(list(paths.backups.iterdir())) == 2


def test_a_backup_that_cannot_be_made_is_told_and_keeps_nothing_shut(paths, clips):
    paths.backups.write_text("a file where the folder should be")
    library = Library.open(paths, lambda: NOW)
    assert set(library.clips()) == set(clips)
    assert len(library.notices) == 1
    assert "backup" in library.notices[0]
    library.close()
