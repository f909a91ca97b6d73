"""Windows on screens that come and go."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

_TITLE = 40
"""Pixels of a window's upper edge that must be on a screen, so that it can be taken hold of."""


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
