"""Clips are measured behind the window: new ones, those of older libraries, and none for ever."""

from dataclasses import replace

import numpy as np
import psutil
import pytest

from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.events import AudioChunk, JobStarted
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.tables.analyses import Analyses
from musicgen_desktop.services.library.analyst import Analyst
from tests.support.library.library_desk import WAIT, Desk
from tests.support.library.library_values import make_paths, make_request, make_result
from tests.support.sound.clicks import RATE, clicks


@pytest.fixture
def paths(home):
    return make_paths(home)


@pytest.fixture
def desk(paths, qtbot):
    """A library service that is not open yet."""
    desk = Desk(paths, qtbot)
    yield desk
    assert desk.service.close()


@pytest.fixture
def analyst(desk):
    """That waits for nothing."""
    analyst = Analyst(desk.service, start_ms=0, pause_ms=0)
    yield analyst
    assert analyst.shutdown(WAIT)


def played(job_id, bpm=120.0, seconds=8.0):
    """A job's request, and a result of it that goes at a tempo."""
    request = make_request(job_id, job_id=job_id)
    return request, replace(make_result(request), audio_values=clicks(bpm, seconds)[None], sampling_rate=RATE)


def measured(desk):
    """By title, roughly the tempo of each clip that was measured."""
    return {clip.title: round(clip.bpm, -1) for clip in desk.clips() if clip.analysis is not None}


def children():
    return [child for child in psutil.Process().children() if "measure-sounds" in child.cmdline()]


def test_a_clip_that_is_saved_is_measured_behind_a_jobs_first_sound_and_found(desk, analyst):
    desk.open()
    desk.service.find_clips(ClipQuery("bpm:119-121"))
    desk.wait("clips_found")
    request, result = played("job")
    analyst.on_event(JobStarted("next", request))
    desk.service.save_result(request, result)
    (clip,) = desk.wait("clip_added")
    assert not analyst.is_busy
    analyst.on_event(AudioChunk("next", 0, np.zeros((1, 1, 1), np.float32), RATE, 1))
    desk.qtbot.waitUntil(lambda: desk.witness.of("clips_found")[-1].ids == (clip.id,), timeout=WAIT)
    assert desk.wait("clip_changed")[-1].bpm == pytest.approx(120, abs=1)


def test_an_older_library_is_measured_and_neither_damage_nor_a_killed_process_ends_that(desk, paths, analyst):
    library = Library.open(paths)
    for name, bpm in (("slow", 90.0), ("broken", 100.0), ("quick", 150.0)):
        (clip,) = library.add_result(*played(name, bpm))
        if name == "broken":
            clip.audio_path.write_bytes(clip.audio_path.read_bytes()[:200])
    library.close()
    desk.open()
    desk.qtbot.waitUntil(lambda: bool(children()), timeout=WAIT)
    children()[0].kill()
    desk.qtbot.waitUntil(lambda: measured(desk) == {"slow": 90, "quick": 150}, timeout=WAIT)


def test_the_end_waits_for_no_measure(desk, analyst):
    desk.open()
    desk.service.save_result(*played("long", seconds=60.0))
    desk.qtbot.waitUntil(lambda: bool(children()), timeout=WAIT)
    assert analyst.shutdown(WAIT)
    assert not children()
    assert measured(desk) == {}


def test_new_clips_are_measured_though_the_library_met_a_bug_with_another(desk, analyst, monkeypatch):
    keep, met = Analyses.keep, []

    def broken(self, clip_id, analysis):
        if clip_id in met or not met:
            met.append(clip_id)
            raise RuntimeError("went sour")
        return keep(self, clip_id, analysis)

    monkeypatch.setattr(Analyses, "keep", broken)
    desk.open()
    with desk.qtbot.captureExceptions() as raised:
        desk.service.save_result(*played("bad"))
        desk.qtbot.waitUntil(lambda: bool(raised), timeout=WAIT)
        desk.service.save_result(*played("good"))
        desk.qtbot.waitUntil(lambda: measured(desk) == {"good": 120}, timeout=WAIT)
        desk.qtbot.waitUntil(lambda: not analyst.is_busy, timeout=WAIT)
    assert len(met) == len(raised) <= 2


def test_switched_off_it_measures_nothing_and_goes_on_when_it_is_on_again(desk, analyst):
    analyst.set_on(False)
    desk.open()
    desk.service.save_result(*played("job"))
    desk.wait("clip_added")
    assert not analyst.is_busy
    analyst.set_on(True)
    desk.qtbot.waitUntil(lambda: measured(desk) == {"job": 120}, timeout=WAIT)
