"""The keys that are about an offered completion, alike in every field that completes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_ABOUT_OFFERS = (Qt.Key.Key_Escape, Qt.Key.Key_Tab)


def offer_key(event: QEvent, offered: bool) -> Qt.Key | None:
    """Escape or Tab where the event is about what is offered, which makes it no shortcut; None for all other events.

    Only a key that was pressed is to be acted upon; what asks whether it is a shortcut has its answer.
    """
    if not offered or not isinstance(event, QKeyEvent) or event.key() not in _ABOUT_OFFERS:
        return None
    if event.type() == QEvent.Type.ShortcutOverride:
        event.accept()
        return Qt.Key(event.key())
    pressed = event.type() == QEvent.Type.KeyPress and event.modifiers() == Qt.KeyboardModifier.NoModifier
    return Qt.Key(event.key()) if pressed else None
