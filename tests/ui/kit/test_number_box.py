"""A number that is typed into a box: taken, or refused in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.kit.number_box import NumberBox
from musicgen_desktop.ui.kit.shortcut_guard import ShortcutGuard


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    return host


@pytest.fixture
def box(host: QWidget, qtbot: QtBot) -> NumberBox:
    column = QVBoxLayout(host)
    box = NumberBox("Tempo", "Beats a minute.", " bpm", decimals=1, step=1)
    box.setRange(20, 300)
    box.setValue(120)
    other = QLineEdit()
    for part in (box, box.problem, other):
        column.addWidget(part)
    host.show()
    qtbot.waitUntil(host.isActiveWindow)
    box.setFocus()
    return box


def type_over(qtbot: QtBot, box: NumberBox, text: str) -> None:
    box.selectAll()
    qtbot.keyClicks(box, text)


@pytest.mark.parametrize("tracking", [False, True])
@pytest.mark.parametrize("text", ["1500", "3", "-40", "300.5"])
def test_a_number_out_of_range_is_refused_in_words_and_the_old_one_stays(
    box: NumberBox, qtbot: QtBot, text: str, tracking: bool
) -> None:
    box.setKeyboardTracking(tracking)
    type_over(qtbot, box, text)
    assert box.text() == f"{text} bpm"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 120
    assert box.text() == "120.0 bpm"
    assert box.problem.isVisible()
    assert box.problem.text() == f"{text} bpm is not from 20 bpm to 300 bpm. 120.0 bpm stays."
    assert box.lineEdit().accessibleDescription() == box.problem.text()


def test_leaving_the_box_enters_the_number_and_another_one_takes_the_words_away(box: NumberBox, qtbot: QtBot) -> None:
    type_over(qtbot, box, "500")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.problem.isVisible()
    assert box.value() == 120
    box.setFocus()
    type_over(qtbot, box, "1")
    assert not box.problem.isVisible()
    qtbot.keyClicks(box, "40")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (box.value(), box.problem.text()) == (140, "")


def test_what_a_command_does_has_the_old_number_and_the_words_are_there(box: NumberBox, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    guard = ShortcutGuard(app, box)
    box.clearFocus()
    box.setFocus()
    found: list[float] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Return"), box.window(), lambda: found.append(box.value()))
    for text, value in (("500", 120), ("140", 140)):
        type_over(qtbot, box, text)
        qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert found[-1] == value
        assert bool(box.problem.text()) is (text == "500")
    for helper in (shortcut, guard):
        helper.deleteLater()


def test_what_stands_for_none_is_no_number_that_can_be_typed(box: NumberBox, qtbot: QtBot) -> None:
    box.set_range_with_none("–", 20, 300)
    type_over(qtbot, box, "19.5")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert "from 20 bpm to 300 bpm" in box.problem.text()
    assert box.value() == 120
    box.setValue(box.minimum())
    assert (box.text(), box.problem.text()) == ("–", "")
    type_over(qtbot, box, "500")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (box.text(), box.problem.text()) == ("–", "500 bpm is not from 20 bpm to 300 bpm. – stays.")
