"""Our own SVG icons, drawn in whatever colour the theme asks for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SCALES = (1, 2, 3)


class Icons:
    """Reads the SVG files of one folder; black in the file stands for the colour asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def icon(self, name: str, color: QColor, side: int, disabled: QColor) -> QIcon:
        """The icon ``name`` (a file name without ending), crisp at scale 1 to 3; ``disabled`` is its other colour.

        Raises ``FileNotFoundError`` for an unknown name.
        """
        icon = QIcon()
        for scale in _SCALES:
            icon.addPixmap(self.pixmap(name, color, side, float(scale)))
            icon.addPixmap(self.pixmap(name, disabled, side, float(scale)), QIcon.Mode.Disabled)
        return icon

    def pixmap(self, name: str, color: QColor, side: int, scale: float) -> QPixmap:
        """The icon as a square of ``side`` pixels on a screen of ``scale``."""
        key = (name, color.rgba(), side, scale)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._render(name, color, side, scale)
        return self._pixmaps[key]

    def _render(self, name: str, color: QColor, side: int, scale: float) -> QPixmap:
        if name not in self._texts:
            self._texts[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        svg = self._texts[name].replace("#000", color.name())
        pixmap = QPixmap(QSize(round(side * scale), round(side * scale)))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(color.alphaF())
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap
