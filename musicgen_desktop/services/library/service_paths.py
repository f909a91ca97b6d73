"""Where the library's services find everything."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from musicgen_desktop.library.library_paths import LibraryPaths


class ServicePaths(LibraryPaths, Protocol):
    """The library's places, and the folder of cached waveforms."""

    @property
    def peaks(self) -> Path:
        """Waveforms that can be computed again."""
        ...
