"""A peak as a bar in three colours, with the highest one just now; and in words, seldom enough to be listened to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QWidget

from musicgen_desktop.audio.level import FLOOR, Level
from musicgen_desktop.ui.kit.look import Look

_WORDS_MS = 1000
"""A screen reader that is told of every change says nothing else."""

_MARK = 2


class LevelBar(QWidget):
    """What shows a level is one of these, and paints the bar where it has room for it.

    Args:
        look: the theme.
        loud, too_loud: dBFS from which the peak warns.

    Signals:
        seen_changed: whether it can be seen; nothing needs to be measured for what cannot.
    """

    seen_changed = Signal(bool)

    def __init__(self, look: Look, loud: float, too_loud: float) -> None:
        super().__init__()
        self._look = look
        self._loud, self._too_loud = loud, too_loud
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WORDS_MS)
        self._pause.timeout.connect(self._say)

    @property
    def words(self) -> str:
        """What it shows, for those who do not see it."""
        return ""

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.update()

    def show_change(self) -> None:
        """Draw what is shown now, and say it, at most once a second."""
        self.update()
        if not self._pause.isActive():
            self._say()

    def paint_peak(self, painter: QPainter, bar: QRectF, level: Level) -> None:
        """Green, yellow where it is loud, red where it is too loud; the line is the highest peak just now."""
        c = self._look.colors
        painter.fillRect(bar, c.line)
        low = FLOOR
        for high, color in ((self._loud, c.good), (self._too_loud, c.warning), (0.0, c.error)):
            left, right = (place_in(bar, min(value, level.peak)) for value in (low, high))
            painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), color)
            low = high
        if level.hold > FLOOR:
            color = c.error if level.hold > self._too_loud else c.warning if level.hold > self._loud else c.good
            mark = max(bar.left(), round(place_in(bar, level.hold)) - _MARK)
            painter.fillRect(QRectF(mark, bar.top() - _MARK, _MARK, bar.height() + 2 * _MARK), color)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell it."""
        super().showEvent(event)
        self.seen_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell it."""
        super().hideEvent(event)
        self.seen_changed.emit(False)

    @Slot()
    def _say(self) -> None:
        if self.words != self.accessibleDescription():
            self.setAccessibleDescription(self.words)
            self._pause.start()


def place_in(bar: QRectF, decibels: float) -> float:
    """Where a level from ``FLOOR`` to 0 dBFS is in a bar; softer and louder ones are at its ends."""
    return bar.left() + bar.width() * (1 - min(max(decibels, FLOOR), 0.0) / FLOOR)
