"""The machine stays awake while that is wanted, and is never kept awake for longer."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from musicgen_desktop.system import sleep_lock
from musicgen_desktop.system.sleep_lock import ChildLock, WindowsLock, make_sleep_lock

UNIX = pytest.mark.skipif(sys.platform == "win32", reason="has no such programs")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the system's program notes that it holds the machine awake, and with which words."""
    for name in ("systemd-inhibit", "caffeinate"):
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f'#!/bin/sh\ntouch "{tmp_path}/held"\necho "$@" > "{tmp_path}/asked"\n'
                           f'cat\nrm "{tmp_path}/held"\n')  # fmt: skip
        program.chmod(0o755)
    monkeypatch.setattr(sleep_lock, "_ENDS_WITHIN", 60.0)  # on a busy machine it is not killed before it has tidied up
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    return tmp_path


def wait_until(holds: object) -> None:
    end = time.monotonic() + 60
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.01)


@UNIX
def test_it_is_held_once_however_often_that_is_asked_and_released(stand_in):
    lock = make_sleep_lock("MusicGen Desktop", "Music is being made")
    for _ in range(2):
        lock.hold()
        lock.hold()
        wait_until((stand_in / "held").exists)
        lock.release()
        lock.release()
        wait_until(lambda: not (stand_in / "held").exists())
    lock.hold()
    wait_until((stand_in / "held").exists)
    lock.close()
    assert not (stand_in / "held").exists()


@UNIX
def test_a_program_that_is_killed_keeps_nothing_awake(stand_in):
    code = (
        "import sys; from musicgen_desktop.system.sleep_lock import make_sleep_lock; "
        "make_sleep_lock('a', 'b').hold(); print('held', flush=True); sys.stdin.read()"
    )
    program = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert program.stdout is not None
    assert program.stdin is not None
    assert program.stdout.readline() == b"held\n"
    wait_until((stand_in / "asked").exists)
    program.kill()
    program.wait()
    wait_until(lambda: not (stand_in / "held").exists())
    program.stdout.close()
    program.stdin.close()


@UNIX
@pytest.mark.parametrize("command", [("no-such-program-anywhere",), ("false",)])
def test_where_the_system_cannot_do_it_nothing_happens(command):
    lock = ChildLock(command)
    for _ in range(2):
        lock.hold()
        lock.release()
    lock.close()


def test_windows_is_told_that_the_system_is_needed_and_that_it_is_not():
    told: list[int] = []
    lock = WindowsLock(told.append)
    lock.hold()
    lock.release()
    lock.close()
    assert told == [0x80000001, 0x80000000, 0x80000000]
