"""Names of exported files, made of a pattern such as ``{title} {bpm} ({take})`` and of what is known of a sound."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.names import MAX_FILE_NAME_BYTES, portable_file_name
from musicgen_desktop.domain.text import tr

PARTS = ("title", "bpm", "key", "seed", "take", "date")
"""What may stand in braces."""

_PLACE = re.compile(r"\{([^{}]*)\}")
_SEPARATORS = re.compile(r"([\s_\-+,()\[\]]+)(?![^{}]*\})")  # not within braces
_EMPTY_BRACKETS = re.compile(r"\([\s_\-+,]*\)|\[[\s_\-+,]*\]")
_RUN = re.compile(r"[\s_\-+,]{2,}")
_BRACKET_EDGES = re.compile(r"(?<=[(\[])[\s_\-+,]+|[\s_\-+,]+(?=[)\]])")
_EDGES = " _-+,"
_NO_MORE: Mapping[str, str] = MappingProxyType({})

_ENDING_BYTES = 16
"""Kept free of a name for its number and ending."""


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What a name can say of a sound; what is not known is None or empty.

    Attributes:
        title: what it is called.
        bpm: beats per minute.
        key: as musicians write it: "Am", "F#".
        seed: of the take.
        take, takes: which of how many, from 0.
        made: when; aware, told in local time.
    """

    title: str
    bpm: float | None = None
    key: str = ""
    seed: int | None = None
    take: int = 0
    takes: int = 1
    made: datetime | None = None


def check_pattern(pattern: str, parts: Collection[str] = PARTS) -> None:
    """Raise ``InvalidRequestError`` for braces around what is not among ``parts``, or none that belong together."""
    known = " ".join(f"{{{part}}}" for part in parts)
    advice = tr("These may stand in a name: {known}.", known=known)
    for part in _PLACE.findall(pattern):
        if part not in parts:
            raise InvalidRequestError("pattern", tr("Nothing is called “{{{part}}}”.", part=part), advice)
    if {"{", "}"} & set(_PLACE.sub("", pattern)):
        raise InvalidRequestError("pattern", tr("A brace in the name has no partner."), advice)
    if not pattern.strip():
        raise InvalidRequestError("pattern", tr("The name is empty."), advice)


def is_pattern(text: str) -> bool:
    """Whether a name depends on the sound. One that does not was typed for a single file."""
    return _PLACE.search(text) is not None


def name_of(pattern: str, facts: NameFacts, more: Mapping[str, str] = _NO_MORE) -> str:
    """The name, without its ending, as any system holds it; the title is cut first where there is too much.

    What is not known leaves no hole: the letters that touch it go with it, empty brackets and doubled separators too.
    ``more`` is what else may stand in braces.
    """
    values = {**_values(facts), **more}
    whole = _filled(pattern, values)
    excess = len(whole.encode("utf-8", "replace")) + _ENDING_BYTES - MAX_FILE_NAME_BYTES
    if excess > 0:
        encoded = values["title"].encode("utf-8", "replace")
        values = {**values, "title": encoded[: max(0, len(encoded) - excess)].decode("utf-8", "ignore").strip()}
        whole = _filled(pattern, values)
    return portable_file_name(whole, "")


def _values(facts: NameFacts) -> dict[str, str]:
    return {
        "title": facts.title,
        "bpm": "" if facts.bpm is None else f"{facts.bpm:.0f}bpm",
        "key": facts.key,
        "seed": "" if facts.seed is None else str(facts.seed),
        "take": tr("take {number}", number=facts.take + 1) if facts.takes > 1 else "",
        "date": f"{facts.made.astimezone():%Y-%m-%d}" if facts.made is not None else "",
    }


def _filled(pattern: str, values: Mapping[str, str]) -> str:
    words = _SEPARATORS.split(pattern)  # word, separator, word …
    kept, gap = _word(words[0], values), ""
    for separator, pattern_word in zip(words[1::2], words[2::2], strict=True):
        gap += separator
        if word := _word(pattern_word, values):
            kept += (gap if kept and gap == separator else _tidy(gap)) + word
            gap = ""
    return (kept + _tidy(gap)).strip(_EDGES)


def _word(word: str, values: Mapping[str, str]) -> str:
    """A word with its values; empty when it has places and nothing is known of any."""
    places = _PLACE.findall(word)
    if places and not any(values[place] for place in places):
        return ""
    return _PLACE.sub(lambda match: values[match[1]], word)


def _tidy(gap: str) -> str:
    """Separators between which nothing stands any more, as one."""
    while (shorter := _EMPTY_BRACKETS.sub("", gap)) != gap:
        gap = shorter
    gap = _BRACKET_EDGES.sub("", gap)
    return _RUN.sub(lambda run: _one(run[0]), gap)


def _one(run: str) -> str:
    """The first separator of a run, spaced when any of them was."""
    mark = run.strip()[:1]
    if any(letter.isspace() for letter in run):
        return {"-": " - ", "+": " + ", ",": ", "}.get(mark, " ")
    return mark
