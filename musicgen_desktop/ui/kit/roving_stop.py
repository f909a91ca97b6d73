"""Many buttons as one stop on the way through the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class RovingStop(QObject):
    """Tab comes to one of its buttons; the arrow keys go from one to the next."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []

    def add(self, button: QPushButton) -> None:
        """One more, behind the others."""
        self._buttons.append(button)
        button.installEventFilter(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus if len(self._buttons) > 1 else Qt.FocusPolicy.TabFocus)

    def clear(self) -> None:
        """Forget all of them."""
        self._buttons = []

    def settle(self) -> None:
        """Let Tab come to the first button, where the one that it came to is hidden."""
        if any(button.focusPolicy() is not Qt.FocusPolicy.NoFocus and button.isHidden() for button in self._buttons):
            self._make_stop(self._buttons[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys, in reading order."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        right = -1 if self._buttons and self._buttons[0].isRightToLeft() else 1
        steps = {Qt.Key.Key_Right: right, Qt.Key.Key_Left: -right, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        shown = [button for button in self._buttons if button.isVisible()]
        place = next((index for index, button in enumerate(shown) if button is watched), -1)
        if step is None or place < 0:
            return super().eventFilter(watched, event)
        button = shown[(place + step) % len(shown)]
        self._make_stop(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _make_stop(self, stop: QPushButton) -> None:
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button is stop else Qt.FocusPolicy.NoFocus)
