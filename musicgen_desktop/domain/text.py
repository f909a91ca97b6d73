"""Translation of every text that a user reads."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType

from musicgen_desktop.domain.text_catalogue import Catalogue

LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "English", "de": "Deutsch", "es": "Español"})
"""What the program speaks, each by its own name."""

CATALOGUE_VARIABLE = "MUSICGEN_DESKTOP_CATALOGUE"
"""In the environment the compiled Qt Linguist file (.qm) of the language; empty for English.

There it is chosen before the first text, holds in every thread and is handed down to the processes that are started.
"""

_SWAPPED: Mapping[int, str] = MappingProxyType({ord("."): ",", ord(","): "."})


def tr(message: str, comment: str = "", count: int | None = None, /, **values: object) -> str:
    """Translate ``message`` and fill its ``{named}`` places with ``values``.

    Where a number decides the form, both English ones are given, and the number fills ``{count}``:
    ``tr("{count} clip of {all}", "{count} clips of {all}", len(clips), all=known)``. Languages may have more forms.

    Args:
        comment: the form of more than one; without a ``count`` a word that tells equal messages apart.
    """
    if count is not None:
        values["count"] = count
    catalogue = _catalogue(os.environ.get(CATALOGUE_VARIABLE, ""))
    translated = catalogue.find(message, comment, count)
    if translated is None:
        translated = message if count in (None, 1) else comment
    return _filled(translated, values) if values else translated


def number(value: float, spec: str) -> str:
    """A number as the user's language writes it; ``spec`` as in ``format``: ".1f"."""
    return _filled("{value:{spec}}", {"value": value, "spec": spec})


@cache
def _catalogue(path: str) -> Catalogue:
    return Catalogue.read(Path(path).read_bytes()) if path else Catalogue(MappingProxyType({}), b"")


def _filled(text: str, values: Mapping[str, object]) -> str:
    is_english = not os.environ.get(CATALOGUE_VARIABLE)
    has_comma = not is_english and tr(".", "decimal mark") == ","
    return _CommaFormatter().vformat(text, (), values) if has_comma else text.format(**values)


class _CommaFormatter(Formatter):
    """Numbers have a comma where English has a point, and a point where it has a comma."""

    def format_field(self, value: object, format_spec: str) -> str:
        text = super().format_field(value, format_spec)
        return text.translate(_SWAPPED) if isinstance(value, (int, float)) else text
