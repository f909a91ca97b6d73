"""The user's choices on disk. A damaged file costs choices, never the start of the program."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.settings import (
    MOST_IDLE_MINUTES,
    Settings,
    clean_endpoint,
    clean_folder,
    clean_proxy,
    clean_token,
)
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.files.file_errors import write_error

SETTINGS_VERSION = 1
BROKEN_SUFFIX = ".broken"

Upgrade = Callable[[Mapping[str, Any]], Mapping[str, Any]]
UPGRADES: Mapping[int, Upgrade] = MappingProxyType({})
"""By version: a pure function from that version's fields to the next one's. Version 1 is the first. A field that is
new and has a default needs no new version: it is filled in here, and passed over by older programs."""

_CLEAN: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "hub_endpoint": clean_endpoint,
        "hub_proxy": clean_proxy,
        "hub_token": clean_token,
        "checkpoints_folder": clean_folder,
    }
)

_LARGEST = 2**63

_Values = TypeVar("_Values", Settings, GenerationParams)

log = logging.getLogger(__name__)


class SettingsFile:
    """Reads and writes one ``Settings`` value as JSON at ``path``."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """The stored settings; defaults for what is missing or out of range.

        A file that cannot be understood (damaged, or of a newer program) is set aside with
        ``.broken`` at its name, so that saving destroys nothing.
        """
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            log.warning("the settings cannot be read: %s", error)
            return Settings()
        try:
            return settings_from(json.loads(data))
        except (ValueError, RecursionError) as error:
            log.warning("the settings are damaged and were set aside: %s", error)
            self._set_aside()
            return Settings()

    def save(self, settings: Settings) -> None:
        """Store ``settings`` whole or not at all, readable by this user only: a token may be among them.

        Raises ``FileError``.
        """
        fields = {"version": SETTINGS_VERSION, **dataclasses.asdict(settings)}
        data = f"{json.dumps(fields, indent=2, ensure_ascii=False)}\n".encode("utf-8", "replace")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise write_error(error, self._path, len(data)) from error
        write_bytes(self._path, data, overwrite=True, private=True)

    def _set_aside(self) -> None:
        with contextlib.suppress(OSError):  # in a read-only folder nothing can be saved over it either
            self._path.replace(self._path.with_name(self._path.name + BROKEN_SUFFIX))


def settings_from(fields: object) -> Settings:
    """The settings in a file's JSON value of any known version.

    A single wrong value falls back to its default. Raises ``ValueError`` when the whole cannot be
    understood.
    """
    current = _upgraded(fields)
    params = _filled(GenerationParams(), current.get("params"))
    try:
        params.validate()
    except InvalidRequestError as error:
        log.warning("the stored parameters are out of range: %s", error)
        params = GenerationParams()
    settings = dataclasses.replace(_filled(Settings(), current), params=params)
    cleaned = {name: _cleaned(name, clean, getattr(settings, name)) for name, clean in _CLEAN.items()}
    volume, idle = min(max(settings.volume, 0.0), 1.0), min(max(settings.idle_minutes, 0), MOST_IDLE_MINUTES)
    return dataclasses.replace(settings, volume=volume, idle_minutes=idle, **cleaned)


def _cleaned(name: str, clean: Callable[[str], str], text: str) -> str:
    try:
        return clean(text)
    except InvalidRequestError:  # its words hold the value, which may be a secret
        log.warning("the stored %s cannot be used", name)
        return ""


def _upgraded(fields: object) -> Mapping[str, Any]:
    if not isinstance(fields, dict) or type(fields.get("version")) is not int:
        raise ValueError("not a settings file")
    current: Mapping[str, Any] = fields
    for version in range(fields["version"], SETTINGS_VERSION):
        if version not in UPGRADES:
            raise ValueError(f"unknown version {version}")
        current = UPGRADES[version](current)
    if fields["version"] > SETTINGS_VERSION:
        raise ValueError(f"version {fields['version']} is newer than this program")
    return current


def _filled(defaults: _Values, fields: object) -> _Values:
    """``defaults`` with every value of ``fields`` that has a known name and the right type."""
    if not isinstance(fields, Mapping):
        return defaults
    hints = get_type_hints(type(defaults))
    fitting = {
        name: float(fields[name]) if hint is float else fields[name]
        for name, hint in hints.items()
        if name in fields and _fits(fields[name], hint)
    }
    return dataclasses.replace(defaults, **fitting)


def _fits(value: object, hint: object) -> bool:
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    if isinstance(value, int | float) and not -_LARGEST < value < _LARGEST:
        return False  # too long for any use, or not a number
    if hint is float:
        return type(value) in (int, float)
    return type(value) is hint
