"""Draws outlines as thin bars, once per size and colour, onto pixmaps that are cheap to show again."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from musicgen_desktop.ui.waveform_data import Waveform

_SMALLEST_BAR = 1.0


def draw_bars(painter: QPainter, area: QRectF, waveform: Waveform, color: QColor, pitch: float, width: float) -> None:
    """Draw ``waveform`` over the whole ``area``: one bar of ``width`` every ``pitch`` pixels."""
    columns = waveform.columns(max(1, int(area.width() / pitch)))
    middle = area.center().y()
    half = area.height() / 2
    # Bars begin on whole pixels, so that each has a sharp edge and the gaps show at every scale.
    left = round(area.left())
    rects = [
        QRectF(left + index * pitch, top, width, max(bottom - top, _SMALLEST_BAR))
        for index, (top, bottom) in enumerate(
            zip((middle - columns[:, 1] * half).tolist(), (middle - columns[:, 0] * half).tolist(), strict=True)
        )
    ]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRects(rects)


class BarPixmaps:
    """The same outline in two colours, remade only when outline, size, scale or colours change."""

    def __init__(self, pitch: float, width: float) -> None:
        self._pitch = pitch
        self._width = width
        self._key: tuple[object, ...] = ()
        self._rest = QPixmap()
        self._played = QPixmap()

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        waveform: Waveform,
        colors: tuple[QColor, QColor],
        split: float,
    ) -> None:
        """Draw over ``area``: left of ``split`` (an x) in the second of ``colors``, else in the first."""
        scale = painter.device().devicePixelRatioF()
        size = QSize(max(1, round(area.width())), max(1, round(area.height())))
        key = (id(waveform), waveform.made, size, scale, colors[0].rgba(), colors[1].rgba())
        if key != self._key:
            self._key = key
            self._kept = waveform  # holds the object, so that its id stays its own
            self._rest = self._render(waveform, size, scale, colors[0])
            self._played = self._render(waveform, size, scale, colors[1])
        where = QPointF(area.left(), area.top())
        painter.save()
        painter.setClipRect(QRectF(area.left(), area.top(), split - area.left(), area.height()))
        painter.drawPixmap(where, self._played)
        painter.setClipRect(QRectF(split, area.top(), area.right() - split, area.height()))
        painter.drawPixmap(where, self._rest)
        painter.restore()

    def _render(self, waveform: Waveform, size: QSize, scale: float, color: QColor) -> QPixmap:
        pixmap = QPixmap(size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_bars(painter, QRectF(0, 0, size.width(), size.height()), waveform, color, self._pitch, self._width)
        painter.end()
        return pixmap
