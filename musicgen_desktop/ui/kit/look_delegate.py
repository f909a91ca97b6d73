"""What all painted list rows share: a look that may change, tooltips that show everything, texts on their own side."""

from __future__ import annotations

import sys
from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import is_right_to_left

_EDGE = 3
_Index = QModelIndex | QPersistentModelIndex


class LookDelegate(QStyledItemDelegate):
    """A delegate that paints in the window's theme: subclasses say how in ``paint_row``."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell or row; the painter is given back as it was."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw what ``paint_row`` draws. A fault in it is told and leaves a gap: Qt's painting cannot pass it on."""
        painter.save()
        try:
            self.paint_row(painter, option, index)
        except Exception:  # noqa: BLE001 - told as every fault that nobody caught
            sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
        finally:
            painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The whole tooltip, on as many lines as it takes: a plain one ends at the edge of the screen."""
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        if event.type() != QEvent.Type.ToolTip or not tip:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), wrapped_tip(tip), view)
        return True

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The ground of a row that is chosen, or under the mouse."""
        state = option.state  # type: ignore[attr-defined]
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._look.colors.selected_row)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._look.colors.raised)

    def _paint_edge(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The accent where a row begins: this is what is open."""
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        left = rect.right() - _EDGE if mirrored else rect.left()
        painter.fillRect(QRectF(left, rect.top(), _EDGE, rect.height()), self._look.colors.accent)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The outline of the row that the keys are about."""
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            outline_row(painter, QRectF(option.rect), self._look)  # type: ignore[attr-defined]

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, text: str, side_of: str = ""
    ) -> None:
        """One line in the painter's font and colour, ending in … where the area ends.

        It begins where the window's language begins, or where ``side_of``, what the user wrote, does: Arabic right.
        """
        own = is_right_to_left(side_of)
        painter.setLayoutDirection(option.direction if own is None else _direction(own))  # type: ignore[attr-defined]
        room = max(0, int(area.width()))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


def outline_row(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw the outline of the row that the keys are about."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colors.accent, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)


def wrapped_tip(text: str) -> str:
    """A tooltip that shows ``text`` as it is, broken into lines."""
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'


def _direction(right_to_left: bool) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
