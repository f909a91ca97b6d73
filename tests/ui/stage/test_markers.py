"""Markers on the stage: set and named by keys, dragged, gone to, snapped to, taken back, kept in the library."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.marker import Marker
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
SILENT = replace(SHORT, play_while_generating=False, loop=True)


class Desk:
    """A finished clip on the stage, which nobody has heard yet."""

    def __init__(self, journey: Journey, qtbot: QtBot) -> None:
        self.journey, self.qtbot = journey, qtbot
        self.view = journey.window.stage.waveform
        type_and_generate(qtbot, journey, "one")
        wait_for_clips(qtbot, journey, 1)
        stage = journey.window.stage
        qtbot.waitUntil(lambda: stage.view is not None and bool(stage.view.take.clip_id), timeout=WAIT)
        self.view.setFocus()

    def go(self, seconds: float) -> None:
        self.journey.playback.seek(seconds)
        self.until_at(seconds)

    def until_at(self, seconds: float) -> None:
        self.qtbot.waitUntil(lambda: abs(self.view.value() / 1000 - seconds) < 0.02, timeout=WAIT)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self.qtbot.keyClick(self.view, key, modifiers)

    def write(self, name: str) -> None:
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        self.qtbot.keyClicks(field, name)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def until(self, *markers: tuple[float, str]) -> None:
        """Until the library has these."""
        expected = [(pytest.approx(seconds, abs=0.03), name) for seconds, name in markers]

        def found() -> bool:
            (clip,) = shown_clips(self.journey.window)
            return [(marker.seconds, marker.name) for marker in clip.markers] == expected

        self.qtbot.waitUntil(found, timeout=WAIT)

    def drag(self, seconds: float, to: float) -> None:
        flags, axis = self.view.flags, self.view.axis
        start, end = (QPoint(round(axis.x(moment)) + 2, 8) for moment in (seconds, to))
        self.qtbot.mousePress(flags, Qt.MouseButton.LeftButton, pos=start)
        self.qtbot.mouseMove(flags, end)
        self.qtbot.mouseRelease(flags, Qt.MouseButton.LeftButton, pos=end)


def test_markers_are_set_named_moved_gone_to_and_taken_back(make_journey: MakeJourney, qtbot: QtBot) -> None:
    desk = Desk(make_journey(settings=SILENT), qtbot)
    desk.go(0.5)
    desk.press(Qt.Key.Key_N, SHIFT)
    desk.write("the drop")
    desk.until((0.5, "the drop"))
    assert "the drop" in desk.view.accessibleDescription()
    desk.go(1.5)
    desk.press(Qt.Key.Key_N, SHIFT)
    desk.write("")
    desk.until((0.5, "the drop"), (1.5, ""))

    desk.press(Qt.Key.Key_Left, ALT)
    desk.until_at(0.5)
    desk.press(Qt.Key.Key_Right, ALT)
    desk.until_at(1.5)

    desk.drag(0.5, 1.0)
    desk.until((1.0, "the drop"), (1.5, ""))
    desk.press(Qt.Key.Key_Delete, ALT)
    desk.until((1.0, "the drop"))
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.until((1.0, "the drop"), (1.5, ""))

    desk.press(Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier)
    near = QPoint(round(desk.view.axis.x(1.0)) + 6, desk.view.height() // 2)
    qtbot.mouseClick(desk.view, Qt.MouseButton.LeftButton, pos=near)
    desk.until_at(1.0)


def test_while_it_plays_markers_are_tapped_and_nothing_opens(make_journey: MakeJourney, qtbot: QtBot) -> None:
    desk = Desk(make_journey(settings=SILENT), qtbot)
    desk.go(0.2)
    desk.journey.playback.play()
    qtbot.waitUntil(lambda: not desk.journey.wiring.stage.is_idle, timeout=WAIT)
    desk.press(Qt.Key.Key_N, SHIFT)
    assert QApplication.focusWidget() is desk.view
    qtbot.waitUntil(lambda: [type(marker) for marker in shown_clips(desk.journey.window)[0].markers] == [Marker],
                    timeout=WAIT)  # fmt: skip
