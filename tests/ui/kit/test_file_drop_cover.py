"""While something is held over the window, what letting go does is all that is seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from musicgen_desktop.domain.source import Origin
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.window_journey import MakeJourney


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


def test_a_sound_that_is_dropped_is_answered(make_journey: MakeJourney, tmp_path: Path) -> None:
    journey = make_journey()
    window = journey.window
    sound = tmp_path / "hum.WAV"
    sound.touch()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sound))])
    place, action = QPointF(100, 100), Qt.DropAction.CopyAction
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(place.toPoint(), action, data, left, no_key))
    assert window.file_drop.isVisible()
    QApplication.sendEvent(window, QDropEvent(place, action, data, left, no_key))
    assert not window.file_drop.isVisible()
    assert window.params_panel.source.source == (Origin("hum.WAV", "", 0.0, 0.0), sound)
    assert not window.checkpoints_shown
