"""Tags and notes of one clip or of many are written on small sheets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.clips.tags_sheet import TagsSheet
from musicgen_desktop.ui.clips.text_sheet import NotesSheet
from musicgen_desktop.ui.main_window import MainWindow


@pytest.fixture
def sheet(window: MainWindow) -> TagsSheet:
    made = TagsSheet(window, "Tags", ("80s",), ("album",), ("80s", "album", "keys"))
    made.open()
    return made


def test_a_tag_that_some_have_goes_to_all_and_then_to_none(sheet: TagsSheet, qtbot: QtBot) -> None:
    chip = sheet.chips["album"]
    assert not chip.isChecked()
    some = chip.accessibleName()
    with qtbot.waitSignal(sheet.added) as added:
        chip.click()
    assert added.args == ["album"]
    assert chip.isChecked()
    with qtbot.waitSignal(sheet.removed) as removed:
        chip.click()
    assert removed.args == ["album"]
    assert not chip.isChecked()
    assert chip.accessibleName() != some


def test_a_new_tag_is_typed_and_given_by_enter_without_closing(sheet: TagsSheet, qtbot: QtBot) -> None:
    sheet.field.setFocus()
    qtbot.keyClicks(sheet.field, "  late   night ")
    with qtbot.waitSignal(sheet.added) as added:
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert added.args == ["late night"]
    assert sheet.isVisible()
    assert sheet.field.text() == ""
    with qtbot.assertNotEmitted(sheet.added):
        qtbot.keyClicks(sheet.field, "80s")
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)


def test_notes_are_kept_however_the_sheet_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    sheet = NotesSheet(window, "Notes", "old", "")
    sheet.open()
    sheet.edit.selectAll()
    qtbot.keyClicks(sheet.edit, "new words")
    with qtbot.waitSignal(sheet.written) as written:
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert written.args == ["new words"]


def test_notes_that_nobody_touched_are_not_written(window: MainWindow, qtbot: QtBot) -> None:
    sheet = NotesSheet(window, "Notes", "old", "")
    sheet.open()
    with qtbot.assertNotEmitted(sheet.written):
        sheet.accept()
