"""The examples of a first start, told like all other clips and in nobody's way."""

import threading

import pytest
from PySide6.QtCore import Qt

from musicgen_desktop.library.tables.clips import Clips
from musicgen_desktop.services.library.library_values import CloseLibrary
from tests.support.library.example_folder import write_examples
from tests.support.library.library_desk import MAIN, WAIT


@pytest.fixture
def folder(tmp_path):
    write_examples(tmp_path / "examples")
    return tmp_path / "examples"


@pytest.fixture
def gate(monkeypatch):
    """Each example waits until it is let through."""
    let = threading.Semaphore(0)
    threads = set()
    add_take = Clips.add_take

    def gated(*args):
        threads.add(threading.get_ident())
        assert let.acquire(timeout=WAIT / 1000)
        return add_take(*args)

    monkeypatch.setattr(Clips, "add_take", gated)
    yield let
    assert not threads & {MAIN}


def let_through(request, gate):
    if isinstance(request, CloseLibrary):
        gate.release()


def test_a_first_start_is_open_before_they_come(desks, paths, folder, gate):
    desk = desks(paths, folder).open()
    assert [name for name, _ in desk.witness.said] == [
        *(
            "opened",
            "tags_changed",
            "saved_searches_changed",
            "prompts_changed",
            "jobs_interrupted",
            "trash_changed",
        )
    ]
    assert desk.witness.of("opened")[0].count == 0
    gate.release(3)
    clips = desk.wait("clip_added", 3)
    assert [clip.job_id for clip in clips] == ["example-style0", "example-style1", "example-style2"]
    assert desk.service.clip(clips[0].id) == clips[0]
    assert desk.witness.of("library_problem") == []


def test_what_the_user_asks_for_comes_before_the_next_one(desks, paths, folder, gate):
    desk = desks(paths, folder).open()
    gate.release()
    first = desk.wait("clip_added")[0]
    desk.service.delete_clips([first.id])
    gate.release(2)
    desk.wait("clip_added", 3)
    said = [name for name, _ in desk.witness.said if name in ("clip_added", "clips_removed")]
    assert said.index("clips_removed") < len(said) - 1


def test_an_end_in_the_middle_is_prompt_and_the_next_start_goes_on(desks, paths, folder, gate):
    desk = desks(paths, folder).open()
    gate.release()
    first = desk.wait("clip_added")[0]
    # The one that is being added when the end is asked for.
    desk.service._worker.asked.connect(lambda request: let_through(request, gate), Qt.ConnectionType.DirectConnection)
    assert desk.service.close(WAIT)
    assert len(desk.witness.of("clip_added")) < 3

    gate.release(3)
    again = desks(paths, folder).open()
    before = again.clips()
    assert first in before
    again.wait("clip_added", 3 - len(before))
    assert again.service.close(WAIT)

    third = desks(paths, folder).open()
    assert len(third.clips()) == 3
    assert third.service.close(WAIT)
    assert third.witness.of("clip_added") == []


def test_all_deleted_none_comes_back(desks, paths, folder):
    desk = desks(paths, folder).open()
    clips = desk.wait("clip_added", 3)
    desk.service.load_peaks(clips[0].id)
    assert desk.wait("peaks_ready")[0].clip_id == clips[0].id
    desk.service.delete_clips([clip.id for clip in clips])
    desk.wait("clips_removed")
    assert desk.service.close(WAIT)

    again = desks(paths, folder).open()
    assert again.witness.of("opened")[0].count == 0
    assert again.witness.of("trash_changed") == [3]
    assert again.service.close(WAIT)
    assert again.witness.of("clip_added") == []
