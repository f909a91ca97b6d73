"""How long jobs took on this machine, on disk. It never costs more than an estimate."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
import math
from pathlib import Path
from typing import Any, get_type_hints

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.pace import Pace, PaceBook
from musicgen_desktop.files.atomic import write_bytes

PACES_VERSION = 1
BROKEN_SUFFIX = ".broken"

log = logging.getLogger(__name__)


class PaceFile:
    """Reads and writes the paces as JSON at ``path``. Whatever is wrong with the file is logged, never raised."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[Pace, ...]:
        """What is known, oldest first; nothing if there is no file.

        A file that cannot be understood (damaged, or of a newer program) is set aside with ``.broken``
        at its name; single entries that make no sense are left out.
        """
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return ()
        except OSError as error:
            log.warning("the measured speeds cannot be read: %s", error)
            return ()
        try:
            return _paces_from(json.loads(data))
        except (ValueError, RecursionError) as error:
            log.warning("the measured speeds are damaged and were set aside: %s", error)
            with contextlib.suppress(OSError):  # in a read-only folder nothing can be saved over it either
                self._path.replace(self._path.with_name(self._path.name + BROKEN_SUFFIX))
            return ()

    def note(self, *paces: Pace) -> None:
        """Add what finished jobs taught to what the file says now; another program may have written meanwhile."""
        book = PaceBook((*self.load(), *paces))
        fields = {"version": PACES_VERSION, "paces": [dataclasses.asdict(pace) for pace in book.paces]}
        data = f"{json.dumps(fields, indent=1)}\n".encode()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self._path, data, overwrite=True)
        except (OSError, UserError) as error:
            log.warning("the measured speeds could not be saved: %s", error)


def _paces_from(fields: object) -> tuple[Pace, ...]:
    if not isinstance(fields, dict) or fields.get("version") != PACES_VERSION:
        raise ValueError("not a file of this version's speeds")
    entries = fields.get("paces")
    if not isinstance(entries, list):
        raise ValueError("no list of speeds")
    return tuple(pace for entry in entries if (pace := _pace_from(entry)) is not None)


def _pace_from(entry: object) -> Pace | None:
    hints = get_type_hints(Pace)
    if not isinstance(entry, dict) or set(entry) != set(hints):
        return None
    values: dict[str, Any] = {
        name: float(value) if hints[name] is float and type(value) is int else value for name, value in entry.items()
    }
    if any(type(values[name]) is not hint for name, hint in hints.items()):
        return None
    pace = Pace(**values)
    positive = all(math.isfinite(value) and value > 0 for value in (pace.duration, pace.seconds))
    return pace if positive and pace.takes > 0 else None
