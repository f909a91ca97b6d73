"""The real window on days when something breaks: each time words, nothing lost, and work goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.system.crash_file import CRASH_NAME
from musicgen_desktop.system.paths import Paths, find_paths
from tests.support.faults.disks import read_only_disk, small_disk
from tests.support.faults.fault_scripts import ODD_PROMPTS, SOUR, TOO_MUCH
from tests.support.faults.faulty_days import fill, set_length, stored_clips, stored_jobs, window
from tests.support.sound.pulse import pulse_server

MEGABYTE = 2**20


@pytest.fixture
def paths(home: Path) -> Paths:
    """The program's folders, with settings that make short clips."""
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(home)})
    set_length(paths, 1.0)
    return paths


def half_written(paths: Paths) -> list[Path]:
    """Files that a save has begun and not ended."""
    return [path for path in paths.data.rglob("*") if path.suffix == ".part"]


def test_a_failed_job_and_a_faulty_one_leave_the_others_alone(paths: Paths, tmp_path: Path) -> None:
    with window("bad_luck", tmp_path, engine="0.004") as running:
        failed = running.wait_for_event(event="failed")
        silent = running.wait_for_event(event="silent")
        fault = running.wait_for_event(event="fault")
        ended = running.ended()
    assert ended.code == 0, ended
    assert failed["words"] == ["There is too little memory.", "Make fewer takes.", "Run again"]
    assert failed["made"] == ["first", "third"]
    assert silent["note"] == "No audio output"
    assert "Traceback" in fault["report"]
    assert "tensor went sour" in fault["report"]
    assert stored_jobs(paths) == [
        ("fifth", "finished"), ("first", "finished"), (SOUR, "failed"), ("third", "finished"), (TOO_MUCH, "failed")
    ]  # fmt: skip


def test_odd_prompts_are_made_listed_and_exported(paths: Paths, tmp_path: Path) -> None:
    folder = tmp_path / "exported"
    folder.mkdir()
    with window("odd_words", folder) as running:
        history = running.wait_for_event(event="history")
        library = running.wait_for_event(event="library")
        ended = running.ended()
    assert ended.code == 0, ended
    cleaned = sorted(clean_prompt(prompt) for prompt in ODD_PROMPTS)
    assert sorted(history["prompts"]) == cleaned
    assert library["prompts"] == cleaned
    assert "before after next line" in cleaned
    files = sorted(folder.iterdir())
    assert sorted(read_audio(file).tags.recipe.prompt for file in files) == cleaned  # pyright: ignore
    assert sorted(path.name for path in tmp_path.iterdir()) == ["exported", "home"]
    for file in files:
        assert len(file.name.encode()) <= 120
        assert file.stem.casefold() != "con"
        assert not set(file.name) & set('<>:"/\\|?*\0\n\u202e')


def test_a_bug_in_a_slot_is_shown_logged_and_survived(paths: Paths, tmp_path: Path) -> None:
    with window("bugs", tmp_path) as running:
        names = ("button", "worker", "thread", "destructor", "picture")
        told = [running.wait_for_event(event=name) for name in names]
        ended = running.ended()
    assert ended.code == 0, ended
    log = paths.log_file.read_text("utf-8")
    for bug in told:
        line = f"ValueError: {bug['event']} went sour"
        assert line in bug["report"]
        assert "Traceback" in bug["report"]
        assert bug["in_main_thread"]
        assert line in log
    assert told[-1]["told_once"]
    assert not (paths.log_file.parent / CRASH_NAME).exists()


def test_a_lost_sound_server_is_said_and_work_goes_on(
    paths: Paths, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    set_length(paths, 30.0)
    with (
        pulse_server(tmp_path_factory.mktemp("p")) as pulse,
        window("unplugged", tmp_path, **pulse.environ) as running,
    ):
        running.wait_for_event(event="playing")
        pulse.kill()
        silent = running.wait_for_event(event="silent")
        ended = running.ended()
    assert ended.code == 0, ended
    assert silent["note"] == "No audio output"


def test_a_read_only_library_can_be_seen_and_what_is_made_leaves_by_export(paths: Paths, tmp_path: Path) -> None:
    fill(paths)
    (paths.data / "library.lock").touch()  # left behind by a program that was killed
    folder = tmp_path / "exported"
    folder.mkdir()
    before = {path: path.read_bytes() for path in paths.data.rglob("*") if path.is_file()}
    with read_only_disk(paths.data), window("look_only", folder) as running:
        opened = running.wait_for_event(event="opened")
        unsaved = running.wait_for_event(event="unsaved")
        ended = running.ended()
    assert ended.code == 0, ended
    assert f"The library can only be looked at: {paths.data} cannot be written" in opened["said"]
    assert opened["titles"] == ["warm piano"]
    assert "It stays in memory." in unsaved["said"]
    (file,) = folder.iterdir()
    assert file.name == "kept in memory.wav"
    assert {path: path.read_bytes() for path in paths.data.rglob("*") if path.is_file()} == before


def test_a_disk_that_is_full_already_opens_all_the_same(paths: Paths, tmp_path: Path) -> None:
    folder = tmp_path / "exported"
    folder.mkdir()
    with small_disk(paths.data, 2 * MEGABYTE):
        fill(paths)
        fill_disk(paths.data / "ballast")
        with window("look_only", folder) as running:
            opened = running.wait_for_event(event="opened")
            unsaved = running.wait_for_event(event="unsaved")
            ended = running.ended()
        assert ended.code == 0, ended
        assert f"The library can only be looked at: {paths.data} is full or fails" in opened["said"]
        assert opened["titles"] == ["warm piano"]
        assert "It stays in memory." in unsaved["said"]
        assert not half_written(paths)
        assert [file.name for file in folder.iterdir()] == ["kept in memory.wav"]


def test_a_full_disk_keeps_the_result_until_there_is_room(paths: Paths, tmp_path: Path) -> None:
    set_length(paths, 20.0)
    with small_disk(paths.data, 8 * MEGABYTE):
        ballast = paths.data / "ballast"
        with window("full", ballast) as running:
            running.wait_for_event(event="room")
            files = sorted((paths.data / "clips").rglob("*.*"))
            fill_disk(ballast)
            full = running.wait_for_event(event="full")
            assert sorted((paths.data / "clips").rglob("*.*")) == files
            assert not half_written(paths)
            ballast.unlink()
            ended = running.ended()
        assert ended.code == 0, ended
        assert "disk" in full["said"]
        assert "It stays in memory." in full["said"]
        assert sorted(clip.prompt for clip in stored_clips(paths)) == ["fits", "no room"]
        for file in paths.clips.rglob("*.flac"):
            assert read_audio(file).audio_values.shape[-1] == 20 * 32_000
        assert not paths.rescued.exists()


def fill_disk(ballast: Path) -> None:
    """Write until nothing fits any more; the file appears under its name when it is done."""
    growing = ballast.with_suffix(".growing")
    with growing.open("wb", buffering=0) as file:
        while True:
            try:
                file.write(bytes(4096))
            except OSError:
                break
    growing.rename(ballast)
