"""Walking through a window by its focus chain."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from musicgen_desktop.ui.kit.focus_order import focus_chain


def test_a_part_that_goes_takes_nothing_along_that_was_walked_over(qtbot: QtBot) -> None:
    window, central = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(central)
    column = QVBoxLayout(central)
    fields = [QLineEdit() for _ in range(3)]
    for field in fields:
        column.addWidget(field)
    bar, action = window.menuBar(), window.menuBar().addAction("Menu")
    assert focus_chain(window) == fields
    QTimer.singleShot(0, fields[2].deleteLater)
    qtbot.waitUntil(lambda: not isValid(fields[2]))
    assert isValid(bar)
    assert isValid(action)
    assert bar.parent() is window
