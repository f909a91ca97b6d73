"""Has a large library read through behind the open window, in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, SignalInstance, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.services.library.library_clerk import ServicePaths
from musicgen_desktop.services.library.library_values import LibraryOpened, TakeLook
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane, Tell

if TYPE_CHECKING:
    from musicgen_desktop.library.care.look_through import LookedThrough

_PAUSE_MS = 500
_PATIENCE_MS = 1_000


class LibraryLook(QObject):
    """Main thread only.

    Args:
        opened: tells ``LibraryOpened``.
        tell: takes what was found to the library's thread.
    """

    def __init__(
        self, paths: ServicePaths, opened: SignalInstance, tell: Callable[[TakeLook], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._tell = tell
        self._since = 0.0
        self._lane = TaskLane("library look", self)
        self._lane.ended.connect(self._on_ended)
        opened.connect(self._on_opened)

    def stop(self) -> None:
        """Ask it to end, whatever was found: the next start begins anew."""
        self._lane.close()

    def shutdown(self) -> None:
        """``stop``, and wait a moment for its end."""
        self._lane.shutdown(_PATIENCE_MS)

    @Slot(object)
    def _on_opened(self, opened: LibraryOpened) -> None:
        """Read the library that was opened, if it owes a look, once its first clips are on the screen."""
        if opened.owes_a_look is not None:
            self._since = opened.owes_a_look
            QTimer.singleShot(_PAUSE_MS, self._start)

    @Slot()
    def _start(self) -> None:
        self._lane.add(Task("look", "", partial(_look, self._paths, self._since)))

    @Slot(object, object)
    def _on_ended(self, _task: Task, end: TaskEnd) -> None:
        if isinstance(end.error, BugReport):
            raise RuntimeError(end.error.details)  # to be reported where bugs are
        if not end.cancelled:
            self._tell(TakeLook(end.error or cast("LookedThrough", end.result)))


def _look(paths: ServicePaths, since: float, _tell: Tell, token: CancelToken) -> LookedThrough:
    from musicgen_desktop.library.care.look_through import look_through

    return look_through(paths, since, datetime.now(UTC), token)
