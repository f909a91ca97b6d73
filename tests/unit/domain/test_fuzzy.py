"""Commands are found by the letters that come to mind."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.fuzzy import find_letters

COMMANDS = (
    "Export…",
    "Copy as a sound file",
    "Zoom in",
    "Zoom to the loop",
    "Loop",
    "Generate",
    "Use its prompt and settings",
    "Über das Programm",
    "Discard what is being made",
)


def ranked(typed: str) -> list[str]:
    found = [(match.score, text) for text in COMMANDS if (match := find_letters(typed, text))]
    return [text for _, text in sorted(found, key=lambda pair: -pair[0])]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("exp", "Export…"),
        ("loop", "Loop"),
        ("zl", "Zoom to the loop"),
        ("ztl", "Zoom to the loop"),
        ("loop zoom", "Zoom to the loop"),
        ("gnrt", "Generate"),
        ("sound", "Copy as a sound file"),
        ("sett", "Use its prompt and settings"),
        ("uber", "Über das Programm"),
        ("ÜBER", "Über das Programm"),
        ("  in ", "Zoom in"),
    ],
)
def test_what_is_meant_comes_first(typed: str, first: str) -> None:
    assert ranked(typed)[0] == first


@pytest.mark.parametrize("typed", ["xyz", "exp xyz", "q", "pxe"])
def test_what_is_not_there_is_not_found(typed: str) -> None:
    assert ranked(typed) == []


def test_nothing_typed_finds_everything_alike() -> None:
    assert ranked("") == list(COMMANDS)


def test_other_words_find_it_too_but_less_well() -> None:
    own, other = find_letters("save", "Save"), find_letters("save", "Export…", "File save render")
    assert own is not None
    assert other is not None
    assert own.score > other.score
    assert other.places == ()


def test_the_found_letters_are_told() -> None:
    match = find_letters("ztl", "Zoom to the loop")
    assert match is not None
    assert "".join("Zoom to the loop"[place] for place in match.places) == "Ztl"


@pytest.mark.parametrize("text", ["", "ﬁ ﷺ İ", "\N{COMBINING ACUTE ACCENT}", "😀"])
def test_any_letters_will_do(text: str) -> None:
    for typed in ("a", "ﷺ", text):
        match = find_letters(typed, text)
        assert match is None or all(0 <= place < max(1, len(text)) for place in match.places)
