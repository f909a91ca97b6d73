"""A sheet that opens over the window and stays until one presses elsewhere or Escape."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

_GAP = 6
_MARGIN = 8


class PopupSheet(QFrame):
    """It needs no answer; whatever goes on behind it does so meanwhile.

    Args:
        name: what a screen reader says.
        parent: what it belongs to.
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popupSheet")
        self.setAccessibleName(name)

    def show_beside(self, widget: QWidget, above: bool) -> None:
        """Show it over ``widget``, or under it, within its window."""
        self.adjustSize()
        window = widget.window()
        most = window.mapToGlobal(QPoint(window.width() - self.width() - _MARGIN, 0)).x()
        corner = widget.mapToGlobal(QPoint(0, -self.height() - _GAP if above else widget.height() + _GAP))
        self.move(min(corner.x(), most), corner.y())
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
