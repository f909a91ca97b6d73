"""What is held over the window: looked at in a thread of its own, since it may lie on a slow stick."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.errors import BugReport, FileError, UserError
from musicgen_desktop.domain.library_archive import LIBRARY_SUFFIX
from musicgen_desktop.domain.sound_files import SOUND_SUFFIXES, is_sound_or_midi
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.files_below import files_below
from musicgen_desktop.files.what_is_there import is_file, is_folder
from musicgen_desktop.services.tasks import NewestQuestion, TaskEnd

if TYPE_CHECKING:
    from musicgen_desktop.library.archive.archive_restore import ArchiveFacts

MOST_COUNTED = 1_000
"""Sounds, while something is held over the window."""

GlanceAt = Callable[[Path], tuple[str, ...]]
"""How the checkpoints in a folder or archive are called; raises ``UserError`` for anything else."""


@dataclass(frozen=True, slots=True)
class DropLook:
    """What was found of what is held.

    Attributes:
        paths: all that is held.
        is_sound: whether it is one sound or MIDI file.
        sounds: of several sound files and folders with some in them, how many there are; ``MOST_COUNTED`` for more.
        names: of the checkpoints that an import would bring.
        backup: what a backup of a library, if it is one, says of itself.
        error: why nothing can be made of it; None else.
    """

    paths: tuple[Path, ...]
    is_sound: bool = False
    sounds: int = 0
    names: tuple[str, ...] = ()
    backup: ArchiveFacts | None = None
    error: UserError | BugReport | None = None


class DropLooks(QObject):
    """Of several questions only the newest is answered. Main thread only.

    Args:
        glance_at: called in the thread.

    Signals:
        looked: ``DropLook``.
    """

    looked = Signal(object)

    def __init__(self, glance_at: GlanceAt, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glance_at = glance_at
        self._questions = NewestQuestion("looks at drops", self._look, self)
        self._questions.answered.connect(self._on_answered)

    def look(self, paths: tuple[Path, ...]) -> None:
        """Look at files and folders; the answer is ``looked``."""
        self._questions.ask(paths)

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        return self._questions.shutdown(timeout_ms)

    def _look(self, paths: tuple[Path, ...]) -> DropLook:
        if len(paths) == 1 and paths[0].suffix.lower() == LIBRARY_SUFFIX and is_file(paths[0]):
            return DropLook(paths, backup=_backup_in(paths[0]))
        sounds = [path for path in paths if is_sound_or_midi(path) and not is_folder(path)]
        others = [path for path in paths if path not in sounds]
        if sounds and not others:
            if len(sounds) == 1:
                _check_sound(sounds[0])
                return DropLook(paths, is_sound=True)
            return DropLook(paths, sounds=len(sounds))
        if sounds:
            if not all(found := [_sounds_in(path) for path in others]):
                raise FileError(
                    tr("There are sounds and other things in this."), tr("Drop either sounds or checkpoints, not both.")
                )
            return DropLook(paths, sounds=min(len(sounds) + sum(found), MOST_COUNTED))
        try:
            return DropLook(paths, names=tuple(name for path in paths for name in self._glance_at(path)))
        except UserError:
            if all(found := [_sounds_in(path) for path in paths]):
                return DropLook(paths, sounds=min(sum(found), MOST_COUNTED))
            if len(paths) == 1 and is_file(paths[0]):
                with suppress(FileError):
                    return DropLook(paths, backup=_backup_in(paths[0]))
            raise

    @Slot(object, object)
    def _on_answered(self, paths: tuple[Path, ...], end: TaskEnd) -> None:
        self.looked.emit(end.result if end.error is None else DropLook(paths, error=end.error))


def _sounds_in(folder: Path) -> int:
    """How many sound files are in a folder, ``MOST_COUNTED`` at most; 0 for what is none."""
    try:
        return sum(1 for _ in islice(files_below(folder, SOUND_SUFFIXES, lambda: None), MOST_COUNTED))
    except OSError:
        return 0


def _backup_in(path: Path) -> ArchiveFacts:
    """What a backup of a library says of itself. Raises ``FileError`` in words where it is none, or a damaged one."""
    from musicgen_desktop.library.archive.archive_restore import glance_at_archive

    return glance_at_archive(path)


def _check_sound(path: Path) -> None:
    """Raise ``FileError`` in words where it is none."""
    from musicgen_desktop.audio.melody_file import melody_file_length  # the window need not wait for it

    melody_file_length(path)
