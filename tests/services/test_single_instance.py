import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from musicgen_desktop.services.single_instance import Claim, SingleInstance
from tests.support.faults.disks import read_only_disk

WAIT = 30_000

_OWNER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from musicgen_desktop.services.single_instance import SingleInstance

app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
print(instance.claim(tuple(map(Path, sys.argv[2:]))), flush=True)
{then}
"""


@pytest.fixture
def claim(qtbot):
    """Builds instances, which give their folder back after the test."""
    instances = []

    def build(folder):
        instance = SingleInstance(folder)
        instances.append(instance)
        return instance

    yield build
    for instance in instances:
        instance.release()


def _start_owner(folder, then="app.exec()"):
    process = subprocess.Popen(
        [sys.executable, "-c", _OWNER.format(then=then), str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == Claim.OWNER
    return process


def _end(process):
    process.kill()
    process.wait()
    process.stdout.close()


def _second_start(folder, *files):
    return subprocess.Popen(
        [sys.executable, "-c", _OWNER.format(then=""), folder, *files], stdout=subprocess.PIPE, text=True
    )


def test_the_second_start_raises_the_first_and_says_so(claim, tmp_path, qtbot):
    first = claim(tmp_path)
    assert first.claim() is Claim.OWNER

    with qtbot.waitSignal(first.raise_requested, timeout=WAIT):
        second = _second_start(tmp_path)
    answer, _ = second.communicate(timeout=WAIT / 1000)

    assert answer.strip() == Claim.RAISED


@pytest.mark.skipif(sys.platform == "win32", reason="names are no bytes there")
def test_the_first_start_is_told_what_the_second_shall_open(claim, tmp_path, qtbot):
    files = tuple(tmp_path / os.fsdecode(name) for name in (b"two words.wav", b"line\nbreak", b"\xff\xfe.musicgen"))
    first = claim(tmp_path)
    first.claim()

    with qtbot.waitSignal(first.files_opened, timeout=WAIT) as opened:
        second = _second_start(tmp_path, *files)
    answer, _ = second.communicate(timeout=WAIT / 1000)

    assert (answer.strip(), opened.args) == (Claim.RAISED, [files])


def test_another_library_has_an_owner_of_its_own(claim, tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        assert claim(tmp_path / name).claim() is Claim.OWNER


def test_a_released_library_can_be_owned_again(claim, tmp_path):
    first = claim(tmp_path)
    first.claim()
    first.release()

    assert claim(tmp_path).claim() is Claim.OWNER


def test_the_lock_and_the_socket_of_a_killed_owner_are_taken_over(claim, tmp_path, qtbot):
    killed = _start_owner(tmp_path)
    _end(killed)
    assert (tmp_path / "library.lock").exists(), "a killed program cannot tidy up"

    successor = claim(tmp_path)
    assert successor.claim() is Claim.OWNER
    with qtbot.waitSignal(successor.raise_requested, timeout=WAIT):
        third = _second_start(tmp_path)
    assert third.communicate(timeout=WAIT / 1000)[0].strip() == Claim.RAISED


@pytest.mark.parametrize(
    "content",
    [b"", b"garbage\xff\0", b"1\npython3\nelsewhere.example.org\n", f"{os.getppid()}\npython3.11\n\n".encode()],
    ids=["empty", "garbage", "of another machine", "of a living process"],
)
def test_a_lock_file_that_nobody_holds_stops_nobody(claim, tmp_path, content):
    (tmp_path / "library.lock").write_bytes(content)

    assert claim(tmp_path).claim() is Claim.OWNER


def test_a_stale_lock_in_a_folder_that_cannot_be_written_to_stops_nobody(claim, tmp_path):
    (tmp_path / "library.lock").write_bytes(b"")
    with read_only_disk(tmp_path):
        assert claim(tmp_path).claim() is Claim.UNLOCKED


def test_nothing_is_left_of_a_lock_that_was_given_back(claim, tmp_path):
    (tmp_path / "library.sqlite3").touch()
    first = claim(tmp_path)
    first.claim()
    first.release()

    assert [path.name for path in tmp_path.iterdir()] == ["library.sqlite3"]


@pytest.mark.skipif(sys.platform == "win32", reason="stops a process by signal")
def test_an_owner_that_hangs_is_reported_as_silent(claim, tmp_path):
    hanging = _start_owner(tmp_path)
    os.kill(hanging.pid, signal.SIGSTOP)
    try:
        assert claim(tmp_path).claim() is Claim.SILENT
    finally:
        os.kill(hanging.pid, signal.SIGCONT)
        _end(hanging)


def test_a_library_that_cannot_be_written_to_is_not_locked(claim, tmp_path):
    with read_only_disk(tmp_path):
        assert claim(tmp_path).claim() is Claim.UNLOCKED


@pytest.mark.parametrize(
    "words", [b"", b"open /etc/passwd\n", b"RAISE\n", b"raise", b"r" * 100_000, b"\n", b"\xff\x00\n"]
)
def test_visitors_with_other_words_are_sent_away_and_change_nothing(claim, tmp_path, qtbot, words):
    owner = claim(tmp_path)
    owner.claim()
    raised = []
    owner.raise_requested.connect(lambda: raised.append(True))
    visitor = QLocalSocket()
    visitor.connectToServer(owner._name)
    assert visitor.waitForConnected(WAIT)

    visitor.write(words)
    qtbot.waitUntil(lambda: visitor.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=WAIT)

    assert raised == []
    with qtbot.waitSignal(owner.raise_requested, timeout=WAIT):
        second = _second_start(tmp_path)
    assert second.communicate(timeout=WAIT / 1000)[0].strip() == Claim.RAISED


@pytest.mark.skipif(sys.platform == "win32", reason="asks for the mode of a socket file")
def test_only_this_user_may_open_the_socket(claim, tmp_path):
    owner = claim(tmp_path)
    owner.claim()

    mode = Path(owner._server.fullServerName()).stat().st_mode
    assert mode & 0o077 == 0
