"""What the window remembers over restarts: written in a thread of its own, for a disk may take seconds."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.pace import Pace
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.files.regular import read_regular
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane
from musicgen_desktop.system.pace_file import PaceFile
from musicgen_desktop.system.paths import Paths
from musicgen_desktop.system.settings_file import SettingsFile

_LARGEST_WINDOW_STATE = 1_000_000

log = logging.getLogger(__name__)


class Keeper(QObject):
    """The settings, the measured speeds and the window's place. Main thread only.

    Signals:
        failed: the ``UserError`` of something that could not be written.
    """

    failed = Signal(object)

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._settings_file = SettingsFile(paths.settings_file)
        self._pace_file = PaceFile(paths.pace_file)
        self._lane = TaskLane("keeping", self)
        self._lane.ended.connect(self._on_ended)

    def settings(self) -> Settings:
        """As they were kept last; read now."""
        return self._settings_file.load()

    def paces(self) -> tuple[Pace, ...]:
        """As they were kept last; read now."""
        return self._pace_file.load()

    def window_state(self) -> bytes:
        """As it was kept last; read now. Empty for none."""
        try:
            return read_regular(self._paths.window_state_file, _LARGEST_WINDOW_STATE)
        except OSError as error:
            log.info("no window state: %s", error)
            return b""

    def keep_settings(self, settings: Settings) -> None:
        """Write what has changed in them."""
        self._add("settings", lambda: self._settings_file.save(settings))

    @Slot(object)
    def keep_pace(self, pace: Pace) -> None:
        """Add how long a job took."""
        self._add("speed", lambda: self._pace_file.note(pace))

    def keep_window_state(self, state: bytes) -> None:
        """Write it; one that is lost is not worth a word in the window."""
        self._add("window state", lambda: self._write_window_state(state))

    def finish(self, timeout_ms: int) -> bool:
        """Write all that waits, and end the thread; blocks. False: it hangs and is abandoned."""
        waiting = self._lane.waiting
        if not self._lane.shutdown(timeout_ms):
            return False
        for task in waiting:
            try:
                task.work(log.debug, CancelToken())
            except UserError as error:
                log.warning("the %s could not be kept: %s", task.kind, error)
        return True

    def _add(self, kind: str, write: Callable[[], None]) -> None:
        self._lane.add(Task(kind, "", lambda _tell, _token: write()))

    def _write_window_state(self, state: bytes) -> None:
        try:
            self._paths.window_state_file.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self._paths.window_state_file, state, overwrite=True)
        except (OSError, UserError) as error:
            log.warning("the window's state could not be saved: %s", error)

    @Slot(object, object)
    def _on_ended(self, _task: Task, end: TaskEnd) -> None:
        if isinstance(end.error, UserError):
            self.failed.emit(end.error)
