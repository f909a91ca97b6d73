"""Keys that are about the music, and what is found again after a restart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import CLIPS, fill_lists, make_window, show_finished
from tests.support.window.window_journey import MakeJourney


def test_the_draft_of_a_prompt_is_found_again(window: MainWindow, app: QApplication, qtbot: QtBot) -> None:
    window.prompt_bar.set_prompt("half an ide")
    other = make_window(app)
    qtbot.addWidget(other)
    other.restore_state(window.save_state())
    assert other.prompt_bar.prompt == "half an ide"


def test_m_mutes_and_brings_the_sound_back(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    journey.window.focus_stage()
    heard: list[float] = []
    journey.window.stage.volume_requested.connect(heard.append)
    for _ in range(2):
        qtbot.keyClick(journey.window, Qt.Key.Key_M)
    assert heard == [0.0, 0.8]


def test_f2_on_the_stage_renames_the_open_clip(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    window.library_panel.show_open(CLIPS[0].id)
    window.library_panel.select_clip(CLIPS[3].id)
    window.show_queue()
    window.commands.rename.setEnabled(True)
    window.stage.waveform.setFocus()
    qtbot.keyClick(window.stage.waveform, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == CLIPS[0].title


def test_the_corner_between_scroll_bars_has_the_panel_s_colour(window: MainWindow) -> None:
    fill_lists(window)
    window.set_theme("light")
    table = window.library_panel.table
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    QApplication.processEvents()
    image = table.grab().toImage()
    ground = image.pixelColor(table.viewport().geometry().bottomRight())
    assert image.pixelColor(image.width() - 4, image.height() - 4) == ground
