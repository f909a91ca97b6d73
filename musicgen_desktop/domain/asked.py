"""What a prompt asks for that can be measured: tempo, key, and whether there are drums."""

from __future__ import annotations

import re
from dataclasses import dataclass

from musicgen_desktop.domain.musical_key import Key, parse_key
from musicgen_desktop.domain.tempo import asked_tempo

_SIGN = r"\s?(?:#|♯|b|♭|[- ]?sharp|[- ]?flat)?"
_MODE = r"[\s-]*(?:major|minor|maj|min)\b"
_NAMED = re.compile(rf"\b(?:in|key|of)\s+(?:the\s+key\s+of\s+)?([A-Ga-g]{_SIGN}{_MODE})(?!\s+key)", re.IGNORECASE)
_WRITTEN = re.compile(rf"(?<![A-Za-z])([A-G]{_SIGN}{_MODE}|[A-G][#♯b♭]?m(?=\s*(?:[,;.]|$)))")
"""A capital letter needs no word before it; a small one may be an article."""

_DRUMS = (
    r"(?:(?<!steel )(?<!steel-)(?<!hang )(?<!tongue )drums?|drum[\s-]?kits?|percussion|beats?(?!\s+per\s+minute)"
    r"|schlagzeugs?|trommeln|perkussion|percusi[oó]n|bater[ií]a|tambores)\b"
)
"""Pitched ones, and the beats of a tempo, are none."""

_WITHOUT = r"(?:no|without|minus|free\s+of|kein(?:e[nm]?)?|ohne|sin)\s+(?:(?:any|a|live|jede[sn]?|ning[uú]na?)\s+)?"
_NO_DRUMS = re.compile(
    rf"\b{_WITHOUT}(?:[\w-]+\s+(?:or|nor|oder|und|ni)\s+)?{_DRUMS}"
    r"|\b(?:drum|beat)less\b|\b(?:drum|percussion)-free\b|\bschlagzeuglos",
    re.IGNORECASE,
)
_SOME_DRUMS = re.compile(rf"\b{_DRUMS}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is None nobody asked for.

    Attributes:
        bpm: beats a minute.
        key: of the music.
        drums: whether there shall be some.
    """

    bpm: float | None = None
    key: Key | None = None
    drums: bool | None = None


def asked_of(prompt: str) -> Asked:
    """What the words ask for. Where they name several tempos or keys, none is meant."""
    tempo = asked_tempo(prompt)
    written = {*_NAMED.findall(prompt), *_WRITTEN.findall(prompt)}
    keys = {(key.tonic, key.mode): key for text in written if (key := parse_key(text.replace("-", " "))) is not None}
    drums = False if _NO_DRUMS.search(prompt) else True if _SOME_DRUMS.search(prompt) else None
    return Asked(None if tempo is None else tempo.bpm, next(iter(keys.values())) if len(keys) == 1 else None, drums)
