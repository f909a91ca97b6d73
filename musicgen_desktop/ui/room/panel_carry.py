"""Dragging a panel, by its grip or its tab, to another side, into another window or out of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.room.panel_room import PanelRoom
from musicgen_desktop.ui.room.panel_window import PanelWindow
from musicgen_desktop.ui.room.room_panel import BOTTOM, LEFT, RIGHT, RoomPanel

_STRIP = 0.25
"""Of the width or the height: the part at an edge in which letting go means that side."""

_HELD = QPoint(80, 12)
"""Where the pointer holds a window that is torn off, from its upper left corner."""


class PanelCarry(QObject):
    """Follows the mouse from the press on; shows where the panel would lie. Esc gives it up."""

    def __init__(self, room: PanelRoom) -> None:
        super().__init__(room)
        self._room = room
        self._panel: RoomPanel | None = None
        self._pressed = QPoint()
        self._carrying = False
        self._cover = QLabel(room.area)
        self._cover.setObjectName("fileDrop")
        self._cover.setText(tr("Lay it here"))
        self._cover.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cover.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cover.hide()
        for panel in room.panels.values():
            panel.grip.installEventFilter(self)
        for side in room.sides.values():
            side.tabs.installEventFilter(self)

    def watch(self, window: PanelWindow) -> None:
        """Let the tabs of a window be dragged too."""
        window.side.tabs.installEventFilter(self)

    def target(self, at: QPoint) -> tuple[str | None, QRect]:
        """Where a panel that is let go at a place of the screen would lie.

        Returns:
            a side or a window, "" for a new window, None for no change; and the part of the screen that it stands for.
        """
        for window in self._room.windows:
            if window.isVisible() and window.frameGeometry().contains(at):
                return window.side.place, _on_screen(window.side)
        area = _on_screen(self._room.area)
        if not self._room.area.window().frameGeometry().contains(at):
            return "", QRect()
        if not area.contains(at):
            return None, QRect()
        for name, side in self._room.sides.items():
            if side.isVisible() and _on_screen(side).contains(at):
                return name, _on_screen(side)
        across, down = round(area.width() * _STRIP), round(area.height() * _STRIP)
        mirrored = self._room.area.isRightToLeft()
        left, right = (RIGHT, LEFT) if mirrored else (LEFT, RIGHT)
        if at.y() > area.bottom() - down:
            return BOTTOM, QRect(area.left(), area.bottom() - down, area.width(), down)
        if at.x() < area.left() + across:
            return left, QRect(area.left(), area.top(), across, area.height())
        if at.x() > area.right() - across:
            return right, QRect(area.right() - across, area.top(), across, area.height())
        return "", QRect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell a drag from a click."""
        if isinstance(event, QKeyEvent) and self._carrying and event.type() == QEvent.Type.ShortcutOverride:
            return self._give_up() if event.key() == Qt.Key.Key_Escape else False
        if not isinstance(event, QMouseEvent):
            return False
        at = event.globalPosition().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                self._panel, self._pressed = self._panel_at(watched, event.position().toPoint()), at
            case QEvent.Type.MouseMove if self._panel is not None:
                far = (at - self._pressed).manhattanLength() >= 2 * QApplication.startDragDistance()
                if not self._carrying and far:
                    self._carrying = True
                    QApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)
                    self._room.app.installEventFilter(self)
                if self._carrying:
                    self._show(at)
                    return True
            case QEvent.Type.MouseButtonRelease if self._panel is not None:
                panel, carried = self._panel, self._carrying
                self._give_up()
                if carried:
                    if isinstance(watched, QAbstractButton):
                        watched.setDown(False)
                    self._let_go(panel, at)
                return carried
            case _:
                pass
        return False

    def _panel_at(self, watched: QObject, at: QPoint) -> RoomPanel | None:
        if isinstance(watched, QTabBar):
            side = next((side for side in self._room.places if side.tabs is watched), None)
            index = watched.tabAt(at)
            return side.panels[index] if side is not None and index >= 0 else None
        return next((panel for panel in self._room.panels.values() if panel.grip is watched), None)

    def _show(self, at: QPoint) -> None:
        place, where = self.target(at)
        host = self._room.area
        for window in self._room.windows:
            if window.side.place == place:
                host = window.side
        self._cover.setParent(host)
        self._cover.setVisible(not where.isEmpty())
        self._cover.setGeometry(QRect(host.mapFromGlobal(where.topLeft()), where.size()))
        self._cover.raise_()

    def _give_up(self) -> bool:
        if self._carrying:
            QApplication.restoreOverrideCursor()
            self._room.app.removeEventFilter(self)
        self._cover.hide()
        self._cover.setParent(self._room.area)
        self._panel, self._carrying = None, False
        return True

    def _let_go(self, panel: RoomPanel, at: QPoint) -> None:
        place, _ = self.target(at)
        if place:
            self._room.move(panel.id, place)
        elif place is not None:
            side = self._room.side_of(panel.id)
            if self._room.is_floating(panel.id) and len(side.panels) == 1:
                side.window().move(at - _HELD)
            else:
                self._room.float(panel.id, at - _HELD)


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())
