"""Every command can be had by a few letters."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.commands.palette import CommandPalette
from musicgen_desktop.ui.commands.palette_rows import PaletteRow
from musicgen_desktop.ui.commands.synonyms import other_words
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.room.room_panel import HISTORY
from tests.support.window.scripted_window import show_finished

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow, qtbot: QtBot) -> CommandPalette:
    """The palette, opened by its keys from whatever has the focus."""
    palette = window.command_desk.palette
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K, CTRL)
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.field
    return palette


def current(palette: CommandPalette) -> PaletteRow:
    assert palette.current is not None
    return palette.current


def test_letters_and_enter_run_a_command_where_the_focus_was(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    window.stage.waveform.setFocus()
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "zm lp")
    assert current(palette).id == "zoom_to_loop"
    qtbot.keyClick(palette.field, Qt.Key.Key_Backspace)
    assert other_words().keys() <= {command.id for command in window.commands.registry}
    for typed, meant in (("mp3", "export"), ("models", "manage_checkpoints"), ("inpaint", "redo_region")):
        palette.field.setText(typed)
        assert current(palette).id == meant
    palette.field.setText("next dark")
    assert palette.current is None
    palette.field.setText("dark theme")
    assert current(palette).id == "theme_dark"
    with qtbot.waitSignal(window.commands.themes["dark"].triggered):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is window.stage.waveform


def test_it_opens_and_closes_from_the_prompt_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    edit = window.prompt_bar.edit
    qtbot.keyClicks(edit, "a piano")
    palette = opened(window, qtbot)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is edit
    palette = opened(window, qtbot)
    qtbot.keyClick(palette.field, Qt.Key.Key_K, CTRL)
    assert not palette.isVisible()
    assert edit.toPlainText() == "a piano"


def test_every_command_is_listed_and_the_recent_ones_come_first(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    assert {row.id for row in palette.model.rows} == {command.id for command in window.commands.registry}
    for text in ("licences", "mute"):
        palette.field.setText(text)
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        palette = opened(window, qtbot)
    assert [row.id for row in palette.model.rows[:2]] == ["mute", "licences"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert current(palette).id == "licences"
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.current == palette.model.rows[-1]

    window.commands.undo.setEnabled(False)  # what cannot be done now is shown and does nothing
    window.commands.undo.setText("Undo markers")  # as the menu says it
    palette.field.setText("undo")
    assert current(palette).title == "Undo"
    assert (current(palette).id, current(palette).possible) == ("undo", False)
    with qtbot.assertNotEmitted(window.commands.undo.triggered):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_click_beside_it_or_another_place_puts_it_away(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()
    palette = opened(window, qtbot)
    qtbot.keyClick(palette.field, Qt.Key.Key_F, CTRL)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is window.library_panel.search.field


def test_from_a_torn_off_panel_it_has_the_keys_and_gives_them_back(window: MainWindow, qtbot: QtBot) -> None:
    window.room.float(HISTORY)
    panel = window.history_panel
    qtbot.waitUntil(lambda: panel.window().isActiveWindow())
    panel.search.setFocus()
    palette = window.command_desk.palette
    qtbot.keyClick(panel.window(), Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is palette.field)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.search)


def test_it_fits_the_smallest_window_and_a_click_runs(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(720, 560)
    palette = opened(window, qtbot)
    assert window.rect().contains(palette.sheet.geometry())
    palette.field.setText("waveform snap")
    row = palette.list.visualRect(palette.model.index(0)).center()
    with qtbot.waitSignal(window.commands.timeline.snap.triggered):
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=row)


def test_it_opens_beside_a_panel_that_was_torn_off_and_lies_over_the_middle(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    assert abs(palette.sheet.geometry().center().x() - window.rect().center().x()) <= 1
    palette.put_away()
    window.room.float(HISTORY)
    (torn,) = window.room.windows
    torn.resize(300, 400)
    torn.move(window.mapToGlobal(window.rect().center()) - QPoint(100, 200))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    palette = opened(window, qtbot)
    sheet = palette.sheet
    assert not torn.frameGeometry().intersects(sheet.rect().translated(sheet.mapToGlobal(QPoint(0, 0))))
    assert window.rect().contains(sheet.geometry())
