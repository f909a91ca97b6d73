"""What all painted list rows share: a look that may change, and the side where reading begins."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from musicgen_desktop.ui.kit.look import Look


class LookDelegate(QStyledItemDelegate):
    """A delegate that paints in the window's theme."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The ground of a row that is chosen, or under the mouse."""
        state = option.state  # type: ignore[attr-defined]
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._look.colors.selected_row)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._look.colors.raised)


def leading(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    """Vertically centred, at the side where reading begins."""
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
    return QStyle.visualAlignment(option.direction, align)  # type: ignore[attr-defined]
