"""What is done to many clips at once takes as many steps as there are clips, not their square."""

import pytest

from musicgen_desktop.domain.clip_change import AddTags, Keep, Note, PutMarkers, Rate, RemoveTags, Rename
from musicgen_desktop.domain.clip_query import ClipQuery, SortBy
from musicgen_desktop.domain.marker import Marker
from musicgen_desktop.library.database import word_index
from musicgen_desktop.library.database.word_index import word_index_is_true, words_lacking
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.tables import clip_search, marks
from tests.support.library.large_library import make_large_library
from tests.support.library.library_values import make_paths

CLIPS = 600
_STEPS_OF_ONE = 1_000
"""Of SQLite's machine for one clip, generously; its square would be 600 for each."""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    paths = make_paths(tmp_path_factory.mktemp("many"))
    make_large_library(paths, CLIPS)
    library = Library.open(paths)
    yield library
    library.close()


@pytest.mark.parametrize(
    "change",
    [
        AddTags(("new",)),
        RemoveTags(("loop", "bass")),
        Rate(2),
        Keep(True),
        Rename("one"),
        Note("one"),
        PutMarkers((Marker(1.0),)),
    ],
    ids=repr,
)
def test_a_change_of_all_clips_and_its_undo_stay_within_their_steps(library, change):
    steps = 0

    def count():
        nonlocal steps
        steps += 1_000

    ids = library.find(ClipQuery())
    assert len(ids) == CLIPS
    before = library.read(ids)
    library._database.connection.set_progress_handler(count, 1_000)
    back = library.change(ids, change)
    library.mark(back)
    library._database.connection.set_progress_handler(None, 0)
    assert steps < CLIPS * _STEPS_OF_ONE
    assert library.read(ids) == before


def test_who_is_akin_to_a_clip_and_what_was_made_again_is_no_walk_through_all(library):
    steps = 0

    def count():
        nonlocal steps
        steps += 100

    newest = library.find(ClipQuery())[0]
    library._database.connection.set_progress_handler(count, 100)
    library.remakes.of(library.family(newest).clip)
    library._database.connection.set_progress_handler(None, 0)
    assert steps < 4 * CLIPS


@pytest.mark.parametrize(("most", "many"), [(100, False), (CLIPS, True)])
def test_all_get_one_name_and_their_own_again_and_are_found_by_both(library, monkeypatch, most, many):
    monkeypatch.setattr(marks, "_MANY", 10)
    monkeypatch.setattr(marks, "_MOST_MARKINGS", most)
    before = library.read(library.find(ClipQuery()))
    ids = library.find(ClipQuery())
    own = library.find(ClipQuery("bossa"))
    back = library.change(ids, Rename("quux"))
    assert library.find(ClipQuery("quux")) == ids
    assert library.find(ClipQuery(sort_by=SortBy.TITLE, descending=False)) == ids
    assert len(back) == (len({clip.title for clip in before}) if many else 1)
    assert [marking.change for marking in library.mark(back)] == [Rename("quux")]
    assert library.read(ids) == before
    assert (library.find(ClipQuery("quux")), library.find(ClipQuery("bossa"))) == ((), own)
    with library._database.transaction() as connection:
        assert word_index_is_true(connection)


def test_who_is_in_a_hurry_does_not_wait_for_words_and_finds_the_newest_clips_first(library, monkeypatch):
    monkeypatch.setattr(clip_search, "_AT_ONCE", 100)
    everything = library.find(ClipQuery())
    bossa = library.find(ClipQuery("bossa"))
    with library._database.transaction() as connection:
        connection.execute("DELETE FROM made_words")
        connection.execute("DELETE FROM title_words")
    assert library.search.find(ClipQuery("bossa"), hurried=True) == ()
    assert library.search.find(ClipQuery(sort_by=SortBy.TITLE), hurried=True) == everything
    library.write_ledger()
    found = library.search.find(ClipQuery("bossa"), hurried=True)
    assert found == bossa[: len(found)]
    assert 0 < len(found) < len(bossa)
    while library.search.lacks_words:
        library.write_ledger()
    assert library.search.find(ClipQuery("bossa"), hurried=True) == bossa
    with library._database.transaction() as connection:
        connection.execute("DELETE FROM made_words")
    assert library.find(ClipQuery("bossa")) == bossa


def test_words_are_made_a_few_at_a_time_while_there_is_time(library, monkeypatch):
    monkeypatch.setattr(clip_search, "_AT_ONCE", 100)
    ids = library.find(ClipQuery())
    back = library.change(ids, Rename("other"))
    rounds = 0
    while library.write_ledger():
        rounds += 1
    assert rounds >= CLIPS // 100 - 1
    assert not words_lacking(library._database.connection).total()
    library.mark(back)


def test_of_long_texts_fewer_are_made_words_of_at_once(library, monkeypatch):
    monkeypatch.setattr(clip_search, "_AT_ONCE", 100)
    monkeypatch.setattr(word_index, "_MOST_LETTERS", 500)
    library.find(ClipQuery("bossa"))
    with library._database.transaction() as connection:
        connection.execute("DELETE FROM made_words")
    while before := words_lacking(connection).total():
        library.search.fill_some()
        assert 1 <= before - words_lacking(connection).total() <= 20  # of some 50 letters each
    with library._database.transaction():
        assert word_index_is_true(connection)
