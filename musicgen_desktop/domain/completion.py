"""How a prompt that is being written may go on: by words of the vocabulary, and as one has written before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from musicgen_desktop.domain.vocabulary import has_phrase

MOST = 8
_LEAST_OF_WORD = 2
_LEAST_OF_PROMPT = 3
_READ_AT_MOST = 2000
_WORD_START = re.compile(r"(?<![\w-])[\w]")


def completions(written: str, following: str, phrases: Sequence[str], prompts: Sequence[str]) -> tuple[str, ...]:
    """What could be added between ``written`` and ``following``; the likeliest first, at most ``MOST``.

    Args:
        written: what stands before the cursor.
        following: what stands behind it; within a word nothing is offered.
        phrases: the vocabulary.
        prompts: used before, the latest first.
    """
    if following.strip() and not following.lstrip(" ").startswith((",", "\n")):
        return ()
    line = written[-_READ_AT_MOST:].rpartition("\n")[2].lstrip()
    part = line.rpartition(",")[2].lstrip()
    whole = [] if following.strip() or len(line) < _LEAST_OF_PROMPT else list(_rests(line, prompts))
    own = (fragment.strip() for prompt in prompts for fragment in prompt.split(","))
    used = f"{line[: len(line) - len(part)]}{following}"
    words = [phrase for phrase in dict.fromkeys((*phrases, *own)) if phrase and not has_phrase(used, phrase)]
    starts = [match.start() for match in _WORD_START.finditer(part)]
    begun = [part[start:] for start in starts if len(part) - start >= _LEAST_OF_WORD]
    rests = [rest for words_begun in begun for rest in _rests(words_begun, words)]
    return tuple(dict.fromkeys([*whole, *rests]))[:MOST]


def _rests(begun: str, texts: Iterable[str]) -> Iterable[str]:
    """What is left of those texts that begin so, in any case."""
    folded = begun.casefold()
    for text in texts:
        if len(text) > len(begun) and text[: len(begun)].casefold() == folded:
            yield text[len(begun) :]
