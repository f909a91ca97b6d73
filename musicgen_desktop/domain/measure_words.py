"""Words of a search that ask for what was measured: ``bpm:118-124``, ``bpm:>140``, ``key:am``, ``key:minor``."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from musicgen_desktop.domain.musical_key import Key, Mode, parse_key

_NUMBER = r"\d{1,3}(?:[.,]\d{1,3})?"
_SPAN = re.compile(rf"(?P<low>{_NUMBER})(?P<to>-|–|\.\.)(?P<high>{_NUMBER})?")
_LIMIT = re.compile(rf"(?P<side>[<>]=?|≤|≥)(?P<limit>{_NUMBER})")
_ONE = re.compile(_NUMBER)
_ASKS = re.compile(r"(?P<what>bpm|key):(?P<value>\S+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WantedTempo:
    """Beats a minute from ``low`` on and up to ``high``, both included."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class WantedKey:
    """Any of these keys."""

    keys: tuple[Key, ...]


WantedMeasure = WantedTempo | WantedKey


def wanted_measure(word: str) -> WantedMeasure | None:
    """What one word without spaces asks for; None where it is a word like any other."""
    asks = _ASKS.fullmatch(word)
    if asks is None:
        return None
    value = asks["value"]
    return _wanted_tempo(value) if asks["what"].lower() == "bpm" else _wanted_key(value)


def _wanted_tempo(value: str) -> WantedTempo | None:
    if (span := _SPAN.fullmatch(value)) is not None:
        low, high = _floor(span["low"]), _ceiling(span["high"]) if span["high"] else math.inf
        return WantedTempo(low, high) if low <= high else None
    if (limit := _LIMIT.fullmatch(value)) is not None:
        number = float(limit["limit"].replace(",", "."))
        match limit["side"]:
            case ">":
                return WantedTempo(math.nextafter(number, math.inf), math.inf)
            case "<":
                return WantedTempo(0.0, math.nextafter(number, 0.0))
            case ">=" | "≥":
                return WantedTempo(number, math.inf)
            case _:
                return WantedTempo(0.0, number)
    if _ONE.fullmatch(value) is not None:
        return WantedTempo(_floor(value), _ceiling(value))
    return None


def _wanted_key(value: str) -> WantedKey | None:
    if value.lower() in tuple(Mode):
        return WantedKey(tuple(Key(tonic, Mode(value.lower())) for tonic in range(12)))
    key = parse_key(value)
    return WantedKey((key,)) if key is not None else None


def _floor(text: str) -> float:
    """The least number that is shown as this one."""
    return float(text.replace(",", ".")) - _half(text)


def _ceiling(text: str) -> float:
    return float(text.replace(",", ".")) + _half(text)


def _half(text: str) -> float:
    """Half of its last place: 120 is everything that is rounded to it."""
    _, _, places = text.replace(",", ".").partition(".")
    return 0.5 / 10 ** len(places)
