"""Keeps commands out of the way of typing, and of pressing a focused button with Space."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from musicgen_desktop.ui.kit.number_box import NumberBox

_TEXT = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_PRESSABLE = (QAbstractButton, QComboBox)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDIT_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End)
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def is_typing(widget: QWidget | None) -> bool:
    """Whether keys pressed in ``widget`` are text."""
    return isinstance(widget, _TEXT)


class ShortcutGuard(QObject):
    """Watches only the widget that has the focus, so it costs nothing elsewhere."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        app.focusChanged.connect(self._on_focus)

    @Slot("QWidget*", "QWidget*")
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        # The focus also leaves a widget that is being destroyed.
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = new if isinstance(new, _TEXT + _PRESSABLE) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim keys that mean something to the focused widget before any shortcut does."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if self._means(watched, event):
            event.accept()
            return True
        if event.key() in _ENTER:
            _finish(watched, bool(event.modifiers() & _COMMANDING))  # what Ctrl+Enter makes shall have what was typed
        return False

    def _means(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.modifiers() & _COMMANDING:
            return False
        if isinstance(watched, QWidget) and is_typing(watched):
            return event.key() in _EDIT_KEYS or (bool(event.text()) and event.text().isprintable())
        return event.key() == Qt.Key.Key_Space


def _finish(field: QObject, commanding: bool) -> None:
    """Take over what was typed in a field that waits for Enter."""
    if isinstance(field, NumberBox):
        if commanding:  # else Enter comes to it next, and it shall know what was typed
            field.settle()
    elif isinstance(field, QLineEdit) and field.isModified():
        field.editingFinished.emit()
