"""Tags of the whole library are called otherwise, made one and taken away on a sheet, by keys, and all comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip_change import AddTags
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.ui.clips.changes.all_tags_sheet import AllTagsSheet
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(window: MainWindow) -> AllTagsSheet:
    made = AllTagsSheet(window.library_panel.look, (), window)
    made.set_tags((("beats", 1), ("drums", 2), ("late night", 12)))
    made.show()
    return made


def choose(sheet: AllTagsSheet, *tags: str) -> None:
    sheet.list.clearSelection()
    for row in range(sheet.filter.rowCount()):
        index = sheet.filter.index(row, 0)
        if index.data() in tags:
            sheet.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def write(sheet: AllTagsSheet, qtbot: QtBot, name: str) -> None:
    qtbot.keyClick(sheet.list, Qt.Key.Key_F2)
    field = sheet.list.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_enter_ends_the_writing_also_while_other_tags_are_offered(sheet: AllTagsSheet, qtbot: QtBot) -> None:
    choose(sheet, "beats")
    qtbot.keyClick(sheet.list, Qt.Key.Key_F2)
    field = sheet.list.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "drums")
    completer = field.completer()
    assert completer is not None
    offers = completer.popup()
    assert offers is not None
    qtbot.waitUntil(offers.isVisible)
    with qtbot.waitSignal(sheet.moved) as moved:
        qtbot.keyClick(offers, Qt.Key.Key_Return)
    assert moved.args == ["beats", "drums"]


def test_a_name_is_written_where_it_stands(sheet: AllTagsSheet, qtbot: QtBot) -> None:
    choose(sheet, "drums")
    with qtbot.waitSignal(sheet.moved) as moved:
        write(sheet, qtbot, "  perc   loop ")
    assert moved.args == ["drums", "perc loop"]
    assert sheet.isVisible()
    sheet.set_tags((("beats", 1), ("late night", 12), ("perc loop", 2)))
    assert sheet.list.current == "perc loop"
    with qtbot.assertNotEmitted(sheet.moved):
        write(sheet, qtbot, "  ")


def test_chosen_tags_become_the_last_chosen_one(sheet: AllTagsSheet, qtbot: QtBot) -> None:
    choose(sheet, "beats")
    assert [button.isEnabled() for button in (sheet.rename, sheet.join, sheet.remove)] == [True, False, True]
    choose(sheet, "beats", "drums")
    assert [button.isEnabled() for button in (sheet.rename, sheet.join, sheet.remove)] == [False, True, True]
    with qtbot.waitSignal(sheet.moved) as moved:
        sheet.join.click()
    assert moved.args == ["beats", "drums"]


def test_delete_takes_the_chosen_ones_away_and_enter_shows_clips(sheet: AllTagsSheet, qtbot: QtBot) -> None:
    choose(sheet, "late night")
    with qtbot.waitSignal(sheet.shown) as shown:
        qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert shown.args == ["late night"]
    with qtbot.waitSignal(sheet.moved) as moved:
        qtbot.keyClick(sheet.list, Qt.Key.Key_Delete)
    assert moved.args == ["late night", ""]


def test_words_find_tags(sheet: AllTagsSheet) -> None:
    sheet.search.setText("night")
    assert [sheet.filter.index(row, 0).data() for row in range(sheet.filter.rowCount())] == ["late night"]
    sheet.search.setText("nothing like it")
    assert not sheet.remove.isEnabled()


@pytest.fixture
def journey(make_journey: MakeJourney, qtbot: QtBot) -> Journey:
    """Two clips with a tag each, the first of which is filtered by."""
    made = make_journey()
    for number, prompt in enumerate(("piano", "organ"), 1):
        type_and_generate(qtbot, made, prompt)
        wait_for_clips(qtbot, made, number)
    for clip, tag in zip(shown_clips(made.window), ("keys", "album"), strict=True):
        made.library.change_clips([clip.id], AddTags((tag,)))
    made.window.library_panel.search.query_changed.emit(ClipQuery(tags=("keys",)))
    qtbot.waitUntil(lambda: [clip.tags for clip in shown_clips(made.window)] == [("keys",)], timeout=WAIT)
    return made


def test_the_library_and_its_filter_follow_and_undo_works_in_the_sheet(journey: Journey, qtbot: QtBot) -> None:
    window = journey.window
    menu = window.library_panel.search.filter_menu
    for _ in range(2):
        menu.aboutToShow.emit()
        menu.actions()[-1].trigger()
    (sheet,) = window.findChildren(AllTagsSheet)
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow, timeout=WAIT)
    search = journey.wiring.shelf.search
    choose(sheet, "keys")
    write(sheet, qtbot, "piano")
    qtbot.waitUntil(lambda: search.query.tags == ("piano",), timeout=WAIT)
    qtbot.waitUntil(lambda: [clip.tags for clip in shown_clips(window)] == [("piano",)], timeout=WAIT)
    qtbot.waitUntil(lambda: "keys" in window.commands.undo.text(), timeout=WAIT)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: search.query.tags == ("keys",), timeout=WAIT)
    choose(sheet, "keys")
    write(sheet, qtbot, "Album")
    qtbot.waitUntil(lambda: len(shown_clips(window)) == 2, timeout=WAIT)
    assert {clip.tags for clip in shown_clips(window)} == {("album",)}
    assert [(row.tag, row.count) for row in sheet.model.rows] == [("album", 2)]
    search.look_for(ClipQuery())
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert search.query.tags == ("album",)
    sheet.close()
