"""Looking through the whole library, and archives of it: long work in a thread of its own, one piece at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.findings import LibraryCheck
from musicgen_desktop.services.library.library_clerk import ServicePaths
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane, Tell

_ALL = "library"

Share = tuple[int, int]
"""How much of how much is done."""


@dataclass(frozen=True, slots=True)
class LibraryBackedUp:
    """The archive, how many clips it holds, and how many bytes were new."""

    archive: Path
    clips: int
    bytes_added: int


@dataclass(frozen=True, slots=True)
class LibraryUnpacked:
    """How many clips the library has that takes this one's place at the next start."""

    clips: int


class LibraryCare(QObject):
    """The library may be in use meanwhile: its thread alone writes to it. Main thread only.

    Signals:
        progressed: ``Share``, a hundred times at most.
        ended: ``TaskEnd`` with a ``LibraryCheck``, ``LibraryBackedUp`` or ``LibraryUnpacked``, as was asked for.
    """

    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, paths: ServicePaths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._lane = TaskLane("library care", self)
        self._lane.progressed.connect(self._on_progressed)
        self._lane.ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """Whether something is at work."""
        return self._lane.is_busy

    def check(self) -> None:
        """Read every file; nothing is changed."""
        self._start("check", partial(_check, self._paths))

    def back_up(self, archive: Path) -> None:
        """Write the library into an archive, or what is new."""
        self._start("back up", partial(_back_up, self._paths, archive))

    def unpack(self, archive: Path) -> None:
        """Prove an archive and put its library beside this one; the next start of the program puts it in its place."""
        self._start("unpack", partial(_unpack, self._paths, archive))

    def cancel(self) -> None:
        """End what is at work; what a backup has written is kept for the next one."""
        self._lane.stop(_ALL)

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        return self._lane.shutdown(timeout_ms)

    def _start(self, kind: str, work: Callable[[Tell, CancelToken], object]) -> None:
        if not self._lane.is_busy:
            self._lane.add(Task(kind, _ALL, work))

    @Slot(object, object)
    def _on_progressed(self, _task: Task, share: Share) -> None:
        self.progressed.emit(share)

    @Slot(object, object)
    def _on_ended(self, _task: Task, end: TaskEnd) -> None:
        self.ended.emit(end)


def _check(paths: ServicePaths, tell: Tell, token: CancelToken) -> LibraryCheck:
    from musicgen_desktop.library.check_in_use import check_in_use

    return check_in_use(paths, paths.peaks, _seldom(tell), token)


def _back_up(paths: ServicePaths, archive: Path, tell: Tell, token: CancelToken) -> LibraryBackedUp:
    from musicgen_desktop.library.archive.archive_backup import back_up

    done = back_up(paths, archive, _seldom(tell), token)
    return LibraryBackedUp(archive, done.clips, done.bytes_added)


def _unpack(paths: ServicePaths, archive: Path, tell: Tell, token: CancelToken) -> LibraryUnpacked:
    from musicgen_desktop.library.archive.archive_restore import unpack_archive

    return LibraryUnpacked(unpack_archive(archive, paths, datetime.now(UTC), _seldom(tell), token).clips)


def _seldom(tell: Tell) -> Callable[[int, int], None]:
    told = -1

    def tell_share(done: int, total: int) -> None:
        nonlocal told
        percent = 100 * done // total if total else 100
        if percent != told:
            told = percent
            tell((done, total))

    return tell_share
