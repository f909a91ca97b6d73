"""The command line in the language of the system, and of whoever started it."""

from __future__ import annotations

import pytest

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
