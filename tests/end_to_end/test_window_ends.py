"""The real window when it is ended from outside, or by itself."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.system.crash_file import CRASH_NAME
from musicgen_desktop.system.paths import Paths, find_paths
from musicgen_desktop.system.settings_file import SettingsFile
from tests.support.faults.faulty_days import set_length, stored_clips, stored_jobs, window
from tests.support.library.made_clips import recipe_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

RATE = 32_000
SLOW = "0.02"
"""Seconds a step: long enough to be in the middle of a clip."""


@pytest.fixture
def paths(home: Path) -> Paths:
    """The program's folders, with settings that make long clips."""
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(home)})
    set_length(paths, 30.0)
    return paths


def assert_kept(paths: Paths, prompts: set[str]) -> None:
    """The clips of these prompts are whole files, and the one that was cut off says so."""
    clips = {clip.prompt: clip for clip in stored_clips(paths)}
    assert set(clips) == prompts
    assert recipe_of(clips["cut off"]).stopped
    assert 0 < clips["cut off"].duration < 30.0
    for clip in clips.values():
        assert read_audio(clip.audio_path).audio_values.shape[-1] == round(clip.duration * RATE)
    assert stored_jobs(paths) == [(prompt, "finished") for prompt in sorted(prompts)]
    assert not (paths.log_file.parent / CRASH_NAME).exists()


@pytest.mark.parametrize("number", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_ends_the_window_as_closing_it_does(paths: Paths, tmp_path: Path, number: str) -> None:
    set_length(paths, 4.0)
    with window("cut_off", tmp_path, engine=SLOW) as running:
        running.wait_for_event(event="generating")
        running.send(signal.Signals[number])
        ended = running.ended()
    assert (ended.code, ended.err) == (0, ""), ended
    assert_kept(paths, {"finished", "cut off"})


def test_the_end_of_the_session_ends_the_window_as_closing_it_does(paths: Paths, tmp_path: Path) -> None:
    with window("session_ends", tmp_path, engine=SLOW) as running:
        ended = running.ended()
    assert (ended.code, ended.err) == (0, ""), ended
    assert_kept(paths, {"cut off"})


def test_a_signal_that_was_ignored_before_the_start_stays_ignored(paths: Paths, tmp_path: Path) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does
    try:
        program = window("stay", tmp_path)
        with program as running:
            running.wait_for_event(event="here")
            running.send(signal.SIGHUP)
            running.send(signal.SIGTERM)
            assert running.ended().code == 0
    finally:
        signal.signal(signal.SIGHUP, before)
    assert "asked to end by signal 15" in paths.log_file.read_text("utf-8")
    assert "signal 1\n" not in paths.log_file.read_text("utf-8")


def test_the_end_of_the_window_undoes_nothing_that_another_start_stored(paths: Paths, tmp_path: Path) -> None:
    with window("next_theme", tmp_path) as running:
        running.wait_for_event(event="here")
        SettingsFile(paths.settings_file).change(checkpoints_folder=str(tmp_path))
        running.send(signal.SIGTERM)
        assert running.ended().code == 0
    settings = SettingsFile(paths.settings_file).load()
    assert (settings.theme, settings.checkpoints_folder) == ("high_contrast", str(tmp_path))


def test_the_report_on_a_crash_is_offered_once_by_the_next_start(paths: Paths, tmp_path: Path) -> None:
    with window("stay", tmp_path) as running:
        running.wait_for_event(event="here")
        os.kill(running.pid, signal.SIGSEGV)
        assert running.ended().code == -signal.SIGSEGV
    with window("after_a_crash", tmp_path) as running:
        offered = running.wait_for_event(event="offered")
        assert running.ended().code == 0
    assert "The program broke down when it ran last." in offered["said"]
    assert "Fatal Python error: Segmentation fault" in offered["report"]
    # The stacks of threads; the main thread's comes last, and is missing where another one ran on meanwhile.
    assert '  File "' in offered["report"]
    with window("stay", tmp_path) as running:
        running.wait_for_event(event="here")
        running.send(signal.SIGTERM)
        running.ended()
    log = paths.log_file.read_text("utf-8")
    assert log.count("the last run broke down") == 1


def test_a_run_that_was_killed_from_outside_is_no_crash(paths: Paths, tmp_path: Path) -> None:
    with window("stay", tmp_path) as running:
        running.wait_for_event(event="here")
        running.send(signal.SIGKILL)
        running.ended()
    assert (paths.log_file.parent / CRASH_NAME).exists()
    with window("stay", tmp_path) as running:
        running.wait_for_event(event="here")
        running.send(signal.SIGTERM)
        assert running.ended().code == 0
    assert "ended from outside" in paths.log_file.read_text("utf-8")
