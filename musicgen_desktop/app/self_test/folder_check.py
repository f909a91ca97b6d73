"""Whether the program leaves the folder in which it is installed alone, as one that belongs to root must be."""

from __future__ import annotations

import os
from pathlib import Path

from musicgen_desktop.app.self_test.check import CheckFailedError, NothingToCheckError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import Paths


class FolderWatch:
    """What lies in a folder, looked at now and once more at the end.

    Args:
        folder: of the program.
        watched: False where the program is a checkout, into whose folders Python writes what it compiles.
    """

    def __init__(self, folder: Path, watched: bool) -> None:
        self._folder = folder
        self._before = _look(folder) if watched else None

    def check(self, paths: Paths) -> str:  # noqa: ARG002 - as every check
        """Compare. Raises ``CheckFailedError`` naming what changed, ``NothingToCheckError`` in a checkout."""
        if self._before is None:
            raise NothingToCheckError(tr("a checkout in {folder}", folder=self._folder))
        after = _look(self._folder)
        if changed := sorted(name for name in self._before.keys() | after if self._before.get(name) != after.get(name)):
            raise CheckFailedError(tr("Something was written into the program: {names}", names=", ".join(changed[:9])))
        writable = tr("can be written") if os.access(self._folder, os.W_OK) else tr("read-only")
        return tr(
            "{folder} ({state}), {count} file unchanged",
            "{folder} ({state}), {count} files unchanged",
            len(after),
            folder=self._folder,
            state=writable,
        )


def _look(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and date of every file."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): ((stat := path.stat()).st_size, stat.st_mtime_ns) for path in paths}
