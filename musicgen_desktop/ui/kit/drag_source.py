"""Things in the window that can be pulled out of it with the mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_CLICK_MS = 120
_STILL = 2
"""Pixels that a click may move; a pull moves more, and later as far as the system asks."""


class DragSource(QObject):
    """Watches widgets for a press that moves away; what they do with clicks stays as it is.

    Signals:
        held: what is held longer than by a click, or moved at all: it may be pulled in a moment, and can be made ready.
        pulled: what is pulled, once a pull, behind ``held``; the button may be down still, or not.

    Attributes:
        with_alt: whether Alt was down when what is held was pressed.
    """

    held = Signal(object)
    pulled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: dict[QObject, Callable[[QPoint], object | None]] = {}
        self._held: object | None = None
        self.with_alt = False
        self._pulled = self._told = False
        self._from = QPoint()
        self._longer_than_click = QTimer(self, singleShot=True, interval=_CLICK_MS)
        self._longer_than_click.timeout.connect(self._tell_held)

    def watch(self, widget: QWidget, held_at: Callable[[QPoint], object | None]) -> None:
        """Let ``widget`` be pulled from. ``held_at`` tells what is at a place of it; None for nothing."""
        self._watched[widget] = held_at
        widget.installEventFilter(self)
        widget.destroyed.connect(partial(self._watched.pop, widget, None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to hold at a press, and pull when it has gone as far as the system asks."""
        if isinstance(event, QMouseEvent) and watched in self._watched:
            match event.type():
                case QEvent.Type.MouseButtonPress:
                    # Ctrl and Shift choose rows.
                    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier)
                    pulls = plain and event.button() == Qt.MouseButton.LeftButton
                    self._from = event.position().toPoint()
                    self._held = self._watched[watched](self._from) if pulls else None
                    self.with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
                    self._pulled = self._told = False
                    self._longer_than_click.start()
                case QEvent.Type.MouseButtonRelease:
                    self._held = None
                    self._longer_than_click.stop()
                    return self._pulled  # letting go of what was pulled is no click
                case QEvent.Type.MouseMove if event.buttons() and (self._pulled or self._held is not None):
                    way = (event.position().toPoint() - self._from).manhattanLength()
                    if way >= _STILL:
                        self._tell_held()
                    if self._held is not None and way >= QApplication.startDragDistance():
                        held, self._held, self._pulled = self._held, None, True
                        if isinstance(watched, QAbstractButton):
                            watched.setDown(False)
                        self.pulled.emit(held)
                    return True  # no rows are gathered by it, and no button goes down again
        return super().eventFilter(watched, event)

    @Slot()
    def _tell_held(self) -> None:
        self._longer_than_click.stop()
        if self._held is not None and not self._told:
            self._told = True
            self.held.emit(self._held)
