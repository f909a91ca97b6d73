"""How a prompt that is being written may go on: by words of the vocabulary, and as one has written before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from musicgen_desktop.domain.vocabulary import has_phrase

MOST = 8
_LEAST_OF_FIRST = 2
_LEAST_OF_LATER = 3
"""Letters of a later word: two are as often all of it, as in “drums come in”."""
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
    whole = [] if following.strip() or len(line) < _LEAST_OF_PROMPT else _begun_so(line, prompts)
    offers = [prompt[len(line) :] for prompt in whole]
    words = [*phrases, *(fragment.strip() for prompt in prompts for fragment in prompt.split(","))]
    used = f"{line[: len(line) - len(part)]}{following}"
    longest = max(map(len, words), default=0)
    for match in _WORD_START.finditer(part, max(0, len(part) - longest)):  # nothing longer can be one's beginning
        begun = part[match.start() :]
        if len(begun) >= (_LEAST_OF_LATER if match.start() else _LEAST_OF_FIRST):
            found = [phrase for phrase in dict.fromkeys(_begun_so(begun, words)) if not has_phrase(used, phrase)]
            found.sort(key=lambda phrase: _uses(phrase, prompts), reverse=True)
            offers += [phrase[len(begun) :] for phrase in found]
    return tuple(dict.fromkeys(offers))[:MOST]


def _uses(phrase: str, prompts: Sequence[str]) -> int:
    return sum(phrase in prompt for prompt in prompts)


def _begun_so(begun: str, texts: Iterable[str]) -> list[str]:
    """Those texts that begin so, in any case, and go on."""
    folded, length = begun.casefold(), len(begun)
    return [text for text in texts if len(text) > length and text[:length].casefold() == folded]
