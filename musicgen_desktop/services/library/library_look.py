"""Has a large library read through behind the open window, in a process of its own, and a thread that waits for it."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, SignalInstance, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.files.file_errors import read_error
from musicgen_desktop.services.library.library_values import LibraryOpened, TakeLook
from musicgen_desktop.services.library.service_paths import ServicePaths
from musicgen_desktop.services.quiet_process import QUIETLY
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane, Tell
from musicgen_desktop.system.frozen import own_command

if TYPE_CHECKING:
    from musicgen_desktop.library.care.look_through import LookedThrough

_PAUSE_MS = 500
_PATIENCE_MS = 1_000

_LOOK_EVERY = 0.05
"""Seconds between two looks at the token and the process."""

_GRACE = 0.5
"""Seconds that it has to end when it is asked to."""


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
    """Start the process, and wait for it; it is not left behind."""
    from musicgen_desktop.library.care.look_child import LOOK, found_in, order_to_look

    with tempfile.TemporaryFile() as answer:
        try:
            process = subprocess.Popen(
                own_command(LOOK, order_to_look(paths, since)),
                stdin=subprocess.PIPE,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                creationflags=QUIETLY,
            )
        except OSError as error:  # the machine has no room for another process
            raise read_error(error, paths.library_file) from error
        try:
            while process.poll() is None:
                token.raise_if_ended()
                time.sleep(_LOOK_EVERY)
        finally:
            _end(process)
        answer.seek(0)
        return found_in(answer.read())


def _end(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    process.stdin.close()  # asks it to end, leaving nothing half-written
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
