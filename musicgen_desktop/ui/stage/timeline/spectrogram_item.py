"""Tiles of a spectrogram along the axis, in the colours of the theme."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from pyqtgraph import ImageItem, ViewBox
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from musicgen_desktop.audio.spectrogram import COLUMNS, FLOOR, HOPS, TileKey, band_of
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.theme import with_alpha
from musicgen_desktop.ui.stage.timeline.values import DecibelRange

_FREQUENCIES = (
    (100, "100"),
    (500, "500"),
    (1_000, "1k"),
    (2_000, "2k"),
    (5_000, "5k"),
    (10_000, "10k"),
    (20_000, "20k"),
)
_NAME_ROOM = 16


class SpectrogramTiles:
    """The image items of one view box, whose height is 0 Hz to the Nyquist frequency.

    Args:
        box: where they are; its x is seconds, its y 0 to 1.
    """

    def __init__(self, box: ViewBox, look: Look) -> None:
        self._box = box
        self._items: dict[TileKey, ImageItem] = {}
        self._range = DecibelRange()
        self._table = colour_table(look)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._table = colour_table(look)
        for item in self._items.values():
            item.setLookupTable(self._table)

    def set_range(self, decibels: DecibelRange) -> None:
        """What is the darkest and the brightest."""
        self._range = decibels
        for item in self._items.values():
            item.setLevels(_levels(decibels))

    def put(self, key: TileKey, levels: NDArray[np.uint8], sampling_rate: int) -> None:
        """Show a tile, in the place of the one of its key."""
        item = self._items.get(key)
        if item is None:
            item = ImageItem(axisOrder="col-major")
            item.setLookupTable(self._table)
            # A closer look lies over a coarser one, which is seen until the closer one is there.
            item.setZValue(len(HOPS) - key.level)
            self._box.addItem(item, ignoreBounds=True)
            self._items[key] = item
        item.setImage(levels, levels=_levels(self._range), autoLevels=False)
        hop = HOPS[key.level] / sampling_rate
        item.setRect(QRectF(key.index * COLUMNS * hop - hop / 2, 0, len(levels) * hop, 1))

    def keep_only(self, keys: set[TileKey]) -> None:
        """Take away all tiles but these."""
        for key in self._items.keys() - keys:
            self._box.removeItem(self._items.pop(key))


def colour_table(look: Look) -> NDArray[np.uint8]:
    """256 colours from the ground over the accent to the text, shape (256, 3)."""
    c = look.colors
    stops = [_rgb(c.field), _mixed(c.field, c.accent, 0.3), _rgb(c.accent), _mixed(c.accent, c.text, 0.8)]
    places = np.array([0.0, 0.45, 0.8, 1.0])
    parts = [np.interp(np.linspace(0, 1, 256), places, [stop[part] for stop in stops]) for part in range(3)]
    return np.stack(parts, axis=1).round().astype(np.uint8)


def draw_frequencies(painter: QPainter, area: QRectF, sampling_rate: int, look: Look) -> None:
    """Names of a few frequencies along the left edge."""
    c = look.colors
    painter.setFont(font(Size.HEAD, tabular=True))
    last = area.bottom()
    for frequency, name in _FREQUENCIES:
        y = area.bottom() - band_of(frequency, sampling_rate) * area.height()
        if frequency >= sampling_rate / 2 or last - y < _NAME_ROOM or y - area.top() < _NAME_ROOM / 2:
            continue
        last = y
        room = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(name) + 6, 14)
        room.moveCenter(QPointF(5 + room.width() / 2, y))
        painter.fillRect(room, with_alpha(c.field, 0.72))
        painter.setPen(c.secondary)
        painter.drawText(room.adjusted(3, 0, 0, 0).bottomLeft() - QPointF(0, 3), name)


def draw_scale(painter: QPainter, area: QRectF, decibels: DecibelRange, look: Look) -> None:
    """The colours from the darkest to the brightest, with their decibels."""
    c = look.colors
    ramp = QLinearGradient(area.bottomLeft(), area.topLeft())
    for place, (red, green, blue) in enumerate(colour_table(look)[::15].tolist()):
        ramp.setColorAt(min(1.0, place / 17), QColor(red, green, blue))
    painter.fillRect(area, ramp)
    painter.setPen(c.line)
    painter.drawLine(area.topLeft(), area.bottomLeft())
    painter.setFont(font(Size.HEAD, tabular=True))
    for value, baseline in ((decibels.high, area.top() + 13), (decibels.low, area.bottom() - 5)):
        name = tr("{level} dB", level=f"{value:.0f}".replace("-", "−"))
        room = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(name) + 6, 14)
        room.moveBottomRight(QPointF(area.left() - 2, baseline + 2))
        painter.fillRect(room, with_alpha(c.field, 0.72))
        painter.setPen(c.secondary)
        painter.drawText(QPointF(room.left() + 3, baseline - 1), name)


def _levels(decibels: DecibelRange) -> tuple[float, float]:
    scale = 255 / -FLOOR
    return (decibels.low - FLOOR) * scale, (decibels.high - FLOOR) * scale


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def _mixed(first: QColor, second: QColor, share: float) -> tuple[float, ...]:
    return tuple(a + (b - a) * share for a, b in zip(_rgb(first), _rgb(second), strict=True))
