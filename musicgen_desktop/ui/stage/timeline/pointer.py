"""The mouse and two fingers over the big waveform: seek, loop, zoom, pan, and the colours of the spectrogram."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from musicgen_desktop.ui.stage.timeline.loop_drag import LoopDrag
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.values import DecibelRange, Region

_ZOOM_A_NOTCH = 1.25
_NOTCH = 120
_DECIBELS_A_PIXEL = 0.4
_BORDER = 1
"""Pixels of the frame around what is drawn."""


class Pointer(QObject):
    """What is pressed where, until it is let go.

    Args:
        axis: what is shown where.
        scale: the area of the spectrogram's scale; empty for none.

    Signals:
        clicked: seconds.
        loop_dragged: the ``Region`` as it is dragged; ``loop_made``: as it was let go.
        range_dragged: the ``DecibelRange`` as it is dragged.
    """

    clicked = Signal(float)
    loop_dragged = Signal(object)
    loop_made = Signal(object)
    range_dragged = Signal(object)

    def __init__(self, axis: TimeAxis, scale: Callable[[], QRectF], parent: QObject) -> None:
        super().__init__(parent)
        self._axis = axis
        self._scale = scale
        self._drag = LoopDrag(axis)
        self._range_from: tuple[float, bool, DecibelRange] | None = None

    def press(self, event: QMouseEvent, made: float, region: Region | None, decibels: DecibelRange) -> None:
        """Take hold of an edge of the loop, or of the scale, or begin a click or a new loop."""
        if event.button() != Qt.MouseButton.LeftButton or made <= 0:
            return
        at, scale = _inside(event.position()), self._scale()
        if scale.contains(at):
            self._range_from = (at.y(), at.y() < scale.center().y(), decibels)
        else:
            self._drag.press(at.x(), made, region)

    def move(self, event: QMouseEvent, made: float, region: Region | None) -> Qt.CursorShape:
        """Drag; and what the pointer looks like there."""
        at = _inside(event.position())
        if self._range_from is not None:
            begun, upper, decibels = self._range_from
            moved = (begun - at.y()) * _DECIBELS_A_PIXEL
            self.range_dragged.emit(decibels.moved(high=moved) if upper else decibels.moved(low=moved))
        elif self._drag.active:
            dragged = self._drag.move(at.x(), made, region)
            if dragged is not None:
                self.loop_dragged.emit(dragged)
        if self._range_from is not None or self._scale().contains(at):
            return Qt.CursorShape.SizeVerCursor
        over = self._drag.active or self._drag.is_over_edge(at.x(), region)
        return Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor

    def release(self, region: Region | None) -> None:
        """End a drag with its wish: a seek or a loop."""
        self._range_from = None
        match self._drag.release(region):
            case float(seconds):
                self.clicked.emit(seconds)
            case (start, end):
                self.loop_made.emit((start, end))

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, pan sideways; else left alone: a wheel that turns by accident moves no playhead."""
        turned, modifiers, axis = event.angleDelta(), event.modifiers(), self._axis
        if modifiers & Qt.KeyboardModifier.ControlModifier and turned.y():
            axis.zoom(_ZOOM_A_NOTCH ** (turned.y() / _NOTCH), axis.time(_inside(event.position()).x()))
        elif (turned.x() or modifiers & Qt.KeyboardModifier.ShiftModifier) and not axis.is_whole:
            exact = event.pixelDelta()
            axis.pan(-(exact.x() or exact.y() or (turned.x() or turned.y()) * axis.width / _NOTCH / 10))
        else:
            event.ignore()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Two fingers that spread or meet zoom; False for any other gesture."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._axis.zoom(max(0.1, 1 + event.value()), self._axis.time(_inside(event.position()).x()))
        return True


def _inside(position: QPointF) -> QPointF:
    return position - QPointF(_BORDER, _BORDER)
