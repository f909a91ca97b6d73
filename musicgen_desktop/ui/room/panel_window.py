"""A window of its own for panels, to lie beside the window or on another screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.focus_order import focus_chain
from musicgen_desktop.ui.kit.focus_ring import FocusRing
from musicgen_desktop.ui.kit.in_sight import bring_into_sight
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.room.panel_side import PanelSide

_SIZE = QSize(420, 560)


class PanelWindow(QWidget):
    """All keys of the window work in it too. Closing it puts its panels back.

    Args:
        window: owns it, and whose commands it has.
        place: its id.

    Attributes:
        key_filter: hears its keys before anything in it does.

    Signals:
        put_back_requested: its panels shall lie at the window's sides again.
    """

    put_back_requested = Signal()

    def __init__(self, app: QApplication, window: QMainWindow, place: str, look: Look) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setObjectName("panelWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.key_filter: QObject | None = None
        self.side = PanelSide(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.side)
        self.ring = FocusRing(app, self.side, look)
        self.addActions(window.actions())
        self.resize(_SIZE)
        self.side.front_changed.connect(self.show_title)

    def show_title(self) -> None:
        """Be called as what is in front."""
        front = self.side.front
        if front is not None:
            self.setWindowTitle(tr("{panel} · MusicGen Desktop", panel=front.title))

    def enter(self) -> None:
        """Give the focus to what is in front, unless something in it has it."""
        front = self.side.front
        if front is None or front.widget.isAncestorOf(self.focusWidget() or self):
            return
        for widget in focus_chain(front.widget):
            if widget.isVisible() and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
                return

    def place_at(self, geometry: bytes) -> None:
        """Take over an earlier place; on a screen that is gone, lie on one that is there."""
        self.restoreGeometry(QByteArray(geometry))
        bring_into_sight(self)

    def showEvent(self, event: QShowEvent) -> None:
        """There is nothing to hear before; asking for its number earlier makes parts of the big window native."""
        super().showEvent(event)
        if self.key_filter is not None:
            self.windowHandle().installEventFilter(self.key_filter)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Put back what is in it."""
        event.ignore()
        self.put_back_requested.emit()
