"""Tags and notes of one clip or of many are written on small sheets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip_change import AddTags, CommonMarks
from musicgen_desktop.ui.clips.changes.tags_sheet import TagsSheet
from musicgen_desktop.ui.clips.changes.text_sheet import NotesSheet
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, MakeJourney, type_and_generate, wait_for_clips


@pytest.fixture
def sheet(window: MainWindow) -> TagsSheet:
    made = TagsSheet(window, "Tags", ("80s", "album", "keys"))
    made.tell(CommonMarks(2, {"80s": 2, "album": 1}, None))
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


def test_notes_are_kept_before_the_window_tells_that_it_closes(window: MainWindow, qtbot: QtBot) -> None:
    told: list[str] = []
    window.closing.connect(lambda: told.append("closing"))
    between = QDialog(window)
    sheet = NotesSheet(between, "Notes", "old", "")
    sheet.written.connect(told.append)
    sheet.open()
    sheet.edit.setPlainText("new words")
    window.close()
    assert told == ["new words", "closing"]


def test_notes_that_nobody_touched_are_not_written(window: MainWindow, qtbot: QtBot) -> None:
    sheet = NotesSheet(window, "Notes", "old", "")
    sheet.open()
    with qtbot.assertNotEmitted(sheet.written):
        sheet.accept()


def test_tags_of_clips_that_nobody_has_looked_at_are_counted_by_the_library(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey()
    for number, prompt in enumerate(("piano", "organ"), 1):
        type_and_generate(qtbot, journey, prompt)
        wait_for_clips(qtbot, journey, number)
    ids = [clip.id for clip in shown_clips(journey.window)]
    journey.library.change_clips(ids, AddTags(("album",)))
    journey.library.change_clips(ids[:1], AddTags(("keys",)))
    qtbot.waitUntil(lambda: shown_clips(journey.window)[0].tags == ("album", "keys"), timeout=WAIT)
    journey.window.show_library()
    journey.window.library_panel.view.selectAll()
    journey.window.clips.forget(ids)
    journey.window.commands.marks.tag.trigger()
    sheet = journey.window.findChild(TagsSheet)
    assert isinstance(sheet, TagsSheet)
    assert sheet.isVisible()
    qtbot.waitUntil(lambda: set(sheet.chips) == {"album", "keys"}, timeout=WAIT)
    assert [sheet.chips[tag].isChecked() for tag in ("album", "keys")] == [True, False]
    sheet.accept()
