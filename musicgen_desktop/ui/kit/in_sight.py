"""Windows on screens that come and go."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

_TITLE = 40
"""Pixels of a window's upper edge that must be on a screen, so that it can be taken hold of."""
_SIDES = 10
"""Pixels that a system's frame has at both sides at most."""


def bring_into_sight(window: QWidget) -> None:
    """Where no screen shows the window's upper edge any more, move it to the middle of its owner's screen."""
    edge = window.frameGeometry()
    edge.setHeight(_TITLE)
    for screen in QApplication.screens():
        seen = screen.availableGeometry() & edge
        if seen.width() >= _TITLE and not seen.isEmpty():
            return
    owner = window.parentWidget() or window
    room = owner.screen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    window.move(room.center() - window.rect().center())


def lie_on_screen(window: QWidget) -> None:
    """Move the whole of a window onto the screen where its upper left corner lies, and shrink it to fit there."""
    screen = QApplication.screenAt(window.pos()) or (window.parentWidget() or window).screen()
    room = screen.availableGeometry().adjusted(0, 0, -_SIDES, -_TITLE)
    window.resize(window.size().boundedTo(room.size()))
    last = QPoint(room.right() + 1 - window.width(), room.bottom() + 1 - window.height())
    window.move(max(room.left(), min(window.x(), last.x())), max(room.top(), min(window.y(), last.y())))
