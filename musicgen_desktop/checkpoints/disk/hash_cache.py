"""Hashes of files that have not changed since they were read, so that gigabytes are not read again at every start."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.atomic import write_bytes

_FORMAT = 1
_SETTLED_NS = 3_000_000_000
"""A file must be older than this when it is read: file systems count time in steps of up to two seconds, and a change
within the same step would go unseen."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FileState:
    """What every write to a file changes. On Windows ``changed_ns`` is its birth, which does no harm."""

    size: int
    modified_ns: int
    changed_ns: int
    inode: int

    @classmethod
    def of(cls, status: os.stat_result) -> FileState:
        """The state that the system tells."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)

    def is_settled(self, read_ns: int) -> bool:
        """Whether a write after ``read_ns`` must show in the times."""
        return max(self.modified_ns, self.changed_ns) + _SETTLED_NS < read_ns


class Stamps:
    """Remembers a hash with the state of its file. Nothing depends on it: without it files are read again.

    Several programs may use the same file; the worst that can happen is that a stamp is forgotten.

    Args:
        file: where the stamps are kept; a damaged or missing one counts as empty.
        clock: nanoseconds since 1970, as in the dates of files.
    """

    def __init__(self, file: Path, clock: Callable[[], int] = time.time_ns) -> None:
        self._file = file
        self._clock = clock

    def known(self, path: Path) -> str | None:
        """The SHA-256 of ``path``, if the file is certainly as it was when it was hashed."""
        return self._find((path,), settled=True).get(path)

    def last_seen(self, paths: tuple[Path, ...]) -> dict[Path, str]:
        """The SHA-256 of those files that look as they did when they were hashed, perhaps a moment ago."""
        return self._find(paths, settled=False)

    def remember(self, hashes: Mapping[Path, tuple[FileState, str]]) -> None:
        """Keep hashes, each with the state in which its file was before and after the reading."""
        now = self._clock()
        stamps = {name: entry for name, entry in self._read().items() if Path(name).exists()}
        stamps |= {_key(path): [*astuple(state), now, sha256] for path, (state, sha256) in hashes.items()}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self._file, json.dumps({"format": _FORMAT, "files": stamps}).encode(), overwrite=True)
        except (OSError, FileError) as error:
            log.warning("the hashes of checkpoints cannot be remembered: %s", error)

    def _find(self, paths: tuple[Path, ...], settled: bool) -> dict[Path, str]:
        stamps = self._read()
        found: dict[Path, str] = {}
        for path in paths:
            if (entry := stamps.get(_key(path))) and (state := _state(path)):
                *seen, read_ns, sha256 = entry
                if seen == list(astuple(state)) and (state.is_settled(read_ns) or not settled):
                    found[path] = sha256
        return found

    def _read(self) -> dict[str, list[Any]]:
        try:
            fields = json.loads(self._file.read_bytes())
            if fields["format"] != _FORMAT:
                return {}
            return {name: entry for name, entry in fields["files"].items() if _is_entry(entry)}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            log.info("the remembered hashes of checkpoints are of no use: %s", error)
            return {}


def _is_entry(entry: object) -> bool:
    return (
        isinstance(entry, list)
        and len(entry) == 6
        and all(type(value) is int for value in entry[:-1])
        and isinstance(entry[-1], str)
        and len(entry[-1]) == 64
    )


def _key(path: Path) -> str:
    return str(path.absolute())


def _state(path: Path) -> FileState | None:
    try:
        return FileState.of(path.stat())
    except OSError:
        return None
