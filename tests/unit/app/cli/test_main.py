"""The border of the command line: what no command expects becomes an exit status and a report, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicgen_desktop import __version__
from musicgen_desktop.app import container
from musicgen_desktop.app.cli.format_arguments import format_of
from musicgen_desktop.app.cli.grammar import build_parser
from musicgen_desktop.app.cli.main import main
from musicgen_desktop.app.cli.outputs import Outputs
from musicgen_desktop.app.window import window_command
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.engine.fake import FakeEngine
from tests.support.run_program import run_here


@pytest.fixture
def arguments(tmp_path, monkeypatch):
    monkeypatch.setattr(
        container, "_build_engine", lambda: FakeEngine(failures={"bad": ZeroDivisionError("by nought")})
    )
    return ["generate", "-o", tmp_path / "out.wav", "--duration", "1"]


@pytest.mark.allow_error_logs
@pytest.mark.parametrize("more", [[], ["--json"]])
def test_a_bug_in_the_engine(more, arguments, capsys, tmp_path):
    ended = run_here(capsys, *arguments, *more, "good", "bad", "never begun")
    assert ended.code == 3
    assert f"This is a bug in MusicGen Desktop {__version__}; please report it" in ended.err
    assert "ZeroDivisionError: by nought" in ended.err
    # What was made before is kept.
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out_1.wav"]
    if more:
        assert ended.events[-1]["event"] == "job_failed"
        assert ended.events[-1]["bug"] == "ZeroDivisionError: by nought"


def test_a_bug_beside_the_engine(arguments, capsys, monkeypatch):
    def broken(*_):
        raise KeyError("lost")

    monkeypatch.setattr(Outputs, "save", broken)
    ended = run_here(capsys, *arguments, "good")
    assert ended.code == 3
    assert "please report it" in ended.err
    assert "KeyError: 'lost'" in ended.err


def test_ctrl_c_outside_a_job(arguments, capsys, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Outputs, "plan", interrupted)
    ended = run_here(capsys, *arguments, "good")
    assert (ended.code, ended.err) == (130, "Cancelled.\n")


@pytest.mark.parametrize("words", [["/home/me/choir.musicgen"], ["hum.wav"], ["open", "gamelan"], ["."]])
def test_files_open_the_window_as_a_double_click_says_it(words, monkeypatch):
    opened = []
    monkeypatch.setattr(window_command, "run_window", lambda _measure, _examples, files: opened.append(files) or 0)
    assert main(words) == 0
    assert opened == [(Path(words[-1]),)]


def test_a_mistyped_command_opens_nothing(capsys):
    ended = run_here(capsys, "genrate", "x")
    assert ended.code == 2


@pytest.mark.parametrize(
    ("text", "value"), [("off", "made"), ("peak", "peak"), ("-14", -14.0), ("-14.5", -14.5), ("0", 0.0), ("-70", -70.0)]
)
def test_loudness(text, value):
    arguments = build_parser().parse_args(["generate", "x", "-o", "x.wav", "--loudness", text])
    assert format_of(arguments).level == value


def test_by_default_the_starter_plays_eight_seconds_as_made():
    arguments = build_parser().parse_args(["generate", "x", "-o", "x.wav"])
    assert (arguments.checkpoint, arguments.duration, format_of(arguments)) == ("starter", None, ExportFormat())
    assert GenerationParams().duration == 8.0
    assert (arguments.takes, arguments.guidance_scale, arguments.top_k) == (1, 3.0, 250)
