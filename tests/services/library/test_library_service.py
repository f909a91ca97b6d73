import dataclasses
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.clip_change import Keep, Rename
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.tables.clips import Clips
from musicgen_desktop.services.library import clip_tasks, sound_exports
from tests.support.library.library_desk import MAIN, WAIT
from tests.support.library.library_values import make_request, make_result


def test_opening_tells_everything_once_and_in_order(desk):
    assert [name for name, _ in desk.witness.said] == [
        "opened",
        "tags_changed",
        "saved_searches_changed",
        "prompts_changed",
        "jobs_interrupted",
        "trash_changed",
    ]
    (opened,) = desk.witness.of("opened")
    assert (opened.view_only, opened.notices, opened.count, opened.newest_own) == (False, (), 0, None)


def test_a_job_is_written_down_made_saved_and_found_again(desk, desks, paths):
    request = make_request("warm piano", takes=2)
    desk.service.record_job(request)
    assert desk.wait("job_saved")[0].state is JobState.QUEUED
    desk.service.start_job(request.job_id)
    clips = desk.save(request)
    assert [clip.recipe.take for clip in clips] == [0, 1]
    desk.service.change_clips([clips[0].id], Rename("Intro"))
    desk.service.change_clips([clips[0].id], Keep(True))
    assert desk.wait("clip_changed", 2)[-1] == dataclasses.replace(clips[0], title="Intro", kept=True)
    assert desk.service.close(WAIT)

    again = desks(paths).open()
    assert set(again.clips()) == {desk.witness.of("clip_changed")[-1], clips[1]}
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
    watch(sound_exports, "write_item")
    request = make_request()
    desk.service.record_job(request)
    (clip,) = desk.save(request)
    desk.service.load_audio(clip.id)
    desk.wait("audio_loaded")
    desk.service.export_clips([clip.id], desk.paths.data, ExportFormat(".wav"))
    desk.wait("exported")
    library_thread = threads["add_result"]
    assert len(library_thread) == 1
    assert threads["record_job"] == library_thread
    assert threads.keys() == {"add_result", "record_job", "read_clip", "write_item"}
    for name in ("read_clip", "write_item"):
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
    assert desk.wait("trash_changed", 2)[-1] == 2
    assert desk.service.clip(clips[0].id) is None
    desk.service.undo_delete()
    assert {clip.id for clip in desk.wait("clip_added", 5)[3:]} == {clip.id for clip in clips[:2]}
    assert desk.wait("trash_changed", 3)[-1] == 0
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
    desk.service.export_clips([clip.id], folder, ExportFormat(".mp3"))
    (file,) = desk.wait("exported")[0].files
    assert list(folder.iterdir()) == [file]
    assert len(file.name.encode()) <= 120
    desk.service.change_clips([clip.id], Rename("other"))
    desk.service.change_clips([clip.id], Rename(clip.recipe.prompt))
    if clip.recipe.prompt:
        assert desk.wait("clip_changed", 2)[1].title == clip.title


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


def test_nothing_is_read_or_written_before_the_library_is_opened(desks, paths):
    desks(paths).service.close(WAIT)
    assert not Path(paths.data).exists()


def test_a_job_that_was_asked_for_before_the_library_is_opened_is_written_down(desks, paths):
    desk = desks(paths)
    desk.service.record_job(make_request("idea", job_id="early"))
    desk.open()
    assert [job.id for job in desk.wait("job_saved")] == ["early"]
    assert desk.service.close(WAIT)
    assert [job.id for job in desks(paths).open().witness.of("jobs_interrupted")[0]] == ["early"]
