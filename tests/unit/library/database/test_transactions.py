"""What a power cut may undo, and what it may not."""

from contextlib import suppress

import pytest

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.library.database.database import Database, choose_journal, connect

_NORMAL, _FULL = 1, 2


@pytest.fixture
def database(tmp_path):
    connection = connect(tmp_path / "library.sqlite3")
    choose_journal(connection)
    connection.execute("CREATE TABLE notes (words TEXT)")
    database = Database(connection)
    yield database
    database.close()


def waits(database):
    return database.connection.execute("PRAGMA synchronous").fetchone()[0]


def test_what_is_to_last_waits_for_the_disk_and_what_can_be_made_again_does_not(database):
    with database.transaction():
        assert waits(database) == _FULL
    with database.transaction(lasting=False) as connection:
        assert waits(database) == _NORMAL
        connection.execute("INSERT INTO notes VALUES ('one')")
    assert waits(database) == _FULL
    assert len(database.rows("SELECT * FROM notes")) == 1


def test_it_waits_again_after_a_failure(database):
    with suppress(ZeroDivisionError), database.transaction(lasting=False):
        raise ZeroDivisionError
    assert waits(database) == _FULL
    database.connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(UserError), database.transaction(lasting=False) as connection:
        connection.execute("INSERT INTO notes VALUES (randomblob(10000000))")
    assert waits(database) == _FULL
    assert database.rows("SELECT * FROM notes") == []


def test_without_a_write_ahead_file_it_always_waits(database):
    database.connection.execute("PRAGMA journal_mode = TRUNCATE")
    with database.transaction(lasting=False):
        assert waits(database) == _FULL
