"""The window shows what a query finds, and goes on showing what it finds, whatever happens to the clips."""

from __future__ import annotations

from threading import Event, Semaphore

import pytest

from musicgen_desktop.domain.clip_change import AddTags, Keep, Note, Rate, RemoveTags, Rename
from musicgen_desktop.domain.clip_ids import ClipIds
from musicgen_desktop.domain.clip_query import ClipQuery, SortBy
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.library.tables import clip_search
from musicgen_desktop.library.tables.clip_search import ClipSearch
from musicgen_desktop.library.tables.clips import Clips
from musicgen_desktop.services.library import clip_clerk, library_clerk, library_worker
from musicgen_desktop.services.library.clip_values import ClipsFound, LayDown
from musicgen_desktop.services.library.current_search import CurrentSearch
from tests.support.library.large_library import make_large_library
from tests.support.library.library_desk import WAIT
from tests.support.library.library_values import make_request

BY_TITLE = ClipQuery(sort_by=SortBy.TITLE, descending=False)


@pytest.fixture
def three(desk):
    """Three clips, whose titles are sorted already."""
    return [desk.save(make_request(name, job_id=name))[0] for name in ("bass", "drums", "piano")]


def find(desk, query):
    told = len(desk.witness.of("clips_found"))
    desk.service.find_clips(query)
    return desk.wait("clips_found", told + 1)[-1]


def test_ids_are_found_and_their_clips_read(desk, three):
    found = find(desk, BY_TITLE)
    assert found == ClipsFound(BY_TITLE, ClipIds(clip.id for clip in three), None, first=tuple(three))
    desk.service.load_clips([three[2].id, "gone", three[0].id])
    assert desk.wait("clips_read")[-1] == (three[2], three[0])


@pytest.mark.parametrize("hindrance", ["closed", "disk"])
def test_whoever_waits_for_rows_has_an_answer_in_any_case(desk, three, monkeypatch, hindrance):
    def fail(*_):
        raise FileError("The disk fails.", "Look at it.")

    if hindrance == "closed":
        desk.service.questions.ask(LayDown(), lambda _none: None)
    else:
        monkeypatch.setattr(Clips, "rows", fail)
    desk.service.load_clips([three[0].id])
    assert desk.wait("clips_read") == [()]
    assert len(desk.witness.of("library_problem")) == (0 if hindrance == "closed" else 1)


def test_after_every_change_the_difference_is_told(desk, three):
    bass, drums, piano = (clip.id for clip in three)
    find(desk, BY_TITLE)
    (choir,) = desk.save(make_request("choir", job_id="choir"))
    assert desk.wait("clips_found", 2)[-1] == ClipsFound(
        BY_TITLE, ClipIds((bass, choir.id, drums, piano)), ((1, 0, 1),)
    )
    desk.service.change_clips([bass], Rename("zither"))
    assert desk.wait("clips_found", 3)[-1] == ClipsFound(
        BY_TITLE, ClipIds((choir.id, drums, piano, bass)), ((0, 1, 0), (4, 0, 1))
    )
    desk.service.delete_clips([drums])
    assert desk.wait("clips_found", 4)[-1] == ClipsFound(BY_TITLE, ClipIds((choir.id, piano, bass)), ((1, 1, 0),))
    desk.service.undo_delete()
    assert desk.wait("clips_found", 5)[-1] == ClipsFound(
        BY_TITLE, ClipIds((choir.id, drums, piano, bass)), ((1, 0, 1),)
    )
    desk.service.change_clips([piano], Rate(3))
    desk.wait("clip_changed", 2)
    desk.service.load_clips([])
    desk.wait("clips_read")
    assert len(desk.witness.of("clips_found")) == 5


def test_the_newest_query_is_answered_in_any_case(desk, three):
    desk.service.find_clips(ClipQuery("bass"))
    for text in ("d", "dr", "dru", "drum"):
        desk.service.find_clips(ClipQuery(text))
    desk.wait("clips_found")
    desk.qtbot.waitUntil(lambda: desk.witness.of("clips_found")[-1].query.text == "drum", timeout=WAIT)
    assert desk.witness.of("clips_found")[-1].ids == (three[1].id,)
    assert len(desk.witness.of("clips_found")) <= 5


def test_what_has_no_words_yet_is_told_once_it_has(desks, paths, monkeypatch):
    """As after a repair: nobody waits until all words are made anew."""
    monkeypatch.setattr(clip_search, "_AT_ONCE", 10)
    monkeypatch.setattr(clip_search, "_WAITED_FOR", 10)
    make_large_library(paths, 60)
    desk = desks(paths)
    desk.service.open()
    desk.service.find_clips(ClipQuery("bossa"))
    desk.wait("clips_found", 2)
    first, *_, last = desk.witness.of("clips_found")
    assert len(first.ids) < len(last.ids)
    assert (first.lacks_words, last.lacks_words) == (True, False)
    desk.service.load_clips(last.ids)
    found = desk.wait("clips_read")[-1]
    assert all("bossa" in clip.prompt for clip in found)
    desk.service.find_clips(ClipQuery())
    desk.wait("clips_found", 3)
    desk.service.load_clips(desk.witness.of("clips_found")[-1].ids)
    assert len(found) == sum("bossa" in clip.prompt for clip in desk.wait("clips_read", 2)[-1])


@pytest.fixture
def parts(monkeypatch):
    """What the library's thread does, in order: a search, or a ``part`` of the words, which has to be let go."""
    monkeypatch.setattr(clip_search, "_AT_ONCE", 10)
    monkeypatch.setattr(clip_search, "_WAITED_FOR", 10)
    done, begun, may_go_on = [], Event(), Semaphore(0)
    fill, find = ClipSearch.fill_some, CurrentSearch.find

    def filling(search):
        done.append("part")
        begun.set()
        assert may_go_on.acquire(timeout=WAIT / 1000)
        return fill(search)

    def finding(search, library, asked):
        done.append(asked.query.text)
        return find(search, library, asked)

    monkeypatch.setattr(ClipSearch, "fill_some", filling)
    monkeypatch.setattr(CurrentSearch, "find", finding)
    yield done, begun, may_go_on
    may_go_on.release(1_000)


def test_a_search_waits_for_one_part_of_the_words_at_most(desks, paths, parts):
    done, begun, may_go_on = parts
    make_large_library(paths, 100)
    desk = desks(paths)
    desk.service.open()
    assert begun.wait(WAIT / 1000)
    for number, text in enumerate(("b", "bo", "bos"), start=1):
        begun.clear()
        desk.service.find_clips(ClipQuery(text))
        may_go_on.release()
        assert desk.wait("clips_found", number)[-1].query.text == text
        desk.qtbot.waitUntil(begun.is_set, timeout=WAIT)  # it goes on afterwards
    assert done == ["part", "b", "part", "bo", "part", "bos", "part"]
    may_go_on.release(1_000)
    assert not desk.wait("clips_found", 4)[-1].lacks_words


def test_while_letters_follow_each_other_no_words_are_made_between(desks, paths, parts, monkeypatch):
    monkeypatch.setattr(library_worker, "_QUIET_MS", 10 * WAIT)
    done, begun, may_go_on = parts
    make_large_library(paths, 100)
    desk = desks(paths)
    desk.service.open()
    assert begun.wait(WAIT / 1000)
    desk.service.find_clips(ClipQuery("b"))
    may_go_on.release(1_000)
    desk.wait("clips_found")
    desk.service.record_job(make_request())
    desk.wait("job_saved")
    find(desk, ClipQuery("bo"))
    assert done == ["part", "b", "bo"]


def test_that_nothing_more_is_found_is_told_too(desks, paths, monkeypatch):
    monkeypatch.setattr(clip_search, "_AT_ONCE", 10)
    monkeypatch.setattr(clip_search, "_WAITED_FOR", 10)
    make_large_library(paths, 60)
    desk = desks(paths)
    desk.service.open()
    desk.service.find_clips(ClipQuery("theremin"))
    first, last = desk.wait("clips_found", 2)
    assert (first.ids, last.ids, last.edits) == ((), (), ())
    assert (first.lacks_words, last.lacks_words) == (True, False)


def test_what_needs_no_words_lacks_none(desks, paths, parts):
    _done, begun, may_go_on = parts
    make_large_library(paths, 60)
    desk = desks(paths)
    desk.service.open()
    assert begun.wait(WAIT / 1000)
    desk.service.find_clips(ClipQuery(min_rating=3))  # before the next part, which nobody would let go, can begin
    may_go_on.release()
    (found,) = desk.wait("clips_found")
    assert not found.lacks_words
    assert found.ids


def test_tags_are_told_when_they_change(desk, three):
    ids = [clip.id for clip in three]
    desk.service.change_clips(ids, AddTags(("late",)))
    assert desk.wait("tags_changed", 2)[-1] == (("late", 3),)
    desk.service.delete_clips(ids[:1])
    assert desk.wait("tags_changed", 3)[-1] == (("late", 2),)
    desk.service.undo_delete()
    assert desk.wait("tags_changed", 4)[-1] == (("late", 3),)
    desk.service.change_clips(ids[1:], RemoveTags(("late",)))
    assert desk.wait("tags_changed", 5)[-1] == (("late", 1),)


def test_searches_are_kept_under_their_names(desk, desks, paths):
    assert desk.witness.of("saved_searches_changed") == [()]
    wanted = ClipQuery('"late night" -drums', min_rating=3, tags=("a",), kept=True, sort_by=SortBy.LENGTH)
    desk.service.save_search("Mine", ClipQuery("other"))
    desk.service.save_search("Mine", wanted)
    desk.service.save_search("  ", wanted)
    desk.wait("saved_searches_changed", 4)
    assert desk.service.close(WAIT)
    again = desks(paths).open()
    assert again.witness.of("saved_searches_changed") == [(("Mine", wanted),)]
    again.service.remove_search("Mine")
    assert again.wait("saved_searches_changed", 2)[-1] == ()


def test_a_family_is_read(desk, three):
    takes = desk.save(make_request("choir", job_id="choir", takes=2))
    desk.service.load_family(takes[0].id)
    (family,) = desk.wait("family_read")
    assert (family.clip, family.takes, family.ancestors, family.children) == (takes[0], tuple(takes), (), ())


def test_a_clip_that_was_not_told_lately_is_read_when_it_is_needed(desks, paths, desk, three, monkeypatch):
    assert desk.service.close(WAIT)
    monkeypatch.setattr(library_clerk.ClipClerk, "remember", lambda *_: None)
    again = desks(paths).open()
    again.service._clips.forget([three[0].id])
    again.service.load_audio(three[0].id)
    assert again.wait("audio_loaded")[0].clip_id == three[0].id
    again.service.load_audio("gone")
    again.service._clips.forget([three[1].id])
    again.service.load_peaks(three[1].id)
    assert [peaks.clip_id for peaks in again.wait("peaks_ready")] == [three[1].id]


def test_a_changed_clip_is_told_however_long_ago_it_was_told(desk, three, monkeypatch):
    monkeypatch.setattr(clip_clerk, "MOST_KNOWN", 1)
    desk.service.load_clips([clip.id for clip in three])
    desk.wait("clips_read")
    desk.service.change_clips([three[0].id], Rate(4))
    assert [(clip.id, clip.rating) for clip in desk.wait("clip_changed")] == [(three[0].id, 4)]


def test_many_changed_clips_are_told_at_once(desks, paths):
    make_large_library(paths, 150)
    desk = desks(paths).open()
    ids = find(desk, ClipQuery()).ids
    desk.service.load_clips(ids)
    desk.wait("clips_read")
    desk.service.change_clips(ids, Keep(True))
    assert len(desk.wait("clips_read", 2)[1]) > 100
    assert desk.witness.of("clip_changed") == []
    assert all(desk.service.clip(clip_id).kept for clip_id in ids)


def test_of_many_changed_clips_that_on_the_stage_is_told_and_no_old_value_stays_known(desks, paths, monkeypatch):
    monkeypatch.setattr(clip_clerk, "MOST_KNOWN", 10)
    make_large_library(paths, 150)
    desk = desks(paths).open()
    shown, *others = find(desk, ClipQuery(sort_by=SortBy.SEED, descending=False)).ids
    desk.service.load_family(shown)
    desk.wait("family_read")
    desk.service.load_clips(others)
    desk.wait("clips_read")
    desk.service.change_clips([shown, *others], Note("other words"))
    (outdated,) = desk.wait("clips_outdated")
    told = {clip.id for clip in desk.witness.of("clips_read")[-1] + tuple(desk.witness.of("clip_changed"))}
    assert shown in told
    assert told | outdated == {shown, *others}
    known = [clip for clip in map(desk.service.clip, (shown, *others)) if clip is not None]
    assert {clip.notes for clip in known} == {"other words"}
