"""The files in a folder and in all below it, by the endings of their names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path


def files_below(folder: Path, suffixes: tuple[str, ...], check: Callable[[], None]) -> Iterator[Path]:
    """Files whose names end so, in the order of folders and names. Links to folders and hidden ones are passed over.

    Args:
        folder: where to look.
        suffixes: lower case, with the dot.
        check: called at every folder; may raise.

    Raises ``OSError`` where the folder itself cannot be read; what cannot be read below it is passed over.
    """

    def fail(error: OSError) -> None:
        if error.filename == str(folder):
            raise error

    for place, folders, names in os.walk(folder, onerror=fail):
        check()
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in suffixes:
                yield Path(place, name)
