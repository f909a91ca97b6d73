import json
from datetime import UTC, datetime, timedelta

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.library.clips import Clips
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.trash import Trash
from tests.support.library.library_values import make_paths, make_request, make_result

NOW = datetime(2024, 5, 1, tzinfo=UTC)


class Clock:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


class Crash(BaseException):
    """The process ends here."""


@pytest.fixture
def paths(home):
    return make_paths(home)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def library(paths, clock):
    library = Library.open(paths, clock)
    yield library
    library.close()


def add(library, job_id="job", takes=1):
    request = make_request(job_id=job_id, takes=takes)
    return library.add_result(request, make_result(request))


def trashed(paths):
    return sorted(path.name for path in paths.trash.iterdir())


def test_undo_brings_back_all_that_was_deleted_together(library, paths):
    clips = add(library, takes=4)
    library.rename_clip(clips[0].id, "mine")
    library.set_kept(clips[1].id, True)
    before = library.clips()
    contents = [clip.audio_path.read_bytes() for clip in before]
    ids = tuple(clip.id for clip in clips[:3])
    assert library.delete_clips([*ids, ids[0], "0" * 32]) == ids
    assert [clip.id for clip in library.clips()] == [clips[3].id]
    assert not clips[0].audio_path.exists()
    assert set(library.restorable()) == set(ids)
    assert {clip.id for clip in library.undo_delete()} == set(ids)
    assert library.clips() == before
    assert [clip.audio_path.read_bytes() for clip in before] == contents
    assert all(clip.codes_path.exists() for clip in before)
    assert trashed(paths) == []
    assert library.undo_delete() == ()


def test_undo_goes_back_step_by_step_also_after_a_restart(library, paths, clock):
    first, second, third = (add(library, job_id)[0] for job_id in "abc")
    for clip in (second, first):
        clock.now += timedelta(minutes=1)
        library.delete_clips([clip.id])
    library.close()
    again = Library.open(paths, clock)
    assert again.clips() == (third,)
    assert again.undo_delete() == (first,)
    assert again.undo_delete() == (second,)
    assert again.undo_delete() == ()
    again.close()


def test_a_clip_whose_file_is_gone_can_be_deleted_and_restored(library):
    (clip,) = add(library)
    clip.audio_path.unlink()
    assert library.delete_clips([clip.id]) == (clip.id,)
    assert library.undo_delete() == (clip,)


def test_the_trash_is_emptied_after_thirty_days(library, paths, clock):
    old, new = add(library, "old")[0], add(library, "new")[0]
    library.delete_clips([old.id])
    clock.now += timedelta(days=20)
    library.delete_clips([new.id])
    clock.now += timedelta(days=10, seconds=1)
    library.close()
    again = Library.open(paths, clock)
    assert trashed(paths) == sorted(f"{new.id}{suffix}" for suffix in (".codes.npz", ".flac", ".json"))
    assert again.undo_delete() == (new,)
    assert again.undo_delete() == ()
    again.close()


def test_deleting_that_the_disk_refuses_changes_nothing(library, paths):
    (clip,) = add(library)
    paths.trash.write_text("a file where the folder should be")
    with pytest.raises(FileError):
        library.delete_clips([clip.id])
    assert library.clips() == (clip,)
    assert clip.audio_path.exists()


@pytest.mark.parametrize("step", ["remove_rows", "_move_in"])
def test_a_crash_while_deleting_leaves_the_clip_or_deletes_it(library, paths, clock, monkeypatch, step):
    (clip,) = add(library)

    def crash(*_):
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(Clips if step == "remove_rows" else Trash, step, crash)
        with pytest.raises(Crash):
            library.delete_clips([clip.id])
    library.close()
    again = Library.open(paths, clock)
    if step == "remove_rows":
        assert again.clips() == (clip,)
        assert clip.audio_path.exists()
        assert trashed(paths) == []
    else:
        assert again.clips() == ()
        assert not clip.audio_path.exists()
        assert again.undo_delete() == (clip,)
    assert again.notices == ()
    again.close()


@pytest.mark.parametrize("step", ["insert", "get"])
def test_a_crash_while_restoring_leaves_the_clip_deleted_or_restores_it(library, paths, clock, monkeypatch, step):
    (clip,) = add(library)
    library.delete_clips([clip.id])

    def crash(*_):
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(Clips, step, crash)
        with pytest.raises(Crash):
            library.undo_delete()
    library.close()
    again = Library.open(paths, clock)
    if step == "insert":
        assert again.clips() == ()
        assert again.undo_delete() == (clip,)
    assert again.clips() == (clip,)
    assert clip.audio_path.exists()
    assert trashed(paths) == []
    again.close()


@pytest.mark.parametrize(
    "change",
    [
        {"files": ["../../settings.json"]},
        {"files": ["/etc/passwd"]},
        {"row": {"id) VALUES (1); --": 1}},
        {"format": 99},
        {"deleted_at": "yesterday"},
        {"row": 5},
    ],
)
def test_a_note_that_this_program_did_not_write_is_passed_over(library, paths, change):
    (clip,) = add(library)
    library.delete_clips([clip.id])
    note = paths.trash / f"{clip.id}.json"
    note.write_text(json.dumps({**json.loads(note.read_text()), **change}))
    assert library.undo_delete() == ()
    assert library.clips() == ()
    note.write_bytes(b"\xff garbage")
    assert library.restorable() == ()
