"""Controls are what a screen reader says they are."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.kit.controls import ChoiceBox, Segments
from musicgen_desktop.ui.main_window import MainWindow


def test_segments_are_one_of_several(app: QApplication, qtbot: QtBot) -> None:
    segments = Segments((("cut", 1), ("fade", 2), ("natural", 3)), "Ending", "How it ends.")
    qtbot.addWidget(segments)
    told = []
    for value in (2, 3, None):
        segments.set_value(value)
        buttons = [QAccessible.queryAccessibleInterface(segments.button(one)) for one in (1, 2, 3)]
        assert {button.role() for button in buttons} == {QAccessible.Role.RadioButton}
        told.append([bool(button.state().checked) for button in buttons])
    assert told == [[False, True, False], [False, False, True], [False, False, False]]


def test_choices_of_the_form_are_named_by_their_labels(window: MainWindow) -> None:
    panel = window.params_panel
    panel.set_advanced_open(True)
    boxes = [box for box in panel.findChildren(ChoiceBox) if box.isVisible()]
    assert panel.checkpoint_box in boxes
    for box in boxes:
        related = QAccessible.queryAccessibleInterface(box).relations(QAccessible.RelationFlag.Label)
        names = {interface.text(QAccessible.Text.Name).casefold() for interface, _ in related}
        assert box.accessibleName().casefold() in names


def test_the_list_of_a_choice_is_called_as_the_choice(app: QApplication, qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["a", "b"])
    box.setAccessibleName("Device")
    box.show()
    box.showPopup()
    assert box.view().accessibleName() == "Device"
    box.hidePopup()
