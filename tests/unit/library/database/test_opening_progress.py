"""An opening that takes long says how far it is."""

import sqlite3
import zipfile
from contextlib import closing

import pytest

from musicgen_desktop.library.database import opening_progress
from musicgen_desktop.library.database.opening_progress import OpeningProgress
from musicgen_desktop.library.library import Library
from tests.unit.library.database.test_old_libraries import OLD


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(opening_progress, "_PATIENCE", -1.0)
    monkeypatch.setattr(opening_progress, "_EVERY_STEPS", 100)


@pytest.mark.parametrize("version", [1, 6, 7])
def test_an_upgrade_tells_rising_shares(paths, impatient, version):
    with zipfile.ZipFile(OLD / f"schema_{version}.zip") as archive:
        archive.extractall(paths.data)
    told = []
    Library.open(paths, tell=told.append).close()
    assert len(told) > 5
    assert told == sorted(set(told))
    assert 0 < told[0] < 0.2 < told[-1] <= 1


def test_what_is_quick_says_nothing(paths):
    told = []
    Library.open(paths, tell=told.append).close()
    assert told == []


def test_what_takes_longer_than_was_thought_waits_at_its_end(tmp_path, impatient):
    told = []
    progress = OpeningProgress(tmp_path / "none", told.append)
    with closing(sqlite3.connect(":memory:")) as connection:
        with progress.part(connection, 0.5, 1):
            connection.execute(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000) SELECT max(i) FROM n"
            )
        assert told == [0.5]
