"""JSON becomes a typed record, or one kind of error."""

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.json_record import (
    DamagedRecordError,
    NewerRecordError,
    RecordError,
    RecordFormat,
    UnreadableRecordError,
    set_aside,
)


@dataclass(frozen=True, slots=True)
class Song:
    title: str
    seconds: float = 1.0
    takes: int = 1
    cover: bytes = b""
    parts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.title:
            raise LookupError("no title")


SONGS = RecordFormat(Song, version=1)


def song(fields: str) -> Song:
    return SONGS.decode(f'{{"version": 1, "title": "a", {fields}}}', "songs")


def test_a_record_comes_back_as_it_was_written(tmp_path: Path):
    written = Song("ünï", 2.5, 3, b"\0\xff", ("a", "b"))
    SONGS.write(tmp_path / "new" / "songs.json", written)
    assert SONGS.read(tmp_path / "new" / "songs.json") == written


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_a_private_record_can_be_read_by_its_owner_alone(tmp_path: Path):
    SONGS.write(tmp_path / "songs.json", Song("a"), private=True)
    assert stat.S_IMODE((tmp_path / "songs.json").stat().st_mode) == 0o600


def test_what_is_missing_has_its_default_and_what_is_unknown_is_passed_over():
    assert song('"new": [1]') == Song("a")


def test_a_whole_number_may_stand_for_a_float():
    assert type(song('"seconds": 3').seconds) is float


DAMAGED = [
    "", "{", "null", "[]", "3", '"x"', '{"version": 1}', '{"title": "a"}', '{"version": "1", "title": "a"}',
    '{"version": true, "title": "a"}', '{"version": 1.0, "title": "a"}', '{"version": 0, "title": "a"}',
    '{"version": -1, "title": "a"}', '{"version": 1, "title": ["a"]}', '{"version": 1, "title": ""}',
    '{"version": 1, "title": "a"} x', '{"version": 1, "title": "\\ud800"}', "[" * 100_000, '{"a":' * 100_000,
    '{"version": 1, "title": "a", "new": ' + "[" * 100 + "]" * 100 + "}",
]  # fmt: skip


@pytest.mark.parametrize("text", DAMAGED, ids=lambda text: text[:40])
def test_damage_is_one_kind_of_error(text: str):
    with pytest.raises(DamagedRecordError):
        SONGS.decode(text, "songs")


@pytest.mark.parametrize(
    "value",
    ['"seconds": NaN', '"seconds": Infinity', '"seconds": 1e999', '"seconds": true', '"seconds": "1"', '"takes": 1.0',
     '"takes": true', '"takes": null', '"cover": "§"', '"parts": "ab"', '"parts": [1]',
     f'"seconds": {"9" * 400}', f'"takes": {"9" * 400}', f'"takes": {"9" * 5000}', f'"new": -{"9" * 400}'],
    ids=lambda text: text[:40],
)  # fmt: skip
def test_types_are_strict_and_numbers_bounded(value: str):
    with pytest.raises(DamagedRecordError):
        song(value)


def test_bytes_that_are_no_text_are_damage():
    with pytest.raises(DamagedRecordError):
        SONGS.decode(b'{"version": 1, "title": "\xff"}', "songs")


def test_the_file_of_a_newer_program_is_told_apart_from_damage():
    with pytest.raises(NewerRecordError):
        SONGS.decode('{"version": 2, "name": "a"}', "songs")


def test_an_old_version_is_brought_up_step_by_step():
    def second(fields: dict[str, Any]) -> dict[str, Any]:
        return {"name": fields["n"]}

    def third(fields: dict[str, Any]) -> dict[str, Any]:
        return {"title": fields["name"]}

    songs = RecordFormat(Song, version=3, upgrades={1: second, 2: third})
    assert songs.decode('{"version": 1, "n": "a"}', "songs") == Song("a")
    assert songs.decode('{"version": 2, "name": "a"}', "songs") == Song("a")
    with pytest.raises(DamagedRecordError):
        songs.decode('{"version": 1, "title": "a"}', "songs")


def test_the_version_may_have_another_name_or_be_none():
    assert RecordFormat(Song, version=1, version_field="format").decode('{"format": 1, "title": "a"}', "") == Song("a")
    assert RecordFormat(dict[str, int]).decode('{"a": 1}', "") == {"a": 1}


def test_a_byte_order_mark_is_passed_over_where_it_is_expected():
    data = b'\xef\xbb\xbf{"version": 1, "title": "a"}'
    with pytest.raises(DamagedRecordError):
        SONGS.decode(data, "songs")
    assert RecordFormat(Song, version=1, byte_order_mark=True).decode(data, "songs") == Song("a")


def test_a_missing_file_is_no_record(tmp_path: Path):
    assert SONGS.read(tmp_path / "songs.json") is None


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path):
    SONGS.write(tmp_path / "songs.json", Song("a" * 1000))
    with pytest.raises(UnreadableRecordError):
        RecordFormat(Song, version=1, limit=1000).read(tmp_path / "songs.json")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_what_is_no_ordinary_file_is_unreadable(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("a\0b"), Path("/dev/zero")):
        with pytest.raises(UnreadableRecordError):
            SONGS.read(path)


def test_every_error_is_one_and_has_words(tmp_path: Path):
    assert issubclass(RecordError, FileError)
    (tmp_path / "songs.json").write_text("{")
    with pytest.raises(RecordError) as caught:
        SONGS.read(tmp_path / "songs.json")
    assert str(tmp_path / "songs.json") in caught.value.message
    assert caught.value.advice


@pytest.mark.parametrize(("text", "name"), [("{", "songs.json.broken"), ('{"version": 2}', "songs.json.newer")])
def test_a_file_of_no_use_is_set_aside_and_nothing_is_lost(tmp_path: Path, text: str, name: str):
    path = tmp_path / "songs.json"
    path.write_text(text)
    with pytest.raises(RecordError) as caught:
        SONGS.read(path)
    set_aside(path, caught.value)
    assert [entry.name for entry in tmp_path.iterdir()] == [name]
    set_aside(path, caught.value)  # nothing there: nothing happens


def test_what_cannot_be_read_stays_where_it_is(tmp_path: Path):
    with pytest.raises(UnreadableRecordError) as caught:
        SONGS.read(tmp_path)
    set_aside(tmp_path, caught.value)
    assert tmp_path.is_dir()


def test_what_is_no_text_is_written_with_question_marks(tmp_path: Path):
    SONGS.write(tmp_path / "songs.json", Song("a\udcff"))
    assert SONGS.read(tmp_path / "songs.json") == Song("a?")


def test_what_is_no_number_is_not_written():
    with pytest.raises(ValueError, match="not JSON compliant"):
        SONGS.encode(Song("a", float("nan")))
