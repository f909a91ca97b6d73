"""At start: what a crash left between a file and its row is brought to one side or the other."""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.atomic import PART_SUFFIX
from musicgen_desktop.library.care.trash import Trash
from musicgen_desktop.library.ledger.ledger import row_of
from musicgen_desktop.library.ledger.ledger_recovery import Entries, recovered_row
from musicgen_desktop.library.library_paths import LibraryPaths, is_own_file
from musicgen_desktop.library.sounds.take_files import AUDIO_SUFFIX, CODES_SUFFIX, read_take
from musicgen_desktop.library.tables.clips import Clips

logger = logging.getLogger(__name__)

_OUR_FILE = re.compile(rf"([0-9a-f]{{32}})(?:{re.escape(AUDIO_SUFFIX)}|{re.escape(CODES_SUFFIX)})")


def remove_parts(paths: LibraryPaths, before: float) -> None:
    """Delete half-written files. One library has one process: only that may be writing them.

    Args:
        before: only those that nobody has written at since then, in seconds since 1970.
    """
    for folder in (paths.clips, paths.trash, paths.backups):
        for path in folder.rglob(f"*{PART_SUFFIX}"):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < before:
                    path.unlink()


def sweep(
    clips: Clips,
    trash: Trash,
    now: datetime,
    entries: Callable[[], Entries],
    among: Iterable[Path] | None = None,
) -> tuple[Clip, ...]:
    """Look for files of clips without a row; those that tell of themselves, or that the ledger knows, get it back, the
    others go to the trash.

    Left alone are files that this program did not name, and those that cannot be read just now.

    Args:
        entries: gives what the ledger says, where it is needed.
        among: the files that may be without a row; None for all in the clips' folder.

    Returns the clips that came back.
    """
    adopted = []
    orphans = find_orphans(clips, among)
    known = entries() if orphans else {}
    for clip_id, paths in orphans.items():
        try:
            row = recovered_row(_read_first(paths), known.get(clip_id, {}), paths, clips.folder)
            if row is not None:
                clips.insert([row])
                adopted.append(clip_id)
                continue
        except OSError as error:
            logger.warning("The files of %s cannot be read now and stay where they are: %s", clip_id, error)
            continue
        except ValueError as error:
            logger.warning("The files of %s tell of a clip that cannot be: %s", clip_id, error)
        logger.warning("Nothing is known about the files of %s; they go to the trash.", clip_id)
        trash.discard_files(clip_id, [path.relative_to(clips.folder).as_posix() for path in paths], now)
    return clips.read(adopted)


def bring_lost(clips: Clips, trash: Trash, entries: Entries) -> None:
    """Give clips that the ledger knows a row though their files are gone: a backup may have them."""
    gone = entries.keys() - clips.ids() - trash.ids()
    rows = [row for clip_id in sorted(gone) if (row := row_of(entries[clip_id])) is not None]
    clips.insert([msgspec.structs.replace(row, missing=1) for row in rows])


def find_orphans(clips: Clips, among: Iterable[Path] | None = None) -> dict[str, list[Path]]:
    """The files of clips without a row, by the clip's id; see ``sweep``."""
    orphans: dict[str, list[Path]] = {}
    if among == ():
        return orphans
    known = clips.ids()
    for clip_id, path in clip_files(clips.folder, among):
        if clip_id not in known and path.exists():
            orphans.setdefault(clip_id, []).append(path)
    return orphans


def clip_files(folder: Path, among: Iterable[Path] | None = None) -> Iterator[tuple[str, Path]]:
    """The files below the clips' folder that this program named, each with the id of its clip."""
    for path in sorted(folder.rglob("*") if among is None else among):
        match = _OUR_FILE.fullmatch(path.name)
        if match and is_own_file(path.relative_to(folder).as_posix(), match[1]):
            yield match[1], path


def _read_first(paths: list[Path]) -> Clip | None:
    """The clip of an audio file among ``paths``. Raises ``OSError`` when the disk keeps it from being read."""
    for path in paths:
        if path.name.endswith(AUDIO_SUFFIX):
            try:
                return read_take(path)
            except FileError as error:
                if isinstance(error.__cause__, OSError):
                    raise error.__cause__ from error
    return None
