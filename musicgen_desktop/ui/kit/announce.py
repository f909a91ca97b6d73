"""Words for the ears alone."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say ``text``, wherever the focus is; ``widget`` is what says it."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
