"""The digits above the letters, by their place: French and Czech keyboards have other signs there without Shift."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent

_FIRST_SCAN_CODES: Mapping[str, int] = MappingProxyType({"xcb": 10, "wayland": 10, "windows": 2})
"""By Qt's platform: what the key of the 1 sends; those of the other digits follow it."""

_MAC_KEY_CODES = (0x12, 0x13, 0x14, 0x15, 0x17, 0x16, 0x1A, 0x1C, 0x19)


class DigitKeys(QObject):
    """Takes those keys before the shortcuts of what is written on them: a French - lies on the 6, a Czech + on the 1.

    Args:
        platform: name of Qt's platform; an unknown one has no such keys.
        action_of: the command of a digit, from 1; None where the key is what is written on it.
    """

    def __init__(self, platform: str, action_of: Callable[[int], QAction | None], parent: QObject) -> None:
        super().__init__(parent)
        self._platform = platform
        self._action_of = action_of

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key that lies where a digit lies, pressed alone."""
        types = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in types or not isinstance(event, QKeyEvent):
            return False
        digit = self._digit(event)
        if not digit or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        action = self._action_of(digit)
        if action is None:
            return False
        if event.type() == QEvent.Type.KeyPress:
            action.trigger()
        event.accept()  # an overridden shortcut comes again as the press of a key
        return True

    def _digit(self, event: QKeyEvent) -> int:
        if self._platform == "cocoa":
            code = event.nativeVirtualKey()
            return _MAC_KEY_CODES.index(code) + 1 if code in _MAC_KEY_CODES else 0
        first = _FIRST_SCAN_CODES.get(self._platform)
        digit = event.nativeScanCode() - first + 1 if first is not None else 0
        return digit if 1 <= digit <= 9 else 0
