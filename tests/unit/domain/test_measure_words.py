"""What of a search's words asks for measures, and what is a word like any other."""

import math

import pytest

from musicgen_desktop.domain.measure_words import WantedKey, WantedTempo, wanted_measure
from musicgen_desktop.domain.musical_key import Key, Mode


@pytest.mark.parametrize(
    ("word", "inside", "outside"),
    [
        ("bpm:120", (119.5, 120, 120.5), (119.4, 120.6)),
        ("BPM:84.5", (84.45, 84.55), (84.4, 84.6)),
        ("bpm:84,5", (84.5,), (84.0,)),
        ("bpm:118-124", (117.5, 124.5), (117.4, 124.6)),
        ("bpm:118..124", (120,), (125,)),
        ("bpm:118-", (118, 999), (117,)),
        ("bpm:>140", (140.01,), (140, 139)),
        ("bpm:>=140", (140,), (139,)),
        ("bpm:<90", (89.9,), (90,)),
        ("bpm:<=90", (90,), (91,)),
    ],
)
def test_a_tempo_is_what_is_shown_as_it(word, inside, outside):
    wanted = wanted_measure(word)
    assert isinstance(wanted, WantedTempo)
    assert [wanted.low <= bpm <= wanted.high for bpm in (*inside, *outside)] == [True] * len(inside) + [False] * len(
        outside
    )


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("key:am", (Key(9, Mode.MINOR),)),
        ("key:c", (Key(0, Mode.MAJOR),)),
        ("key:F#m", (Key(6, Mode.MINOR),)),
        ("KEY:bb", (Key(10, Mode.MAJOR),)),
        ("key:minor", tuple(Key(tonic, Mode.MINOR) for tonic in range(12))),
    ],
)
def test_a_key_is_typed_as_musicians_write_it(word, keys):
    assert wanted_measure(word) == WantedKey(keys)


@pytest.mark.parametrize(
    "word",
    ["bpm", "bpm:", "bpm:fast", "bpm:1234", "bpm:130-120", "bpm:>", "bpm:1-2-3", "key:", "key:h", "key:piano",
     "keys:am", "tempo:120", ":", "bpm:120bpm", "120"],
)  # fmt: skip
def test_all_else_is_a_word_like_any_other(word):
    assert wanted_measure(word) is None


def test_a_tempo_without_an_end_ends_nowhere():
    assert wanted_measure("bpm:>140") == WantedTempo(math.nextafter(140, 141), math.inf)
