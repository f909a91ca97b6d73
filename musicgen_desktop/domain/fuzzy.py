"""Finding a short text by a few of its letters, as palettes of commands do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_BEGINS, _BEGINS_WORD, _WITHIN, _SCATTERED, _ELSEWHERE = 5.0, 4.0, 3.0, 2.0, 1.0
"""How well a word is found: where the text begins, where a word of it does, within one, letter by letter, by another
word for the same."""

_SPREAD = 0.01
"""What each letter of the text costs that lies between the found ones, and each that it is longer."""


@dataclass(frozen=True, slots=True)
class Match:
    """How a text was found.

    Attributes:
        score: more is better.
        places: of the letters that were found, in order.
    """

    score: float
    places: tuple[int, ...] = ()


def find_letters(typed: str, text: str, others: str = "") -> Match | None:
    """How well ``typed`` finds ``text``; None if not at all. Neither case nor accents count.

    Args:
        typed: words in any order, each of which must be found; without any every text is found equally well.
        text: what is shown.
        others: more words by which it is found, though less well.
    """
    folded, more = _fold(text), _fold(others)
    score, places = 0.0, set[int]()
    for word in _fold(typed).split():
        found = _find(word, folded) or (Match(_ELSEWHERE) if word in more else None)
        if found is None:
            return None
        score += found.score
        places.update(found.places)
    return Match(score - _SPREAD * len(folded) if score else 0.0, tuple(sorted(places)))


def _find(word: str, text: str) -> Match | None:
    starts = list(_word_starts(text))
    for start in starts:
        if text.startswith(word, start):
            return Match(_BEGINS if start == 0 else _BEGINS_WORD, tuple(range(start, start + len(word))))
    if (start := text.find(word)) >= 0:
        return Match(_WITHIN, tuple(range(start, start + len(word))))
    ways = [places for start in starts if text[start] == word[0] and (places := _scattered(word, text, start))]
    if not ways or len(word) < 2:
        return None
    places = min(ways, key=lambda way: way[-1] - way[0])
    return Match(_SCATTERED - _SPREAD * (places[-1] - places[0]), places)


def _scattered(word: str, text: str, start: int) -> tuple[int, ...]:
    """Places of the letters of ``word`` in order, where words begin if they do so there; empty where one is missing."""
    starts = set(_word_starts(text))
    places = [start]
    for number, letter in enumerate(word[1:], start=1):
        begun = [place for place in starts if place > places[-1] and text[place] == letter]
        rest = word[number + 1 :]
        place = text.find(letter, places[-1] + 1)
        if place != places[-1] + 1 and begun and all(next_letter in text[min(begun) :] for next_letter in rest):
            place = min(begun)
        if place < 0:
            return ()
        places.append(place)
    return tuple(places)


def _word_starts(text: str) -> Iterator[int]:
    for place, letter in enumerate(text):
        if letter.isalnum() and (place == 0 or not text[place - 1].isalnum()):
            yield place


def _fold(text: str) -> str:
    """One small letter without accents for each of ``text``."""
    return "".join(unicodedata.normalize("NFKD", letter)[0].lower()[:1] or letter for letter in text)
