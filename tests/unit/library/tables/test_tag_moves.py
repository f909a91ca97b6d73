"""A tag is called otherwise in the whole library, becomes one with another, or goes; and all of it comes back."""

import pytest

from musicgen_desktop.domain.clip_change import AddTags
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.library.ledger.ledger_recovery import bring_marks
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_request, make_result


@pytest.fixture
def ids(library):
    """Of three takes: the first is of drums, the second of drums and of beats, the third of beats."""
    request = make_request(takes=3)
    made = [clip.id for clip in library.add_result(request, make_result(request))]
    library.change(made[:2], AddTags(("drums",)))
    library.change(made[1:], AddTags(("beats",)))
    library.searches.save("loud", ClipQuery("loud", tags=("drums", "beats")))
    return made


def tags_of(library, ids):
    return [clip.tags for clip in library.read(ids)]


@pytest.mark.parametrize(
    ("name", "tags", "asked"),
    [
        ("perc", [("perc",), ("beats", "perc"), ("beats",)], ("perc", "beats")),
        (" Beats ", [("beats",), ("beats",), ("beats",)], ("beats",)),
        ("Drums", [("Drums",), ("Drums", "beats"), ("beats",)], ("Drums", "beats")),
        ("", [(), ("beats",), ("beats",)], ("drums", "beats")),
    ],
)
def test_it_is_done_in_every_clip_and_search_and_taken_back(library, paths, ids, name, tags, asked):
    before, counts = tags_of(library, ids), library.tags.counts()
    move = library.tags.move("DRUMS", name)
    assert tags_of(library, ids) == tags
    assert library.searches.all() == (("loud", ClipQuery("loud", tags=asked)),)
    library.close()
    again = Library.open(paths)
    assert bring_marks(again._database, again._clips, again.tags, again._ledger.entries()) == 0
    assert tags_of(again, ids) == tags
    again.tags.put_back(move)
    assert (tags_of(again, ids), again.tags.counts()) == (before, counts)
    assert again.searches.all() == (("loud", ClipQuery("loud", tags=("drums", "beats"))),)
    again.close()


@pytest.mark.parametrize(("tag", "name"), [("unknown", "perc"), ("drums", "drums"), ("drums", "  drums ")])
def test_what_changes_nothing_needs_no_undo(library, ids, tag, name):
    before = library.tags.counts()
    assert library.tags.move(tag, name) is None
    assert library.tags.counts() == before


def test_of_two_that_differ_in_capitals_the_one_in_use_is_given(library, ids):
    library.tags.move("drums", "Drums")
    library.change(ids[2:], AddTags(("DRUMS",)))
    assert tags_of(library, ids[2:]) == [("Drums", "beats")]
    assert set(library.find(ClipQuery("drums"))) == set(ids)


def test_the_words_of_a_search_follow(library, ids):
    library.tags.move("drums", "percussion")
    assert set(library.find(ClipQuery("percuss"))) == set(ids[:2])
    assert library.find(ClipQuery("drums")) == ()


def test_searches_that_the_user_changed_since_then_stay(library, ids):
    library.searches.save("quiet", ClipQuery("quiet", tags=("drums",)))
    library.searches.save("soft", ClipQuery("soft", tags=("drums",)))
    move = library.tags.move("drums", "perc")
    library.searches.save("loud", ClipQuery("very loud", tags=("perc",)))
    library.searches.remove("quiet")
    library.tags.put_back(move)
    assert library.searches.all() == (
        ("loud", ClipQuery("very loud", tags=("perc",))),
        ("soft", ClipQuery("soft", tags=("drums",))),
    )
