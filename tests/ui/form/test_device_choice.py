"""What is not in the machine is not offered, and every choice can be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.params import MAX_SEED
from musicgen_desktop.ui.form.param_rows import ChoiceRow, SeedRow
from musicgen_desktop.ui.main_window import MainWindow


def choice_row(window: MainWindow, field: str) -> ChoiceRow:
    row = window.params_panel._rows[field]
    assert isinstance(row, ChoiceRow)
    return row


def test_a_device_that_is_not_there_cannot_be_chosen(window: MainWindow) -> None:
    window.params_panel.set_devices(frozenset({"cpu"}))
    box = choice_row(window, "device").box
    model = box.model()
    offered = [
        box.itemData(row) for row in range(box.count()) if model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled
    ]
    assert offered == ["auto", "cpu"]
    assert box.itemData(box.findData("cuda"), Qt.ItemDataRole.ToolTipRole)
    window.params_panel.set_devices(frozenset({"cpu", "cuda"}))
    assert model.flags(model.index(box.findData("cuda"), 0)) & Qt.ItemFlag.ItemIsEnabled
    assert box.itemText(box.findData("cuda")) == "NVIDIA (CUDA)"


def test_every_choice_can_be_read_in_the_narrowest_panel(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(720, 560)
    window.params_panel.set_advanced_open(True)
    window.commands.show_params.trigger()
    for field in ("device", "precision"):
        box = choice_row(window, field).box
        qtbot.waitUntil(box.isVisible)
        texts = [text for text, _value in choice_row(window, field).spec.choices]
        widest = max(map(box.fontMetrics().horizontalAdvance, texts))
        qtbot.waitUntil(lambda box=box, widest=widest: widest <= room_for_words(box))


def room_for_words(box: QComboBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()


def test_the_largest_seed_can_be_read(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(720, 560)
    window.params_panel.set_advanced_open(True)
    window.commands.show_params.trigger()
    row = window.params_panel._rows["seed"]
    assert isinstance(row, SeedRow)
    row.set_value(MAX_SEED)
    edit, margins = row.edit, row.edit.textMargins()
    beside = margins.left() + margins.right() + 2 * (1 + 2 + 2)
    qtbot.waitUntil(edit.isVisible)
    qtbot.waitUntil(lambda: edit.fontMetrics().horizontalAdvance(edit.text()) <= edit.width() - beside)
