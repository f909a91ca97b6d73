"""A field for a name within something larger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolTip

from musicgen_desktop.ui.kit.announce import announce


class NameEdit(QLineEdit):
    """Enter and Escape are about the name, not about what is around it.

    Signals:
        given_up: Escape was pressed.
    """

    given_up = Signal()

    def refuse(self) -> None:
        """Say which names can be, as the tooltip has it: the one that is written cannot."""
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.toolTip(), self)
        announce(self, self.toolTip())

    def event(self, event: QEvent) -> bool:
        """Escape is no shortcut here."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is told by ``returnPressed`` and goes no further."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
