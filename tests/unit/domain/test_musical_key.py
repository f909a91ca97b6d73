"""Keys are spelled as musicians do, and read as they type."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.musical_key import Key, Mode, parse_key

ALL_KEYS = [Key(tonic, mode) for tonic in range(12) for mode in Mode]


@pytest.mark.parametrize("key", ALL_KEYS, ids=lambda key: key.symbol)
def test_a_key_is_found_by_its_symbol_and_by_its_name(key: Key) -> None:
    assert parse_key(key.symbol) == parse_key(key.symbol.lower()) == parse_key(key.name) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("am", Key(9, Mode.MINOR)),
        ("Bb", Key(10, Mode.MAJOR)),
        ("a#", Key(10, Mode.MAJOR)),
        ("C sharp minor", Key(1, Mode.MINOR)),
        ("cb", Key(11, Mode.MAJOR)),
        ("DM", Key(2, Mode.MAJOR)),
        ("e maj", Key(4, Mode.MAJOR)),
    ],
)
def test_other_spellings_are_read(text: str, key: Key) -> None:
    assert parse_key(text) == key


@pytest.mark.parametrize("text", ["", "h", "m", "minor", "a moll", "c##", "am bm"])
def test_what_is_no_key_is_none(text: str) -> None:
    assert parse_key(text) is None


def test_keys_are_equal_whatever_their_confidence() -> None:
    assert Key(0, Mode.MAJOR, 0.2) == Key(0, Mode.MAJOR, 0.9) != Key(0, Mode.MINOR)


def test_a_key_is_transposed_round_the_octave():
    assert Key(9, Mode.MINOR).transposed(-2) == Key(7, Mode.MINOR)
    assert Key(11, Mode.MAJOR).transposed(13).symbol == "C"
