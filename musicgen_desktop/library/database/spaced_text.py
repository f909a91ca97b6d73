"""Texts in scripts that put no spaces between words, or put words together, so that FTS5 finds any part of them."""

from __future__ import annotations

import re
import unicodedata

_HANGUL = "\u1100-\u11ff\uac00-\ud7af"
_SIGN = re.compile(
    "[\u0e00-\u0eff"  # Thai, Lao
    "\u0f00-\u109f"  # Tibetan, Burmese
    "\u1780-\u17ff"  # Khmer
    "\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff"  # Chinese, Japanese
    f"{_HANGUL}"
    "\U00020000-\U0003ffff]"
)
_SPACE = re.compile(rf"(?<=[{_HANGUL}])\s+(?=[{_HANGUL}])")
_SPACE_SIGN = "\ue000"
"""For private use, and a word for FTS5."""


def spaced(text: str) -> str:
    """The text with such signs as words of their own: what is typed is a phrase of signs. In one Unicode form.

    Korean has spaces too, which keep the end of one word and the beginning of the next from being found as one.
    """
    if text.isascii():
        return text
    text = _SPACE.sub(f" {_SPACE_SIGN} ", unicodedata.normalize("NFKC", text))
    return _SIGN.sub(r" \g<0> ", text)
