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
        self._held = False

    @Slot(object)
    def on_queue(self, items: tuple[QueueItem, ...]) -> None:
        """The queue has changed."""
        works = any(not item.hold for item in items)
        if works != self._held:
            self._held = works
            self._lock.hold() if works else self._lock.release()

    def close(self) -> None:
        """The program ends."""
        self._lock.close()
