"""The big waveform as one widget that paints all of itself: what pyqtgraph's view boxes are compared with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_length, format_position
from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform
from musicgen_desktop.ui.kit.waveform_painter import PlayedBars
from musicgen_desktop.ui.stage.timeline.values import Region

_RULER = 28
_TICK_STEPS = ((0.5, 5), (1, 4), (2, 4), (5, 5), (10, 5), (30, 6), (60, 6), (120, 4), (300, 5))
_TICK_ROOM = 90


class PlainWaveform(QWidget):
    """The whole take, with ruler, loop and playhead."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._waveform = EMPTY
        self._bars = PlayedBars(pitch=2.0, width=1.5)
        self._position = 0.0
        self._region: Region | None = None

    def set_waveform(self, waveform: Waveform) -> None:
        """Show ``waveform``; where it is more of the same, only what is new is drawn."""
        old, self._waveform = self._waveform, waveform
        if waveform.continues(old) and old.total == waveform.total:
            left = int(self._x(old.made)) - 8
            self.update(left, 0, self.width() - left, self.height())
        else:
            self.update()

    def set_position(self, seconds: float) -> None:
        """Move the playhead; repaints only between its old and new place."""
        old, self._position = self._x(self._position), seconds
        new = self._x(seconds)
        self.update(QRectF(min(old, new) - 3, 0, abs(new - old) + 6, self.height()).toAlignedRect())

    def set_loop(self, region: Region) -> None:
        """Tint the loop."""
        self._region = region
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, grid, sound, what is not made yet, loop, playhead."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._look.colors
        painter.setPen(QPen(c.line, 1))
        painter.setBrush(c.field)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._paint_grid(painter)
        split = self._x(min(self._position, self._waveform.made))
        self._bars.draw(painter, self._sound_area(), self._waveform, (c.waveform_rest, c.waveform_played), split)
        self._paint_rest(painter)
        self._paint_loop(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(round(split) - 1, 1, 2, self.height() - 2), c.text)

    def _paint_grid(self, painter: QPainter) -> None:
        c = self._look.colors
        total = self._waveform.total
        pixels_per_second = self._sound_area().width() / total
        step, parts = next(
            ((step, parts) for step, parts in _TICK_STEPS if step * pixels_per_second >= _TICK_ROOM), _TICK_STEPS[-1]
        )
        painter.setFont(font(Size.HEAD, tabular=True))
        index = 0
        while index * step / parts < total:
            x = round(self._x(index * step / parts)) + 0.5
            if index % parts:
                painter.setPen(c.line)
                painter.drawLine(QPointF(x, 20), QPointF(x, 24))
            else:
                if index:
                    painter.setPen(c.line)
                    painter.drawLine(QPointF(x, 1), QPointF(x, self.height() - 1))
                painter.setPen(c.tertiary)
                time = index * step / parts
                label = format_length(time) if step >= 1 else format_position(time)
                painter.drawText(QPointF(x + 5, 15), label)
            index += 1

    def _paint_rest(self, painter: QPainter) -> None:
        if self._waveform.total - self._waveform.made <= self._waveform.seconds_per_bin:
            return
        pen = QPen(self._look.colors.tertiary, 1)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        y = round(self._sound_area().center().y()) + 0.5
        painter.drawLine(QPointF(self._x(self._waveform.made) + 4, y), QPointF(self.width() - 2, y))

    def _paint_loop(self, painter: QPainter) -> None:
        if self._region is None:
            return
        c = self._look.colors
        left, right = (self._x(time) for time in self._region)
        painter.fillRect(
            QRectF(left, 1, right - left, self.height() - 2),
            c.loop_region,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(c.accent)
        for x, inward in ((left, 1), (right, -1)):
            painter.drawRect(QRectF(x - 1, 1, 2, self.height() - 2))
            painter.drawRoundedRect(QRectF(min(x, x + inward * 6), self.height() / 2 - 12, 6, 24), 2, 2)

    def _sound_area(self) -> QRectF:
        return QRectF(1, _RULER, max(1, self.width() - 2), max(1, self.height() - _RULER - 12))

    def _x(self, seconds: float) -> float:
        area = self._sound_area()
        return area.left() + area.width() * (seconds / self._waveform.total if self._waveform.total else 0.0)
