"""Lines on stdout and stderr, whatever these streams are."""

from __future__ import annotations

import io
import os
import sys

import pytest

from musicgen_desktop.app.cli.console import answer, prepare_streams, say, say_error
from musicgen_desktop.domain.errors import UserError


@pytest.fixture
def stdout(monkeypatch):
    """Replace stdout by a stream over a pipe in the given encoding; gives it and a function that reads the pipe."""
    opened = []

    def replace(encoding: str):
        reading, writing = os.pipe()
        stream = io.TextIOWrapper(open(writing, "wb"), encoding=encoding)  # noqa: PTH123, SIM115 - a descriptor
        opened.append((stream, reading))
        monkeypatch.setattr(sys, "stdout", stream)
        prepare_streams()
        return stream, lambda: os.read(reading, 65_536)

    yield replace
    monkeypatch.undo()
    for stream, reading in opened:
        stream.close()
        os.close(reading)


@pytest.mark.parametrize(
    ("encoding", "text", "data"),
    [
        ("utf-8", "/tmp/ä🎸.wav", "/tmp/ä🎸.wav\n".encode()),
        ("utf-8", os.fsdecode(b"/tmp/\xff.wav"), b"/tmp/\xff.wav\n"),
        ("latin-1", "ä🎸", b"\xe4\\U0001f3b8\n"),
        ("ascii", "ä", b"\\xe4\n"),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX only")
def test_any_text_in_any_encoding(encoding, text, data, stdout):
    _, read = stdout(encoding)
    answer(text)
    assert read() == data


def test_a_reader_that_went_away_is_nothing_to_tell(stdout, capsys):
    stream, _ = stdout("utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    os.dup2(writing, stream.fileno())
    os.close(writing)
    answer("one")
    answer("two")
    assert capsys.readouterr().err == ""


def test_an_error_is_what_happened_and_what_to_do(capsys):
    say_error(UserError("It broke.", "Mend it."))
    say_error(UserError("It broke."))
    say("done")
    assert capsys.readouterr() == ("", "It broke.\nMend it.\nIt broke.\ndone\n")
