"""The command line in the language of the system, and of whoever started it."""

from __future__ import annotations

import pytest

from musicgen_desktop.app.cli.grammar import build_parser
from musicgen_desktop.app.cli.main import main
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
