"""What all painted list rows share: a look that may change, and the side where reading begins."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from musicgen_desktop.ui.look import Look


class LookDelegate(QStyledItemDelegate):
    """A delegate that paints in the window's theme."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look


def leading(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    """Vertically centred, at the side where reading begins."""
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
    return QStyle.visualAlignment(option.direction, align)  # type: ignore[attr-defined]
