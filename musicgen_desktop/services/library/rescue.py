"""The last chance of sound that the library cannot take: plain files in a private folder, told at the next start."""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.sound_exports import export_sounds, items_of_result

logger = logging.getLogger(__name__)

SUFFIX = ".flac"
TEMPORARY_PREFIX = "musicgen-desktop-rescued-"


class Rescue:
    """Files go into ``folder``, beside the library; where that cannot be written, into a new folder of our own among
    the system's temporary files: a folder of a known name there may be anybody's. It is named after the library by a
    hash: other libraries of the same user do not tell of it, and nobody reads there where the library lies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        library = hashlib.sha256(os.fsencode(os.path.normcase(folder.parent.resolve()))).hexdigest()[:16]
        self._prefix = f"{TEMPORARY_PREFIX}{library}-"

    def put_aside(self, request: GenerationRequest, result: GenerationResult) -> None:
        """Write every take into the first place that has room for it. What nobody can write is logged."""
        items = items_of_result(request, result)
        for folder in self._places():
            files, problem = export_sounds(items, folder, ExportFormat(SUFFIX))
            items = items[len(files) :]
            logger.warning(
                "%d takes that could not be saved were put aside in %s. %s", len(files), folder, problem or ""
            )
            if problem is None:
                return

    def notices(self) -> tuple[str, ...]:
        """A sentence for each folder in which something lies."""
        counts = {
            folder: len(list(folder.glob(f"*{SUFFIX}"))) for folder in (self._folder, *_own_folders(self._prefix))
        }
        return tuple(
            tr("{count} take that could not be saved when the program ended lies in {folder}.",
               "{count} takes that could not be saved when the program ended lie in {folder}.", count, folder=folder)
            for folder, count in counts.items()
            if count
        )  # fmt: skip

    def _places(self) -> Iterator[Path]:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            yield self._folder
        except OSError as error:
            logger.warning("%s cannot be made: %s", self._folder, error)
        try:
            yield Path(tempfile.mkdtemp(prefix=self._prefix))
        except OSError as error:
            logger.warning("There is no room among the temporary files: %s", error)


def _own_folders(prefix: str) -> list[Path]:
    """Temporary ones of earlier ends. What another user made or linked there is not ours to name."""
    own = os.geteuid() if hasattr(os, "geteuid") else 0
    found = Path(tempfile.gettempdir()).glob(f"{prefix}*")
    return sorted(path for path in found if path.is_dir() and not path.is_symlink() and path.lstat().st_uid == own)
