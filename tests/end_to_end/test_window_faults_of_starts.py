"""The real window at starts and ends that go wrong: no display, a damaged library, two starts, a kill, a hasty end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.system.paths import Paths, find_paths
from tests.support.faults.faulty_days import fill, set_length, stored_clips, stored_jobs, window
from tests.support.library.made_clips import recipe_of
from tests.support.run_program import PROGRAM, ROOT, run_program

RATE = 32_000


@pytest.fixture
def paths(home: Path) -> Paths:
    """The program's folders."""
    return find_paths({"MUSICGEN_DESKTOP_HOME": str(home)})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize("display", [None, ":987"])
def test_without_a_display_words_are_all_that_is_left(display: str | None, home: Path, tmp_path: Path) -> None:
    environ = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    if display is not None:
        environ["DISPLAY"] = display
    folder = tmp_path / "here"
    folder.mkdir()
    done = subprocess.run(
        PROGRAM, env={**environ, "PYTHONPATH": str(ROOT)}, cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert "The window cannot be opened" in done.stderr
    assert "Start it from a desktop session." in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in folder.iterdir()] == []
    assert {path.relative_to(home).parts[:2] for path in home.rglob("*") if path.is_file()} == {("data", "logs")}


def test_a_damaged_library_is_mended_and_other_starts_find_their_window(paths: Paths, tmp_path: Path) -> None:
    fill(paths)
    paths.library_file.write_bytes(b"no database" * 1000)
    idea = tmp_path / "an idea.wav"
    idea.write_bytes(encode_audio(np.full((1, 3200), 0.25, np.float32), 32_000, ".wav", AudioTags("", "", "")).data)
    with window("mended", tmp_path) as running:
        opened = running.wait_for_event(event="opened")
        running.wait_for_event(event="minimised")
        second = run_program(idea, QT_QPA_PLATFORM="offscreen")
        raised = running.wait_for_event(event="raised")
        running.send(signal.SIGSTOP)
        third = run_program(QT_QPA_PLATFORM="offscreen")
        running.send(signal.SIGCONT)
    assert f"was damaged. It was set aside in {paths.rescued}" in opened["said"]
    assert opened["titles"] == ["warm piano"]
    (aside,) = paths.rescued.glob("database-*/library.sqlite3")
    assert aside.read_bytes() == b"no database" * 1000
    assert (second.code, second.out) == (0, "")
    assert raised["source"] == str(idea)
    assert second.err == "MusicGen Desktop is open already; its window was brought to the front.\n"
    assert (third.code, third.out) == (1, "")
    assert "MusicGen Desktop is running already, but does not answer." in third.err


def test_a_killed_program_and_a_hasty_end_lose_no_finished_sound(paths: Paths, tmp_path: Path) -> None:
    set_length(paths, 4.0)
    with window("cut_off", tmp_path, engine="real") as running:
        running.wait_for_event(event="generating")
        running.send(signal.SIGKILL)
        assert running.ended().code == -signal.SIGKILL
    (finished,) = stored_clips(paths)
    before = finished.audio_path.read_bytes()

    with window("next_day", tmp_path, engine="real") as running:
        found = running.wait_for_event(event="found")
        again = running.wait_for_event(event="again")
        running.wait_for_event(event="leaving")
        ended = running.ended()
    assert ended.code == 0, ended
    assert "“cut off” was interrupted when the program ended." in found["said"]
    assert found["made"] == ["finished"]
    assert sorted(found["history"]) == ["cut off", "finished"]
    assert found["queue"] == ["interrupted"]
    assert again["made"] == ["cut off", "finished"]
    assert "interrupted" not in again["said"]
    assert finished.audio_path.read_bytes() == before

    clips = {clip.prompt: clip for clip in stored_clips(paths)}
    assert {prompt: recipe_of(clip).stopped for prompt, clip in clips.items()} == {
        "finished": False, "cut off": False, "left behind": True
    }  # fmt: skip
    assert clips["cut off"].duration == pytest.approx(4.0, abs=0.01)
    left = clips["left behind"]
    assert 0 < left.duration < 30.0
    assert read_audio(left.audio_path).audio_values.shape[-1] == round(left.duration * RATE)
    assert stored_jobs(paths) == [(prompt, "finished") for prompt in sorted(clips)]
