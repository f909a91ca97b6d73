"""Rows of a library of any size: only what is looked at is read, and what is selected stays so."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip_ids import ClipIds
from musicgen_desktop.domain.clip_query import SortBy
from musicgen_desktop.services.library.splices import splices
from musicgen_desktop.ui.clips.library_panel import LibraryPanel
from musicgen_desktop.ui.clips.rows.clip_item_model import PAGE, ClipItemModel
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from tests.support.window.scripted_window import CLIPS, NOW, clip, fill_lists

MANY = tuple(f"{number:032x}" for number in range(100_000))
FLAGS = QItemSelectionModel.SelectionFlag


@pytest.fixture
def model(qtbot: QtBot) -> ClipItemModel:
    made = ClipItemModel(ClipLookup(), lambda: NOW)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


@pytest.fixture
def panel(window: MainWindow) -> LibraryPanel:
    return window.library_panel


def read_what_is_wanted(model: ClipItemModel, asked: list[tuple[str, ...]]) -> None:
    """Answer as the library does, at once."""

    def answer(ids: tuple[str, ...]) -> None:
        asked.append(ids)
        model.on_read(tuple(clip(int(clip_id, 16), f"clip {int(clip_id, 16)}", "p") for clip_id in ids))

    model.clips_wanted.connect(answer)


def select(panel: LibraryPanel, *rows: int) -> None:
    selection = panel.table.selectionModel()
    selection.clear()
    for row in rows:
        selection.select(panel.model.index(row, 0), FLAGS.Select | FLAGS.Rows)
    selection.setCurrentIndex(panel.model.index(rows[-1], ClipColumn.TITLE), FLAGS.NoUpdate)


def test_rows_come_and_go_as_the_edits_say(model: ClipItemModel) -> None:
    dice = random.Random(1)
    ids = list(MANY[:30])
    model.set_found(tuple(ids), None)
    fresh = iter(MANY[1000:])
    for _ in range(25):
        before, moved = tuple(ids), set(dice.sample(ids, 2))
        for clip_id in moved:
            ids.remove(clip_id)
            ids.insert(dice.randrange(len(ids)), clip_id)
        del ids[dice.randrange(len(ids) - 4) :][: dice.randrange(4)]
        ids.insert(dice.randrange(len(ids)), next(fresh))
        model.set_found(tuple(ids), splices(ClipIds(before), ClipIds(ids), moved))
        assert list(model.ids) == ids
        assert [model.row_of(clip_id) for clip_id in ids] == list(range(len(ids)))


def test_only_what_is_looked_at_is_read(window: MainWindow, panel: LibraryPanel, qtbot: QtBot) -> None:
    asked: list[tuple[str, ...]] = []
    read_what_is_wanted(panel.model, asked)
    panel.model.set_found(MANY, None)
    qtbot.waitUntil(lambda: panel.model.index(0, ClipColumn.TITLE).data() == "clip 0")
    panel.table.scrollTo(panel.model.index(70_000, 0))
    qtbot.waitUntil(lambda: panel.model.index(70_000, ClipColumn.TITLE).data() == "clip 70000")
    QApplication.processEvents()
    read = {clip_id for ids in asked for clip_id in ids}
    assert len(read) <= 3 * PAGE
    assert all(row < 2 * PAGE or abs(row - 70_000) < 2 * PAGE for row in panel.model.rows_of(sorted(read)))


def test_what_is_scrolled_past_while_something_is_read_is_not_read(model: ClipItemModel, qtbot: QtBot) -> None:
    asked: list[tuple[str, ...]] = []
    model.clips_wanted.connect(asked.append)
    model.set_found(MANY[:5_000], None)
    model.index(0, 0).data()
    qtbot.waitUntil(lambda: len(asked) == 1)
    for row in range(0, 5_000, 40):
        model.index(row, 0).data()
    model.on_read(())
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert MANY.index(asked[1][0]) > 4_800


def test_a_library_of_any_size_keeps_few_clips(model: ClipItemModel) -> None:
    for start in range(0, 20_000, 500):
        model.lookup.tell(tuple(clip(number, "t", "p") for number in range(start, start + 500)))
    assert len(model.lookup.clips) <= 2_000


def test_everything_is_selected_without_reading_it(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.model.set_found(MANY, None)
    panel.table.selectAll()
    assert panel.selected_ids == MANY


def test_clips_that_come_leave_selection_current_row_and_what_is_seen_in_place(
    panel: LibraryPanel, qtbot: QtBot
) -> None:
    panel.model.set_found(MANY, None)
    select(panel, 500, 510)
    bar = panel.table.verticalScrollBar()
    panel.table.scrollTo(panel.model.index(500, 0))
    QApplication.processEvents()
    seen = panel.table.visualRect(panel.model.index(500, 0)).top()
    fresh = tuple(f"{number:032x}" for number in range(200_000, 200_003))
    before = bar.value()
    panel.model.set_found((*fresh, *MANY), ((0, 0, 3),))
    assert panel.selected_ids == (MANY[500], MANY[510])
    assert panel.table.currentIndex().row() == 513
    assert panel.table.visualRect(panel.model.index(503, 0)).top() == seen
    assert bar.value() > before


def test_another_order_keeps_what_is_selected(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.model.set_found(MANY[:1000], None)
    select(panel, 3, 4, 700)
    panel.model.set_found(tuple(reversed(MANY[:1000])), None)
    assert set(panel.selected_ids) == {MANY[3], MANY[4], MANY[700]}
    assert panel.model.ids[panel.table.currentIndex().row()] == MANY[700]


def test_a_clip_that_moves_stays_selected(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.model.set_found(MANY[:10], None)
    select(panel, 7)
    moved = (MANY[7], *MANY[:7], *MANY[8:10])
    panel.model.set_found(moved, splices(ClipIds(MANY[:10]), ClipIds(moved), {MANY[7]}))
    assert panel.selected_ids == (MANY[7],)
    assert panel.table.currentIndex().row() == 0


def test_the_head_of_a_column_asks_for_its_order(panel: LibraryPanel, qtbot: QtBot) -> None:
    header = panel.table.horizontalHeader()
    wished: list[tuple[SortBy, bool]] = []
    panel.model.sort_requested.connect(lambda by, down: wished.append((by, down)))

    def press(column: ClipColumn) -> None:
        place = header.sectionViewportPosition(column) + 20
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center().__class__(place, 10))

    for column in (ClipColumn.TITLE, ClipColumn.TITLE, ClipColumn.RATING, ClipColumn.TAGS):
        press(column)
    assert wished == [(SortBy.TITLE, False), (SortBy.TITLE, True), (SortBy.RATING, True)]


def test_rows_and_cards_share_rows_selection_and_place(panel: LibraryPanel, qtbot: QtBot) -> None:
    asked: list[tuple[str, ...]] = []
    read_what_is_wanted(panel.model, asked)
    panel.model.set_found(MANY[:2000], None)
    select(panel, 1500)
    panel.table.setFocus()
    panel.set_grid(True)
    assert panel.grid.isVisible()
    assert panel.grid.hasFocus()
    assert panel.is_engaged
    card = panel.grid.visualRect(panel.model.index(1500, ClipColumn.TITLE))
    assert panel.grid.viewport().rect().intersects(card)
    ends = {panel.grid.visualRect(panel.model.index(row, ClipColumn.TITLE)).right() for row in range(100)}
    assert panel.grid.viewport().width() - max(ends) < 10  # the cards fill their lines
    assert panel.ids_at(card.center()) == (MANY[1500],)
    qtbot.keyClick(panel.grid, Qt.Key.Key_Right)
    assert panel.selected_ids == (MANY[1501],)
    qtbot.keyClick(panel.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.selected_ids == MANY[1501 : panel.table.currentIndex().row() + 1]
    beside = panel.grid.visualRect(panel.model.index(1498, ClipColumn.TITLE)).center()
    qtbot.mouseClick(panel.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, beside)
    assert panel.selected_ids == MANY[1498:1502]
    with qtbot.waitSignal(panel.open_requested) as opened:
        qtbot.mouseClick(panel.grid.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert opened.args == [MANY[1498]]
    panel.edit_title()
    editor = panel.grid.findChild(QLineEdit)
    assert editor is not None
    assert panel.grid.visualRect(panel.model.index(1498, ClipColumn.TITLE)).contains(editor.geometry())
    panel.grid.selectAll()
    assert panel.selected_ids == MANY[:2000]


def test_a_title_that_is_being_typed_stays_when_something_is_told_about_its_clip(
    window: MainWindow, panel: LibraryPanel, qtbot: QtBot
) -> None:
    fill_lists(window)
    panel.select_clip(CLIPS[1].id)
    panel.edit_title()
    editor = panel.table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Dusk")
    window.clips.tell((replace(CLIPS[1], rating=2),))
    assert editor.text() == "Dusk"
