"""Length beyond the window, glides and the ending."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.params import MAX_DURATION, WINDOW_SECONDS
from musicgen_desktop.domain.request import Ending
from musicgen_desktop.ui.form.param_rows import SegmentsRow
from musicgen_desktop.ui.form.slider_rows import GlideRow, SliderRow
from musicgen_desktop.ui.main_window import MainWindow


def slider_row(window: MainWindow, field: str) -> SliderRow:
    row = window.params_panel._rows[field]
    assert isinstance(row, SliderRow)
    return row


def test_keys_reach_the_window_and_ten_minutes_and_words_say_what_comes_beyond(
    window: MainWindow, qtbot: QtBot
) -> None:
    row = slider_row(window, "duration")
    row.slider.setFocus()
    qtbot.keyClick(row.slider, Qt.Key.Key_End)
    assert row.value == MAX_DURATION
    assert row.problem.isVisible()
    assert row.problem.text() in row.slider.accessibleDescription()
    while row.slider.value() > row.spec.scale.notch(WINDOW_SECONDS):
        qtbot.keyClick(row.slider, Qt.Key.Key_Left)
    assert row.value == WINDOW_SECONDS
    assert row.slider.accessibleDescription() == row.number.text()
    assert not row.problem.isVisible()
    qtbot.keyClick(row.slider, Qt.Key.Key_Right)
    assert row.value == WINDOW_SECONDS + 5


def test_a_glide_begins_where_its_start_is_and_goes_when_its_toggle_is_released(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = window.params_panel
    start, glide = slider_row(window, "temperature"), slider_row(window, "temperature_end")
    assert isinstance(glide, GlideRow)
    assert glide._toggle is not None
    assert not glide.isVisible()
    start.slider.setValue(start.slider.value() + 2)
    qtbot.mouseClick(glide._toggle, Qt.MouseButton.LeftButton)
    assert glide.isVisible()
    assert glide.slider.hasFocus()
    assert panel.params.temperature_end == start.value == 1.2
    qtbot.keyClick(glide.slider, Qt.Key.Key_Left)
    assert (panel.params.temperature, panel.params.temperature_end) == (1.2, 1.1)
    assert panel.reset_all_button.isVisible()
    glide._toggle.setFocus()
    with qtbot.waitSignal(panel.form_changed):
        qtbot.keyClick(glide._toggle, Qt.Key.Key_Space)
    assert panel.params.temperature_end is None
    assert not glide.isVisible()


def test_the_ending_is_one_press_and_is_reset_with_the_rest(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.params_panel
    row = panel._rows["ending"]
    assert isinstance(row, SegmentsRow)
    with qtbot.waitSignal(panel.form_changed):
        qtbot.mouseClick(row.segments.button(Ending.NATURAL), Qt.MouseButton.LeftButton)
    assert panel.ending is Ending.NATURAL
    qtbot.mouseClick(panel.reset_all_button, Qt.MouseButton.LeftButton)
    assert panel.ending is Ending.CUT
