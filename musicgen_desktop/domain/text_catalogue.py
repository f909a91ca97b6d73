"""Compiled Qt Linguist files (.qm), read without Qt, so that rooms with and without Qt speak through the same ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_MESSAGES, _PLURAL_RULES = 0x69, 0x88  # sections of a file
_END, _TRANSLATION, _SOURCE, _COMMENT = 1, 3, 6, 8  # parts of a message
_NEXT_FORM, _OR, _AND = b"\xff", b"\xfe", b"\xfd"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of one language.

    Attributes:
        texts: of a source and its comment; one, or the plural forms in the language's order.
        plural_rules: which form fits a number, in the file's own code.
    """

    texts: Mapping[tuple[str, str], tuple[str, ...]]
    plural_rules: bytes

    @classmethod
    def read(cls, data: bytes) -> Catalogue:
        """What a file holds. Raises ``ValueError`` for what is no such file."""
        if not data.startswith(_MAGIC):
            raise ValueError("no compiled Qt Linguist file")
        sections = dict(_sections(data))
        return cls(
            MappingProxyType(dict(_messages(sections.get(_MESSAGES, b"")))),
            sections.get(_PLURAL_RULES, b""),
        )

    def find(self, source: str, comment: str = "", count: int | None = None) -> str | None:
        """The translation, in the form that fits ``count``; None for a text that it has not."""
        forms = self.texts.get((source, comment))
        if not forms or count is None:
            return forms[0] if forms else None
        return forms[min(self._form(count), len(forms) - 1)]

    def _form(self, count: int) -> int:
        forms = self.plural_rules.split(_NEXT_FORM)
        fits = (any(all(_holds(c, count) for c in way.split(_AND)) for way in form.split(_OR)) for form in forms)
        return next((number for number, fit in enumerate(fits) if fit), len(forms))


def _sections(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = len(_MAGIC)
    while at < len(data):
        end = at + 5 + int.from_bytes(data[at + 1 : at + 5], "big")
        yield data[at], data[at + 5 : end]
        at = end


def _messages(data: bytes) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    at = 0
    forms: list[str] = []
    parts: dict[int, str] = {}
    while at < len(data):
        part, at = data[at], at + 1
        if part == _END:
            yield (parts[_SOURCE], parts.get(_COMMENT, "")), tuple(forms)
            forms, parts = [], {}
            continue
        end = at + 4 + int.from_bytes(data[at : at + 4], "big")
        if part == _TRANSLATION:
            forms.append(data[at + 4 : end].decode("utf-16-be"))
        else:
            parts[part] = data[at + 4 : end].decode()
        at = end


def _holds(condition: bytes, count: int) -> bool:
    """One comparison: a code of operation and modifiers, then what is compared with."""
    if not condition:  # a language without plural forms
        return True
    code, low, *high = condition
    if code & 0x10:
        count %= 10
    elif code & 0x20:
        count %= 100
    elif code & 0x40:
        while count >= 1000:
            count //= 1000
    match code & 0x07:
        case 1:
            holds = count == low
        case 2:
            holds = count < low
        case 3:
            holds = count <= low
        case _:
            holds = low <= count <= high[0]
    return holds != bool(code & 0x08)
