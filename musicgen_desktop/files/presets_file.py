"""Presets of parameters as a JSON file, to be given to others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.preset import MOST_PRESETS, ParamPreset
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import RecordFormat


@dataclass(frozen=True, slots=True)
class _PresetsFile:
    presets: tuple[ParamPreset, ...]


_FORMAT = RecordFormat(_PresetsFile, version=1, version_field="musicgen_presets", limit=200_000, byte_order_mark=True)


def read_presets(path: Path) -> tuple[ParamPreset, ...]:
    """The presets in a file. Raises ``FileError`` where it cannot be read or has anything else in it."""
    record = _FORMAT.read(path)
    if record is None:
        raise FileError(tr("There is no file {path}.", path=path), tr("Choose another one."))
    if not 0 < len(record.presets) <= MOST_PRESETS:
        count = len(record.presets)
        raise FileError(
            tr("{path} has {count} presets in it.", path=path, count=count),
            tr("Choose a file with one preset at least and {most} at most.", most=MOST_PRESETS),
        )
    return record.presets


def write_presets(path: Path, presets: Sequence[ParamPreset]) -> None:
    """Write a file that ``read_presets`` reads, in place of one that is there. Raises ``FileError``."""
    _FORMAT.write(path, _PresetsFile(tuple(presets)))
