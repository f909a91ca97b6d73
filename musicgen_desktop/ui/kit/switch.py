"""A switch without words: what it switches stands beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

_WIDTH, _HEIGHT = 36, 20
_KNOB = 7.0


class Switch(QCheckBox):
    """Told by the place of its knob, and only then by its colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(_WIDTH, _HEIGHT)

    def sizeHint(self) -> QSize:
        """A pill."""
        return QSize(_WIDTH, _HEIGHT)

    def hitButton(self, pos: object) -> bool:
        """All of it."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter switches too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill, and the knob where the reading direction ends when it is on."""
        palette, on = self.palette(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = palette.text() if on else palette.highlight()
        edge = marked if self.hasFocus() else palette.highlight() if on else palette.placeholderText()
        painter.setPen(QPen(edge.color(), 1.4 if self.hasFocus() else 1))
        painter.setBrush(palette.highlight() if on else palette.base())
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.highlightedText() if on else palette.placeholderText())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inset = body.height() / 2
        x = body.right() - inset if on != mirrored else body.left() + inset
        painter.drawEllipse(QPointF(x, body.center().y()), _KNOB - 1, _KNOB - 1)
