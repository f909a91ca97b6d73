"""Waits for keys to be pressed, and tells which."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from musicgen_desktop.domain.text import tr

_ALONE = frozenset(
    {
        *(Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr),
        *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R),
        *(Qt.Key.Key_Dead_Acute, Qt.Key.Key_Dead_Grave, Qt.Key.Key_Dead_Circumflex, Qt.Key.Key_Dead_Diaeresis),
    }
)
"""Keys that are none as long as no other is pressed with them."""


class KeyField(QLineEdit):
    """While it has the focus every key is taken, those of commands and Tab too; Esc gives up.

    Signals:
        pressed: the ``QKeySequence`` of one key with what was held down.
        given_up: Esc was pressed, or the focus went elsewhere.
    """

    pressed = Signal(object)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setObjectName("keyField")
        self.setAccessibleName(tr("Press the new keys"))
        self.setPlaceholderText(tr("Press the new keys; Esc leaves them as they are"))
        self.setToolTip(tr("Press the keys that shall run this command. Esc leaves them as they are."))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Before shortcuts and Tab have it."""
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._take(event)
        event.accept()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nobody waits any more, but while another program is looked at."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.given_up.emit()

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ALONE:
            return
        if key == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.given_up.emit()
            return
        self.pressed.emit(pressed_keys(event))


def pressed_keys(event: QKeyEvent) -> QKeySequence:
    """As shortcuts know it: a sign that lies on Shift is itself, and the number pad's digits are digits."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(held.value | event.key())
