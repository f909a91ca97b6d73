"""The seven colours that a user can give a clip, in the theme's manner."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from musicgen_desktop.domain.clip import ClipColour
from musicgen_desktop.ui.kit.theme import Theme

_ON_DARK: Mapping[ClipColour, str] = MappingProxyType(
    {
        ClipColour.RED: "#F06A6A",
        ClipColour.ORANGE: "#F59A4A",
        ClipColour.YELLOW: "#E8CB4A",
        ClipColour.GREEN: "#57C98A",
        ClipColour.BLUE: "#5AA6F2",
        ClipColour.PURPLE: "#A78BFA",
        ClipColour.GREY: "#9AA3B0",
    }
)
_ON_LIGHT: Mapping[ClipColour, str] = MappingProxyType(
    {
        ClipColour.RED: "#C93A3A",
        ClipColour.ORANGE: "#C8640C",
        ClipColour.YELLOW: "#A07C00",
        ClipColour.GREEN: "#217F4D",
        ClipColour.BLUE: "#1F6FBF",
        ClipColour.PURPLE: "#6D4AD0",
        ClipColour.GREY: "#667080",
    }
)
_SIDE = 12


def mark_color(colour: ClipColour, theme: Theme) -> QColor:
    """The colour as it is seen on the theme's grounds."""
    return QColor((_ON_DARK if theme.dark else _ON_LIGHT)[colour])


def mark_icon(colour: ClipColour, theme: Theme, scale: float) -> QIcon:
    """A dot in the colour, for menus."""
    pixmap = QPixmap(round(_SIDE * scale), round(_SIDE * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mark_color(colour, theme))
    painter.drawEllipse(QRectF(1, 1, _SIDE - 2, _SIDE - 2))
    painter.end()
    return QIcon(pixmap)
