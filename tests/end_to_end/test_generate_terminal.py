"""``generate`` on a terminal: a progress bar with the time left, and nothing of the libraries."""

from __future__ import annotations

import os
import re
import struct
import subprocess

import pytest

from tests.support.run_program import PROGRAM, ROOT

fcntl = pytest.importorskip("fcntl", reason="Windows has other terminals")
pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

_FRAME = re.compile(
    r"(Starting up|Checking the checkpoint|Loading the checkpoint|Reading the prompt|Generating)?:? *\d+% \|.*\|.*"
)


def test_a_terminal_shows_a_bar_with_the_time_left_and_nothing_else(tmp_path):
    master, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    prompt = "warm piano " * 400
    arguments = ["generate", prompt, "-o", str(tmp_path / "out.wav"), "--duration", "4", "--seed", "7"]
    with subprocess.Popen([*PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=terminal, cwd=ROOT) as process:
        os.close(terminal)
        shown = b""
        try:
            while data := os.read(master, 65_536):
                shown += data
        except OSError:
            pass  # Linux's way to say that the other side of a terminal is closed.
        os.close(master)
        assert process.stdout
        assert process.stdout.read().decode() == f"{tmp_path / 'out.wav'}\n"
    assert process.returncode == 0
    lines = [line.strip() for line in re.split(r"[\r\n]+", shown.decode()) if line.strip()]
    sentences = [line for line in lines if not _FRAME.fullmatch(line)]
    assert len(sentences) == 2
    assert re.fullmatch(r"The prompt is \d+ tokens long; only the first 256 were used\.", sentences[0])
    assert re.fullmatch(r"4\.0 s of music in \d+\.\d s, seed 7", sentences[1])
    assert any(re.search(r"Generating:? +\d+% \|.*\| *,? *\d:\d\d left", line) for line in lines)
    assert all(len(line) <= 80 for line in lines)
