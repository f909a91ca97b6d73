"""What a user says about clips is kept, found and taken back."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from musicgen_desktop.domain.clip import ClipColour
from musicgen_desktop.domain.clip_change import AddTags, Keep, Note, Paint, PutMarkers, Rate, RemoveTags, Rename
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.marker import Marker
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_request, make_result


@pytest.fixture
def clips(library):
    return [save(library, prompt) for prompt in ("warm piano", "slow drums", "deep bass")]


def save(library, prompt):
    request = make_request(prompt, job_id=prompt)
    return library.add_result(request, make_result(request, samples=160))[0]


CHANGES = [
    (Rename("  My\nname "), "title", "My name"),
    (Keep(True), "kept", True),
    (Rate(4), "rating", 4),
    (Paint(ClipColour.BLUE), "colour", ClipColour.BLUE),
    (Note("one\ntwo \ud800"), "notes", "one\ntwo ?"),
    (PutMarkers((Marker(2.0, "the\ndrop"), Marker(0.5))), "markers", (Marker(0.5), Marker(2.0, "the drop"))),
    (AddTags(("drum loop", "Late")), "tags", ("Late", "drum loop")),
]


@pytest.mark.parametrize(("change", "field", "value"), CHANGES)
def test_a_change_of_several_clips_is_kept_and_taken_back_exactly(library, paths, clips, change, field, value):
    first, second, third = clips
    library.change([first.id], change)
    before = library.clips()
    back = library.change([first.id, second.id, "gone"], change)
    assert [marking.ids for marking in back] == [(second.id,)] * len(back)
    assert library.read([second.id, third.id]) == (replace(second, **{field: value}), third)
    library.close()
    again = Library.open(paths)
    assert again.clip(second.id) == replace(second, **{field: value})
    for marking in back:
        again.change(marking.ids, marking.change)
    assert again.clips() == before
    again.close()


def test_different_names_all_come_back(library, clips):
    ids = [clip.id for clip in clips]
    back = library.change(ids, Rename("all alike"))
    assert {clip.title for clip in library.clips()} == {"all alike"}
    for marking in back:
        library.change(marking.ids, marking.change)
    assert list(library.read(ids)) == clips
    library.change(ids, Rename("all alike"))
    library.change(ids, Rename(" "))
    assert list(library.read(ids)) == clips


def test_a_change_to_what_is_there_already_needs_no_undo(library, clips):
    ids = [clip.id for clip in clips]
    for change, *_ in CHANGES:
        assert library.change(ids, change)
        assert library.change(ids, change) == ()
    assert library.change(ids, RemoveTags(("nobody has this",))) == ()


def test_tags_are_counted_and_written_one_way(library, clips):
    library.change([clips[0].id], AddTags(("Café", "ambient", "  ")))
    library.change([clips[1].id], AddTags(("cafe\N{COMBINING ACUTE ACCENT}", "AMBIENT")))
    assert library.tags.counts() == (("ambient", 2), ("Café", 2))
    library.change([clips[0].id, clips[1].id], RemoveTags(("ambient",)))
    assert library.tags.counts() == (("Café", 2),)


def test_what_is_said_about_a_clip_goes_to_the_trash_and_comes_back_with_it(library, paths, clips):
    ids = [clip.id for clip in clips]
    for change, *_ in CHANGES:
        library.change(ids[:1], change)
    marked = library.clip(ids[0])
    library.delete_clips(ids[:1])
    assert library.tags.counts() == ()
    library.close()
    again = Library.open(paths)
    assert again.undo_delete() == (marked,)
    assert again.find(ClipQuery("drum", tags=("Late",))) == (ids[0],)
    again.close()


@pytest.mark.parametrize(
    "spoilt",
    [
        *(
            f"marks SET {mark} WHERE clip ="
            for mark in ("rating = 9", "rating = 'many'", "colour = 'puce'", "notes = x'ff'")
        ),
        *(f"clips SET {fact} WHERE number =" for fact in ("origin = 'stolen'", "recipe = 'no recipe'")),
    ],
)
def test_a_mark_that_this_program_never_wrote_is_damage_and_the_sound_stays(library, paths, clips, spoilt):
    library.close()
    with closing(sqlite3.connect(paths.library_file, isolation_level=None)) as connection:
        connection.execute(f"UPDATE {spoilt} (SELECT number FROM clips WHERE id = ?)", (clips[1].id,))
    again = Library.open(paths)
    assert again.notices
    assert set(again.clips()) == set(clips)
    again.close()


def test_what_clips_have_in_common_is_counted(library):
    request = make_request(takes=3)
    ids = [clip.id for clip in library.add_result(request, make_result(request))]
    library.change(ids, AddTags(("album",)))
    library.change(ids[:1], AddTags(("keys",)))
    library.change(ids[:2], Note("dark"))
    common = library.marks.common([*ids, "gone"])
    assert (common.count, dict(common.tags), common.notes) == (3, {"album": 3, "keys": 1}, None)
    assert library.marks.common(ids[:2]).notes == "dark"
    assert library.marks.common([]).count == 0
