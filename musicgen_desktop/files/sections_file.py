"""The sections of a piece as a TOML file: ``[[section]]`` tables with a prompt and a duration in seconds."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.params import MAX_DURATION, MIN_DURATION
from musicgen_desktop.domain.request import Section, clean_prompt
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.files.file_errors import read_error
from musicgen_desktop.files.regular import read_regular

_LARGEST = 1_000_000
_MOST = int(MAX_DURATION / MIN_DURATION)


def read_sections(path: Path) -> tuple[Section, ...]:
    """The sections in a file.

    Raises:
        FileError: it cannot be read, is no TOML, or has anything but sections in it.
    """
    try:
        tables = tomllib.loads(read_regular(path, _LARGEST).decode())
    except OSError as error:
        raise read_error(error, path) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unusable(path, tr("it is no TOML ({reason})", reason=error)) from error
    if unknown := tables.keys() - {"section"}:
        raise _unusable(path, tr("{keys} is unknown", keys=", ".join(sorted(unknown))))
    sections = tables.get("section")
    if not isinstance(sections, list) or not sections:
        raise _unusable(path, tr("there is no section in it"))
    if len(sections) > _MOST:
        raise _unusable(path, tr("there are more than {most} sections in it", most=_MOST))
    return tuple(_section(path, number, table) for number, table in enumerate(sections, 1))


def write_sections(path: Path, sections: Sequence[Section]) -> None:
    """Write a file that ``read_sections`` reads, in place of one that is there. Raises ``FileError``."""
    # A JSON string without control characters is a TOML string.
    tables = (
        f"[[section]]\nprompt = {json.dumps(clean_prompt(section.prompt), ensure_ascii=False)}\n"
        f"duration = {section.duration:.15g}\n"
        for section in sections
    )
    write_bytes(path, "\n".join(tables).encode(), overwrite=True)


def _section(path: Path, number: int, table: Any) -> Section:
    match table:
        case {"prompt": str(prompt), "duration": int() | float() as duration, **rest} if not rest:
            if math.isfinite(duration) and not isinstance(duration, bool):
                return Section(clean_prompt(prompt), float(duration))
    raise _unusable(
        path, tr("section {number} is not a prompt and a duration in seconds and nothing else", number=number)
    )


def _unusable(path: Path, reason: str) -> FileError:
    return FileError(
        tr("The sections cannot be read from {path}: {reason}.", path=path, reason=reason),
        tr('Write each as three lines: [[section]], prompt = "slow piano", duration = 8'),
    )
