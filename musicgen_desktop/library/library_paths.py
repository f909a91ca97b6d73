"""Where the library lies, as much as this room needs to know."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


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
