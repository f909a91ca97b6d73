import dataclasses
import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer

from musicgen_desktop.audio.files import read_audio
from musicgen_desktop.audio.loudness import measure_lufs
from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.library.clips import Clips
from musicgen_desktop.library.library import Library
from musicgen_desktop.services import clip_tasks
from musicgen_desktop.services.library_service import LibraryService
from tests.support.library import RATE, make_paths, make_request, make_result

WAIT = 30_000
MAIN = threading.get_ident()
SIGNALS = (
    *("opened", "clips_loaded", "clip_added", "clip_changed", "clips_removed", "undo_changed", "prompts_changed"),
    *("job_saved", "jobs_interrupted", "unsaved_changed", "audio_loaded", "peaks_ready", "exported", "library_problem"),
)


class Witness:
    """Remembers everything a service says, in order, and in which threads."""

    def __init__(self, service):
        self.said = []
        self.threads = set()
        for name in SIGNALS:
            # Direct: the slot then runs in the thread in which the service emits.
            getattr(service, name).connect(
                lambda value, name=name: self._hear(name, value), Qt.ConnectionType.DirectConnection
            )

    def _hear(self, name, value):
        self.threads.add(threading.get_ident())
        self.said.append((name, value))

    def of(self, name):
        return [value for said, value in self.said if said == name]


@pytest.fixture
def paths(home):
    return make_paths(home)


class Desk:
    """A service with its witness, driven as the window drives it."""

    def __init__(self, paths, qtbot):
        self.paths = paths
        self.qtbot = qtbot
        self.service = LibraryService(paths)
        self.witness = Witness(self.service)

    def open(self):
        self.service.open()
        self.wait("undo_changed")
        return self

    def wait(self, name, count=1):
        """Everything said under ``name`` once it is at least ``count``."""
        self.qtbot.waitUntil(lambda: len(self.witness.of(name)) >= count, timeout=WAIT)
        return self.witness.of(name)

    def save(self, request=None, **result):
        request = request or make_request()
        before = len(self.witness.of("clip_added"))
        self.service.save_result(request, make_result(request, **result))
        return self.wait("clip_added", before + request.params.takes)[before:]


@pytest.fixture
def desks(qtbot):
    made = []

    def make(paths):
        made.append(Desk(paths, qtbot))
        return made[-1]

    yield make
    for desk in made:
        assert desk.service.close(WAIT)
        assert desk.witness.threads <= {MAIN}


@pytest.fixture
def desk(desks, paths):
    return desks(paths).open()


def stored(paths):
    with closing(sqlite3.connect(f"{paths.library_file.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT title, kept FROM clips ORDER BY title").fetchall()


def test_opening_tells_everything_once_and_in_order(desk):
    assert [name for name, _ in desk.witness.said] == [
        "opened",
        "clips_loaded",
        "prompts_changed",
        "jobs_interrupted",
        "undo_changed",
    ]
    (opened,) = desk.witness.of("opened")
    assert (opened.view_only, opened.notices) == (False, ())


def test_a_job_is_written_down_made_saved_and_found_again(desk, desks, paths):
    request = make_request("warm piano", takes=2)
    desk.service.record_job(request)
    assert desk.wait("job_saved")[0].state is JobState.QUEUED
    desk.service.start_job(request.job_id)
    clips = desk.save(request)
    assert [clip.recipe.take for clip in clips] == [0, 1]
    desk.service.rename_clip(clips[0].id, "Intro")
    desk.service.set_kept(clips[0].id, True)
    assert desk.wait("clip_changed", 2)[-1] == dataclasses.replace(clips[0], title="Intro", kept=True)
    assert desk.service.close(WAIT)

    again = desks(paths).open()
    assert set(again.witness.of("clips_loaded")[0]) == {desk.witness.of("clip_changed")[-1], clips[1]}
    assert [entry.prompt for entry in again.witness.of("prompts_changed")[0]] == ["warm piano"]
    assert again.witness.of("jobs_interrupted") == [()]


def test_all_reading_and_writing_happens_outside_the_main_thread(desk, monkeypatch):
    threads = {}

    def watch(owner, name):
        original = getattr(owner, name)

        def watched(*args, **kwargs):
            threads.setdefault(name, set()).add(threading.get_ident())
            return original(*args, **kwargs)

        monkeypatch.setattr(owner, name, watched)

    watch(Clips, "add_result")
    watch(Library, "record_job")
    watch(clip_tasks, "read_clip")
    watch(clip_tasks, "_export")
    request = make_request()
    desk.service.record_job(request)
    (clip,) = desk.save(request)
    desk.service.load_audio(clip.id)
    desk.wait("audio_loaded")
    desk.service.export_clips([clip.id], desk.paths.data, ".wav")
    desk.wait("exported")
    library_thread = threads["add_result"]
    assert len(library_thread) == 1
    assert threads["record_job"] == library_thread
    assert threads.keys() == {"add_result", "record_job", "read_clip", "_export"}
    for name in ("read_clip", "_export"):
        assert not threads[name] & {MAIN, *library_thread}
    assert MAIN not in library_thread


def test_saving_returns_at_once_and_the_main_thread_goes_on(desk, monkeypatch):
    free = threading.Event()
    add_result = Clips.add_result

    def slow_disk(*args):
        assert free.wait(WAIT / 1000)
        return add_result(*args)

    monkeypatch.setattr(Clips, "add_result", slow_disk)
    request = make_request()
    desk.service.save_result(request, make_result(request))
    beats = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(None))
    timer.start(0)
    desk.qtbot.waitUntil(lambda: len(beats) > 100, timeout=WAIT)
    assert desk.witness.of("clip_added") == []
    free.set()
    desk.wait("clip_added")


def test_deleting_and_undoing_go_together(desk):
    clips = desk.save(make_request(takes=3))
    desk.service.delete_clips([clip.id for clip in clips[:2]])
    assert desk.wait("clips_removed") == [(clips[0].id, clips[1].id)]
    assert desk.wait("undo_changed", 2)[-1] == 2
    assert desk.service.clip(clips[0].id) is None
    desk.service.undo_delete()
    assert {clip.id for clip in desk.wait("clip_added", 5)[3:]} == {clip.id for clip in clips[:2]}
    assert desk.wait("undo_changed", 3)[-1] == 0
    assert desk.service.clip(clips[0].id) == clips[0]


def test_the_history_follows_the_search(desk):
    for number, prompt in enumerate(("Piano", "drums", "piano ÉTUDE")):
        desk.service.record_job(make_request(prompt, job_id=str(number)))
    everything = desk.wait("prompts_changed", 4)[-1]
    assert [entry.prompt for entry in everything] == ["piano ÉTUDE", "drums", "Piano"]
    desk.service.search_prompts("PIANO")
    assert [entry.prompt for entry in desk.wait("prompts_changed", 5)[-1]] == ["piano ÉTUDE", "Piano"]
    desk.service.pin_prompt(everything[2].id)
    assert [entry.prompt for entry in desk.wait("prompts_changed", 6)[-1]] == ["Piano", "piano ÉTUDE"]
    desk.service.remove_prompt(everything[2].id)
    assert [entry.prompt for entry in desk.wait("prompts_changed", 7)[-1]] == ["piano ÉTUDE"]
    desk.service.record_job(make_request("bass", job_id="3"))
    assert [entry.prompt for entry in desk.wait("prompts_changed", 8)[-1]] == ["piano ÉTUDE"]


@pytest.mark.parametrize(
    "prompt", ["", "x" * 50_000, "🎹🥁" * 300, "שלום עולם", "nul\0byte", "../../up", "CON", "half \ud800 emoji"]
)
def test_odd_prompts_pass_through_every_part(desk, tmp_path, prompt):
    request = make_request(prompt)
    desk.service.record_job(request)
    (clip,) = desk.save(request)
    (entry,) = desk.wait("prompts_changed", 2)[-1]
    assert entry.prompt == clip.recipe.prompt == prompt.replace("\ud800", "?")
    desk.service.search_prompts(prompt)
    assert desk.wait("prompts_changed", 3)[-1] == (entry,)
    folder = tmp_path / "exports"
    folder.mkdir()
    desk.service.export_clips([clip.id], folder, ".mp3")
    (file,) = desk.wait("exported")[0].files
    assert list(folder.iterdir()) == [file]
    assert len(file.name.encode()) <= 120
    desk.service.rename_clip(clip.id, clip.recipe.prompt)
    assert desk.wait("clip_changed")[0].title == clip.title


def test_a_job_without_an_ending_is_told_at_the_next_start_until_it_is_dismissed(desk, desks, paths):
    for job_id in ("a", "b", "c"):
        desk.service.record_job(make_request("idea", job_id=job_id))
    desk.service.start_job("a")
    desk.service.finish_job("c", JobState.FAILED, "no memory")
    assert desk.service.close(WAIT)
    again = desks(paths).open()
    assert {job.id for job in again.witness.of("jobs_interrupted")[0]} == {"a", "b"}
    again.service.dismiss_job("a")
    assert [job.id for job in again.wait("jobs_interrupted", 2)[1]] == ["b"]
    assert again.service.close(WAIT)
    assert [job.id for job in desks(paths).open().witness.of("jobs_interrupted")[0]] == ["b"]


class TestSound:
    def test_a_clip_sounds_as_it_was_made(self, desk):
        request = make_request(takes=2)
        result = make_result(request, channels=2, amplitude=1.8)
        desk.service.save_result(request, result)
        clips = desk.wait("clip_added", 2)
        assert clips[1].gain < 1
        desk.service.load_audio(clips[1].id)
        (audio,) = desk.wait("audio_loaded")
        assert audio.clip_id == clips[1].id
        assert audio.sampling_rate == RATE
        assert audio.audio_values.dtype == np.float32
        assert not audio.audio_values.flags.writeable
        np.testing.assert_allclose(audio.audio_values, result.audio_values[1], atol=1.8 * 2**-22)
        assert audio.peaks.frames == audio.audio_values.shape[1]

    def test_a_waveform_is_drawn_once_and_then_read_from_the_cache(self, desk, monkeypatch):
        (clip,) = desk.save()
        desk.service.load_peaks(clip.id)
        (first,) = desk.wait("peaks_ready")
        clip.audio_path.unlink()
        desk.service.load_peaks(clip.id)
        second = desk.wait("peaks_ready", 2)[1]
        assert first.clip_id == second.clip_id == clip.id
        for one, other in zip(first.peaks.window(0, 1_600, 50), second.peaks.window(0, 1_600, 50), strict=True):
            np.testing.assert_array_equal(one, other)

    @pytest.mark.parametrize("content", [b"", b"garbage", None], ids=["empty", "garbage", "another clip"])
    def test_a_wrong_cache_is_drawn_again(self, desk, content):
        (clip,) = desk.save()
        other = desk.save(make_request(job_id="other"), samples=3_200)[0]
        desk.service.load_peaks(other.id)
        desk.wait("peaks_ready")
        cache = desk.paths.peaks / f"{clip.id}.peaks"
        cache.write_bytes(content if content is not None else (desk.paths.peaks / f"{other.id}.peaks").read_bytes())
        desk.service.load_peaks(clip.id)
        assert desk.wait("peaks_ready", 2)[1].peaks.frames == 1_600

    def test_waveforms_of_clips_that_are_gone_are_removed_at_the_next_start(self, desk, desks, paths):
        kept, gone = desk.save(make_request(takes=2))
        for number, clip in enumerate((kept, gone)):
            desk.service.load_peaks(clip.id)
            desk.wait("peaks_ready", number + 1)
        desk.service.delete_clips([gone.id])
        assert desk.service.close(WAIT)
        desks(paths).open()
        assert [path.stem for path in paths.peaks.iterdir()] == [kept.id]

    @pytest.mark.parametrize("how", ["gone", "truncated", "another sound"])
    def test_a_clip_whose_file_is_gone_or_damaged_is_told_and_marked_and_others_play(self, desk, how):
        lost, whole = desk.save(make_request(takes=2))
        longer = desk.save(make_request(job_id="longer"), samples=3_200)[0]
        if how == "gone":
            lost.audio_path.unlink()
        elif how == "truncated":
            lost.audio_path.write_bytes(lost.audio_path.read_bytes()[:-500])
        else:
            shutil.copyfile(longer.audio_path, lost.audio_path)
        desk.service.load_audio(lost.id)
        desk.service.load_audio(whole.id)
        assert [audio.clip_id for audio in desk.wait("audio_loaded")] == [whole.id]
        assert desk.wait("clip_changed") == [dataclasses.replace(lost, missing=True)]
        (problem,) = desk.wait("library_problem")
        assert isinstance(problem, FileError)
        assert problem.advice

    def test_a_waveform_that_cannot_be_drawn_marks_the_clip_without_a_word(self, desk):
        (clip,) = desk.save()
        clip.audio_path.unlink()
        desk.service.load_peaks(clip.id)
        assert desk.wait("clip_changed")[0].missing
        assert desk.witness.of("library_problem") == []
        assert desk.witness.of("peaks_ready") == []


class TestExport:
    @pytest.fixture
    def folder(self, tmp_path):
        folder = tmp_path / "exports é"
        folder.mkdir()
        return folder

    @pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg", ".mp3"])
    def test_files_get_the_clips_names_and_never_replace_others(self, desk, folder, suffix):
        (folder / f"warm piano{suffix}").write_bytes(b"mine")
        clips = desk.save(make_request("warm piano", takes=3), samples=16_000)
        desk.service.rename_clip(clips[2].id, "Öde / Ende…")
        desk.wait("clip_changed")
        desk.service.export_clips([clip.id for clip in clips], folder, suffix)
        files = desk.wait("exported")[0].files
        assert [file.name for file in files] == [
            f"warm piano 2{suffix}",
            f"warm piano 3{suffix}",
            f"Öde _ Ende…{suffix}",
        ]
        assert (folder / f"warm piano{suffix}").read_bytes() == b"mine"
        assert len(list(folder.iterdir())) == 4
        for clip, file in zip(clips, files, strict=True):
            audio = read_audio(file)
            assert audio.tags.recipe == clip.recipe
            assert audio.sampling_rate == RATE
        assert read_audio(files[2]).tags.title == "Öde / Ende…"

    def test_one_clip_goes_into_the_chosen_file(self, desk, folder):
        (clip,) = desk.save()
        file = folder / "chosen.wav"
        desk.service.export_clips([clip.id], file)
        assert desk.wait("exported")[0].files == (file,)
        np.testing.assert_array_equal(read_audio(file).audio_values, read_audio(clip.audio_path).audio_values)
        before = file.read_bytes()
        desk.service.export_clips([clip.id], file)
        assert isinstance(desk.wait("library_problem")[0], FileError)
        assert file.read_bytes() == before
        desk.service.rename_clip(clip.id, "other")
        desk.wait("clip_changed")
        desk.service.export_clips([clip.id], file, overwrite=True)
        desk.wait("exported", 2)
        assert read_audio(file).tags.title == "other"

    def test_a_clip_can_be_made_as_loud_as_wished(self, desk, folder):
        (clip,) = desk.save(samples=32_000, amplitude=0.05)
        desk.service.export_clips([clip.id], folder, ".wav", target_lufs=-14.0)
        audio = read_audio(desk.wait("exported")[0].files[0])
        assert measure_lufs(audio.audio_values, RATE) == pytest.approx(-14.0, abs=0.1)

    def test_what_was_exported_before_a_failure_is_told_with_it(self, desk, folder):
        first, second, third = desk.save(make_request(takes=3))
        second.audio_path.unlink()
        desk.service.export_clips([first.id, second.id, third.id], folder, ".wav")
        assert len(desk.wait("exported")[0].files) == 1
        assert isinstance(desk.wait("library_problem")[0], FileError)
        assert len(list(folder.iterdir())) == 1

    @pytest.mark.parametrize(("target", "suffix"), [("", ".xyz"), ("", ""), ("missing", ".wav")])
    def test_impossible_targets_are_told_in_words(self, desk, folder, target, suffix):
        clips = desk.save(make_request(takes=2))
        desk.service.export_clips([clip.id for clip in clips], folder / target, suffix)
        assert desk.wait("library_problem")[0].advice
        assert desk.witness.of("exported") == []
        assert list(folder.iterdir()) == []

    def test_closing_waits_for_an_export_and_tells_its_end(self, desk, folder):
        clips = desk.save(make_request(takes=8), samples=32_000)
        desk.service.export_clips([clip.id for clip in clips], folder, ".mp3")
        assert desk.service.close(WAIT)
        assert len(desk.witness.of("exported")[0].files) == 8
        assert len(list(folder.iterdir())) == 8


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
        assert desk.service.unsaved_count == 0
        assert desk.witness.of("unsaved_changed")[-1] == 0
        assert desk.service.close(WAIT)
        assert len(stored(desk.paths)) == 3

    def test_a_result_that_cannot_be_saved_can_be_exported(self, desk, full_disk, tmp_path):
        request = make_request(takes=2)
        result = make_result(request)
        desk.service.save_result(request, result)
        desk.wait("library_problem")
        desk.service.export_unsaved(tmp_path, ".flac")
        (exported,) = desk.wait("exported")
        assert [file.name for file in exported.files] == ["warm piano.flac", "warm piano 2.flac"]
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
        assert sorted(path.name for path in paths.rescued.iterdir()) == ["warm piano 2.flac", "warm piano.flac"]
        again = desks(paths).open()
        (notice,) = again.witness.of("opened")[0].notices
        assert str(paths.rescued) in notice

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
        assert desk.service.unsaved_count == 0

    def test_a_newer_library_is_refused_in_words_and_sound_is_still_put_aside(self, desks, paths):
        Library.open(paths).close()
        with closing(sqlite3.connect(paths.library_file, isolation_level=None)) as connection:
            connection.execute("PRAGMA user_version = 99")
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
        assert again.witness.of("clips_loaded") == [(clip,)]
        (opened,) = again.witness.of("opened")
        assert "damaged" in opened.notices[0]

    def test_a_view_only_library_plays_and_exports_and_says_no_once_for_each_wish(
        self, desk, desks, paths, monkeypatch, tmp_path
    ):
        (clip,) = desk.save()
        assert desk.service.close(WAIT)
        monkeypatch.setattr("musicgen_desktop.library.opening._is_writable", lambda paths: False)
        again = desks(paths).open()
        assert again.witness.of("opened")[0].view_only
        assert again.witness.of("clips_loaded") == [(clip,)]
        again.service.load_audio(clip.id)
        again.wait("audio_loaded")
        again.service.export_clips([clip.id], tmp_path, ".wav")
        again.wait("exported")
        again.service.record_job(make_request(job_id="next"))
        again.service.start_job("next")
        again.service.delete_clips([clip.id])
        again.service.rename_clip(clip.id, "no")
        problems = again.wait("library_problem", 2)
        assert ["view-only" in problem.message for problem in problems] == [True, True]
        assert again.service.clip(clip.id) == clip


def test_nothing_is_read_or_written_before_the_library_is_opened(desks, paths):
    desks(paths).service.close(WAIT)
    assert not Path(paths.data).exists()
