"""Without a network the program does all it promises to do without one, and does not even try to find one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.system.paths import find_paths
from tests.support.faults.empty_network import CAUGHT, in_empty_network
from tests.support.faults.faulty_days import set_length, stored_clips
from tests.support.run_program import PROGRAM, Ended, RunningProgram, run_program

_SILENT = {"QT_QPA_PLATFORM": "offscreen", "PULSE_SERVER": "unix:/nowhere"}


def run(*arguments: str | Path, module: str = "musicgen_desktop") -> Ended:
    return run_program(*arguments, program=in_empty_network(module), **_SILENT)


def test_music_is_made(home: Path, tmp_path: Path):
    ended = run("generate", "-o", tmp_path / "out.flac", "--duration", "1", "warm piano")
    assert ended.code == 0, ended.err
    assert read_audio(tmp_path / "out.flac").audio_values.shape[1] == 32_000


@pytest.mark.parametrize("command", [("doctor",), ("checkpoints", "list"), ("checkpoints", "verify", "starter")])
def test_commands_that_look_round_work(home: Path, command: tuple[str, ...]):
    ended = run(*command)
    assert ended.code == 0, ended.err
    assert "tarter" in ended.out


def test_installing_says_that_the_network_is_switched_off(home: Path):
    ended = run("checkpoints", "install", "--accept-license", "musicgen-small")
    assert ended.code == 1, ended
    assert "set to offline, so nothing is fetched" in ended.err


def test_checkpoints_leave_and_come_back_on_a_stick(home: Path, tmp_path: Path):
    assert run("checkpoints", "export", "starter", tmp_path / "stick.zip").code == 0
    ended = run("checkpoints", "import", tmp_path / "stick.zip")
    assert ended.code != CAUGHT, ended.err


def test_a_session_at_the_window_ends_with_an_exported_clip(home: Path, tmp_path: Path):
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(home)})
    set_length(paths, 1.0)
    program = in_empty_network("tests.support.faults.faulty_window")
    with RunningProgram("real", "a_day_alone", tmp_path, program=program, **_SILENT) as running:
        running.wait_for_event(event="exported")
        ended = running.ended()
    assert ended.code == 0, ended.err
    (clip,) = stored_clips(paths)
    assert read_audio(tmp_path / "warm piano.wav").audio_values.shape[1] == 32_000 == round(clip.duration * 32_000)


def test_a_server_is_caught(tmp_path: Path):
    ended = run(tmp_path, module="tests.support.hub.hub_server")
    assert ended.code == CAUGHT
    assert "the network was used: socket.__new__" in ended.err


def test_not_even_a_library_in_machine_code_asks_the_system_for_a_socket(home: Path, tmp_path: Path):
    if not shutil.which("strace"):
        pytest.skip("watching system calls needs strace")
    trace = tmp_path / "trace.txt"
    watched = ["strace", "--follow-forks", "--seccomp-bpf", "--trace=socket", f"--output={trace}"]
    if subprocess.run([*watched, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system does not let us watch system calls")
    control = [*watched, sys.executable, "-c", "import socket; socket.socket()"]
    assert subprocess.run(control, check=False).returncode == 0
    assert "AF_INET" in trace.read_text()
    ended = run_program("generate", "-o", tmp_path / "out.wav", "--duration", "1", "warm piano",
                        program=[*watched, *PROGRAM])  # fmt: skip
    assert ended.code == 0, ended.err
    assert "AF_INET" not in trace.read_text()
