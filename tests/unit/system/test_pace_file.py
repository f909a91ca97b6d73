"""The measured speeds on disk: kept over restarts, and never in the way."""

from __future__ import annotations

import json
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from musicgen_desktop.domain.pace import Pace
from musicgen_desktop.system.pace_file import PaceFile

MADE = Pace("5a", "auto", "auto", "cpu", "int8", takes=1, guided=True, duration=10.0, seconds=20.0)
OTHER = replace(MADE, takes=4, seconds=35.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made" / "later" / "paces.json"


def test_what_was_noted_is_there_after_a_restart(path: Path) -> None:
    PaceFile(path).note(MADE)
    PaceFile(path).note(OTHER)
    assert PaceFile(path).load() == (MADE, OTHER)


def test_no_file_means_nothing_is_known(path: Path) -> None:
    assert PaceFile(path).load() == ()
    assert not path.exists()


def test_two_programs_keep_what_the_other_wrote(path: Path) -> None:
    window, command = PaceFile(path), PaceFile(path)
    window.load()
    command.note(MADE)
    window.note(OTHER)
    assert PaceFile(path).load() == (MADE, OTHER)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"version": 1}',
        b"[" * 100_000,
        b'{"version": 1, "paces": [{"takes": ' + b"9" * 400 + b"}]}",
    ],
)
def test_a_damaged_file_is_set_aside(content: bytes, path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert PaceFile(path).load() == ()
    assert path.with_name("paces.json.broken").read_bytes() == content
    PaceFile(path).note(MADE)
    assert PaceFile(path).load() == (MADE,)


@pytest.mark.parametrize(
    "changed",
    [
        {"seconds": 0.0},
        {"seconds": -1.0},
        {"seconds": 1e300},
        {"duration": 5e-324},
        {"takes": 10**18},
        {"takes": 0},
        {"takes": True},
        {"guided": 1},
        {"device": None},
    ],
)
def test_an_entry_that_makes_no_sense_is_left_out(changed: dict[str, object], path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"version": 1, "paces": [asdict(MADE) | changed, asdict(OTHER), 7]}), encoding="utf-8")
    assert PaceFile(path).load() == (OTHER,)


def test_the_file_of_a_newer_program_is_left_as_it_is(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b'{"version": 2, "speeds": []}')
    assert PaceFile(path).load() == ()
    PaceFile(path).note(MADE)
    assert path.read_bytes() == b'{"version": 2, "speeds": []}'


def test_programs_that_note_at_the_same_time_lose_nothing(path: Path) -> None:
    def note(takes: int) -> None:
        PaceFile(path).note(replace(MADE, takes=takes))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(note, range(1, 21)))
    assert sorted(pace.takes for pace in PaceFile(path).load()) == list(range(1, 21))


def test_whole_numbers_are_seconds_too(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"version": 1, "paces": [asdict(MADE) | {"seconds": 20}]}), encoding="utf-8")
    assert PaceFile(path).load() == (MADE,)


def test_a_place_that_refuses_costs_nothing_but_a_line_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    with caplog.at_level(logging.WARNING):
        PaceFile(blocked / "paces.json").note(MADE)
    assert "could not be saved" in caplog.text
    assert PaceFile(tmp_path).load() == ()
    assert "of no use" in caplog.text
