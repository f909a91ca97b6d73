"""The published checkpoints, read from the file that ships with the program."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

from musicgen_desktop.domain.installation import CatalogueEntry

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")


def load_catalogue(file: Path) -> tuple[CatalogueEntry, ...]:
    """All entries in the order of the file, which is the order in which they are shown.

    Raises:
        ValueError: the file, which is part of the program, is not well-formed.
        OSError: it cannot be read.
    """
    tables = tomllib.loads(file.read_text(encoding="utf-8"))["checkpoint"]
    entries = tuple(_entry(table) for table in tables)
    if len({entry.id for entry in entries}) != len(entries):
        raise ValueError(f"{file}: an id stands there twice")
    return entries


def _entry(table: dict[str, object]) -> CatalogueEntry:
    if table.keys() != {field.name for field in fields(CatalogueEntry)}:
        raise ValueError(f"wrong fields in the catalogue: {sorted(table)}")
    entry = CatalogueEntry(**table)  # pyright: ignore[reportArgumentType]
    if not (_ID.fullmatch(entry.id) and _REPOSITORY.fullmatch(entry.repository) and entry.kind in ("text", "melody")):
        raise ValueError(f"a wrong entry in the catalogue: {entry}")
    return entry
