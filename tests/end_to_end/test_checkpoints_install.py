"""``checkpoints install`` from a server on this machine: licence, offline switch, pauses, kills, repairs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.hub.checkpoint_folders import flip_bit, make_folder
from tests.support.hub.hub_server import Fault, HubServer, serve_hub
from tests.support.run_program import PROGRAM, ROOT, RunningProgram, run_program

WEIGHTS = ("model-00001-of-00003.safetensors", "model-00002-of-00003.safetensors", "model-00003-of-00003.safetensors")
ONLINE = ("--online", "--accept-license")


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    """A server with two of the published checkpoints, which the environment names."""
    small = make_folder(tmp_path / "published" / "small", shards=3)
    medium = make_folder(tmp_path / "published" / "medium", seed=1)
    (small / "state_dict.bin").write_bytes(b"not wanted")
    with serve_hub({"facebook/musicgen-small": small, "facebook/musicgen-medium": medium}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        for name in ("HF_TOKEN", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.delenv(name, raising=False)
        yield hub


def state(checkpoints, id: str = "musicgen-small") -> str:
    return next(event["state"] for event in checkpoints("list", "--json").events if event["id"] == id)


def wait_for_stall(hub: HubServer, name: str) -> None:
    """Until the server has sent what it sends of a file that stalls."""
    deadline = time.monotonic() + 60
    while not any(request.sent == 500 for request in hub.bodies(name)):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_install_two_with_the_licence_in_words(checkpoints, hub, installed):
    ended = checkpoints("install", *ONLINE, "musicgen-small", "facebook/musicgen-medium")
    assert ended.out.splitlines() == [
        f"MusicGen Small is installed in {installed / 'musicgen-small'}.",
        f"MusicGen Medium is installed in {installed / 'musicgen-medium'}.",
    ]
    assert "MusicGen Small, MusicGen Medium: about 10.4 GB to fetch." in ended.err
    assert ended.err.count("You may not use them to earn money.") == 1
    assert "state_dict.bin" not in hub.fetched()
    checkpoints("verify", "musicgen-small", "musicgen-medium")
    assert state(checkpoints) == state(checkpoints, "musicgen-medium") == "ready"


def test_programs_get_every_step(checkpoints, hub):
    events = checkpoints("install", *ONLINE, "--json", "musicgen-small").events
    assert {event["phase"] for event in events if event["event"] == "progress"} >= {"listing", "downloading"}
    assert events[-1]["event"] == "installed"
    assert events[-1]["license"] == "CC-BY-NC-4.0"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--online"], "the licence has not been accepted"),
        (["--accept-license"], "The program is set to offline, so nothing is fetched."),
        (["musicgen-huge", *ONLINE], "no published checkpoint called 'musicgen-huge'"),
        ([*ONLINE, "--endpoint", "ftp://x"], "is not an address"),
        ([*ONLINE, "--proxy", "nonsense"], "is not an address"),
        ([*ONLINE, "--token", "two words"], "not an access token"),
    ],
)
def test_before_the_first_byte(checkpoints, hub, installed, arguments, words):
    ended = checkpoints("install", "musicgen-small", *arguments, code=1)
    assert words in ended.err
    assert hub.connections == 0
    assert not installed.exists()


def test_the_licence_can_be_accepted_on_a_terminal(hub, installed):
    pty = pytest.importorskip("pty", reason="Windows has other terminals")
    for typed, code in (("no", 1), ("y", 1), ("yes", 0)):
        master, terminal = pty.openpty()
        os.write(master, f"{typed}\n".encode())
        command = [*PROGRAM, "checkpoints", "install", "--online", "musicgen-small"]
        ended = subprocess.run(command, stdin=terminal, capture_output=True, text=True, cwd=ROOT, check=False)
        os.close(master)
        os.close(terminal)
        assert ended.returncode == code, ended
        assert "Do you accept it? Type yes:" in ended.stderr
        assert (installed / "musicgen-small").exists() == (code == 0)
        assert bool(hub.connections) == (code == 0)


def test_where_to_and_as_whom(checkpoints, hub, monkeypatch):
    monkeypatch.setenv("HF_ENDPOINT", "https://127.0.0.1:1")
    monkeypatch.setenv("HF_TOKEN", "hf_of_the_environment")
    checkpoints("install", *ONLINE, "--endpoint", hub.address, "musicgen-medium")
    assert hub.requests[0].headers["Authorization"] == "Bearer hf_of_the_environment"
    checkpoints("install", *ONLINE, "--endpoint", hub.address, "--token", "hf_typed", "musicgen-small")
    asked = [request for request in hub.requests if request.what == "revision"]
    assert asked[-1].headers["Authorization"] == "Bearer hf_typed"


def test_a_second_time_nothing_is_fetched(checkpoints, hub):
    checkpoints("install", *ONLINE, "musicgen-small")
    before = len(hub.fetched())
    asked = len(hub.requests)
    ended = checkpoints("install", *ONLINE, "musicgen-small")
    assert ended.out == "MusicGen Small is installed already, and up to date.\n"
    assert len(hub.fetched()) == before
    assert [request.what for request in hub.requests[asked:]] == ["revision"]


def test_only_the_damaged_file_is_fetched_again(checkpoints, hub, installed):
    checkpoints("install", *ONLINE, "musicgen-small")
    flip_bit(installed / "musicgen-small" / WEIGHTS[1])
    ended = checkpoints("verify", "musicgen-small", code=1)
    assert f"Damaged: {WEIGHTS[1]}" in ended.err
    assert "checkpoints verify --repair --online musicgen-small" in ended.err
    assert state(checkpoints) == "broken"
    assert "set to offline" in checkpoints("verify", "--repair", "musicgen-small", code=1).err
    asked = len(hub.requests)
    ended = checkpoints("verify", "--repair", "--online", "musicgen-small")
    assert f"musicgen-small is whole again; fetched: {WEIGHTS[1]}." in ended.out
    assert {r.what for r in hub.requests[asked:] if r.what.endswith((".safetensors", ".json"))} == {WEIGHTS[1]}
    assert "musicgen-small: every file" in checkpoints("verify", "musicgen-small").out
    assert state(checkpoints) == "ready"


def test_installing_a_broken_one_again_mends_it(checkpoints, hub, installed):
    checkpoints("install", *ONLINE, "musicgen-small")
    (installed / "musicgen-small" / "tokenizer.json").unlink()
    flip_bit(installed / "musicgen-small" / WEIGHTS[2])
    checkpoints("install", *ONLINE, "musicgen-small")
    checkpoints("verify", "musicgen-small")


def test_one_that_fails_does_not_keep_the_next_from_its_turn(checkpoints, hub, installed):
    hub.repositories.pop("facebook/musicgen-small")
    ended = checkpoints("install", *ONLINE, "--json", "musicgen-small", "musicgen-medium", code=1)
    assert [(event["event"], event["id"]) for event in ended.events if event["event"] != "progress"] == [
        ("failed", "musicgen-small"),
        ("installed", "musicgen-medium"),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")
def test_ctrl_c_pauses_and_the_same_command_goes_on(checkpoints, hub, installed):
    hub.fail(WEIGHTS[1], Fault(stall_at=500))
    with RunningProgram("checkpoints", "install", *ONLINE, "--json", "musicgen-small") as running:
        wait_for_stall(hub, WEIGHTS[1])
        running.interrupt()
        ended = running.ended()
    assert ended.code == 130, ended
    assert "Pausing, keeping what was fetched." in ended.err
    assert "Go on with: musicgen-desktop checkpoints install musicgen-small" in ended.err
    assert "Traceback" not in ended.err
    paused = ended.events[-1]
    assert paused["event"] == "paused"
    assert 0 < paused["bytes_done"] < paused["bytes_total"]
    assert state(checkpoints) == "partial"
    assert not (installed / "musicgen-small").exists()
    checkpoints("install", *ONLINE, "musicgen-small")
    assert len(hub.bodies(WEIGHTS[0])) == 1
    assert len(hub.bodies(WEIGHTS[1])) == 2
    checkpoints("verify", "musicgen-small")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_it_goes_on(checkpoints, hub, installed):
    hub.fail(WEIGHTS[2], Fault(stall_at=500))
    with RunningProgram("checkpoints", "install", *ONLINE, "--json", "musicgen-small") as running:
        wait_for_stall(hub, WEIGHTS[2])
        running.send(signal.SIGKILL)
        running.ended()
    assert state(checkpoints) == "partial"
    checkpoints("install", *ONLINE, "musicgen-small")
    assert len(hub.bodies(WEIGHTS[0])) == len(hub.bodies(WEIGHTS[1])) == 1
    checkpoints("verify", "musicgen-small")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")
def test_a_paused_one_can_be_thrown_away(checkpoints, hub, installed):
    hub.fail(WEIGHTS[1], Fault(stall_at=500))
    with RunningProgram("checkpoints", "install", *ONLINE, "--json", "musicgen-small") as running:
        wait_for_stall(hub, WEIGHTS[1])
        running.interrupt()
        assert running.ended().code == 130
    ended = checkpoints("remove", "--yes", "musicgen-small")
    assert "are free again" in ended.out
    assert state(checkpoints) == "missing"
    assert list(installed.rglob("*.part")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")
def test_two_programs_at_once(hub, installed):
    hub.fail(WEIGHTS[1], Fault(stall_at=500))
    with RunningProgram("checkpoints", "install", *ONLINE, "--json", "musicgen-small") as running:
        wait_for_stall(hub, WEIGHTS[1])
        second = run_program("checkpoints", "install", *ONLINE, "musicgen-small")
        assert second.code == 1, second
        assert "is being installed or changed by another window or program" in second.err
        moving = run_program("checkpoints", "move", str(installed) + "-elsewhere")
        assert moving.code == 1, moving
        running.interrupt()
        assert running.ended().code == 130
