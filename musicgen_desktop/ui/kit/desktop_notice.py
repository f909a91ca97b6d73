"""A few words on the desktop, outside the window."""

from __future__ import annotations

import html
import sys

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

_SHOWN_MS = 8_000


class DesktopNotice(QObject):
    """Uses ``notify-send`` where there is one, else the tray; nothing where there is neither.

    Signals:
        pressed: the user wants to see what was told.
    """

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None

    def show(self, title: str, text: str) -> None:
        """Tell something, and mark the window as one that has news."""
        QApplication.alert(self._window)
        program = "" if sys.platform in ("win32", "darwin") else QStandardPaths.findExecutable("notify-send")
        if program:
            named = ("--app-name=MusicGen Desktop", "--icon=audio-x-generic", f"--expire-time={_SHOWN_MS}")
            QProcess.startDetached(program, [*named, "--", title, html.escape(text, quote=False)])
        elif QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._shown_tray().showMessage(title, text, self._window.windowIcon(), _SHOWN_MS)

    def put_away(self) -> None:
        """Nothing is to be told any more."""
        if self._tray is not None:
            self._tray.hide()

    def _shown_tray(self) -> QSystemTrayIcon:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.setToolTip("MusicGen Desktop")
            self._tray.messageClicked.connect(self.pressed)
            self._tray.activated.connect(self.pressed)
        self._tray.show()
        return self._tray
