"""Delete in the history is about the entry, and not about a clip."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.form.history_item_model import HistoryRole
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import fill_lists


def test_delete_takes_the_entry_out(window: MainWindow, qtbot: QtBot) -> None:
    fill_lists(window)
    rows = window.history_panel.list
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(1, 0))
    entry = rows.currentIndex().data(HistoryRole.ENTRY)
    with (
        qtbot.assertNotEmitted(window.commands.delete.triggered),
        qtbot.waitSignal(window.history_panel.removal_requested) as removal,
    ):
        qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert removal.args == [entry.id]
