"""The visible focus: one soft ring around whatever has it, drawn above everything."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from musicgen_desktop.ui.kit.look import Look

WIDTH = 3
_CORNERS = MappingProxyType({"chip": 11, "bare": 4, "badge": 4})
_FIELD_CORNER = 8
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Follows the focus within ``host``; takes no clicks and no focus itself."""

    def __init__(self, app: QApplication, host: QWidget, look: Look) -> None:
        super().__init__(host)
        self._host = host
        self._look = look
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app.focusChanged.connect(self._on_focus)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.update()

    @Slot("QWidget*", "QWidget*")
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._chain:
            if isValid(widget):  # the focus also leaves what is being destroyed
                widget.removeEventFilter(self)
        host = self._host
        inside = new is not None and host.isAncestorOf(new)
        self._target = new if inside else None
        self._chain = []
        widget = self._target
        while widget is not None and widget is not host:
            self._chain.append(widget)
            widget.installEventFilter(self)
            widget = widget.parentWidget()
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move along."""
        if event.type() in _MOVES:
            self._follow()
        return False

    def _follow(self) -> None:
        target = self._target
        # A view shows its current row instead; a ring around a whole list says little.
        if target is None or not target.isVisible() or isinstance(target, QAbstractItemView):
            self.hide()
            return
        inner = QRect(target.mapTo(self._host, QPoint(0, 0)), target.size())
        self.setGeometry(inner.adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH))
        whole = self.rect()
        hole = whole.adjusted(WIDTH + 2, WIDTH + 2, -WIDTH - 2, -WIDTH - 2)
        seen = (QRegion(whole) - QRegion(hole)) & self._in_view()
        if seen.isEmpty():  # which as a mask would be none
            self.hide()
            return
        self.setMask(seen)
        self.raise_()
        self.show()
        self.update()

    def _in_view(self) -> QRegion:
        """What the scroll areas about the target let be seen, as the ring counts; beyond it the ring is another's."""
        seen = QRegion(self.rect())
        for widget in self._chain:
            area = widget.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
                seen &= QRegion(QRect(widget.mapTo(self._host, QPoint(0, 0)) - self.pos(), widget.size()))
        return seen

    def paintEvent(self, event: QPaintEvent) -> None:
        """3 pixels of accent at 22 %."""
        if self._target is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colors.focus_ring, WIDTH))
        name = self._target.property("look") or self._target.objectName()
        corner = _CORNERS.get(name, _FIELD_CORNER) + WIDTH / 2
        half = WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), corner, corner)
