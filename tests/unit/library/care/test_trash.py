import json
import os
from datetime import UTC, datetime, timedelta

import pytest

from musicgen_desktop.domain.clip_change import Keep, Rename
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.json_record import RecordFormat
from musicgen_desktop.library.care.trash import Trash
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.tables.clips import Clips
from musicgen_desktop.library.tables.starts import SEVERAL
from tests.support.library.library_values import make_request, make_result

NOW = datetime(2024, 5, 1, tzinfo=UTC)


class Clock:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


class Crash(BaseException):
    """The process ends here."""


def full(*_):
    raise FileError("The disk is full.", "Free some space.")


def held(*_, **__):
    raise PermissionError(13, "Permission denied")


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
    library.change([clips[0].id], Rename("mine"))
    library.change([clips[1].id], Keep(True))
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


def start(paths, clock, times=1):
    """Start the program so often."""
    for _ in range(times):
        Library.open(paths, clock).close()


def files_of(*clips):
    return sorted(f"{clip.id}{suffix}" for clip in clips for suffix in (".codes.npz", ".flac", ".json"))


def test_the_trash_is_emptied_after_thirty_days_and_several_starts(library, paths, clock):
    old, new = add(library, "old")[0], add(library, "new")[0]
    library.delete_clips([old.id])
    clock.now += timedelta(days=20)
    library.delete_clips([new.id])
    clock.now += timedelta(days=10, seconds=1)
    library.close()
    start(paths, clock, SEVERAL - 1)
    assert trashed(paths) == files_of(old, new)
    start(paths, clock)
    assert trashed(paths) == files_of(new)
    again = Library.open(paths, clock)
    assert again.undo_delete() == (new,)
    assert again.undo_delete() == ()
    again.close()


def test_a_clock_that_is_wrong_for_some_starts_empties_nothing(library, paths, clock):
    (clip,) = add(library)
    library.delete_clips([clip.id])
    library.close()
    start(paths, clock, SEVERAL)
    clock.now += timedelta(days=40_000)
    start(paths, clock, SEVERAL - 1)
    clock.now = NOW + timedelta(days=1)
    start(paths, clock)
    clock.now += timedelta(days=40_000)
    start(paths, clock, SEVERAL - 1)
    assert trashed(paths) == files_of(clip)


def test_what_was_deleted_while_the_clock_stood_in_the_past_stays_for_several_starts(library, paths, clock):
    (clip,) = add(library)
    start_of_time = timedelta(days=18_000)
    clock.now -= start_of_time
    library.delete_clips([clip.id])
    clock.now += start_of_time
    library.close()
    start(paths, clock, SEVERAL - 1)
    assert trashed(paths) == files_of(clip)


def test_undo_goes_back_in_the_order_of_deleting_whatever_the_clock_says(library, clock):
    first, second, third = (add(library, job_id)[0] for job_id in "abc")
    for clip, days in ((first, 0), (second, -900), (third, -400)):
        clock.now += timedelta(days=days)
        library.delete_clips([clip.id])
    assert [library.undo_delete() for _ in range(4)] == [(third,), (second,), (first,), ()]


def test_after_an_older_database_is_put_back_starts_are_counted_on(library, paths, clock):
    start(paths, clock, 3)
    (clip,) = add(library)
    library.delete_clips([clip.id])
    library.close()
    counted = json.loads((paths.trash / f"{clip.id}.json").read_text())["start"]
    paths.library_file.unlink()
    for backup in paths.backups.iterdir():
        backup.unlink()
    again = Library.open(paths, clock)
    assert again._starts.current == counted + 1
    again.close()


def test_the_notes_are_read_once(library, monkeypatch):
    clips = add(library, takes=4)
    read = []
    monkeypatch.setattr(RecordFormat, "read", lambda self, path: read.append(path))
    for clip in clips:
        library.delete_clips([clip.id])
        assert library.restorable() == (clip.id,)
    assert library.undo_delete() == (clips[3],)
    assert library.restorable() == (clips[2].id,)
    assert read == []


def test_a_note_of_the_first_format_is_understood(library, paths, clock):
    first, second = (add(library, job_id)[0] for job_id in "ab")
    for clip in (second, first):
        clock.now += timedelta(minutes=1)
        library.delete_clips([clip.id])
    for clip in (first, second):
        note = paths.trash / f"{clip.id}.json"
        fields = json.loads(note.read_text())
        note.write_text(
            json.dumps({**{k: v for k, v in fields.items() if k not in ("sequence", "start")}, "format": 1})
        )
    again = Library.open(paths, clock)
    assert [again.undo_delete() for _ in range(3)] == [(first,), (second,), ()]
    again.close()


def test_deleting_that_the_disk_refuses_changes_nothing(library, paths):
    (clip,) = add(library)
    paths.trash.write_text("a file where the folder should be")
    with pytest.raises(FileError):
        library.delete_clips([clip.id])
    assert library.clips() == (clip,)
    assert clip.audio_path.exists()


def test_deleting_that_is_refused_at_the_very_last_leaves_nothing_to_be_brought_back(library, paths, monkeypatch):
    (kept,), (gone,) = add(library, "kept"), add(library, "gone")
    library.delete_clips([gone.id])
    with monkeypatch.context() as patch:
        patch.setattr(Clips, "remove_rows", full)
        with pytest.raises(FileError):
            library.delete_clips([kept.id])
    assert library.restorable() == (gone.id,)
    assert {clip.id for clip in library.undo_delete()} == {gone.id}
    assert {clip.id for clip in library.clips()} == {kept.id, gone.id}
    assert trashed(paths) == []


def test_a_note_that_another_program_holds_keeps_no_clip_from_coming_back(library, paths, clock, monkeypatch):
    first, second = add(library, takes=2)
    library.delete_clips([first.id, second.id])
    with monkeypatch.context() as patch:
        patch.setattr(type(paths.trash), "unlink", held)
        assert len(library.undo_delete()) == 2
    assert library.restorable() == ()
    assert library.undo_delete() == ()
    library.close()
    again = Library.open(paths, clock)
    assert {clip.id for clip in again.clips()} == {first.id, second.id}
    assert trashed(paths) == []
    again.close()


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
        {"files": ["2024/05/other.flac"]},
        {"id": "../../settings"},
        {"id": "/etc/passwd"},
        {"id": "0" * 32},
        {"row": {"id) VALUES (1); --": 1}},
        {"row": 5},
        {"format": 99},
        {"format": 1.5},
        {"deleted_at": "yesterday"},
        {"deleted_at": ["a"]},
        {"sequence": -1},
        {"sequence": 10**30},
        {"batch": None},
    ],
)
def test_a_note_that_this_program_did_not_write_is_passed_over(library, paths, clock, change):
    (clip,) = add(library)
    library.delete_clips([clip.id])
    note = paths.trash / f"{clip.id}.json"
    note.write_text(json.dumps({**json.loads(note.read_text()), **change}))
    nothing_comes_back(library, paths, clock)
    assert note.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"audio_file": "../../settings.json"},
        {"audio_file": "/etc/passwd"},
        {"audio_file": "C:/windows.flac"},
        {"audio_file": "2024/05/other.flac"},
        {"codes_file": "../up.codes.npz"},
        {"id": "0" * 32},
        {"samples": 0},
        {"gain": -1.0},
        {"title": ["a"]},
        {"created_at": "0001-01-01T00:00:00+14:00"},
    ],
)
def test_a_row_in_a_note_that_cannot_be_a_clip_is_passed_over(library, paths, clock, change):
    (clip,) = add(library)
    library.delete_clips([clip.id])
    note = paths.trash / f"{clip.id}.json"
    fields = json.loads(note.read_text())
    note.write_text(json.dumps({**fields, "row": {**fields["row"], **change}}))
    nothing_comes_back(library, paths, clock)


@pytest.mark.parametrize("content", [b"", b"\xff garbage", b"[" * 100_000, b"null", b"7" * 5_000])
def test_a_note_that_is_garbage_is_passed_over(library, paths, clock, content):
    (clip,) = add(library)
    library.delete_clips([clip.id])
    (paths.trash / f"{clip.id}.json").write_bytes(content)
    nothing_comes_back(library, paths, clock)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_pipe_in_the_trash_is_passed_over(library, paths, clock):
    paths.trash.mkdir()
    os.mkfifo(paths.trash / f"{'0' * 32}.json")
    nothing_comes_back(library, paths, clock)


def nothing_comes_back(library, paths, clock):
    library.close()
    outside = {path for path in paths.data.parent.rglob("*") if paths.data not in path.parents}
    again = Library.open(paths, clock)
    assert (again.restorable(), again.undo_delete(), again.clips(), again.notices) == ((), (), (), ())
    again.close()
    start(paths, lambda: clock.now + timedelta(days=90), 2 * SEVERAL)
    assert {path for path in paths.data.parent.rglob("*") if paths.data not in path.parents} == outside
