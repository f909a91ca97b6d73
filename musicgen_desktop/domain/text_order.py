"""The order in which people expect texts: no case, no accents, Take 2 before Take 10."""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType

_MOST = 120
"""Characters that count; texts that begin alike for so long are equal."""

_MOST_DIGITS = 99
_NUMBER = re.compile("[0-9]+")

_LIKE = MappingProxyType(
    str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h"})
)
"""Letters that are no other ones with an accent, for Unicode, and stand beside them, for people."""


def sort_key(text: str) -> str:
    """What ``text`` is compared by, character by character. It has one line, and no separators but spaces."""
    text = text[:_MOST].casefold()
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(_LIKE)
    return _NUMBER.sub(_with_length, " ".join(text.split()))


def _with_length(number: re.Match[str]) -> str:
    """The longer number is the larger one."""
    digits = number[0].lstrip("0")[:_MOST_DIGITS]
    return f"{len(digits):02d}{digits}"
