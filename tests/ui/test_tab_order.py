"""Tab goes through the window in few steps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.form.slider_rows import SliderRow
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import show_four_takes


def stops_from_the_prompt(window: MainWindow, qtbot: QtBot, count: int) -> list[QWidget]:
    window.prompt_bar.edit.setFocus()
    stops: list[QWidget] = []
    for _ in range(count):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        stops.append(focused)
    return stops


def test_length_is_near_the_prompt(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    row = window.params_panel._rows["duration"]
    assert isinstance(row, SliderRow)
    assert row.slider in stops_from_the_prompt(window, qtbot, 9)


def test_chips_are_one_stop_before_surprise_me(window: MainWindow, qtbot: QtBot) -> None:
    chips = window.prompt_bar.chips
    first, second = stops_from_the_prompt(window, qtbot, 2)
    assert first in chips.chips.values()
    assert second is chips.more
    qtbot.keyClick(second, Qt.Key.Key_Right)
    assert chips.surprise.hasFocus()


def test_arrow_keys_go_from_chip_to_chip(window: MainWindow, qtbot: QtBot) -> None:
    chips = [chip for chip in window.prompt_bar.chips.chips.values() if chip.isVisible()]
    stops_from_the_prompt(window, qtbot, 1)
    qtbot.keyClick(chips[0], Qt.Key.Key_Right)
    assert chips[1].hasFocus()
    qtbot.keyClick(chips[1], Qt.Key.Key_Left)
    qtbot.keyClick(chips[0], Qt.Key.Key_Left)
    assert chips[-1].hasFocus()
    assert stops_from_the_prompt(window, qtbot, 1) == [chips[-1]]


def test_tab_comes_back_to_the_prompt(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    assert window.prompt_bar.edit in stops_from_the_prompt(window, qtbot, 64)


def test_takes_come_behind_the_waveform_and_before_what_is_done_with_them(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    strip = window.stage.takes
    window.stage.waveform.setFocus()
    stops: list[object] = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    assert stops == [*strip.cards, strip.match]
