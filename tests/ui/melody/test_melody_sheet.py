"""A tune is drawn, erased, chosen, moved, transposed and taken back, with the mouse and by keys alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.tune import FRAME_RATE, MAX_FRAMES, REST, Note, Tune
from musicgen_desktop.ui.kit.icons import Icons
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.theme import load_theme
from musicgen_desktop.ui.melody.melody_sheet import MelodySheet
from musicgen_desktop.ui.melody.roll_grid import RULER, Extent
from musicgen_desktop.ui.melody.roll_view import Tool
from tests.support.window.scripted_window import RESOURCES

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEY = Qt.Key
BLANK = Tune.rests(20)
TUNE = Tune((0, 0, 0, REST, 7, 7, *(REST,) * 14))


@pytest.fixture
def sheet(app: QApplication, qtbot: QtBot) -> Iterator[MelodySheet]:
    window = QWidget()  # a whole one costs a second
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    look = Look(load_theme(RESOURCES / "themes" / "dark.toml"), Icons(RESOURCES / "icons"))
    made = MelodySheet(window, lambda: look)
    made.begin(TUNE)
    made.open()
    made.activateWindow()
    qtbot.waitUntil(made.roll.hasFocus)
    yield made
    window.close()


def place(sheet: MelodySheet, frame: int, pitch: int) -> QPoint:
    return sheet.roll.grid.cells((frame, frame + 1), pitch).center().toPoint()


def drag(sheet: MelodySheet, *cells: tuple[int, int], button: Qt.MouseButton = LEFT, keys=NONE, end: bool = True):
    roll, (first, *others) = sheet.roll, [place(sheet, *cell) for cell in cells]
    QTest.mousePress(roll, button, keys, first)
    for point in others:
        QTest.mouseMove(roll, point)
    if end:
        QTest.mouseRelease(roll, button, keys, others[-1] if others else first)


def press(sheet: MelodySheet, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(sheet.roll, key, modifier)


def pitches(sheet: MelodySheet, count: int = 8) -> tuple[int, ...]:
    return sheet.tune.pitches[:count]


def test_notes_are_drawn_with_the_mouse_and_give_way_to_one_another(sheet: MelodySheet) -> None:
    drag(sheet, (2, 9), (5, 9))
    assert pitches(sheet) == (0, 0, 9, 9, 9, 9, REST, REST)
    sheet.undo()
    assert sheet.tune == TUNE


def test_a_note_that_is_pressed_is_erased_and_so_is_what_the_right_button_passes(sheet: MelodySheet) -> None:
    drag(sheet, (0, 0), (1, 0))
    assert pitches(sheet) == (REST, REST, 0, REST, 7, 7, REST, REST)
    drag(sheet, (2, 0), (4, 5), button=RIGHT)
    assert pitches(sheet) == (REST, REST, REST, REST, REST, 7, REST, REST)
    press(sheet, KEY.Key_E)
    assert sheet.roll.tool is Tool.ERASE
    drag(sheet, (5, 2))
    assert sheet.tune == BLANK


def test_what_is_chosen_is_moved(sheet: MelodySheet) -> None:
    press(sheet, KEY.Key_S)
    drag(sheet, (1, 0))
    assert sheet.roll.selection == (0, 3)
    drag(sheet, (1, 0), (2, 3), (4, 2))
    assert pitches(sheet) == (REST, REST, REST, 2, 2, 2, REST, REST)
    assert sheet.roll.selection == (3, 6)
    drag(sheet, (9, 0))
    assert sheet.roll.selection is None


def test_time_is_chosen_on_the_ruler_whatever_the_tool(sheet: MelodySheet) -> None:
    QTest.mousePress(sheet.roll, LEFT, NONE, QPoint(place(sheet, 2, 0).x(), RULER // 2))
    QTest.mouseMove(sheet.roll, QPoint(place(sheet, 5, 0).x(), RULER // 2))
    QTest.mouseRelease(sheet.roll, LEFT, NONE, QPoint(place(sheet, 5, 0).x(), RULER // 2))
    assert sheet.roll.selection == (2, 6)
    assert sheet.tune == TUNE


def test_escape_gives_a_drag_up_then_the_selection_then_the_sheet(sheet: MelodySheet) -> None:
    drag(sheet, (6, 4), (9, 4), end=False)
    assert sheet.roll.tune != TUNE
    press(sheet, KEY.Key_Escape)
    QTest.mouseRelease(sheet.roll, LEFT, NONE, place(sheet, 9, 4))
    assert sheet.roll.tune == sheet.tune == TUNE
    press(sheet, KEY.Key_A, modifier=CTRL)
    assert sheet.roll.selection == (0, 20)
    press(sheet, KEY.Key_Escape)
    assert sheet.roll.selection is None
    assert sheet.isVisible()
    press(sheet, KEY.Key_Escape)
    assert not sheet.isVisible()


def test_a_tune_is_written_by_keys_alone(sheet: MelodySheet) -> None:
    press(sheet, KEY.Key_End, KEY.Key_Home, KEY.Key_Up, KEY.Key_Up)
    press(sheet, KEY.Key_Space, KEY.Key_Right, KEY.Key_Down, KEY.Key_Return)
    assert pitches(sheet) == (2, 1, 0, REST, 7, 7, REST, REST)
    press(sheet, KEY.Key_Return)
    assert pitches(sheet) == (2, REST, 0, REST, 7, 7, REST, REST)
    press(sheet, KEY.Key_Right, modifier=CTRL)
    assert sheet.roll.cursor_cell == (2, 0)
    press(sheet, KEY.Key_Right, KEY.Key_Right, modifier=SHIFT)
    assert pitches(sheet) == (2, REST, 0, 0, 0, 7, REST, REST)
    press(sheet, KEY.Key_Left, modifier=SHIFT)
    assert pitches(sheet) == (2, REST, 0, 0, REST, 7, REST, REST)
    press(sheet, KEY.Key_Right, KEY.Key_Up, KEY.Key_Up, modifier=ALT)
    assert pitches(sheet) == (2, REST, REST, 2, 2, 7, REST, REST)
    press(sheet, KEY.Key_Delete)
    assert pitches(sheet) == (2, REST, REST, REST, REST, 7, REST, REST)
    press(sheet, KEY.Key_Right, KEY.Key_Right, modifier=CTRL | SHIFT)
    assert sheet.roll.selection == (4, 7)
    press(sheet, KEY.Key_Left, modifier=CTRL | SHIFT)
    press(sheet, KEY.Key_Backspace)
    assert pitches(sheet) == (2, *(REST,) * 7)
    for _ in range(99):
        press(sheet, KEY.Key_Z, modifier=CTRL)
    assert sheet.tune == TUNE
    press(sheet, KEY.Key_Z, modifier=CTRL | SHIFT)
    assert pitches(sheet, 2) == (2, 0)


def test_all_or_what_is_chosen_is_transposed_and_wraps(sheet: MelodySheet) -> None:
    press(sheet, KEY.Key_Down, modifier=CTRL)
    assert pitches(sheet) == (11, 11, 11, REST, 6, 6, REST, REST)
    sheet.roll.select((4, 6))
    press(sheet, KEY.Key_Up, KEY.Key_Up, modifier=CTRL)
    assert pitches(sheet) == (11, 11, 11, REST, 8, 8, REST, REST)


def test_the_length_is_changed_and_taken_back(sheet: MelodySheet) -> None:
    sheet.length.setValue(0.5)
    assert sheet.tune == TUNE.resized(4)
    sheet.length.setValue(30.0)
    assert len(sheet.tune.pitches) == MAX_FRAMES
    sheet.undo()
    sheet.undo()
    assert sheet.tune == TUNE


def test_a_tune_without_notes_is_not_used_or_saved(sheet: MelodySheet) -> None:
    sheet.clear_button.click()
    assert sheet.tune == BLANK
    for button in (sheet.use, sheet.export, sheet.listen, sheet.higher_button):
        assert not button.isEnabled()
    sheet.undo_button.click()
    assert sheet.use.isEnabled()
    assert sheet.tune == TUNE


def test_the_part_of_a_sound_is_offered_only_where_there_is_more(sheet: MelodySheet, qtbot: QtBot) -> None:
    sheet.set_part(0.0, 30.01)
    assert not sheet.part_row.isVisible()
    sheet.set_part(12.0, 180.0)
    assert sheet.part_row.isVisible()
    with qtbot.waitSignal(sheet.part_requested) as asked:
        sheet.part.setValue(60.0)
    assert asked.args == [60.0]


def test_it_is_told_in_words(sheet: MelodySheet) -> None:
    roll = sheet.roll
    described = roll.accessibleDescription()
    assert "2" in described
    sheet.clear_button.click()
    assert roll.accessibleDescription() != described
    for part in (roll, *sheet.findChildren(type(sheet.use)), sheet.length, sheet.part):
        assert part.accessibleName(), part


def test_a_part_is_seen_larger_and_drawn_in(sheet: MelodySheet) -> None:
    sheet.begin(Tune.rests(MAX_FRAMES))
    roll = sheet.roll
    assert roll.extent == Extent(0.0, MAX_FRAMES)
    assert not sheet.scroll_bar.isVisible()
    press(sheet, KEY.Key_End, *(KEY.Key_Plus,) * 4)
    assert roll.extent.shown < MAX_FRAMES / 4
    assert sheet.scroll_bar.value() > 0.9 * sheet.scroll_bar.maximum() > 0
    drag(sheet, (230, 3), (232, 3))
    assert sheet.tune.notes == (Note(230, 233, 3),)
    press(sheet, KEY.Key_Home)
    assert roll.extent.first == 0.0
    sheet.scroll_bar.setValue(160)
    assert roll.extent.first == 10.0
    press(sheet, KEY.Key_0)
    assert roll.extent == Extent(0.0, MAX_FRAMES)
    sheet.undo()
    assert roll.extent == Extent(0.0, MAX_FRAMES)


def test_what_is_heard_is_seen(sheet: MelodySheet) -> None:
    sheet.begin(Tune.rests(MAX_FRAMES).drawn(0, MAX_FRAMES, 4))
    sheet.roll.zoom(8.0)
    sheet.set_playing(True)
    sheet.set_position(20.0)
    assert sheet.roll.extent.first <= 20.0 * FRAME_RATE < sheet.roll.extent.first + sheet.roll.extent.shown


@pytest.mark.parametrize("at", [0.0, 30.0, 100.0])
def test_zooming_keeps_its_place(at: float) -> None:
    before = Extent(0.0, 100.0)
    after = before.zoomed(2.0, at, 100)
    assert after.shown == 50.0
    assert (at - before.first) / before.shown == (at - after.first) / after.shown
    assert after.zoomed(0.01, at, 100) == before
