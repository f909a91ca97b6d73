"""How long jobs took on this machine, on disk. It never costs more than an estimate."""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.pace import Pace, PaceBook
from musicgen_desktop.files.json_record import DamagedRecordError, RecordError, RecordFormat, set_aside, typed
from musicgen_desktop.files.lock import taking_turns

_MOST_SECONDS, _LEAST_SECONDS = 1e7, 1e-6
_MOST_TAKES = 1_000

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Paces:
    paces: tuple[Any, ...]


_FORMAT = RecordFormat(_Paces, version=1, limit=1_000_000)


class PaceFile:
    """Reads and writes the paces as JSON at ``path``. Whatever is wrong with the file is logged, never raised."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[Pace, ...]:
        """What is known, oldest first; nothing if there is no file.

        A damaged file is set aside with ``.broken`` at its name; single entries that make no sense are left out.
        """
        try:
            return self._read()
        except RecordError as error:
            log.warning("the measured speeds are of no use: %s", error)
            return ()

    def note(self, *paces: Pace) -> None:
        """Add what finished jobs taught to what the file says now; another program may have written meanwhile."""
        try:
            with taking_turns(self._path.with_name(f".{self._path.name}.lock"), self._path.name):
                book = PaceBook((*self._read(), *paces))
                _FORMAT.write(self._path, _Paces(book.paces))
        except UserError as error:
            log.warning("the measured speeds could not be saved: %s", error)

    def _read(self) -> tuple[Pace, ...]:
        """Raises ``RecordError`` where the file must be left as it is."""
        try:
            stored = _FORMAT.read(self._path)
        except DamagedRecordError as error:
            log.warning("the measured speeds are damaged and are set aside: %s", error)
            set_aside(self._path, error)
            return ()
        found = [_pace_from(entry) for entry in stored.paces] if stored else []
        return tuple(pace for pace in found if pace is not None)


def _pace_from(entry: object) -> Pace | None:
    with contextlib.suppress(RecordError):
        pace = typed(entry, Pace)
        sensible = all(_LEAST_SECONDS < value < _MOST_SECONDS for value in (pace.duration, pace.seconds))
        return pace if sensible and 0 < pace.takes <= _MOST_TAKES else None
    return None
