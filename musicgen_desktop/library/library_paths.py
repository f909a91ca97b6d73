"""Where the library lies, as much as this room needs to know."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

_ELSEWHERE = frozenset("\\:\0")
"""Characters that lead to another folder or disk where Windows reads them, or nowhere."""


class LibraryPaths(Protocol):
    """The folders and the file of one library; all but the file's parent may be missing at first."""

    @property
    def library_file(self) -> Path:
        """The database; its folder is the data folder."""
        ...

    @property
    def clips(self) -> Path:
        """Audio and codes, below year and month."""
        ...

    @property
    def trash(self) -> Path:
        """Deleted files with what is needed to restore them."""
        ...

    @property
    def backups(self) -> Path:
        """Checked copies of the database."""
        ...

    @property
    def rescued(self) -> Path:
        """Damaged databases that were set aside."""
        ...

    @property
    def recordings(self) -> Path:
        """What was recorded from a microphone; nothing is ever deleted or replaced there. It may lie elsewhere."""
        ...


def sources_folder(paths: LibraryPaths) -> Path:
    """What was taken of sound files to grow music from, so that it can be made again."""
    return paths.library_file.parent / "sources"


def dragged_folder(paths: LibraryPaths) -> Path:
    """Files made for other programs, which may go on reading them."""
    return paths.library_file.parent / "dragged"


def ledger_file(paths: LibraryPaths) -> Path:
    """What the database says of each clip, beside the sounds; see ``ledger``."""
    return paths.library_file.with_name("ledger.jsonl")


def lock_file(paths: LibraryPaths) -> Path:
    """Held by the one program that may change the library; see ``files.lock``."""
    return paths.library_file.resolve().with_name("library.lock")


def is_own_file(file: str, clip_id: str) -> bool:
    """Whether ``file``, relative to the clips folder, may belong to the clip: it is named after it and lies inside."""
    *folders, name = file.split("/")
    return (
        name.partition(".")[0] == clip_id
        and not {"", ".", ".."}.intersection(folders)
        and not _ELSEWHERE.intersection(file)
    )
