"""Compiled Qt Linguist files, made by Qt's own compiler, read without Qt."""

from __future__ import annotations

from pathlib import Path

import pytest
from languages import compile_file

from musicgen_desktop.domain.text import CATALOGUE_VARIABLE, number, tr
from musicgen_desktop.domain.text_catalogue import Catalogue

_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}">
<context><name></name>
<message><source>.</source><comment>decimal mark</comment><translation>,</translation></message>
<message><source>Play</source><translation>Grać ♫</translation></message>
<message><source>Play</source><comment>theatre</comment><translation>Sztuka</translation></message>
<message><source>{{size:.1f}} MB of {{all:,}}</source><translation>{{size:.1f}} MB z {{all:,}}</translation></message>
<message numerus="yes"><source>{{count}} clip</source><comment>{{count}} clips</comment>
<translation>{forms}</translation></message>
<message><source>Later</source><translation type="unfinished"></translation></message>
</context></TS>
"""


def _compiled(folder: Path, language: str, *forms: str) -> Path:
    ts, qm = folder / f"{language}.ts", folder / f"{language}.qm"
    inside = "".join(f"<numerusform>{{count}} {form}</numerusform>" for form in forms)
    ts.write_text(_TS.format(language=language, forms=inside), encoding="utf-8")
    compile_file(ts, qm)
    return qm


@pytest.fixture
def polish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program speaks a language with three plural forms and a decimal comma."""
    monkeypatch.setenv(CATALOGUE_VARIABLE, str(_compiled(tmp_path, "pl", "klip", "klipy", "klipów")))


def test_a_text_is_found_by_its_source_and_its_comment(polish: None) -> None:
    assert tr("Play") == "Grać ♫"
    assert tr("Play", "theatre") == "Sztuka"


def test_what_is_not_translated_is_english(polish: None) -> None:
    assert tr("Later") == "Later"
    assert tr("{count} day", "{count} days", 1) == "1 day"
    assert tr("{count} day", "{count} days", 0) == "0 days"


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 klip"), (2, "2 klipy"), (5, "5 klipów"), (12, "12 klipów"), (22, "22 klipy")]
)
def test_a_number_has_the_form_that_fits_it(polish: None, count: int, words: str) -> None:
    assert tr("{count} clip", "{count} clips", count) == words


@pytest.mark.parametrize(("language", "count", "form"), [("ja", 1, 0), ("fr", 0, 0), ("fr", 2, 1), ("lv", 21, 0)])
def test_the_rules_of_many_languages_are_understood(tmp_path: Path, language: str, count: int, form: int) -> None:
    forms = {"ja": ["a"], "fr": ["a", "b"], "lv": ["a", "b", "c"]}[language]
    catalogue = Catalogue.read(_compiled(tmp_path, language, *forms).read_bytes())
    assert catalogue.find("{count} clip", "{count} clips", count) == f"{{count}} {forms[form]}"


def test_numbers_are_written_as_in_the_language(polish: None) -> None:
    assert tr("{size:.1f} MB of {all:,}", size=1.25, all=12_000) == "1,2 MB z 12.000"
    assert number(0.5, "g") == "0,5"


def test_numbers_in_english_have_a_point() -> None:
    assert number(0.5, "g") == "0.5"


def test_what_is_no_catalogue_is_refused() -> None:
    with pytest.raises(ValueError, match="no compiled"):
        Catalogue.read(b"\0" * 100)
