import dataclasses
import shutil
import sqlite3
from contextlib import closing

import numpy as np
import pytest

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip_change import Rename
from musicgen_desktop.domain.errors import FaultError, FileError, UserError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.tables.clips import Clips
from musicgen_desktop.services.library.clip_values import NeedClips
from musicgen_desktop.services.library.rescue import Rescue
from tests.support.library.library_desk import WAIT
from tests.support.library.library_values import make_request, make_result


def stored(paths):
    with closing(sqlite3.connect(f"{paths.library_file.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT title, kept FROM marks ORDER BY title").fetchall()


class TestFaults:
    @pytest.fixture
    def full_disk(self, monkeypatch):
        add_result = Clips.add_result
        state = {"full": True}

        def write(*args):
            if state["full"]:
                raise FileError("There is not enough room.", "It needs 3 MB.")
            return add_result(*args)

        monkeypatch.setattr(Clips, "add_result", write)
        return state

    def test_a_result_that_cannot_be_saved_is_kept_and_saved_later(self, desk, full_disk):
        requests = [make_request(job_id="a", takes=2), make_request(job_id="b", seed=2)]
        for request in requests:
            desk.service.save_result(request, make_result(request))
        assert desk.wait("unsaved_changed", 2) == [1, 2]
        assert [str(problem) for problem in desk.wait("library_problem", 2)] == [
            "There is not enough room. It needs 3 MB."
        ] * 2
        assert desk.service.unsaved_count == 2
        desk.service.retry_save()
        desk.wait("library_problem", 4)
        assert desk.service.unsaved_count == 2
        full_disk["full"] = False
        desk.service.retry_save()
        clips = desk.wait("clip_added", 3)
        assert sorted(clip.job_id for clip in clips) == ["a", "a", "b"]
        desk.qtbot.waitUntil(lambda: desk.service.unsaved_count == 0, timeout=WAIT)
        assert desk.witness.of("unsaved_changed")[-1] == 0
        assert desk.service.close(WAIT)
        assert len(stored(desk.paths)) == 3

    def test_a_result_that_cannot_be_saved_can_be_exported(self, desk, full_disk, tmp_path):
        request = make_request(takes=2)
        result = make_result(request)
        desk.service.save_result(request, result)
        desk.wait("library_problem")
        desk.service.export_unsaved(tmp_path, ExportFormat(".flac"))
        (exported,) = desk.wait("exported")
        assert [file.name for file in exported.files] == ["warm piano (take 1).flac", "warm piano (take 2).flac"]
        for take, file in enumerate(exported.files):
            audio = read_audio(file)
            np.testing.assert_allclose(audio.audio_values, result.audio_values[take], atol=2**-23)
            assert audio.tags.recipe is not None
            assert audio.tags.recipe.take == take
        assert desk.service.unsaved_count == 0
        assert desk.service.close(WAIT)
        assert not desk.paths.rescued.exists()

    def test_closing_saves_or_puts_aside_what_waited(self, desk, desks, full_disk, paths):
        request = make_request(takes=2)
        desk.service.save_result(request, make_result(request))
        desk.wait("library_problem")
        assert desk.service.close(WAIT)
        assert sorted(path.name for path in paths.rescued.iterdir()) == [
            "warm piano (take 1).flac",
            "warm piano (take 2).flac",
        ]
        again = desks(paths).open()
        (notice,) = again.witness.of("opened")[0].notices
        assert str(paths.rescued) in notice

    def test_what_cannot_be_put_aside_beside_the_library_goes_to_the_temporary_files(
        self, desk, desks, full_disk, paths, tmp_path, monkeypatch
    ):
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        paths.rescued.write_text("in the way")
        foreign = tmp_path / "foreign"
        foreign.mkdir()
        (foreign / "not ours.flac").touch()
        request = make_request()
        desk.service.save_result(request, make_result(request))
        desk.wait("library_problem")
        assert desk.service.close(WAIT)
        (folder,) = tmp_path.glob("musicgen-desktop-rescued-*")
        link = tmp_path / f"{folder.name.rpartition('-')[0]}-link"
        link.symlink_to(foreign, target_is_directory=True)
        assert folder.stat().st_mode & 0o777 == 0o700
        assert [path.name for path in folder.iterdir()] == ["warm piano.flac"]
        again = desks(paths).open()
        (notice,) = again.witness.of("opened")[0].notices
        assert str(folder) in notice

        # It belongs to this library: another one of the same user says nothing.
        other = Rescue(tmp_path / "other library" / "rescued")
        assert other.notices() == ()

    def test_closing_saves_what_was_just_asked_exactly_once(self, desk, paths):
        request = make_request(takes=2)
        desk.service.save_result(request, make_result(request))
        desk.service.delete_clips(["0" * 32])
        assert desk.service.close(WAIT)
        assert len(desk.witness.of("clip_added")) == 2
        assert not list(paths.data.glob("*-wal"))
        assert len(stored(paths)) == 2

    def test_a_bug_while_saving_loses_nothing_either(self, desk, monkeypatch, qtbot):
        request = make_request()
        result = make_result(request)
        broken = result.audio_values.copy()
        broken[0, 0, 0] = np.nan
        with qtbot.captureExceptions() as raised:
            desk.service.save_result(request, dataclasses.replace(result, audio_values=broken))
            desk.wait("unsaved_changed")
            qtbot.waitUntil(lambda: len(raised) > 0, timeout=WAIT)
        assert raised[0][0] is ValueError
        assert desk.service.unsaved_count == 1
        desk.service.save_result(request, result)
        desk.wait("clip_added")
        desk.qtbot.waitUntil(lambda: desk.service.unsaved_count == 0, timeout=WAIT)

    def test_what_a_bug_keeps_from_being_saved_is_put_aside_at_the_end(self, desk, monkeypatch, qtbot, paths):
        def too_much(*_):
            raise MemoryError

        monkeypatch.setattr(Clips, "add_result", too_much)
        request = make_request()
        with qtbot.captureExceptions() as raised:
            desk.service.save_result(request, make_result(request))
            desk.wait("unsaved_changed")
            assert desk.service.close(WAIT)
            qtbot.waitUntil(lambda: len(raised) == 2, timeout=WAIT)
        assert [path.name for path in paths.rescued.iterdir()] == ["warm piano.flac"]

    def test_a_newer_library_is_refused_in_words_and_sound_is_still_put_aside(self, desks, paths):
        Library.open(paths).close()
        with closing(sqlite3.connect(paths.library_file, isolation_level=None)) as connection:
            connection.execute("PRAGMA user_version = 99")
            connection.execute("UPDATE format SET version = 99")
        before = paths.library_file.read_bytes()
        desk = desks(paths)
        desk.service.open()
        assert "newer" in desk.wait("library_problem")[0].message
        assert desk.witness.of("opened") == []
        request = make_request()
        desk.service.record_job(request)
        desk.service.search_prompts("anything")
        desk.service.undo_delete()
        desk.service.save_result(request, make_result(request))
        assert isinstance(desk.wait("library_problem", 2)[1], UserError)
        assert desk.service.close(WAIT)
        assert [path.name for path in paths.rescued.iterdir()] == ["warm piano.flac"]
        assert paths.library_file.read_bytes() == before

    def test_a_damaged_library_is_mended_and_told(self, desk, desks, paths):
        (clip,) = desk.save()
        assert desk.service.close(WAIT)
        shutil.rmtree(paths.backups)
        paths.library_file.write_bytes(b"no database" * 1000)
        again = desks(paths).open()
        assert again.clips() == (clip,)
        (opened,) = again.witness.of("opened")
        assert "damaged" in opened.notices[0]

    def test_a_view_only_library_plays_and_exports_and_says_no_once_for_each_wish(
        self, desk, desks, paths, monkeypatch, tmp_path
    ):
        (clip,) = desk.save()
        assert desk.service.close(WAIT)
        monkeypatch.setattr("musicgen_desktop.library.database.opening._is_writable", lambda paths: False)
        again = desks(paths).open()
        assert again.witness.of("opened")[0].view_only
        assert again.clips() == (clip,)
        again.service.load_audio(clip.id)
        again.wait("audio_loaded")
        again.service.export_clips([clip.id], tmp_path, ExportFormat(".wav"))
        again.wait("exported")
        again.service.record_job(make_request(job_id="next"))
        again.service.start_job("next")
        again.service.delete_clips([clip.id])
        again.service.change_clips([clip.id], Rename("no"))
        problems = again.wait("library_problem", 2)
        assert ["view-only" in problem.message for problem in problems] == [True, True]
        assert again.service.clip(clip.id) == clip


def test_a_file_that_is_gone_is_found_without_being_asked_for(desks, paths, desk):
    (clip,) = desk.save()
    assert desk.service.close(WAIT)
    clip.audio_path.unlink()
    again = desks(paths).open()
    assert again.wait("clip_changed")[0] == dataclasses.replace(clip, missing=True)


@pytest.fixture
def broken(monkeypatch):
    """Have a method of the library meet a bug."""

    def bug(*_args, **_names):
        raise RuntimeError("went sour")

    return lambda name: monkeypatch.setattr(Library, name, bug)


def test_a_bug_leaves_no_question_without_an_answer(desk, qtbot, broken):
    (clip,) = desk.save()
    broken("read")
    answers, refusals = [], []
    with qtbot.captureExceptions() as raised:
        desk.service.questions.ask(NeedClips((clip.id,)), answers.append, refusals.append)
        qtbot.waitUntil(lambda: bool(refusals and raised), timeout=WAIT)
    assert isinstance(refusals[0], FaultError)
    assert refusals[0].message == "A fault in the program: RuntimeError: went sour"
    assert [kind for kind, *_ in raised] == [RuntimeError]
    assert answers == []


def test_a_change_that_a_bug_keeps_from_being_taken_back_can_still_be(desk, qtbot, broken):
    (clip,) = desk.save()
    desk.service.delete_clips([clip.id])
    (done,) = desk.wait("change_done")
    broken("undo_delete")
    with qtbot.captureExceptions() as raised:
        desk.service.remake(done.back)
        assert desk.wait("change_refused") == [done.back]
        qtbot.waitUntil(lambda: len(raised) == 1, timeout=WAIT)


def test_a_clip_is_told_though_its_waveform_meets_a_bug(desk, qtbot, monkeypatch):
    def bug(*_):
        raise MemoryError

    monkeypatch.setattr("musicgen_desktop.services.library.library_clerk.draw_peaks", bug)
    with qtbot.captureExceptions() as raised:
        (clip,) = desk.save()
        qtbot.waitUntil(lambda: bool(raised), timeout=WAIT)
    assert [kind for kind, *_ in raised] == [MemoryError]
    assert desk.clips() == (clip,)
    assert desk.service.close(WAIT)
    assert not desk.paths.rescued.exists()
