"""What is seen beside the pointer while something is dragged out of the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap

from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look

_HEIGHT = 28
_WIDEST = 240
_MARGIN = 12


def drag_picture(words: str, look: Look, scale: float) -> QPixmap:
    """A small label in the theme's colours, for a screen of that scale."""
    written = font(Size.CHIP)
    metrics = QFontMetrics(written)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST - 2 * _MARGIN)
    width = metrics.horizontalAdvance(shown) + 2 * _MARGIN
    picture = QPixmap(round(width * scale), round(_HEIGHT * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    area = QRectF(0.5, 0.5, width - 1, _HEIGHT - 1)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colors.accent, 1))
    painter.setBrush(look.colors.raised)
    painter.drawRoundedRect(area, 6, 6)
    painter.setFont(written)
    painter.setPen(look.colors.text)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return picture
