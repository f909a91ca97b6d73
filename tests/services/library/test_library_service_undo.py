"""Every change that a hand can make by mistake comes with what takes it back, and what makes it once more."""

import pytest

from musicgen_desktop.domain.clip import ClipColour
from musicgen_desktop.domain.clip_change import AddTags, Keep, Marking, Note, Paint, Rate, RemoveTags, Rename
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.services.library.clip_values import ChangeClips, MarkClips, MoveTag
from musicgen_desktop.services.library.library_values import (
    DeleteClips,
    PinPrompt,
    RemovePrompt,
    RestoreClips,
    RestorePrompt,
)
from tests.support.library.library_desk import WAIT
from tests.support.library.library_values import make_request


def done(desk, count=1):
    """What the last change was, and what takes it back, once there were so many."""
    return desk.wait("change_done", count)[-1]


def remake(desk, change):
    """Have it made, and wait until it is."""
    told = len(desk.witness.of("trash_changed"))
    desk.service.remake(change)
    desk.wait("trash_changed", told + 1)


@pytest.mark.parametrize(
    "change", [Rename("Intro"), Keep(True), Rate(5), Paint(ClipColour.RED), Note("n"), AddTags(("a", "b"))]
)
def test_a_mark_of_several_clips_goes_and_comes_back_together(desk, change):
    first, second, third = desk.save(make_request(takes=3))
    desk.service.change_clips([second.id], change)
    done(desk)
    desk.service.change_clips([first.id, second.id, third.id], change)
    step = done(desk, 2)
    assert isinstance(step.done, ChangeClips)
    assert (set(step.done.ids), step.done.change) == ({first.id, third.id}, change)
    marked = [desk.service.clip(clip.id) for clip in (first, second, third)]
    remake(desk, step.back)
    assert [desk.service.clip(clip.id) for clip in (first, third)] == [first, third]
    assert desk.service.clip(second.id) == marked[1]
    remake(desk, step.done)
    assert [desk.service.clip(clip.id) for clip in (first, second, third)] == marked
    assert len(desk.witness.of("change_done")) == 2


def test_a_tag_that_was_taken_comes_back_where_it_was(desk):
    first, second = desk.save(make_request(takes=2))
    desk.service.change_clips([first.id], AddTags(("late",)))
    done(desk)
    desk.service.change_clips([first.id, second.id], RemoveTags(("late",)))
    assert done(desk, 2).back == MarkClips((Marking((first.id,), AddTags(("late",))),))


@pytest.mark.parametrize(("name", "tags"), [("night", ("night",)), ("", ())])
def test_a_tag_is_called_otherwise_everywhere_or_goes_and_comes_back(desk, name, tags):
    first, second = desk.save(make_request(takes=2))
    desk.service.change_clips([first.id, second.id], AddTags(("late",)))
    done(desk)
    desk.service.save_search("at night", ClipQuery(tags=("late",)))
    desk.service.move_tag("LATE", name)
    step = done(desk, 2)
    assert step.done == MoveTag("late", name)
    assert [desk.service.clip(clip.id).tags for clip in (first, second)] == [tags, tags]
    assert desk.witness.of("saved_searches_changed")[-1] == (("at night", ClipQuery(tags=tags or ("late",))),)
    remake(desk, step.back)
    assert [desk.service.clip(clip.id).tags for clip in (first, second)] == [("late",), ("late",)]
    assert desk.witness.of("saved_searches_changed")[-1] == (("at night", ClipQuery(tags=("late",))),)
    remake(desk, step.done)
    assert desk.witness.of("tags_changed")[-1] == tuple((tag, 2) for tag in tags)
    desk.service.move_tag("nobody has it", "x")
    desk.service.change_clips([first.id], Rate(1))
    assert done(desk, 3).done.change == Rate(1)


def test_deleted_clips_come_back_and_go_again(desk):
    first, second = desk.save(make_request(takes=2))
    desk.service.delete_clips([first.id])
    desk.service.delete_clips([second.id])
    desk.wait("change_done", 2)
    earlier = desk.witness.of("change_done")[0]
    assert (earlier.done, earlier.back) == (DeleteClips((first.id,)), RestoreClips((first.id,)))
    remake(desk, earlier.back)
    assert (desk.service.clip(first.id), desk.service.clip(second.id)) == (first, None)
    remake(desk, earlier.done)
    remake(desk, earlier.done)
    assert desk.service.clip(first.id) is None
    remake(desk, RestoreClips((first.id, second.id)))
    assert [desk.service.clip(clip.id) for clip in (first, second)] == [first, second]


def test_bringing_back_out_of_turn_is_a_change_too(desk):
    (clip,) = desk.save()
    desk.service.delete_clips([clip.id])
    desk.service.undo_delete()
    step = done(desk, 2)
    assert (step.done, step.back) == (RestoreClips((clip.id,)), DeleteClips((clip.id,)))
    assert desk.service.clip(clip.id) == clip
    desk.service.undo_delete()
    desk.wait("trash_changed", 4)
    assert len(desk.witness.of("change_done")) == 2


def test_an_entry_of_the_history_comes_back_in_its_place(desk):
    for number, prompt in enumerate(("piano", "drums", "bass")):
        desk.service.record_job(make_request(prompt, job_id=str(number)))
    before = desk.wait("prompts_changed", 4)[-1]
    desk.service.remove_prompt(before[1].id)
    step = done(desk)
    assert (step.done, step.back) == (RemovePrompt(before[1].id), RestorePrompt(before[1]))
    remake(desk, step.back)
    assert desk.witness.of("prompts_changed")[-1] == before
    remake(desk, step.done)
    assert desk.witness.of("prompts_changed")[-1] == (before[0], before[2])


def test_a_pin_goes_again(desk):
    desk.service.record_job(make_request())
    (entry,) = desk.wait("prompts_changed", 2)[-1]
    desk.service.pin_prompt(entry.id)
    desk.service.pin_prompt(entry.id)
    step = done(desk)
    assert (step.done, step.back) == (PinPrompt(entry.id, True), PinPrompt(entry.id, False))
    remake(desk, step.back)
    assert desk.witness.of("prompts_changed")[-1] == (entry,)
    assert len(desk.witness.of("change_done")) == 1


def test_what_an_earlier_session_deleted_is_told_at_the_start(desk, desks, paths):
    first, second = desk.save(make_request(takes=2))
    desk.service.delete_clips([first.id, second.id])
    assert desk.service.close(WAIT)
    again = desks(paths).open()
    assert again.witness.of("trash_changed") == [2]
    remake(again, RestoreClips())
    assert again.witness.of("trash_changed")[-1] == 0
    assert again.service.clip(first.id) == first
    assert again.witness.of("change_done") == []


@pytest.mark.parametrize("title", ["warm piano", ""])
def test_what_changes_nothing_needs_no_undo(desk, title):
    (clip,) = desk.save()
    desk.service.change_clips([clip.id], Rename(title))
    desk.service.change_clips([clip.id], Keep(False))
    desk.service.change_clips(["0" * 32], Rename("nobody"))
    desk.service.delete_clips(())
    desk.wait("trash_changed", 2)
    assert desk.witness.of("change_done") == []


def test_what_is_refused_is_told_and_has_changed_nothing(desk, monkeypatch):
    (clip,) = desk.save()
    desk.service.change_clips([clip.id], Rename("Intro"))
    step = done(desk)
    with monkeypatch.context() as patch:
        patch.setattr("musicgen_desktop.library.database.database.Database.transaction", refuse)
        desk.service.remake(step.back)
        assert desk.wait("change_refused") == [step.back]
        desk.wait("library_problem")
    assert desk.service.clip(clip.id).title == "Intro"
    remake(desk, step.back)
    assert desk.service.clip(clip.id) == clip


def refuse(*_, **__):
    raise FileError("The disk is full.", "Make room.")
