"""The command line in the language of the system, and of whoever started it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from musicgen_desktop.app.cli.grammar import build_parser
from musicgen_desktop.app.cli.main import _in_full, main
from musicgen_desktop.domain.text import CATALOGUE_VARIABLE


def spoken_help(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    return capsys.readouterr().out


def test_the_command_line_speaks_as_the_system_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    for name in ("LANGUAGE", CATALOGUE_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    said = spoken_help(capsys, "library", "backup")
    assert "Aufruf: musicgen-desktop library backup" in said
    assert {"Argumente:", "Optionen:"} <= set(said.splitlines())
    assert not {"usage", "options", "show", "help", "arguments"} & set(said.replace(":", " ").split())


def test_a_process_that_is_started_speaks_as_who_started_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv(CATALOGUE_VARIABLE, "")  # English, as chosen in the settings
    assert spoken_help(capsys).startswith("usage: ")


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        (("library", "tag", "--rename", "old", "-x"), "rename", [["old", "-x"]]),
        (("library", "tag", "--rename", "-y", "-x", "--json"), "rename", [["-y", "-x"]]),
        (("library", "tag", "abc", "--add", "-x", "--remove", "-z"), "add", ["-x"]),
        (("library", "tag", "abc", "--add=--x"), "add", ["--x"]),
        (("library", "tag", "--rename", "old", "--x"), "rename", [["old", "--x"]]),
        (("library", "tag", "--rename", "--y", "--x=1", "--json"), "rename", [["--y", "--x=1"]]),
        (("library", "tag", "--forget", "--x", "--js"), "json", True),
        (("library", "list", "--tag", "-x"), "tag", ["-x"]),
        (("library", "export", "-o", "a", "--name", "-{title}"), "name", "-{title}"),
        (("generate", "house", "--negative-prompt", "-vocals", "-o", "a.wav"), "negative_prompt", "-vocals"),
    ],
)
def test_what_the_user_calls_something_may_begin_with_a_minus(words: tuple[str, ...], name: str, value: object) -> None:
    assert getattr(build_parser().parse_args(words), name) == value


@pytest.mark.parametrize(
    "words",
    [("--rename", "old", "--json"), ("--rename", "old", "-h", "x"), ("--add", "--jso"), ("--add", "--remove=x")],
)
def test_an_option_is_never_taken_for_a_name(words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args(("library", "tag", *words))
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        (("generate", "house", "--out=-a.wav"), "output", Path("-a.wav")),
        (("generate", "house", "-o", "a.wav", "--continue=-a.wav"), "continue_file", Path("-a.wav")),
        (("analyse", "--json", "--", "-a.wav", "b.wav"), "sounds", [Path("-a.wav"), Path("b.wav")]),
        (("open", "--", "-a.wav"), "files", [Path("-a.wav")]),
        (("midi", "a.wav", "--", "-a.mid"), "output", Path("-a.mid")),
        (("render", "--", "-a.toml", "-b"), "pack", Path("-a.toml")),
        (("library", "export", "--output=-a"), "output", Path("-a")),
        (("library", "restore", "--", "-a.zip"), "archive", Path("-a.zip")),
        (("checkpoints", "export", "starter", "--", "-a.zip"), "target", Path("-a.zip")),
    ],
)
def test_files_whose_names_begin_with_a_hyphen_can_be_named(words: tuple[str, ...], name: str, value: object) -> None:
    assert getattr(build_parser().parse_args(words), name) == value


@pytest.mark.parametrize(
    "words",
    [
        ("generate", "house", "-o", "-a.wav"),
        ("generate", "house", "-o", "b.wav", "--continue", "-a.wav"),
        ("analyse", "-a.wav"),
        ("analyse", "b.wav", "-a.wav"),
        ("open", "-a.wav"),
        ("-a.wav",),
        ("midi", "b.wav", "-a.wav"),
        ("render", "-a.wav", "b"),
        ("library", "export", "-o", "-a.wav"),
        ("library", "import", "-a.wav"),
        ("library", "restore", "-a.wav"),
        ("library", "move", "-a.wav"),
        ("checkpoints", "import", "-a.wav"),
        ("checkpoints", "export", "starter", "-a.wav"),
    ],
)
def test_a_file_that_was_taken_for_an_option_is_said_to_be_written_otherwise(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert {"“-a.wav”", "“--output=-a.wav”", f"“{Path(os.curdir)}{os.sep}-a.wav”"} <= set(re.findall("“[^”]*”", said))


@pytest.mark.parametrize(
    "words",
    [("generate", "house", "--jsn", "-o", "a.wav"), ("generate", "house", "-o"), ("analyse", "--jsn", "a.wav"),
     ("generate", "house", "-o", "a.wav", "--duration", "x", "--guidance-scale", "-3")],
)  # fmt: skip
def test_of_an_option_that_is_mistyped_nothing_is_said_about_files(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(words)
    assert "hyphen" not in capsys.readouterr().err


def test_a_file_alone_may_begin_with_a_hyphen_behind_two_of_them() -> None:
    assert _in_full(["--", "-a.wav"]) == ["open", "--", "-a.wav"]
