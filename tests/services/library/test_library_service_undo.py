"""Every change that a hand can make by mistake is taken back, the last one first."""

import pytest

from musicgen_desktop.domain.clip_change import Keep, Marking, Rename
from musicgen_desktop.services.library.clip_values import MarkClips
from musicgen_desktop.services.library.library_values import (
    PinPrompt,
    RestoreClips,
    RestorePrompt,
)
from tests.support.library.library_desk import WAIT
from tests.support.library.library_values import make_request


def step(desk, changes):
    """What undo would do, once it has changed so often since the library was opened."""
    return desk.wait("undo_step_changed", 1 + changes)[-1]


def test_at_first_there_is_nothing_to_take_back(desk):
    assert desk.witness.of("undo_step_changed") == [None]
    desk.service.undo()
    desk.service.search_prompts("")
    desk.wait("prompts_changed", 2)
    assert desk.witness.of("undo_step_changed") == [None]


def test_a_name_comes_back(desk):
    (clip,) = desk.save()
    desk.service.change_clips([clip.id], Rename("Intro"))
    assert step(desk, 1) == MarkClips((Marking((clip.id,), Rename(clip.title)),))
    desk.service.undo()
    assert step(desk, 2) is None
    assert desk.wait("clip_changed", 2)[-1] == clip


def test_marks_of_several_clips_come_back_together_and_only_those_that_were_changed(desk):
    first, second, third = desk.save(make_request(takes=3))
    desk.service.change_clips([second.id], Keep(True))
    desk.service.change_clips([first.id, second.id, third.id], Keep(True))
    assert step(desk, 2) == MarkClips((Marking((first.id, third.id), Keep(False)),))
    desk.service.undo()
    assert step(desk, 3) == MarkClips((Marking((second.id,), Keep(False)),))
    assert [desk.service.clip(clip.id).kept for clip in (first, second, third)] == [False, True, False]


def test_an_entry_of_the_history_comes_back_in_its_place(desk):
    for number, prompt in enumerate(("piano", "drums", "bass")):
        desk.service.record_job(make_request(prompt, job_id=str(number)))
    before = desk.wait("prompts_changed", 4)[-1]
    desk.service.remove_prompt(before[1].id)
    assert step(desk, 1) == RestorePrompt(before[1])
    desk.service.undo()
    assert step(desk, 2) is None
    assert desk.witness.of("prompts_changed")[-1] == before


def test_a_pin_goes_again(desk):
    desk.service.record_job(make_request())
    (entry,) = desk.wait("prompts_changed", 2)[-1]
    desk.service.pin_prompt(entry.id)
    desk.service.pin_prompt(entry.id)
    assert step(desk, 1) == PinPrompt(entry.id, False)
    desk.service.undo()
    assert step(desk, 2) is None
    assert desk.witness.of("prompts_changed")[-1] == (entry,)


def test_changes_are_taken_back_in_their_order_whatever_they_were(desk):
    first, second = desk.save(make_request(takes=2))
    desk.service.change_clips([first.id], Rename("one"))
    desk.service.delete_clips([first.id])
    desk.service.change_clips([second.id], Keep(True))
    assert step(desk, 3) == MarkClips((Marking((second.id,), Keep(False)),))
    for change, coming in enumerate(
        (RestoreClips((first.id,)), MarkClips((Marking((first.id,), Rename(first.title)),)), None)
    ):
        desk.service.undo()
        assert step(desk, 4 + change) == coming
    assert [desk.service.clip(clip.id) for clip in (first, second)] == [first, second]


def test_deleted_clips_can_be_brought_back_out_of_turn(desk):
    first, second = desk.save(make_request(takes=2))
    desk.service.delete_clips([first.id])
    desk.service.change_clips([second.id], Rename("two"))
    desk.service.undo_delete()
    assert step(desk, 3) == MarkClips((Marking((second.id,), Rename(second.title)),))
    desk.service.undo()
    assert step(desk, 4) is None


def test_what_an_earlier_session_deleted_comes_after_the_changes_of_this_one(desk, desks, paths):
    first, second = desk.save(make_request(takes=2))
    desk.service.delete_clips([first.id])
    assert desk.service.close(WAIT)
    again = desks(paths).open()
    assert step(again, 0) == RestoreClips((first.id,))
    again.service.change_clips([second.id], Rename("two"))
    assert step(again, 1) == MarkClips((Marking((second.id,), Rename(second.title)),))
    again.service.undo()
    assert step(again, 2) == RestoreClips((first.id,))
    again.service.undo()
    assert step(again, 3) is None
    assert again.service.clip(first.id) == first


@pytest.mark.parametrize("title", ["warm piano", ""])
def test_what_changes_nothing_needs_no_undo(desk, title):
    (clip,) = desk.save()
    desk.service.change_clips([clip.id], Rename(title))
    desk.service.change_clips([clip.id], Keep(False))
    desk.service.change_clips(["0" * 32], Rename("nobody"))
    desk.service.search_prompts("")
    desk.wait("prompts_changed", 2)
    assert desk.witness.of("undo_step_changed") == [None]


def test_deleting_is_answered_even_where_nothing_was_deleted(desk):
    desk.service.delete_clips(())
    assert step(desk, 1) is None


def test_a_step_that_is_refused_stays(desk, monkeypatch):
    (clip,) = desk.save()
    desk.service.change_clips([clip.id], Rename("Intro"))
    coming = step(desk, 1)
    with monkeypatch.context() as patch:
        patch.setattr("musicgen_desktop.library.database.Database.transaction", refuse)
        desk.service.undo()
        desk.wait("library_problem")
    desk.service.undo()
    assert step(desk, 2) is None
    assert coming == MarkClips((Marking((clip.id,), Rename(clip.title)),))
    assert desk.service.clip(clip.id) == clip


def refuse(*_):
    from musicgen_desktop.domain.errors import FileError

    raise FileError("The disk is full.", "Make room.")
