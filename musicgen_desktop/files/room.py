"""Whether a disk has room for what is about to be written."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.files.sizes import format_bytes

_SPARE = 20_000_000
"""Bytes left free for the library, the log and the file system itself."""


def check_room(folder: Path, needed: int, title: str) -> None:
    """Raise ``FileError`` with numbers unless ``needed`` bytes fit onto the disk of ``folder``; it need not exist."""
    place = next((place for place in (folder, *folder.parents) if place.is_dir()), folder)
    try:
        free = shutil.disk_usage(place).free
    except OSError as error:
        raise write_error(error, folder, needed) from error
    if needed and needed + _SPARE > free:
        raise FileError(
            tr("There is not enough room for {title}: it needs {needed}, {free} are free in {folder}.",
               title=title, needed=format_bytes(needed + _SPARE), free=format_bytes(free), folder=folder),
            tr("Free some space or choose another folder."),
            errno=errno.ENOSPC,
        )  # fmt: skip
