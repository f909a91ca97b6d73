"""Looking through the whole library, mending and moving it, and archives of it: long work, one piece at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.findings import Finding, FindingKind, LibraryCheck
from musicgen_desktop.services.library.clip_values import LayDown, MendLibrary
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.service_paths import ServicePaths
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane, Tell

_ALL = "library"
_MOVE = "move"
_AT_ONCE = 20
"""Findings that are mended at once: between two lots the library's thread does what else is asked of it."""

Share = tuple[int, int]
"""How much of how much is done."""


@dataclass(frozen=True, slots=True)
class LibraryBackedUp:
    """The archive, how many clips it holds, how many of them without their sound, and how many bytes were new."""

    archive: Path
    clips: int
    missing: int
    bytes_added: int


@dataclass(frozen=True, slots=True)
class LibraryUnpacked:
    """How many clips the library has that takes this one's place at the next start."""

    clips: int


@dataclass(frozen=True, slots=True)
class LibraryMended:
    """The look through it, with what became of each finding."""

    check: LibraryCheck


@dataclass(frozen=True, slots=True)
class LibraryMoved:
    """Where it is now, and where the old one lies. It is used at the next start, and nothing can be changed before."""

    folder: Path
    old: Path


@dataclass(slots=True, eq=False)
class _Mending:
    """Lots of findings that are still to be mended, and what became of the others."""

    check: LibraryCheck
    left: list[tuple[Finding, ...]]
    done: list[Finding] = field(default_factory=list)


class LibraryCare(QObject):
    """The library may be in use meanwhile, but not while it is moved: its thread alone writes to it. Main thread only.

    Args:
        paths: where the library lies.
        library: the one that is open.
        remember: makes the program find the library in another folder from now on, at once or not at all.

    Signals:
        progressed: ``Share``, a hundred times at most.
        ended: ``TaskEnd`` with a ``LibraryCheck``, ``LibraryMended``, ``LibraryMoved``, ``LibraryBackedUp`` or
            ``LibraryUnpacked``, as was asked for.
    """

    progressed = Signal(object)
    ended = Signal(object)

    def __init__(
        self,
        paths: ServicePaths,
        library: LibraryService,
        remember: Callable[[Path], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._library = library
        self._remember = remember
        self._mending: _Mending | None = None
        self._target: Path | None = None
        self._lane = TaskLane("library care", self)
        self._lane.progressed.connect(self._on_progressed)
        self._lane.ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """Whether something is at work."""
        return self._lane.is_busy or self._mending is not None or self._target is not None

    def check(self) -> None:
        """Read every file; nothing is changed."""
        self._start("check", partial(_check, self._paths))

    def mend(self, check: LibraryCheck) -> None:
        """Have the library's thread mend what was found, as far as can be. Nothing is ever deleted by it."""
        if not self.is_busy:
            self._mending = _Mending(check, _lots(check.findings))
            self._mend_some()

    def move(self, target: Path) -> None:
        """Bring the library into a folder that is missing or empty; see ``LibraryMoved``.

        It is closed first, and opened again where it was unless all went well.
        """
        if not self.is_busy:
            self._target = target
            self._library.questions.ask(LayDown(), self._on_laid_down, self._on_not_laid_down)

    def back_up(self, archive: Path) -> None:
        """Write the library into an archive, or what is new."""
        self._start("back up", partial(_back_up, self._paths, archive))

    def unpack(self, archive: Path) -> None:
        """Prove an archive and put its library beside this one; the next start of the program puts it in its place."""
        self._start("unpack", partial(_unpack, self._paths, archive))

    def cancel(self) -> None:
        """End what is at work. What a backup or a move has written is kept for the next one."""
        if self._mending is not None:
            self._mending = None
            self.ended.emit(TaskEnd(cancelled=True))
        elif not self._lane.stop(_ALL):
            self._target = None

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        self._mending = self._target = None
        return self._lane.shutdown(timeout_ms)

    def _start(self, kind: str, work: Callable[[Tell, CancelToken], object]) -> None:
        if not self.is_busy:
            self._lane.add(Task(kind, _ALL, work))

    def _mend_some(self) -> None:
        mending = self._mending
        if mending is None:
            return
        self.progressed.emit((len(mending.done), len(mending.check.findings)))
        if not mending.left:
            self._mending = None
            self.ended.emit(TaskEnd(LibraryMended(LibraryCheck(mending.check.clips, tuple(mending.done)))))
            return
        lot = mending.left.pop(0)

        def on_mended(mended: Sequence[Finding]) -> None:
            mending.done += mended
            if self._mending is mending:
                self._mend_some()

        def on_refused(error: UserError) -> None:
            if self._mending is mending:
                self._mending = None
                self.ended.emit(TaskEnd(error=error))

        self._library.questions.ask(MendLibrary(lot, self._paths.peaks), on_mended, on_refused)

    def _on_laid_down(self, _answer: None) -> None:
        target, self._target = self._target, None
        if target is None:  # cancelled before it began
            self._library.open()
            self.ended.emit(TaskEnd(cancelled=True))
        else:
            self._start(_MOVE, partial(_move, self._paths, target, self._remember))

    def _on_not_laid_down(self, error: UserError) -> None:
        self._target = None
        self._library.open()
        self.ended.emit(TaskEnd(error=error))

    @Slot(object, object)
    def _on_progressed(self, _task: Task, share: Share) -> None:
        self.progressed.emit(share)

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        if task.kind == _MOVE and end.result is None:
            self._library.open()
        self.ended.emit(end)


def _lots(findings: Sequence[Finding]) -> list[tuple[Finding, ...]]:
    """What no clip has is one look each through folders or the ledger, however much of it there is."""
    whole = (FindingKind.ORPHAN, FindingKind.LEDGER)
    single = [finding for finding in findings if finding.kind not in whole]
    lots = [tuple(finding for finding in findings if finding.kind is kind) for kind in whole]
    return [*filter(None, lots), *(tuple(single[at : at + _AT_ONCE]) for at in range(0, len(single), _AT_ONCE))]


def _check(paths: ServicePaths, tell: Tell, token: CancelToken) -> LibraryCheck:
    from musicgen_desktop.library.check_in_use import check_in_use

    return check_in_use(paths, paths.peaks, _seldom(tell), token)


def _move(
    paths: ServicePaths, target: Path, remember: Callable[[Path], None], tell: Tell, token: CancelToken
) -> LibraryMoved:
    from musicgen_desktop.library.library_move import move_library

    move_library(paths, target, remember, _seldom(tell), token)
    return LibraryMoved(target, paths.library_file.parent)


def _back_up(paths: ServicePaths, archive: Path, tell: Tell, token: CancelToken) -> LibraryBackedUp:
    from musicgen_desktop.library.archive.archive_backup import back_up

    done = back_up(paths, archive, _seldom(tell), token)
    return LibraryBackedUp(archive, done.clips, done.missing, done.bytes_added)


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
