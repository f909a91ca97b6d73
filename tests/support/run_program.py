"""Runs the command: here, where torch is imported once, or as a process of its own where that is the point."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

from musicgen_desktop.app.cli.main import main
from musicgen_desktop.system.crash_file import CRASH_NAME
from musicgen_desktop.system.paths import find_paths

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "musicgen_desktop")
GATED_PROGRAM = (sys.executable, "-m", "tests.support.window.gated_program")
_PATIENCE = 300
"""Seconds after which a process that hangs is killed."""


@dataclass(frozen=True)
class Ended:
    """How a run of the command ended, and all that it said."""

    code: int
    out: str
    err: str
    crash: str = ""
    """What the program's own report on a crash says, if it broke down."""

    @property
    def events(self) -> list[dict[str, Any]]:
        """The lines of ``--json``."""
        return [json.loads(line) for line in self.out.splitlines()]


def run_here(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Ended:
    """Run the command in this process."""
    capsys.readouterr()
    with _logging_restored():
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:  # argparse's way to end
            code = end.code if isinstance(end.code, int) else 1
    said = capsys.readouterr()
    return Ended(code, said.out, said.err)


def run_program(*arguments: str | Path, program: Sequence[str] = PROGRAM, **environment: str) -> Ended:
    """Run the command as a process to its end."""
    with RunningProgram(*arguments, program=program, **environment) as running:
        return running.ended()


class RunningProgram:
    """The command as a process that a test talks with. It is killed when the block is left or patience ends."""

    def __init__(self, *arguments: str | Path, program: Sequence[str] = PROGRAM, **environment: str) -> None:
        self._process = subprocess.Popen(
            [*program, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **environment},
            cwd=ROOT,
            text=True,
            encoding="utf-8",
        )
        self._watchdog = threading.Timer(_PATIENCE, self._process.kill)
        self._watchdog.start()
        self._out = ""
        self._err = ""

    def __enter__(self) -> RunningProgram:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._watchdog.cancel()
        self._process.communicate()

    def wait_for_event(self, **fields: object) -> dict[str, Any]:
        """Read JSON lines up to one that has these fields."""
        assert self._process.stdout
        for line in self._process.stdout:
            self._out += line
            event = json.loads(line)
            if fields.items() <= event.items():
                return event
        pytest.fail(f"no event {fields} came:\n{self.ended()}")

    def wait_for_words(self, words: str) -> None:
        """Read lines of stderr up to one with these words."""
        assert self._process.stderr
        for line in self._process.stderr:
            self._err += line
            if words in line:
                return
        pytest.fail(f"nobody said {words!r}:\n{self.ended()}")

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def interrupt(self) -> None:
        """Press Ctrl-C."""
        self.send(signal.SIGINT)

    def send(self, number: signal.Signals) -> None:
        """Send the process a signal."""
        self._process.send_signal(number)

    def close_output(self) -> None:
        """Go away as the reader of stdout."""
        assert self._process.stdout
        self._process.stdout.close()
        self._process.stdout = None

    def go_on(self) -> None:
        """Open the gate of a gated program."""
        assert self._process.stdin
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def ended(self) -> Ended:
        """Wait for the end."""
        out, err = self._process.communicate()
        code = self._process.returncode
        crash = _crash_report() if code < 0 else ""
        return Ended(code, self._out + (out or ""), self._err + (err or ""), crash)


def _crash_report() -> str:
    file = find_paths(os.environ).log_file.parent / CRASH_NAME
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""


@contextmanager
def _logging_restored() -> Iterator[None]:
    """The program sets up logging for its whole process; this one goes on with other tests."""
    root, program = logging.getLogger(), logging.getLogger("musicgen_desktop")
    handlers, level = list(root.handlers), program.level
    try:
        yield
    finally:
        for handler in [handler for handler in root.handlers if handler not in handlers]:
            root.removeHandler(handler)
            handler.close()
        program.setLevel(level)
        logging.captureWarnings(False)
