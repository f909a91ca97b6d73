"""Searches that have names, and jobs that wait, outlive the database too."""

import pytest

from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import ledger_file
from tests.support.library.library_values import make_request, make_result

WANTED = ClipQuery("late night", min_rating=3)


@pytest.fixture
def left(paths):
    """A library in which one job was done, one given up, one waits, and one of two searches was forgotten."""
    library = Library.open(paths)
    for number, name in enumerate(("done", "given up", "waits")):
        library.record_job(make_request(name, job_id=name, seed=number))
        library.write_ledger()
    library.add_result(make_request("done", job_id="done"), make_result(make_request()))
    library.jobs.set_state("given up", JobState.CANCELLED)
    for name in ("Good ones", "Forgotten"):
        library.searches.save(name, WANTED)
        library.write_ledger()
    library.searches.remove("Forgotten")
    return library


def lose_database(paths):
    for path in (*paths.data.glob("library.sqlite3*"), *paths.backups.glob("*")):
        path.unlink()


@pytest.mark.parametrize("anew", [False, True])
def test_they_are_made_again_of_the_ledger(paths, left, anew):
    left.close()
    if anew:
        library = Library.open(paths)
        library._ledger.write_anew()
        library.close()
    lose_database(paths)
    library = Library.open(paths)
    assert library.searches.all() == (("Good ones", WANTED),)
    assert [job.prompt for job in library.jobs.interrupted()] == ["waits"]
    assert len(library.clips()) == 1
    library.close()


def test_what_cannot_be_a_job_is_left_out(paths, left):
    left._database.connection.execute("UPDATE jobs SET params = '[]' WHERE id = 'waits'")
    left.close()
    lose_database(paths)
    library = Library.open(paths)
    assert (library.jobs.interrupted(), len(library.searches.all())) == ((), 1)
    library.close()


def test_nothing_is_written_as_long_as_nothing_is_new(paths, left):
    while left.write_ledger():
        pass
    size = ledger_file(paths).stat().st_size
    left.write_ledger()
    assert ledger_file(paths).stat().st_size == size
    left.close()
