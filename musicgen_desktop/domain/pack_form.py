"""What a pack says of its files: the keys before its first clip, in the words of the command line."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.export_format import (
    EXPORT_BITS,
    EXPORT_QUALITIES,
    EXPORT_RATES,
    EXPORT_SUFFIXES,
    MAX_FADE,
    ExportFormat,
)
from musicgen_desktop.domain.pack_values import wrong_value
from musicgen_desktop.domain.text import tr

_CHOICES: Mapping[str, tuple[str, Mapping[Any, Any]]] = MappingProxyType(
    {
        "format": ("suffix", {suffix[1:]: suffix for suffix in EXPORT_SUFFIXES}),
        "bits": ("bits", {bits: bits for bits in EXPORT_BITS}),
        "quality": ("quality", {quality: quality for quality in EXPORT_QUALITIES}),
        "rate": ("sampling_rate", {rate: rate for rate in EXPORT_RATES[1:]}),
        "channels": ("channels", {"mono": 1, "stereo": 2}),
        "recipe": ("recipe", {True: True, False: False}),
    }
)

FORM_KEYS = (*_CHOICES, "loudness", "fade_in", "fade_out", "name")
"""Keys of a pack that say what its files are like."""


def form_of(keys: Mapping[str, Any], default: ExportFormat) -> ExportFormat:
    """The format; other keys are passed over. Its pattern is not looked at.

    Raises:
        InvalidRequestError: for the first value that no file can have.
    """
    form = default
    for key, value in keys.items():
        if key in _CHOICES:
            field, choices = _CHOICES[key]
            # Of the same type: for Python True is 1.
            if not any(type(value) is type(choice) and value == choice for choice in choices):
                raise not_among(key, value, ", ".join(str(choice).lower() for choice in choices))
            form = replace(form, **{field: choices[value]})
        elif key == "loudness":
            form = replace(form, level=_level(value))
        elif key in ("fade_in", "fade_out"):
            if not _is_number(value, 0, MAX_FADE):
                raise not_among(key, value, tr("seconds from 0 to {most:g}", most=MAX_FADE))
            form = replace(form, **{key: float(value)})
        elif key == "name":
            if not isinstance(value, str):
                raise not_among(key, value, '"{title} {seed}"')
            form = replace(form, pattern=value)
    return form


def _level(value: Any) -> Any:
    if value in ("peak", "off"):
        return "made" if value == "off" else value
    if _is_number(value, -70, 0):
        return float(value)
    raise not_among("loudness", value, tr("-70 to 0 LUFS, peak, off"))


def _is_number(value: Any, low: float, high: float) -> bool:
    return type(value) in (int, float) and math.isfinite(value) and low <= value <= high


def not_among(key: str, value: Any, known: str) -> InvalidRequestError:
    """What is raised for a value that is none of the ``known`` ones."""
    return wrong_value(key, value, tr("It can be: {known}.", known=known))
