"""What a run leaves behind when it breaks down, and what the next one makes of it."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from pathlib import Path

import pytest

from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.system.crash_file import CRASH_NAME, EARLIER_NAME, CrashFile
from tests.support.faults.disks import read_only_disk

_RUN = """
import sys
from pathlib import Path
from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.system.crash_file import CrashFile
crash_file = CrashFile(Path(sys.argv[1]))
with crash_file.watching():
    {body}
"""


@pytest.fixture
def log_file(tmp_path: Path) -> Path:
    path = tmp_path / "logs" / "program.log"
    path.parent.mkdir()
    path.write_text("line of the log\n")
    return path


def run(log_file: Path, body: str) -> int:
    command = [sys.executable, "-c", _RUN.format(body=body), str(log_file)]
    return subprocess.run(command, capture_output=True, check=False).returncode


def names_beside(log_file: Path) -> set[str]:
    return {path.name for path in log_file.parent.iterdir()} - {log_file.name}


def test_nothing_stays_of_a_run_that_ended(log_file: Path) -> None:
    assert run(log_file, "crash_file.note(BugReport('sour', 'Traceback'))") == 0
    assert names_beside(log_file) == set()
    assert CrashFile(log_file).take_earlier() is None


@pytest.mark.parametrize("body", ["import faulthandler; faulthandler._sigsegv()", "import os; os.abort()"])
def test_a_crash_is_reported_once_with_the_end_of_the_log(log_file: Path, body: str) -> None:
    assert run(log_file, body) != 0
    report = CrashFile(log_file).take_earlier()
    assert report is not None
    for part in ("MusicGen Desktop", "Fatal Python error", "<string>", "line of the log"):
        assert part in report.details
    assert CrashFile(log_file).take_earlier() is None
    assert names_beside(log_file) == {EARLIER_NAME}


def test_a_fault_before_a_hard_end_is_reported(log_file: Path) -> None:
    run(log_file, "crash_file.note(BugReport('sour', 'Traceback of it')); import os; os._exit(1)")
    report = CrashFile(log_file).take_earlier()
    assert report is not None
    assert "Traceback of it" in report.details


def test_a_run_that_was_killed_is_no_crash(log_file: Path) -> None:
    run(log_file, "import os; os._exit(1)")
    assert names_beside(log_file) == {CRASH_NAME}
    assert CrashFile(log_file).take_earlier() is None


def test_faults_that_come_again_and_again_fill_no_disk(log_file: Path) -> None:
    crash_file = CrashFile(log_file)
    with crash_file.watching():
        for _ in range(1000):
            crash_file.note(BugReport("sour", "x" * 1000))
        assert (log_file.parent / CRASH_NAME).stat().st_size < 100_000


def test_the_fault_handler_is_given_back(log_file: Path) -> None:
    was = faulthandler.is_enabled()
    with CrashFile(log_file).watching():
        assert faulthandler.is_enabled()
    assert faulthandler.is_enabled() == was


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_in_its_place_is_no_report(log_file: Path) -> None:
    os.mkfifo(log_file.with_name(CRASH_NAME))
    crash_file = CrashFile(log_file)
    assert crash_file.take_earlier() is None
    with crash_file.watching():
        assert log_file.with_name(CRASH_NAME).is_file()


def test_without_write_access_there_is_no_evidence_and_no_failure(log_file: Path) -> None:
    with read_only_disk(log_file.parent), CrashFile(log_file).watching():
        assert CrashFile(log_file).take_earlier() is None
