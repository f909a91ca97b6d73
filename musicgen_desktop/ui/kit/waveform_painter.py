"""Draws outlines as thin bars on pixmaps that are kept: showing them again, or some more of them, is cheap."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from musicgen_desktop.ui.kit.waveform_data import EMPTY, Waveform

_SMALLEST_BAR = 1.0


class BarPixmap:
    """One outline in one colour: a bar of ``width`` every ``pitch`` pixels.

    A take that is being made adds bars to those that are drawn; anything else is drawn anew.
    """

    def __init__(self, pitch: float, width: float) -> None:
        self._pitch = pitch
        self._width = width
        self._pixmap = QPixmap()
        self._look: tuple[object, ...] = ()
        self._waveform = EMPTY

    def draw(self, painter: QPainter, area: QRectF, waveform: Waveform, color: QColor) -> None:
        """Draw ``waveform`` over the whole ``area``."""
        scale = painter.device().devicePixelRatioF()
        size = QSize(max(1, round(area.width())), max(1, round(area.height())))
        look = (size, scale, color.rgba())
        if look != self._look or not waveform.continues(self._waveform):
            self._look = look
            self._pixmap = QPixmap(size * scale)
            self._pixmap.setDevicePixelRatio(scale)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            self._waveform = EMPTY
        if waveform is not self._waveform:
            self._add(waveform, size, color)
            self._waveform = waveform
        painter.drawPixmap(QPointF(area.left(), area.top()), self._pixmap)

    def _add(self, waveform: Waveform, size: QSize, color: QColor) -> None:
        count = max(1, int(size.width() / self._pitch))
        # The last bar that is drawn may have stood for sound that was not complete.
        first = max(0, self._waveform.made_columns(count) - 1)
        columns = waveform.columns(count, first)
        half = size.height() / 2
        tops = (half - columns[:, 1] * half).tolist()
        bottoms = (half - columns[:, 0] * half).tolist()
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        # Bars begin on whole pixels, so that each has a sharp edge and the gaps show at every scale.
        painter.drawRects(
            [
                QRectF((first + index) * self._pitch, top, self._width, max(bottom - top, _SMALLEST_BAR))
                for index, (top, bottom) in enumerate(zip(tops, bottoms, strict=True))
            ]
        )
        painter.end()


class PlayedBars:
    """The same outline at rest and played, changing at the playhead."""

    def __init__(self, pitch: float, width: float) -> None:
        self._rest = BarPixmap(pitch, width)
        self._played = BarPixmap(pitch, width)

    def draw(
        self, painter: QPainter, area: QRectF, waveform: Waveform, colors: tuple[QColor, QColor], split: float
    ) -> None:
        """Draw over ``area``: left of ``split`` (an x) in the second of ``colors``, else in the first."""
        for bars, color, left, right in (
            (self._played, colors[1], area.left(), split),
            (self._rest, colors[0], split, area.right()),
        ):
            if right > left:
                painter.save()
                painter.setClipRect(
                    QRectF(left, area.top(), right - left, area.height()), Qt.ClipOperation.IntersectClip
                )
                bars.draw(painter, area, waveform, color)
                painter.restore()
