"""The guard follows the focus, also away from what is being destroyed."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.kit.shortcut_guard import ShortcutGuard


def test_a_focused_widget_may_be_destroyed_and_the_next_one_is_guarded(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button, field = QPushButton("press"), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(button)
    column.addWidget(field)
    action = QAction("keep", window)
    action.setShortcut("K")
    window.addAction(action)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    ShortcutGuard(application, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=60_000)
    button.setFocus()
    with qtbot.captureExceptions() as raised:
        shiboken6.delete(button)
        field.setFocus()
    assert not raised
    qtbot.keyClick(field, Qt.Key.Key_K)
    assert field.text() == "k"
