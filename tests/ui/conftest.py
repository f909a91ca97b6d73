"""Windows for the tests of the panels: dressed as in the program, closed after each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.main_window import MainWindow
from tests.support.scripted_window import make_window, prepare


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    prepare(qapp)
    return qapp


@pytest.fixture
def window(app: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """An empty window of 1280×800, shown and active."""
    made = make_window(app)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
