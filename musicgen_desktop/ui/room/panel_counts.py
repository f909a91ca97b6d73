"""Tells on the tabs of library and queue how much is behind them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QObject, Slot

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.room.panel_room import PanelRoom
from musicgen_desktop.ui.room.room_panel import LIBRARY, QUEUE


class PanelCounts(QObject):
    """Follows both models."""

    def __init__(self, room: PanelRoom, clips: QAbstractItemModel, jobs: QAbstractItemModel) -> None:
        super().__init__(room)
        self._room = room
        self._clips = clips
        self._jobs = jobs
        self._count = 0
        for rows in (clips, jobs):
            for signal in (rows.modelReset, rows.rowsInserted, rows.rowsRemoved):
                signal.connect(self._show)
        self._show()

    @Slot(int)
    def set_count(self, clips: int) -> None:
        """How many clips there are, those that are not shown among them."""
        self._count = clips
        self._show()

    @Slot()
    def _show(self) -> None:
        shown, jobs = self._clips.rowCount(), self._jobs.rowCount()
        clips = max(shown, self._count)
        library = (
            tr("Library {shown} of {count}", shown=shown, count=clips)
            if shown < clips
            else tr("Library {count}", count=clips)
            if clips
            else tr("Library")
        )
        self._room.set_text(LIBRARY, library)
        self._room.set_text(QUEUE, tr("Queue {count}", count=jobs) if jobs else tr("Queue"))
