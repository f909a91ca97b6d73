"""Draws the library's cells: outline, title with its mark, and quieter facts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.ui.clips.clip_item_model import ClipColumn, ClipRole
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look_delegate import LookDelegate
from musicgen_desktop.ui.kit.waveform_painter import BarPixmap

ROW_HEIGHT = 30
_PADDING = 8
_MARK = 14
_GAP = 6
_Index = QModelIndex | QPersistentModelIndex


class ClipDelegate(LookDelegate):
    """Selected rows are tinted; the clip that is open carries the accent, in its outline and at the row's edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width() + 2 * _PADDING, ROW_HEIGHT)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One cell."""
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        c = self._look.colors
        self._paint_ground(painter, option)
        if index.column() != ClipColumn.WAVEFORM:
            self._paint_text(painter, option, index, rect.adjusted(_PADDING, 0, -_PADDING, 0))
            return
        is_open = index.data(ClipRole.OPEN)
        waveform = index.data(ClipRole.WAVEFORM)
        if waveform is not None:
            color = c.waveform_played if is_open else c.waveform_rest
            BarPixmap(pitch=3.0, width=2.0).draw(painter, rect.adjusted(10, 4, -10, -4), waveform, color)
        if is_open:
            self._paint_edge(painter, option)

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, area: QRectF) -> None:
        clip: Clip = index.data(ClipRole.CLIP)
        c = self._look.colors
        column = ClipColumn(index.column())
        is_title = column is ClipColumn.TITLE
        if is_title:
            area = self._paint_marks(painter, option, clip, area)
        painter.setFont(font(tabular=column not in (ClipColumn.TITLE, ClipColumn.PROMPT)))
        painter.setPen(c.tertiary if clip.missing else c.text if is_title else c.secondary)
        written = {ClipColumn.TITLE: clip.title, ClipColumn.PROMPT: clip.prompt}.get(column, "")
        self._write(painter, option, area, str(index.data()), side_of=written)

    def _paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, clip: Clip, area: QRectF) -> QRectF:
        """Which take it is, whether it is kept or missing, at the far end; gives the room that is left."""
        c = self._look.colors
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]

        def place() -> QRectF:
            nonlocal area
            left = area.left() if mirrored else area.right() - _MARK
            spot = QRectF(left, area.center().y() - _MARK / 2, _MARK, _MARK)
            room = _MARK + _GAP
            area = area.adjusted(room, 0, 0, 0) if mirrored else area.adjusted(0, 0, -room, 0)
            return spot

        name = "warning" if clip.missing else "kept" if clip.kept else ""
        if name:
            scale = painter.device().devicePixelRatioF()
            color = c.warning if clip.missing else c.accent
            painter.drawPixmap(place().topLeft(), self._look.icons.pixmap(name, color, _MARK, scale))
        if clip.take_count > 1:
            spot = place()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(c.line, 1))
            painter.drawRoundedRect(spot.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4)
            painter.setFont(font(Size.HEAD))
            painter.setPen(c.secondary)
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(clip.take + 1))
        return area
