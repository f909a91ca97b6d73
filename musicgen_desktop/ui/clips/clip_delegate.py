"""Draws the library's cells: outline, title with its mark, and quieter facts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.ui.clips.clip_item_model import ClipColumn, ClipRole
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look_delegate import LookDelegate, leading
from musicgen_desktop.ui.kit.texts import take_letter
from musicgen_desktop.ui.kit.waveform_painter import BarPixmap

ROW_HEIGHT = 30
_PADDING = 8
_MARK = 14
_LETTER = 10
_Index = QModelIndex | QPersistentModelIndex


class ClipDelegate(LookDelegate):
    """The chosen row is tinted and its outline carries the accent."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width() + 2 * _PADDING, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One cell."""
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        c = self._look.colors
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, option)
        if index.column() == ClipColumn.WAVEFORM:
            waveform = index.data(ClipRole.WAVEFORM)
            if waveform is not None:
                area = rect.adjusted(10, 4, -10, -4)
                color = c.waveform_played if selected else c.waveform_rest
                BarPixmap(pitch=3.0, width=2.0).draw(painter, area, waveform, color)
        else:
            self._paint_text(painter, option, index, rect.adjusted(_PADDING, 0, -_PADDING, 0))
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(c.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.restore()

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, area: QRectF) -> None:
        clip = index.data(ClipRole.CLIP)
        c = self._look.colors
        is_title = index.column() == ClipColumn.TITLE
        mark = "warning" if clip.missing else "kept" if clip.kept else ""
        if is_title and mark:
            left = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
            place = QRectF(0, 0, _MARK, _MARK)
            place.moveCenter(area.center())
            place.moveLeft(area.left()) if left else place.moveRight(area.right())
            color = c.warning if clip.missing else c.accent
            scale = painter.device().devicePixelRatioF()
            painter.drawPixmap(place.topLeft(), self._look.icons.pixmap(mark, color, _MARK, scale))
            area = area.adjusted(_MARK + 6, 0, 0, 0) if left else area.adjusted(0, 0, -_MARK - 6, 0)
        if is_title and clip.recipe.params.takes > 1:
            area = self._paint_letter(painter, option, clip, area)
        painter.setFont(font(tabular=index.column() not in (ClipColumn.TITLE, ClipColumn.PROMPT)))
        painter.setPen(c.tertiary if clip.missing else c.text if is_title else c.secondary)
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, max(0, int(area.width()))
        )
        painter.drawText(area, leading(option), text)

    def _paint_letter(self, painter: QPainter, option: QStyleOptionViewItem, clip: Clip, area: QRectF) -> QRectF:
        """Tell the takes of one request apart, at the far end; gives the room that is left."""
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        place = QRectF(area.left() if mirrored else area.right() - _LETTER, area.top(), _LETTER, area.height())
        painter.setFont(font(Size.HEAD))
        painter.setPen(self._look.colors.tertiary)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, take_letter(clip.recipe.take))
        room = _LETTER + 6
        return area.adjusted(room, 0, 0, 0) if mirrored else area.adjusted(0, 0, -room, 0)
