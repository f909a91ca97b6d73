"""How much room a folder takes, and a folder emptied of what can be made again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path


def bytes_in(folder: Path, leave_out: frozenset[Path] = frozenset(), check: Callable[[], None] = lambda: None) -> int:
    """Bytes of all files in ``folder`` and below it; what cannot be looked at counts nothing.

    Args:
        leave_out: folders below it that are no part of it.
        check: called again and again; raises to give up.
    """
    total = 0
    for entry in _files(folder, leave_out, check):
        try:
            total += entry.stat(follow_symlinks=False).st_size
        except OSError:  # gone meanwhile
            continue
    return total


def empty(folder: Path, check: Callable[[], None] = lambda: None) -> int:
    """Delete all files in ``folder`` and below it, and give their bytes; the folders stay for whoever writes next.

    A link is deleted, not what it leads to. A file that is held by another program stays.
    """
    freed = 0
    for entry in _files(folder, frozenset(), check):
        try:
            size = entry.stat(follow_symlinks=False).st_size
            Path(entry.path).unlink()
            freed += size
        except OSError:
            continue
    return freed


def _files(folder: Path, leave_out: frozenset[Path], check: Callable[[], None]) -> Iterator[os.DirEntry[str]]:
    waiting = [folder]
    while waiting:
        check()
        try:
            with os.scandir(waiting.pop()) as entries:
                inside = list(entries)
        except OSError:  # not made yet, or nobody may look
            continue
        for entry in inside:
            if not entry.is_dir(follow_symlinks=False):
                yield entry
            elif (path := Path(entry.path)) not in leave_out:
                waiting.append(path)
