"""What a user types into a search field, as conditions for FTS5 that no text can break."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from musicgen_desktop.domain.measure_words import WantedMeasure, wanted_measure
from musicgen_desktop.library.database.spaced_text import spaced

_MOST_CHARACTERS = 1_000
_MOST_TERMS = 32

_TERM = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several that stand together; or a measure.

    Attributes:
        match: for FTS5's MATCH; or what was measured.
        without: whether a clip must not have it.
    """

    match: str | WantedMeasure
    without: bool


def search_terms(text: str) -> tuple[Term, ...]:
    """The terms of a text, each of which must hold.

    ``"several words"`` stand together, ``-word`` stands nowhere, and the last word may be a beginning unless its phrase
    is closed. Of scripts without spaces any part is found. ``bpm:>140`` and ``key:c`` ask
    for what was measured. What holds neither letter nor digit asks for nothing.
    """
    text = unicodedata.normalize("NFKC", text[:_MOST_CHARACTERS].encode("utf-8", "replace").decode().replace("\0", " "))
    found = [match for match in _TERM.finditer(text) if _has_token(match["phrase"] or match["word"] or "")]
    return tuple(_terms(found[:_MOST_TERMS]))


def _terms(found: list[re.Match[str]]) -> Iterator[Term]:
    for number, match in enumerate(found, 1):
        measure = wanted_measure(match["word"] or "")
        if measure is not None:
            yield Term(measure, bool(match["without"]))
            continue
        beginning = "*" if number == len(found) and not match["closed"] else ""
        # Within quotes nothing has a meaning; a word like lo-fi is a phrase of its parts.
        yield Term(f'"{spaced(match["phrase"] or match["word"]).strip()}"{beginning}', bool(match["without"]))


def _has_token(text: str) -> bool:
    """Whether the tokeniser finds a word: letters, digits and what is for private use."""
    return any(unicodedata.category(character) in ("Co", "Nd", "Nl", "No") or character.isalpha() for character in text)
