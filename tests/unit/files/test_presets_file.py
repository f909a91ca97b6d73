"""Presets are given to others as files, and nothing else passes for one."""

from __future__ import annotations

import json

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.preset import ParamPreset
from musicgen_desktop.files.presets_file import read_presets, write_presets

PRESETS = (ParamPreset("Dub", 4.0, 1.1, 300, guidance_end=2.0), ParamPreset("Größer – 大", 1.0, 2.0, 0, 0.9))


def test_what_was_written_is_read(tmp_path):
    write_presets(tmp_path / "mine.json", PRESETS)
    assert read_presets(tmp_path / "mine.json") == PRESETS


GOOD = {"name": "Dub", "guidance_scale": 3.0, "temperature": 1.0, "top_k": 250}


@pytest.mark.parametrize(
    "fields",
    [
        [], {}, {"musicgen_presets": 1}, {"musicgen_presets": 1, "presets": []}, {"musicgen_presets": 1, "presets": 3},
        {"presets": [GOOD]}, {"musicgen_presets": 2, "presets": [GOOD]}, {"musicgen_presets": "1", "presets": [GOOD]},
        {"musicgen_presets": 1, "presets": [GOOD] * 201},
        *(
            {"musicgen_presets": 1, "presets": [{**GOOD, **wrong}]}
            for wrong in (
                {"temperature": 99}, {"temperature": "1"}, {"temperature": None}, {"top_k": 2.5}, {"top_k": 10**30},
                {"name": "a\u0000b"}, {"name": 7}, {"guidance_end": 0.3},
            )
        ),
    ],
)  # fmt: skip
def test_a_file_with_anything_else_in_it_is_refused_in_words(fields, tmp_path):
    file = tmp_path / "odd.json"
    file.write_text(json.dumps(fields))
    with pytest.raises(FileError) as caught:
        read_presets(file)
    assert not set("`$") & set(str(caught.value))  # as a program says it to programmers


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"{" * 100_000, b"[" * 1000, b'{"musicgen_presets": 1e999}'])
def test_bytes_that_are_no_json_are_refused_in_words(data, tmp_path):
    (tmp_path / "odd.json").write_bytes(data)
    with pytest.raises(FileError):
        read_presets(tmp_path / "odd.json")


def test_a_huge_file_and_none_are_refused_in_words(tmp_path):
    (tmp_path / "huge.json").write_bytes(b" " * 1_000_000)
    for name in ("huge.json", "none.json", "."):
        with pytest.raises(FileError):
            read_presets(tmp_path / name)
