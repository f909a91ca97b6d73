"""While something is held over the window, what letting go does is all that is seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication

from musicgen_desktop.ui.main_window import MainWindow


def test_nothing_peeks_out_from_under_the_cover(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    place, action = QPoint(100, 100), Qt.DropAction.CopyAction
    event = QDragEnterEvent(place, action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    cover, central = window.file_drop, window.centralWidget()
    assert cover.isVisible()
    assert central is not None
    assert cover.geometry() == central.rect()
