"""What the program says in other languages: complete, fresh, and with all that the English has."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from languages import LANGUAGES, compile_file, update

from musicgen_desktop.checkpoints.format.catalogue import load_catalogue
from musicgen_desktop.domain.shipped_texts import shipped
from musicgen_desktop.domain.text import CATALOGUE_VARIABLE
from musicgen_desktop.domain.text import LANGUAGES as SPOKEN
from musicgen_desktop.ui.kit.theme import load_themes
from tests.support.language_files import CODES, messages, places, survey, translated

_ENDS = re.compile(r"(\.\.\.|[.…:?!]?)[”“»'\"]?(\s*)$")

languages = pytest.mark.parametrize("code", CODES)


def test_the_program_speaks_what_there_are_files_of() -> None:
    assert set(SPOKEN) == {"en", *CODES}
    assert (
        {path.stem for path in LANGUAGES.glob("*.ts")} == {path.stem for path in LANGUAGES.glob("*.qm")} == set(CODES)
    )


def test_every_text_is_a_literal_and_is_asked_for_after_the_language_is_known() -> None:
    """What is glued together, or comes in a variable, no tool finds; what is said at import knows no language."""
    assert survey().wrong == ()


def test_tr_has_one_name() -> None:
    """Under another one, or handed on as a value, no tool finds its texts."""
    assert survey().hidden == ()


def test_the_tool_finds_all_texts(tmp_path: Path) -> None:
    # lupdate reads no Python inside an f-string, for one.
    file = tmp_path / "de.ts"
    update(file)
    assert {(m.source, m.comment, m.is_plural) for m in messages(file)} == survey().texts


@languages
def test_every_text_is_translated(code: str) -> None:
    # `python packaging/languages.py` brings new texts in; translate what is unfinished there, and run it again.
    there = {(m.source, m.comment, m.is_plural) for m in translated(code)}
    assert survey().texts - there == set()
    assert there - survey().texts == set()
    assert [m.source for m in translated(code) if not m.is_finished or not all(m.forms)] == []


@languages
def test_the_compiled_file_is_fresh(code: str, tmp_path: Path) -> None:
    compile_file(LANGUAGES / f"{code}.ts", tmp_path / f"{code}.qm")
    assert (tmp_path / f"{code}.qm").read_bytes() == (LANGUAGES / f"{code}.qm").read_bytes()


@languages
def test_no_place_is_lost(code: str) -> None:
    wrong = []
    for message in translated(code):
        for english, form in message.pairs:
            one = message.is_plural and english == message.source
            allowed = [places(english), [p for p in places(english) if p != "{count}"]] if one else [places(english)]
            more = sorted({*places(english), "{count}"}) if one else []  # English may say "a single take"
            if places(form) not in [*allowed, more]:
                wrong.append((english, form))
    assert wrong == []


@languages
def test_a_text_begins_and_ends_as_the_english_does(code: str) -> None:
    """White space, an ellipsis, a full stop and a line break are part of how a text stands beside others."""
    wrong = []
    for message in translated(code):
        for english, form in message.pairs:
            if message.comment == "decimal mark":
                continue
            ends = [_ENDS.search(text) for text in (english, form)]
            same_end = ends[0] and ends[1] and ends[0].groups() == ends[1].groups()
            same_start = english[:1].isspace() == form[:1].isspace()
            same_lines = english.count("\n") == form.count("\n")
            if not (same_end and same_start and same_lines and ("&" in english) == ("&" in form)):
                wrong.append((english, form))
    assert wrong == []


@languages
def test_quotation_marks_are_those_of_the_language(code: str) -> None:
    foreign = {"de": "”«»", "es": "“”„"}[code]
    assert [form for m in translated(code) for form in m.forms if set(form) & set(foreign)] == []


@languages
def test_a_word_has_one_translation_whatever_its_ending(code: str) -> None:
    """A menu's “Extend…” and a button's “Extend” are the same thing."""
    known = {m.source: m.forms[0] for m in translated(code) if not m.comment}
    wrong = [
        (source, form, known[source + "…"])
        for source, form in known.items()
        if source + "…" in known and known[source + "…"] != form + "…"
    ]
    assert wrong == []


def test_texts_that_ship_as_data_are_translated_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CATALOGUE_VARIABLE, str(LANGUAGES / "de.qm"))
    resources = LANGUAGES.parent
    starter = json.loads((resources / "checkpoints" / "starter" / "manifest.json").read_text(encoding="utf-8"))
    entries = load_catalogue(resources / "checkpoints.toml")
    themes = load_themes(resources / "themes").values()
    texts = [starter["description"], *(entry.good_at for entry in entries), *(theme.name for theme in themes)]
    assert [text for text in texts if shipped(text) == text] == []
    assert shipped("What another maker says of a checkpoint.") == "What another maker says of a checkpoint."


@languages
def test_the_guide_is_whole_in_every_language(code: str) -> None:
    """The same pages with the same commands and pictures, named as the window names things."""
    guide = LANGUAGES.parent / "guide"
    parts = re.compile(r"\[\[\w+\]\]|<[^>]+>")
    for english in (guide / "en").glob("*.html"):
        own = guide / code / english.name
        found = [sorted(parts.findall(page.read_text(encoding="utf-8"))) for page in (english, own)]
        assert found[0] == found[1], own


@languages
def test_keys_are_named_as_on_the_keyboards_of_the_language(code: str) -> None:
    names = {m.source: m.forms[0] for m in translated(code) if m.source in ("Ctrl", "Shift", "Esc", "Del", "Enter")}
    wrong = []
    for message in translated(code):
        for english, form in message.pairs:
            for key in ("Ctrl", "Shift"):
                if len(re.findall(rf"\b{key}\+", english)) != len(re.findall(rf"\b{names[key]}\+", form)):
                    wrong.append((key, english, form))
            wrong += [
                (key, english, form)
                for key in ("Esc", "Del", "Enter")
                if f"({key})" in english and f"({names[key]})" not in form
            ]
    assert wrong == []
