"""Sound files that a file manager carries over the window and lets go."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.window.window_journey import WAIT, Journey

_COPY, _LEFT, _PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def write_tone(path: Path, level: float = 0.25) -> Path:
    """A second of a tone in a file of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    values = np.sin(np.arange(32_000) / 20)[:, None].astype(np.float32) * np.float32(level)
    soundfile.write(path, values, 32_000, subtype="PCM_16")
    return path


class Hand:
    """Files carried over a window that is shown."""

    def __init__(self, journey: Journey, qtbot: QtBot, *paths: Path) -> None:
        self.journey, self.qtbot, self.window = journey, qtbot, journey.window
        self.over: QWidget = self.window  # the window that they are carried over
        self.data = QMimeData()
        self.data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])

    @property
    def over_library(self) -> QPoint:
        panel = self.window.room.side_of("library")
        return panel.mapTo(self.window, panel.rect().center())

    @property
    def over_stage(self) -> QPoint:
        return self.window.stage.mapTo(self.window, self.window.stage.rect().center())

    def hold(self, place: QPoint) -> None:
        """Carry them there, and wait until the window says what letting go does."""
        self._send(QDragEnterEvent(place, _COPY, self.data, _LEFT, _PLAIN))
        cover = self.window.file_drop.cover
        looking = cover.text()
        self.qtbot.waitUntil(lambda: cover.text() != looking, timeout=WAIT)
        self._send(QDragMoveEvent(place, _COPY, self.data, _LEFT, _PLAIN))

    def let_go(self, place: QPoint) -> None:
        self._send(QDropEvent(QPointF(place), _COPY, self.data, _LEFT, _PLAIN))

    def drop(self, place: QPoint) -> None:
        self.hold(place)
        self.let_go(place)

    def _send(self, event: QDropEvent) -> None:
        QApplication.sendEvent(self.over, event)
