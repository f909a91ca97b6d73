"""Windows for the tests of the panels: dressed as in the program, closed after each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.checkpoint_desk import CheckpointDesk
from tests.support.window.scripted_window import make_window, prepare
from tests.support.window.window_journey import WAIT, Journey, MakeJourney


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    prepare(qapp)
    yield qapp
    qapp.clipboard().clear()  # offscreen it is emptied after Python's end only, where what Python put there crashes


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


@pytest.fixture
def make_journey(app: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[MakeJourney]:
    """Opens windows over real services, all in one home folder; closed ones have no window any more."""
    made: list[Journey] = []

    def make(**options: object) -> Journey:
        journey = Journey(app, tmp_path / "home", **options)  # type: ignore[arg-type]
        made.append(journey)
        journey.show(qtbot)
        return journey

    yield make
    for journey in made:
        if journey.window is not None:
            journey.close()


@pytest.fixture
def make_desk(app: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., CheckpointDesk]]:
    """Opens a window over real services with hands on its checkpoint manager."""
    made: list[Journey] = []

    def make(**options: object) -> CheckpointDesk:
        journey = Journey(app, tmp_path / "home", **options)  # type: ignore[arg-type]
        made.append(journey)
        journey.show(qtbot)
        journey.checkpoints.refresh()
        return CheckpointDesk(journey, qtbot)

    yield make
    for journey in made:
        journey.script.gate = None
        journey.close()


@pytest.fixture
def desk(make_desk: Callable[..., CheckpointDesk]) -> CheckpointDesk:
    """One, as it comes."""
    return make_desk()


@pytest.fixture
def pull(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Callable[[QWidget, QPoint], tuple[Path, ...]]:
    """Pulls something out of the window; gives the files that the system was given to drag.

    The offscreen platform carries no drags, so that is where these tests end.
    """
    carried: list[QMimeData] = []
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def carry(drag: QDrag, _actions: Qt.DropAction) -> Qt.DropAction:
        carried.append(drag.mimeData())
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", carry)

    def pull(widget: QWidget, place: QPoint) -> tuple[Path, ...]:
        carried.clear()
        window = widget.window().windowHandle()
        at = widget.mapTo(widget.window(), place)
        QTest.mousePress(window, left, none, at)
        QTest.mouseMove(window, at + QPoint(QApplication.startDragDistance(), 0))
        qtbot.waitUntil(lambda: bool(carried), timeout=WAIT)
        QTest.mouseRelease(window, left, none, at)
        return tuple(Path(url.toLocalFile()) for url in carried[0].urls())

    return pull
