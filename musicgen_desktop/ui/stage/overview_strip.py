"""The whole take at a glance, above the big waveform: a click seeks, the part that is shown is a handle."""

from __future__ import annotations

from enum import Enum, auto
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.theme import with_alpha
from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.kit.waveform_painter import PlayedBars
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis

_EDGE = 5
"""Pixels to both sides of the handle's edge in which it is taken hold of."""

_CLICK = 3
"""Pixels; a shorter way is a click."""

_NARROWEST = 6
"""Pixels of a handle at least: what is shown of an hour may be less than one."""

_VEIL = 0.62


class _Grip(Enum):
    OUTSIDE = auto()
    WHOLE = auto()
    LEFT = auto()
    RIGHT = auto()


class OverviewStrip(QWidget):
    """A thin waveform without ruler. Takes no keyboard focus: the big waveform has keys for all this.

    Args:
        axis: which part is shown; the handle moves it and its edges zoom.
    """

    seek_requested = Signal(float)

    def __init__(self, axis: TimeAxis, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axis = axis
        self._look = look
        self._waveform = EMPTY
        self._position = 0.0
        self._bars = PlayedBars(pitch=3.0, width=2.5)
        self._grip: _Grip | None = None
        self._pressed = 0.0
        self._shown = (0.0, 0.0)
        self._dragged = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(30)
        self.setMouseTracking(True)
        self.setToolTip(
            tr("The whole take. Click to hear it from there. Drag the part that is shown, or its edges to zoom.")
        )
        self.setAccessibleName(tr("Overview of the take"))
        axis.changed.connect(self.update)

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
        """A rounded field with the bars in it, and the handle, where not all is shown."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._look.colors
        painter.setPen(QPen(c.line, 1))
        painter.setBrush(c.field)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._bars.draw(
            painter, self._area(), self._waveform, (c.waveform_rest, c.waveform_played), self._x(self._position)
        )
        if self._axis.is_whole or self._waveform.total <= 0:
            return
        handle, inner = self._handle(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        veil = with_alpha(c.field, _VEIL)
        painter.fillRect(QRectF(inner.left(), inner.top(), handle.left() - inner.left(), inner.height()), veil)
        painter.fillRect(QRectF(handle.right(), inner.top(), inner.right() - handle.right(), inner.height()), veil)
        painter.setPen(QPen(c.secondary, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(handle, 5, 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, or take hold of the handle."""
        if event.button() == Qt.MouseButton.LeftButton and self._waveform.made > 0:
            self._pressed, self._dragged = event.position().x(), False
            self._grip = self._grip_at(self._pressed)
            self._shown = (self._axis.start, self._axis.start + self._axis.visible)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the handle or one of its edges, or show what a press would take."""
        x = event.position().x()
        if self._grip is None:
            self.setCursor(_CURSORS[self._grip_at(x)])
            return
        self._dragged = self._dragged or abs(x - self._pressed) >= _CLICK
        if not self._dragged:
            return
        moved = (x - self._pressed) / self._area().width() * self._waveform.total
        start, end = self._shown
        match self._grip:
            case _Grip.WHOLE:
                self._axis.show_from(start + moved)
            case _Grip.LEFT:
                self._axis.show(min(start + moved, end - self._axis.closest), end, room=0.0)
            case _Grip.RIGHT:
                self._axis.show(start, max(end + moved, start + self._axis.closest), room=0.0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click seeks, wherever it was."""
        if self._grip is not None and not self._dragged:
            area = self._area()
            share = min(max(0.0, (self._pressed - area.left()) / area.width()), 1.0)
            self.seek_requested.emit(min(share * self._waveform.total, self._waveform.made))
        self._grip = None

    def _grip_at(self, x: float) -> _Grip:
        if self._axis.is_whole:
            return _Grip.OUTSIDE
        handle = self._handle()
        if abs(x - handle.left()) <= _EDGE and x < handle.center().x():
            return _Grip.LEFT
        if abs(x - handle.right()) <= _EDGE:
            return _Grip.RIGHT
        return _Grip.WHOLE if handle.left() < x < handle.right() else _Grip.OUTSIDE

    def _handle(self) -> QRectF:
        left, right = self._x(self._axis.start), self._x(self._axis.end)
        missing = max(0.0, _NARROWEST - (right - left)) / 2
        return QRectF(left - missing, 1.5, right - left + 2 * missing, self.height() - 3)

    def _area(self) -> QRectF:
        return QRectF(2, 4, max(1, self.width() - 4), self.height() - 8)

    def _x(self, seconds: float) -> float:
        area = self._area()
        return area.left() + area.width() * (seconds / self._waveform.total if self._waveform.total else 0.0)


_CURSORS = MappingProxyType(
    {
        _Grip.OUTSIDE: Qt.CursorShape.ArrowCursor,
        _Grip.WHOLE: Qt.CursorShape.OpenHandCursor,
        _Grip.LEFT: Qt.CursorShape.SizeHorCursor,
        _Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
    }
)
