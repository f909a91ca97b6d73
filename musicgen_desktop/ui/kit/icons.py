"""Our own SVG icons, drawn in whatever colour the theme asks for."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


def screen_scales() -> tuple[float, ...]:
    """Whole ones: an icon of the next larger scale is drawn smaller by Qt."""
    return tuple(sorted({float(math.ceil(screen.devicePixelRatio())) for screen in QGuiApplication.screens()})) or (
        1.0,
    )


class Icons:
    """Reads the SVG files of one folder; all that is drawn in a file is black and stands for the colour asked for.

    Icons are drawn for the screens that are there: drawing them is a part of the time until the window is seen.

    Args:
        scales: those of all screens.
    """

    def __init__(self, folder: Path, scales: Callable[[], tuple[float, ...]] = screen_scales) -> None:
        self._folder = folder
        self._find_scales = scales
        self._scales = scales()
        self._shapes: dict[tuple[str, int, float], QPixmap] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def fit_screens(self) -> bool:
        """Draw for the screens that are there now; True where what was given before is too coarse for one of them."""
        before, self._scales = self._scales, self._find_scales()
        return not set(self._scales) <= set(before)

    def icon(self, name: str, color: QColor, side: int, disabled: QColor) -> QIcon:
        """The icon ``name`` (a file name without ending), crisp on every screen; ``disabled`` is its other colour.

        Raises ``FileNotFoundError`` for an unknown name.
        """
        icon = QIcon()
        for scale in self._scales:
            icon.addPixmap(self.pixmap(name, color, side, scale))
            icon.addPixmap(self.pixmap(name, disabled, side, scale), QIcon.Mode.Disabled)
        return icon

    def pixmap(self, name: str, color: QColor, side: int, scale: float) -> QPixmap:
        """The icon as a square of ``side`` pixels on a screen of ``scale``."""
        key = (name, color.rgba(), side, scale)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._tinted(name, color, side, scale)
        return self._pixmaps[key]

    def _tinted(self, name: str, color: QColor, side: int, scale: float) -> QPixmap:
        """A file is read and drawn once, whatever the colours."""
        key = (name, side, scale)
        if key not in self._shapes:
            self._shapes[key] = self._drawn(name, round(side * scale))
        pixmap = QPixmap(self._shapes[key])
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), color)
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def _drawn(self, name: str, side: int) -> QPixmap:
        svg = QSvgRenderer(QByteArray((self._folder / f"{name}.svg").read_bytes()))
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        svg.render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap
