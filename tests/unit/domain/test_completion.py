"""A prompt goes on as the vocabulary and one's own prompts have it."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.completion import MOST, completions

WORDS = ("lo-fi hip hop", "drums", "drum machine", "upright bass", "warm", "brushed drums")
PROMPTS = ("warm lo-fi piano, dusty tape drums", "upright bass solo, late at night")


def offered(written: str, following: str = "") -> tuple[str, ...]:
    return completions(written, following, WORDS, PROMPTS)


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("lo", "-fi hip hop"),
        ("dark LO-", "fi hip hop"),
        ("piano, upr", "ight bass"),
        ("drum", "s"),
        ("warm lo-fi p", "iano, dusty tape drums"),
        ("Warm Lo", "-fi piano, dusty tape drums"),
        ("slow, du", "sty tape drums"),
        ("lo-fi hi", "p hop"),
        ("first prompt\nlo", "-fi hip hop"),
    ],
)
def test_what_was_begun_is_completed(written, first):
    assert offered(written)[0] == first


@pytest.mark.parametrize("written", ["", " ", "l", "piano, ", "xylo", "a, b", "fi hi", "p" * 5000])
def test_nothing_is_offered_where_nothing_fits(written):
    assert offered(written) == ()


def test_nothing_is_offered_within_a_word_or_before_others():
    assert offered("lo", "ng") == offered("lo", " piano") == ()
    assert offered("lo", ", piano") == ("-fi hip hop",)


def test_what_the_prompt_has_already_is_not_offered():
    assert "s" not in offered("drums, drum")
    assert offered("drums, drum") == (" machine",)


def test_what_one_uses_most_is_offered_first():
    prompts = ("funk with drum machine", "soul, drum machine", "drums")
    assert completions("dr", "", WORDS, prompts)[:2] == ("um machine", "ums")


def test_no_more_are_offered_than_can_be_stepped_through():
    assert len(completions("dr", "", [f"drum {n}" for n in range(50)], ())) == MOST


def test_a_short_word_behind_others_is_taken_as_it_is():
    """Whoever goes on to the next field by Tab has not written "drums come indie folk"."""
    assert completions("drums come in", "", ["indie folk"], ()) == ()
    assert completions("in", "", ["indie folk"], ()) == ("die folk",)


class _Counted(str):
    """A word that counts how often somebody asks how long it is."""

    asked = 0

    def __len__(self) -> int:
        _Counted.asked += 1
        return super().__len__()


def test_a_long_text_without_commas_is_looked_at_only_where_a_word_may_have_begun() -> None:
    _Counted.asked = 0
    assert completions("drum and bass " * 140 + "upr", "", [_Counted("upright bass")], ()) == ("ight bass",)
    assert _Counted.asked < 10
    assert completions("x" * 40 + "upr", "", WORDS, ()) == ()  # the middle of a word begins none
