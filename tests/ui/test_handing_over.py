"""Clips that leave the window as files: pulled out of it, and copied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.services.library.sound_values import HandedOver
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

LEFT, NONE, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def journey(make_journey: MakeJourney, qtbot: QtBot) -> Journey:
    """Two takes, the first of them open."""
    journey = make_journey(settings=replace(SHORT, params=replace(SHORT.params, takes=2)))
    type_and_generate(qtbot, journey, "warm piano")
    wait_for_clips(qtbot, journey, 2)
    qtbot.waitUntil(lambda: bool(journey.wiring.stage.clip_id), timeout=WAIT)
    journey.playback.pause()
    return journey


def test_what_is_seen_is_pulled_out_as_it_is(
    journey: Journey, pull: Callable[[QWidget, QPoint], tuple[Path, ...]], qtbot: QtBot
) -> None:
    window = journey.window
    stage, table = window.stage, window.library_panel.table
    opened = journey.wiring.stage.clip_id
    second = table.visualRect(window.library_panel.model.index(1, 1)).center()
    (file,) = pull(table.viewport(), second)
    assert file.name == "warm piano (take 2).wav"
    assert journey.wiring.stage.clip_id == opened  # a pull is no click
    table.selectAll()
    assert len(pull(table.viewport(), second)) == 2
    assert pull(stage.takes.cards[1], QPoint(10, 10)) == (file,)
    window.library_panel.set_grid(True)
    grid = window.library_panel.grid
    grid.clearSelection()
    assert pull(grid.viewport(), grid.visualRect(window.library_panel.model.index(1, 1)).center()) == (file,)
    assert not stage.takes.cards[1].isDown()
    assert pull(stage.head.title, QPoint(5, 5))[0].name == "warm piano (take 1).wav"
    journey.wiring.stage.set_region((0.5, 1.0))
    (region,) = pull(stage.transport.loop_badge, QPoint(20, 5))
    assert journey.wiring.stage.region == (0.5, 1.0)
    clip = window.clips.clip(opened)
    assert clip is not None
    made = read_audio(clip.audio_path).audio_values
    assert np.array_equal(read_audio(region).audio_values, made[:, 16_000:32_000])


def test_what_is_let_go_before_its_file_is_there_is_not_dragged(
    journey: Journey, pull: Callable[[QWidget, QPoint], tuple[Path, ...]], qtbot: QtBot
) -> None:
    title = journey.window.stage.head.title
    window, at = journey.window.windowHandle(), title.mapTo(journey.window, QPoint(5, 5))
    with qtbot.waitSignal(journey.library.handed_over, timeout=WAIT):
        QTest.mousePress(window, LEFT, NONE, at)
        QTest.mouseMove(window, at + QPoint(QApplication.startDragDistance(), 0))
        QTest.mouseRelease(window, LEFT, NONE, at)
    assert pull(title, QPoint(5, 5))  # and the next one is


def test_a_file_is_made_before_the_drag_begins_and_a_click_makes_none(journey: Journey, qtbot: QtBot) -> None:
    table = journey.window.library_panel.table
    window = journey.window.windowHandle()
    at = table.viewport().mapTo(journey.window, table.visualRect(table.model().index(1, 1)).center())
    made: list[object] = []
    journey.library.handed_over.connect(made.append)
    with qtbot.waitSignal(journey.library.handed_over, timeout=WAIT):
        QTest.mousePress(window, LEFT, NONE, at)
        QTest.mouseMove(window, at + QPoint(3, 0))  # less than a drag
    QTest.mouseRelease(window, LEFT, NONE, at)
    QTest.mouseClick(window, LEFT, NONE, at)
    opened = journey.window.clip_model.ids[1]
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == opened, timeout=WAIT)
    assert len(made) == 1


def test_clips_are_copied_as_files_and_their_names_are_words_elsewhere(journey: Journey, qtbot: QtBot) -> None:
    window = journey.window
    window.library_panel.table.setFocus()
    window.library_panel.table.selectAll()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    qtbot.keyClick(window.library_panel.table, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: len(clipboard.mimeData().urls()) == 2, timeout=WAIT)
    files = [Path(url.toLocalFile()) for url in clipboard.mimeData().urls()]
    assert sorted(file.name for file in files) == ["warm piano (take 1).wav", "warm piano (take 2).wav"]


def test_letters_of_the_prompt_are_copied_as_letters(journey: Journey, qtbot: QtBot) -> None:
    edit = journey.window.prompt_bar.edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "warm piano"


def test_with_alt_what_is_played_is_dragged_and_told_when_it_is_there(journey: Journey, qtbot: QtBot) -> None:
    title = journey.window.stage.head.title
    window, at = journey.window.windowHandle(), title.mapTo(journey.window, QPoint(5, 5))
    alt = Qt.KeyboardModifier.AltModifier
    made: list[HandedOver] = []
    journey.library.handed_over.connect(made.append)
    QTest.mousePress(window, LEFT, alt, at)
    QTest.mouseMove(window, at + QPoint(QApplication.startDragDistance(), 0))
    QTest.mouseRelease(window, LEFT, alt, at)
    qtbot.waitUntil(lambda: len(made) > 0, timeout=WAIT)
    (file,) = made[0].files
    assert file.suffix == ".mid"
    told = journey.window.message_bar
    qtbot.waitUntil(lambda: any(file.name in message.text for message in told.messages), timeout=WAIT)
