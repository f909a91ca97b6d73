"""Draws an entry of the log on one line."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from musicgen_desktop.ui.help.log_item_model import level_words
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look_delegate import LookDelegate
from musicgen_desktop.ui.kit.rows_item_model import RowRole
from musicgen_desktop.ui.kit.texts import left_to_right

_HEIGHT = 26
_SIDE = 10
_WHEN, _LEVEL = 152, 76
_TONES = MappingProxyType({"WARNING": "warning", "ERROR": "error", "CRITICAL": "error"})


class LogDelegate(LookDelegate):
    """When, how serious, what."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the list."""
        return QSize(0, _HEIGHT)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """See ``LookDelegate``."""
        entry = index.data(RowRole.ROW)
        colors = self._look.colors
        self._paint_ground(painter, option)
        area = QRectF(option.rect).adjusted(_SIDE, 0, -_SIDE, 0)  # type: ignore[attr-defined]
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        painter.setFont(font(Size.CHIP, tabular=True))
        for width, text, color in (
            (_WHEN, left_to_right(f"{entry.day} {entry.time}"), colors.tertiary),
            (_LEVEL, level_words(entry.level), getattr(colors, _TONES.get(entry.level, "secondary"))),
            (area.width() - _WHEN - _LEVEL, entry.headline, colors.text),
        ):
            left = area.right() - width if mirrored else area.left()
            painter.setPen(color)
            self._write(painter, option, QRectF(left, area.top(), width - 8, area.height()), text)
            area = area.adjusted(0, 0, -width, 0) if mirrored else area.adjusted(width, 0, 0, 0)
        self._paint_focus(painter, option)
