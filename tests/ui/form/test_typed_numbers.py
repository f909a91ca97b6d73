"""The numbers beside the sliders can be typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.ui.form.slider_rows import SliderRow
from musicgen_desktop.ui.main_window import MainWindow


def row_of(window: MainWindow, field: str) -> SliderRow:
    row = window.params_panel._rows[field]
    assert isinstance(row, SliderRow)
    return row


def write(qtbot: QtBot, row: SliderRow, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    qtbot.mouseClick(row.number, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(row.number.hasSelectedText)
    qtbot.keyClicks(row.number, text)
    qtbot.keyClick(row.number, end)


@pytest.mark.parametrize(
    ("field", "text", "value", "shown"),
    [
        ("duration", "12.3", 12.3, "12.3 s"),
        ("duration", "90 s", 90.0, "90.0 s"),
        ("temperature", "0,75", 0.8, "0.8"),
        ("guidance_scale", "off", 1.0, "off"),
        ("top_k", "37", 37, "37"),
    ],
)
def test_a_typed_number_counts(
    window: MainWindow, qtbot: QtBot, field: str, text: str, value: float, shown: str
) -> None:
    window.params_panel.set_advanced_open(True)
    row = row_of(window, field)
    with qtbot.waitSignal(window.params_panel.form_changed):
        write(qtbot, row, text)
    assert getattr(window.params_panel.params, field) == value
    assert row.number.text() == shown
    window.params_panel.params.validate()


@pytest.mark.parametrize("text", ["0.5", "601", "-3", "nan", "soon", "1e400", ""])
def test_what_is_not_allowed_is_said_and_changes_nothing(window: MainWindow, qtbot: QtBot, text: str) -> None:
    row = row_of(window, "duration")
    with qtbot.assertNotEmitted(window.params_panel.form_changed):
        qtbot.mouseClick(row.number, Qt.MouseButton.LeftButton)
        row.number.selectAll()
        qtbot.keyClick(row.number, Qt.Key.Key_Backspace)
        qtbot.keyClicks(row.number, text)
        qtbot.keyClick(row.number, Qt.Key.Key_Return)
    assert row.problem.isVisible()
    assert row.problem.text()
    QApplication.processEvents()
    assert row.problem.geometry().bottom() <= row.height()
    assert row.number.text() == "8.0 s"
    row.slider.setValue(row.slider.value() + 1)
    assert not row.problem.isVisible()


@pytest.mark.parametrize(
    ("text", "said"),
    [("400 bpm", "400 bpm is not from 40.0 to 240.0. 120.0 stays."), ("fast", "“fast” is not a number. 120.0 stays.")],
)
def test_a_tempo_that_cannot_be_says_the_range_and_which_one_stays(
    window: MainWindow, qtbot: QtBot, text: str, said: str
) -> None:
    window.params_panel.unit.set_bars(Bars(4, 120.0))
    row = row_of(window, "bpm")
    write(qtbot, row, text)
    assert (row.problem.isVisible(), row.problem.text(), row.value) == (True, said, 120.0)
    QApplication.processEvents()
    assert row.problem.sizeHint().width() <= row.width()
    row.number.selectAll()
    qtbot.keyClicks(row.number, "97 BPM")
    qtbot.keyClick(row.number, Qt.Key.Key_Return)
    assert (row.problem.isVisible(), row.value) == (False, 97.0)


def test_long_words_below_a_number_take_two_lines_and_no_more_width(window: MainWindow, qtbot: QtBot) -> None:
    row = row_of(window, "duration")
    width = row.width()
    write(qtbot, row, "999999999999")
    QApplication.processEvents()
    assert row.width() == width
    assert row.problem.heightForWidth(width) <= row.problem.height()


def test_leaving_the_field_counts_and_escape_gives_up(window: MainWindow, qtbot: QtBot) -> None:
    row = row_of(window, "duration")
    write(qtbot, row, "14", Qt.Key.Key_Tab)
    assert row.value == 14.0
    write(qtbot, row, "15", Qt.Key.Key_Escape)
    row.number.clearFocus()
    assert row.value == 14.0
    assert row.number.text() == "14.0 s"


def test_every_number_fits_its_field(window: MainWindow) -> None:
    for field in ("duration", "guidance_scale", "temperature", "top_k", "top_p"):
        row = row_of(window, field)
        row.set_value(row.spec.highest)
        text = row.number.fontMetrics().horizontalAdvance(row.number.text())
        assert text + 2 * (2 + 1 + 1) <= row.number.width(), field


def test_what_is_typed_counts_when_ctrl_enter_is_pressed_behind_it(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.params_panel
    length, seed = row_of(window, "duration").number, panel._rows["seed"].edit  # type: ignore[attr-defined]
    part = panel.source.stop
    panel.source.set_file(Path("guitar.wav"))
    for field, text in ((length, "14"), (seed, "77"), (part, "2.5")):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        with qtbot.waitSignal(window.commands.generate.triggered):
            qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (panel.params.duration, panel.params.seed, part.value()) == (14.0, 77, 2.5)
