"""The values of one key of a pack: one, a list, or a range such as ``"1-8"`` or ``"0.8-1.2 step 0.1"``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.pack import MOST_CLIPS
from musicgen_desktop.domain.text import tr

_NUMBER = r"(\d{1,16}(?:\.\d{1,9})?)"
_RANGE = re.compile(rf"\s*{_NUMBER}\s*-\s*{_NUMBER}(?:\s+step\s+{_NUMBER})?\s*")


def values_of(key: str, value: Any, kind: type) -> list[Any]:
    """All values of a key, in order, each once.

    Args:
        value: as TOML gives it.
        kind: of each value: ``str``, ``bool``, ``int`` or ``float``; numbers may be ranges.

    Raises:
        InvalidRequestError: one of another kind, none at all, or more than a pack may have.
    """
    found: dict[Any, None] = {}
    for part in value if isinstance(value, list) else [value]:
        for one in _expanded(key, part, kind):
            found[one] = None
            if len(found) > MOST_CLIPS:
                raise too_many()
    if not found:
        raise InvalidRequestError(key, tr("“{key}” has no value.", key=key), tr("Name one, or leave the line out."))
    return list(found)


def too_many() -> InvalidRequestError:
    """What is raised where a pack would have too many clips."""
    return InvalidRequestError(
        "clip",
        tr("That would be more than {most} clips in the pack.", most=MOST_CLIPS),
        tr("Ask for fewer, or divide it among several packs."),
    )


def wrong_value(key: str, value: Any, advice: str) -> InvalidRequestError:
    """What is raised for a value that a key cannot have."""
    return InvalidRequestError(key, tr("“{key}” cannot be {value}.", key=key, value=str(value)[:80]), advice)


def _expanded(key: str, value: Any, kind: type) -> Iterator[Any]:
    if isinstance(value, str) and kind in (int, float) and (match := _RANGE.fullmatch(value)):
        yield from _range(key, value, match, kind)
    elif type(value) is kind:
        yield value
    elif kind is float and type(value) is int:
        yield float(value)
    else:
        raise _wrong(key, value, kind)


def _range(key: str, text: str, match: re.Match[str], kind: type) -> Iterator[Any]:
    low, high, step = (Decimal(number or 1) for number in match.groups())
    if low > high or step == 0 or (kind is int and any(number % 1 for number in (low, high, step))):
        raise _wrong(key, text, kind)
    if (high - low) / step >= MOST_CLIPS:
        raise too_many()
    while low <= high:
        yield kind(low)
        low += step


def _wrong(key: str, value: Any, kind: type) -> InvalidRequestError:
    match kind:
        case _ if kind is int:
            advice = tr('Write a whole number, a list such as [1, 5, 9], or a range such as "1-8".')
        case _ if kind is float:
            advice = tr('Write a number, a list such as [0.8, 1.0], or a range such as "0.8-1.2 step 0.1".')
        case _ if kind is bool:
            advice = tr("Write true or false.")
        case _:
            advice = tr("Write a text in quotation marks, or a list of them.")
    return wrong_value(key, value, advice)
