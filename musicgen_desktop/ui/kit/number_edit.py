"""A number that can be typed where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from musicgen_desktop.ui.kit.fonts import font


class NumberEdit(QLineEdit):
    """A number that looks like a label until it has the focus; Escape gives up what was typed.

    Signals:
        given_up: what was typed shall not count.
    """

    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("number")
        self.setFont(font(tabular=True))
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.setMaxLength(12)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark all, ready to be typed over."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self.selectAll)  # the click that gave the focus would unmark it

    def event(self, event: QEvent) -> bool:
        """Escape belongs to the number while there is something to give up."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.isModified()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
