"""Keeps the machine awake while there is something to be made."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.services.generation.job_queue import QueueItem
from musicgen_desktop.system.sleep_lock import SleepLock


class SleepGuard(QObject):
    """Hears the queue. A queue in which nothing goes on lets the machine sleep."""

    def __init__(self, lock: SleepLock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._held = self._works = False
        self._wanted = True

    @Slot(object)
    def on_queue(self, items: tuple[QueueItem, ...]) -> None:
        """The queue has changed."""
        self._works = any(not item.hold for item in items)
        self._hold_or_release()

    @Slot(bool)
    def set_wanted(self, wanted: bool) -> None:
        """Whether the machine shall stay awake at all."""
        self._wanted = wanted
        self._hold_or_release()

    def close(self) -> None:
        """The program ends."""
        self._lock.close()

    def _hold_or_release(self) -> None:
        holds = self._works and self._wanted
        if holds != self._held:
            self._held = holds
            self._lock.hold() if holds else self._lock.release()
