"""Hashes of files that have not changed since they were read, so that gigabytes are not read again at every start."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.files.what_is_there import is_there

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


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a file was hashed to, in which state it was before and after, and when."""

    state: FileState
    read_ns: int
    sha256: str

    def __post_init__(self) -> None:
        if len(self.sha256) != 64:
            raise ValueError("it is no SHA-256")


@dataclass(frozen=True, slots=True)
class _Hashes:
    files: dict[str, _Entry] = field(default_factory=dict)


_FORMAT = RecordFormat(_Hashes, version=2, version_field="format")


class HashCache:
    """Remembers a hash with the state of its file. Nothing depends on it: without it files are read again.

    Several programs may use the same file; the worst that can happen is that a hash is forgotten.

    Args:
        file: where the hashes are kept; a damaged or missing one counts as empty.
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
        files = {name: entry for name, entry in self._read().items() if is_there(Path(name))}
        files |= {_key(path): _Entry(state, now, sha256) for path, (state, sha256) in hashes.items()}
        try:
            _FORMAT.write(self._file, _Hashes(files))
        except FileError as error:
            log.warning("the hashes of checkpoints cannot be remembered: %s", error)

    def _find(self, paths: tuple[Path, ...], settled: bool) -> dict[Path, str]:
        entries = self._read()
        found: dict[Path, str] = {}
        for path in paths:
            entry, state = entries.get(_key(path)), _state(path)
            if entry and entry.state == state and (entry.state.is_settled(entry.read_ns) or not settled):
                found[path] = entry.sha256
        return found

    def _read(self) -> dict[str, _Entry]:
        try:
            known = _FORMAT.read(self._file)
        except RecordError as error:
            log.info("the remembered hashes of checkpoints are of no use: %s", error)
            return {}
        return known.files if known else {}


def _key(path: Path) -> str:
    return str(path.absolute())


def _state(path: Path) -> FileState | None:
    try:
        return FileState.of(path.stat())
    except OSError:
        return None
