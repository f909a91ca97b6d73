"""Draws a command in the palette: its text with the found letters, where it is, its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from musicgen_desktop.ui.commands.palette_rows import PaletteRow
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look_delegate import LookDelegate
from musicgen_desktop.ui.kit.rows_item_model import RowRole
from musicgen_desktop.ui.kit.texts import is_right_to_left
from musicgen_desktop.ui.kit.theme import with_alpha

ROW_HEIGHT = 34
_SIDE = 14
_TICK = 16
_GAP = 12
_FADED = 0.6


class PaletteDelegate(LookDelegate):
    """One line; what cannot be run now is faint."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the list."""
        return QSize(0, ROW_HEIGHT)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """See ``LookDelegate``."""
        row: PaletteRow = index.data(RowRole.ROW)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        whole = QRectF(option.rect)  # type: ignore[attr-defined]
        self._paint_ground(painter, option)
        area = whole.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.on:
            self._paint_tick(painter, area, mirrored)
        area = _cut(area, _TICK + 6, mirrored, from_start=True)
        if row.keys:
            width = self._paint_keys(painter, area, row, mirrored)
            area = _cut(area, width + _GAP, mirrored, from_start=False)
        width = self._paint_title(painter, area, row, mirrored)
        area = _cut(area, width + _GAP, mirrored, from_start=True)
        if area.width() > 3 * _GAP:
            painter.setFont(font(Size.CHIP))
            painter.setPen(self._faded(row, "tertiary"))
            self._write(painter, option, area, row.place)

    def _paint_title(self, painter: QPainter, area: QRectF, row: PaletteRow, mirrored: bool) -> float:
        """The found letters stand out, but for those of scripts that join; gives the width."""
        plain, strong = font(), font(weight=QFont.Weight.DemiBold)
        found = set(row.places) if is_right_to_left(row.title) is not True else set[int]()
        runs: list[tuple[str, bool]] = []
        for place, letter in enumerate(row.title):
            is_found = place in found
            if runs and runs[-1][1] == is_found:
                runs[-1] = (runs[-1][0] + letter, is_found)
            else:
                runs.append((letter, is_found))
        widths = [QFontMetricsF(strong if is_found else plain).horizontalAdvance(text) for text, is_found in runs]
        total = min(sum(widths), area.width())
        x = area.right() - total if mirrored else area.left()
        painter.save()
        painter.setClipRect(area.adjusted(-1, 0, 1, 0))
        if is_right_to_left(row.title) is not True:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setPen(self._faded(row, "text"))
        for (text, is_found), width in zip(runs, widths, strict=True):
            painter.setFont(strong if is_found else plain)
            painter.drawText(QRectF(x, area.top(), width + 1, area.height()), Qt.AlignmentFlag.AlignVCenter, text)
            x += width
        painter.restore()
        return total

    def _paint_keys(self, painter: QPainter, area: QRectF, row: PaletteRow, mirrored: bool) -> float:
        painter.setFont(font(Size.CHIP, tabular=True))
        width = QFontMetricsF(painter.font()).horizontalAdvance(row.keys)
        x = area.left() if mirrored else area.right() - width
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # keys have an order of their own
        painter.setPen(self._faded(row, "secondary"))
        painter.drawText(QRectF(x, area.top(), width + 1, area.height()), Qt.AlignmentFlag.AlignVCenter, row.keys)
        return width

    def _paint_tick(self, painter: QPainter, area: QRectF, mirrored: bool) -> None:
        x, y = (area.right() - _TICK if mirrored else area.left()), area.center().y() - 8
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colors.text, 1.6))
        painter.drawPolyline([QPointF(x + 3, y + 8.4), QPointF(x + 6.2, y + 11.6), QPointF(x + 12, y + 5)])

    def _faded(self, row: PaletteRow, role: str) -> QColor:
        color: QColor = getattr(self._look.colors, role)
        return color if row.possible else with_alpha(self._look.colors.tertiary, _FADED)


def _cut(area: QRectF, width: float, mirrored: bool, from_start: bool) -> QRectF:
    """``area`` without so much at its start, or at its end."""
    return area.adjusted(width, 0, 0, 0) if mirrored != from_start else area.adjusted(0, 0, -width, 0)
