"""The user's choices on disk. A damaged file costs choices, never the start of the program."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, get_type_hints

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.settings import (
    LEAST_SCALE,
    MOST_IDLE_MINUTES,
    MOST_SCALE,
    MOST_THREADS,
    Settings,
    clean_endpoint,
    clean_folder,
    clean_proxy,
    clean_token,
)
from musicgen_desktop.files.json_record import RecordError, RecordFormat, UnreadableRecordError, set_aside, typed
from musicgen_desktop.files.lock import taking_turns

_FORMAT = RecordFormat(dict[str, Any], version=1, limit=1_000_000, byte_order_mark=True)
"""A field that is new and has a default needs no new version: it is filled in here, and kept by older programs."""

_CLEAN: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "hub_endpoint": clean_endpoint,
        "hub_proxy": clean_proxy,
        "hub_token": clean_token,
        "checkpoints_folder": clean_folder,
        "library_folder": clean_folder,
    }
)

_RANGES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"scale": (LEAST_SCALE, MOST_SCALE), "threads": (0, MOST_THREADS)}
)
"""By field: its least and its largest number. One outside is the default's."""

_Values = TypeVar("_Values", Settings, GenerationParams)

log = logging.getLogger(__name__)


class SettingsFile:
    """The ``Settings`` at ``path``, of which several programs and threads may change one field each.

    Attributes:
        kept_aside: where a file of no use lies since ``load`` met it; None for none.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = Settings()
        self.kept_aside: Path | None = None

    def load(self) -> Settings:
        """The stored settings; defaults for what is missing or out of range.

        A file that cannot be understood (damaged, or of a newer program) is set aside, so that saving destroys nothing.
        """
        try:
            self._known = settings_from(_FORMAT.read(self._path) or {})
        except RecordError as error:
            log.warning("the settings are of no use: %s", error)
            self.kept_aside = set_aside(self._path, error)
            self._known = Settings()
        return self._known

    def save(self, settings: Settings) -> None:
        """Store what has changed since this object loaded or saved them last. Raises ``FileError``, ``BusyError``."""
        known = self._known
        names = [field.name for field in dataclasses.fields(settings)]
        self.change(
            **{name: getattr(settings, name) for name in names if getattr(settings, name) != getattr(known, name)}
        )
        self._known = settings

    def change(self, **values: object) -> None:
        """Store some fields and leave all others as the file has them now, those of newer programs too.

        The file is written whole or not at all, readable by this user only: a token may be in it.

        Raises:
            FileError: it cannot be written.
            BusyError: another program does not let go of it.
        """
        if not values:
            return
        with taking_turns(self._path.with_name(f".{self._path.name}.lock"), self._path.name):
            fields = self._fields()
            for name, value in values.items():
                if isinstance(value, GenerationParams):
                    stored = fields.get(name)
                    value = {**(stored if isinstance(stored, dict) else {}), **dataclasses.asdict(value)}
                fields[name] = value
            _FORMAT.write(self._path, fields, private=True)

    def _fields(self) -> dict[str, Any]:
        try:
            return _FORMAT.read(self._path) or {}
        except UnreadableRecordError:
            raise
        except RecordError as error:
            set_aside(self._path, error)
            return {}


def settings_from(fields: Mapping[str, Any]) -> Settings:
    """The settings in the fields of a file. A single wrong value falls back to its default."""
    params = _filled(GenerationParams(), fields.get("params", {}))
    try:
        params.validate()
    except InvalidRequestError as error:
        log.warning("the stored parameters are out of range: %s", error)
        params = GenerationParams()
    others = {name: value for name, value in fields.items() if name != "params"}
    settings = dataclasses.replace(_filled(Settings(), others), params=params)
    cleaned = {name: _cleaned(name, clean, getattr(settings, name)) for name, clean in _CLEAN.items()}
    if settings.hub_proxy and not cleaned["hub_proxy"]:
        # Nothing goes round the proxy that somebody chose.
        settings = dataclasses.replace(settings, offline=True)
    volume, idle = min(max(settings.volume, 0.0), 1.0), min(max(settings.idle_minutes, 0), MOST_IDLE_MINUTES)
    inside = {name: _inside(name, getattr(settings, name)) for name in _RANGES}
    level = min(max(settings.metronome_level, 0.0), 1.0)
    return dataclasses.replace(settings, volume=volume, metronome_level=level, idle_minutes=idle, **cleaned, **inside)


def _inside(name: str, number: int) -> int:
    least, most = _RANGES[name]
    return number if least <= number <= most else getattr(Settings(), name)


def _cleaned(name: str, clean: Callable[[str], str], text: str) -> str:
    try:
        return clean(text)
    except InvalidRequestError:  # its words hold the value, which may be a secret
        log.warning("the stored %s cannot be used", name)
        return ""


def _filled(defaults: _Values, fields: object) -> _Values:
    """``defaults`` with every value of ``fields`` that has a known name and the right type."""
    fitting: dict[str, Any] = {}
    for name, hint in get_type_hints(type(defaults)).items():
        if isinstance(fields, Mapping) and name in fields:
            try:
                fitting[name] = typed(fields[name], hint)
            except RecordError:  # its words may hold the value
                log.warning("the stored %s is of no use", name)
    return dataclasses.replace(defaults, **fitting)
