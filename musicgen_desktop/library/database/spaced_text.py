"""Texts in scripts that put no spaces between words, so that FTS5 finds any part of them."""

from __future__ import annotations

import re
import unicodedata

_SIGN = re.compile(
    "[\u0e00-\u0eff"  # Thai, Lao
    "\u0f00-\u109f"  # Tibetan, Burmese
    "\u1780-\u17ff"  # Khmer
    "\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff"  # Chinese, Japanese
    "\U00020000-\U0003ffff]"
)


def spaced(text: str) -> str:
    """The text with such signs as words of their own: what is typed is a phrase of signs. In one Unicode form."""
    if text.isascii():
        return text
    return _SIGN.sub(r" \g<0> ", unicodedata.normalize("NFKC", text))
