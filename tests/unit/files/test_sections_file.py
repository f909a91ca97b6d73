"""What is written is read again, whatever the prompts say."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.request import Section
from musicgen_desktop.files.sections_file import read_sections, write_sections


def test_sections_come_back_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "piece.toml"
    sections = (Section('a "loud" \\ drum', 8.0), Section("ピアノ 🎹 # [[x]]", 7.25), Section("", 600.0))
    write_sections(file, (Section("old", 1.0),))
    write_sections(file, sections)
    assert read_sections(file) == sections


@pytest.mark.parametrize("duration", ["nan", "inf", "-inf", "true", '"8"'])
def test_a_length_that_is_no_number_is_refused(tmp_path: Path, duration: str) -> None:
    file = tmp_path / "piece.toml"
    file.write_text(f'[[section]]\nprompt = "a"\nduration = {duration}\n')
    with pytest.raises(FileError):
        read_sections(file)


def test_more_sections_than_a_piece_can_have_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "piece.toml"
    write_sections(file, (Section("", 1.0),) * 601)
    with pytest.raises(FileError):
        read_sections(file)


def test_a_folder_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        write_sections(tmp_path / "nowhere" / "piece.toml", (Section("a", 1.0),))
