"""The whole take at a glance, above the big waveform; a click seeks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.kit.waveform_painter import PlayedBars


class OverviewStrip(QWidget):
    """A thin waveform without ruler. Takes no keyboard focus: the big waveform has the same keys."""

    seek_requested = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._waveform = EMPTY
        self._position = 0.0
        self._bars = PlayedBars(pitch=3.0, width=2.5)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(30)
        self.setToolTip(tr("The whole take. Click to hear it from there."))
        self.setAccessibleName(tr("Overview of the take"))

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.update()

    def set_waveform(self, waveform: Waveform) -> None:
        """Show ``waveform``."""
        if waveform is not self._waveform:
            self._waveform = waveform
            self.update()

    def set_position(self, seconds: float) -> None:
        """Move the border between played and not played."""
        old, self._position = self._x(self._position), seconds
        new = self._x(seconds)
        self.update(QRectF(min(old, new) - 2, 0, abs(new - old) + 4, self.height()).toAlignedRect())

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(600, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded field with the bars in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._look.colors
        painter.setPen(QPen(c.line, 1))
        painter.setBrush(c.field)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._bars.draw(
            painter, self._area(), self._waveform, (c.waveform_rest, c.waveform_played), self._x(self._position)
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Seek."""
        if event.button() == Qt.MouseButton.LeftButton and self._waveform.made > 0:
            area = self._area()
            share = min(max(0.0, (event.position().x() - area.left()) / area.width()), 1.0)
            self.seek_requested.emit(min(share * self._waveform.total, self._waveform.made))

    def _area(self) -> QRectF:
        return QRectF(2, 4, max(1, self.width() - 4), self.height() - 8)

    def _x(self, seconds: float) -> float:
        area = self._area()
        return area.left() + area.width() * (seconds / self._waveform.total if self._waveform.total else 0.0)
