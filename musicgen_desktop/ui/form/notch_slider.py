"""A slider whose notches stand for numbers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider

from musicgen_desktop.ui.form.slider_scale import SliderScale

_HANDLE = 14
"""Pixels of the handle's width, as in the style sheet: its middle reaches the slider's ends but for a half."""


class NotchSlider(QSlider):
    """A slider of a scale's notches, one of which may be marked below its groove.

    Attributes:
        scale: which number each notch stands for.
    """

    def __init__(self, scale: SliderScale, mark: float | None) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.scale = scale
        self._mark = None if mark is None else scale.notch(mark)
        self._shown = scale.low
        self.setRange(0, scale.last)
        self.setPageStep(max(1, scale.last // 10))

    @property
    def number(self) -> float:
        """What it stands at: the number of its notch, or the one that was shown beside it."""
        notch = self.value()
        return self._shown if self.scale.notch(self._shown) == notch else self.scale.value(notch)

    def show_number(self, number: float) -> None:
        """Move next to a number, without a signal."""
        self._shown = number
        self.blockSignals(True)
        self.setValue(self.scale.notch(number))
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel; it does not change a value in passing."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's slider and the mark."""
        super().paintEvent(event)
        if self._mark is None:
            return
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1))
        share = self._mark / self.maximum()
        share = 1 - share if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else share
        x, y = round(_HANDLE / 2 + share * (self.width() - _HANDLE)) + 0.5, self.height() / 2
        painter.drawLine(QPointF(x, y + 6), QPointF(x, y + 10))
