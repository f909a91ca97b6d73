"""The table of clips: what is open and what is selected are two things, and rows show all they hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.clips.library_panel import LibraryPanel
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipRole
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import CLIPS, clip, fill_lists, show_clips

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
ARABIC = "مقطوعة بيانو دافئة"


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> LibraryPanel:
    fill_lists(window)
    window.library_panel.show_open(CLIPS[0].id)
    return window.library_panel


def click(qtbot: QtBot, panel: LibraryPanel, row: int, modifier: Qt.KeyboardModifier | None = None) -> None:
    place = panel.table.visualRect(panel.model.index(row, ClipColumn.TITLE)).center()
    qtbot.mouseClick(panel.table.viewport(), LEFT, modifier or Qt.KeyboardModifier.NoModifier, place)


def open_rows(panel: LibraryPanel) -> list[int]:
    return [row for row in range(panel.model.rowCount()) if panel.model.index(row, 0).data(ClipRole.OPEN)]


def picture(panel: LibraryPanel) -> QImage:
    QApplication.processEvents()
    return panel.table.viewport().grab().toImage()


def test_arrow_keys_select_and_open_nothing(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.table.setFocus()
    with qtbot.assertNotEmitted(panel.open_requested), qtbot.assertNotEmitted(panel.play_requested):
        qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.selected_ids == (CLIPS[1].id,)
    assert open_rows(panel) == [0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_enter_and_down_go_from_the_search_to_what_it_found(panel: LibraryPanel, qtbot: QtBot, key: Qt.Key) -> None:
    panel.search.field.setFocus()
    panel.model.set_found((CLIPS[2].id, CLIPS[3].id), None)
    qtbot.keyClick(panel.search.field, key)
    assert panel.selected_ids == (CLIPS[2].id,)
    assert panel.table.hasFocus()


def test_the_open_clip_is_marked_again_when_a_search_finds_it_again(panel: LibraryPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.open_requested):
        panel.model.set_found((CLIPS[2].id, CLIPS[3].id), None)
        assert panel.selected_ids == ()
        panel.model.set_found(tuple(clip.id for clip in CLIPS), None)
    assert panel.selected_ids == (CLIPS[0].id,)


def test_gathering_rows_opens_none_of_them(panel: LibraryPanel, qtbot: QtBot) -> None:
    click(qtbot, panel, 2)
    with qtbot.assertNotEmitted(panel.open_requested):
        click(qtbot, panel, 4, CTRL)
        click(qtbot, panel, 6, Qt.KeyboardModifier.ShiftModifier)
    assert len(panel.selected_ids) > 1


def test_a_clip_that_opens_by_itself_leaves_a_selection_alone_that_is_being_used(
    panel: LibraryPanel, qtbot: QtBot
) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    panel.show_open(CLIPS[5].id)
    assert panel.selected_ids == (CLIPS[1].id,)
    assert open_rows(panel) == [5]


def test_the_selection_goes_along_with_the_open_clip_while_nobody_uses_it(
    window: MainWindow, panel: LibraryPanel
) -> None:
    window.stage.waveform.setFocus()
    panel.show_open(CLIPS[5].id)
    assert panel.selected_ids == (CLIPS[5].id,)
    panel.show_open("")
    assert panel.selected_ids == ()


def test_the_whole_row_is_outlined_for_the_keys(window: MainWindow, panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    image = picture(panel)
    row = panel.table.visualRect(panel.model.index(1, ClipColumn.LENGTH))
    colors = {image.pixelColor(x, row.top() + 1).name() for x in (20, 300, row.center().x())}
    assert colors == {window._themes["dark"].colors.accent.name()}


def test_the_takes_of_a_request_have_the_numbers_of_their_cards(panel: LibraryPanel) -> None:
    said = panel.model.index(1, ClipColumn.TITLE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("(take 2)")


def test_a_row_tells_the_whole_prompt(window: MainWindow, panel: LibraryPanel, qtbot: QtBot) -> None:
    prompt = "a long idea of <b>strings</b> " * 20
    show_clips(window, (clip(1, "Strings", prompt),))
    place = panel.table.visualRect(panel.model.index(0, ClipColumn.PROMPT)).center()
    viewport = panel.table.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QHelpEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    qtbot.waitUntil(QToolTip.isVisible)
    (tip,) = (w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel") and w.isVisible())
    assert tip.width() <= window.screen().availableGeometry().width()
    assert tip.height() > 3 * tip.fontMetrics().height()
    assert "&lt;b&gt;" in tip.text()  # type: ignore[attr-defined]
    QToolTip.hideText()


@pytest.mark.parametrize("column", [ClipColumn.TITLE, ClipColumn.PROMPT])
def test_arabic_begins_at_the_right(window: MainWindow, panel: LibraryPanel, column: ClipColumn) -> None:
    show_clips(window, (clip(1, ARABIC, ARABIC), clip(2, "abc", "abc")))
    panel.select_clip("")
    image = picture(panel)

    def ink(row: int) -> list[int]:
        """The columns of pixels with letters in the cell's first and last third."""
        cell = panel.table.visualRect(panel.model.index(row, column))
        ground = image.pixelColor(cell.left() + 1, cell.top() + 2)
        third = cell.width() // 3

        def dots(left: int) -> int:
            return sum(
                image.pixelColor(x, y) != ground
                for x in range(left, left + third)
                for y in range(cell.top() + 2, cell.bottom() - 2)
            )

        return [dots(cell.left() + 2), dots(cell.right() - third - 2)]

    left, right = ink(0)
    assert right > 0
    assert left < right
    left, right = ink(1)
    assert left > 0 == right


def test_no_fault_leaves_the_painting(
    window: MainWindow, panel: LibraryPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: faults.append(kind))
    broken = replace(CLIPS[0], recipe=replace(CLIPS[0].recipe, params=None))  # type: ignore[arg-type]
    show_clips(window, (broken, CLIPS[1]))
    picture(panel)
    assert faults
    assert set(faults) == {AttributeError}


def test_a_narrow_library_shows_all_its_columns(window: MainWindow, panel: LibraryPanel, qtbot: QtBot) -> None:
    header, viewport = panel.table.horizontalHeader(), panel.table.viewport()
    for size in ((720, 560), (1000, 700), (1280, 800)):
        window.resize(*size)
        qtbot.waitUntil(lambda width=size[0]: window.width() == width and header.length() <= viewport.width())
    assert not panel.table.isColumnHidden(ClipColumn.CHECKPOINT)
