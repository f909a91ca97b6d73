"""A large database that was closed in order is not read through at each start, and any other is."""

import os
from datetime import UTC, datetime, timedelta

import pytest

from musicgen_desktop.library.database.database import DamagedDatabaseError
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_paths, make_request, make_result

NOW = datetime(2024, 5, 15, 12, tzinfo=UTC)


@pytest.fixture
def paths(tmp_path, checks):
    paths = make_paths(tmp_path)
    library = Library.open(paths, lambda: NOW)
    library.add_result(make_request(), make_result(make_request()))
    library.close()
    checks.clear()
    return paths


def opened(paths, now=NOW):
    library = Library.open(paths, lambda: now)
    clips = len(library.clips())
    library.close()
    return clips


def test_what_was_closed_in_order_is_not_read_again_until_the_next_backup(paths, checks):
    assert [opened(paths), opened(paths), len(checks)] == [1, 1, 0]
    assert opened(paths, NOW + timedelta(days=2)) == 1
    assert len(checks) == 1


def test_looking_only_does_not_read_it_either(paths, checks):
    library = Library.view(paths)
    assert len(library.clips()) == 1
    library.close()
    assert [opened(paths), len(checks)] == [1, 0]


def test_what_was_not_closed_is_read_again(paths, checks):
    library = Library.open(paths, lambda: NOW)
    library._database.close()  # as a program that was killed leaves it
    assert [opened(paths), len(checks)] == [1, 1]


@pytest.mark.parametrize("length", [1, 4096])
def test_what_another_program_wrote_is_read_again_and_mended(paths, checks, length):
    with paths.library_file.open("r+b") as file:
        file.seek(-length, os.SEEK_END)
        file.write(bytes(length))
    assert [opened(paths), len(checks) > 0] == [1, True]


def test_a_damaged_mark_says_nothing(paths, checks):
    (mark,) = paths.library_file.parent.glob("*-whole")
    mark.write_bytes(b'{"version": 1')
    assert [opened(paths), len(checks)] == [1, 1]


def test_what_turned_out_to_be_damaged_is_read_at_the_next_start(paths, checks):
    library = Library.open(paths, lambda: NOW)
    library.doubt(DamagedDatabaseError("a row"))
    library.close()
    assert [opened(paths), len(checks)] == [1, 1]
