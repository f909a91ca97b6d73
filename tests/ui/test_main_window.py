"""The window as a whole: keys, focus, names for the screen reader, folding, memory, and nothing cut off."""

from __future__ import annotations

import contextlib
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.settings import ThemeChoice
from musicgen_desktop.ui.commands.shortcuts_sheet import ShortcutsSheet
from musicgen_desktop.ui.kit.digit_keys import DigitKeys
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.room.room_panel import LEFT, RIGHT
from musicgen_desktop.ui.window_state import WindowState
from tests.support.window.looked_over import cut_texts, nameless, silent
from tests.support.window.scripted_window import (
    SCENES,
    fill_lists,
    make_window,
    show_error,
    show_finished,
    show_four_takes,
)


def fired(qtbot: QtBot, widget: QWidget, action: QAction, key: Qt.Key | str) -> bool:
    seen: list[bool] = []
    action.triggered.connect(lambda: seen.append(True))
    qtbot.keyClick(widget, key)  # type: ignore[arg-type]
    return bool(seen)


@pytest.mark.parametrize("scene", SCENES)
def test_whatever_is_shown_has_a_name_and_is_not_cut_at_any_size(window: MainWindow, scene: str) -> None:
    """What takes the focus has a tooltip too. One window for all: to build it takes longer than to look at it."""
    SCENES[scene](window)
    window.params_panel.set_advanced_open(True)
    for show in (window.show_queue, window.show_library):
        show()
        assert nameless(window) == []
        assert silent(window) == []
    for size in ((1280, 800), (1100, 700), (720, 560)):
        window.resize(*size)
        assert cut_texts(window) == [], size


def test_the_waveform_speaks(window: MainWindow) -> None:
    show_four_takes(window)
    interface = QAccessible.queryAccessibleInterface(window.stage.waveform)
    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Waveform of Dusty Rhodes at dawn"
    assert interface.text(QAccessible.Text.Description) == (
        "Playhead at 0:05.2 of 0:12.0. Loop from 0:06.0 to 0:12.0, on."
    )
    assert interface.valueInterface().currentValue() == 5200


def test_panels_opened_by_hand_cut_nothing(window: MainWindow) -> None:
    show_four_takes(window)
    actions = (window.commands.show_history, window.commands.show_params, window.commands.show_bottom)
    for width in (720, 900, 991, 992, 1100, 1239, 1240):
        window.resize(width, 560)
        for action in actions:
            QApplication.processEvents()
            if not action.isChecked():
                action.trigger()
            assert cut_texts(window) == [], (width, action.text())
        assert window.commands.show_params.isChecked()
        for action in actions:
            if action.isChecked():
                action.trigger()


def test_one_drawer_is_open_at_a_time_and_escape_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(720, 560)
    show_four_takes(window)
    window.commands.show_history.trigger()
    qtbot.waitUntil(lambda: window.stage.width() == 720)
    window.commands.show_params.trigger()
    assert window.params_panel.isVisible()
    assert not window.history_panel.isVisible()
    qtbot.keyClick(window.prompt_bar.edit, Qt.Key.Key_Escape)
    assert not window.params_panel.isVisible()
    assert window.stage.waveform.hasFocus()
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.history_panel.isVisible() and window.params_panel.isVisible())
    sides = [window.room.sides[name] for name in (LEFT, RIGHT)]
    qtbot.waitUntil(lambda: window.stage.width() == 1280 - sum(side.width() for side in sides))


def test_the_window_is_no_larger_than_the_screen(app: QApplication, qtbot: QtBot) -> None:
    made = make_window(app)
    qtbot.addWidget(made)
    room = made.screen().availableSize()
    assert room.width() < 1440  # else nothing is shown by this
    assert made.width() < room.width()
    assert made.height() < room.height()
    assert made.minimumWidth() < room.width()
    made.show()
    made.commands.shortcuts.trigger()
    sheet = made.findChild(ShortcutsSheet)
    assert sheet is not None
    assert sheet.width() < room.width()
    assert sheet.height() < room.height()


def test_one_key_commands_wait_while_somebody_types(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    commands = window.commands
    commands.delete.setEnabled(True)
    edit = window.prompt_bar.edit
    edit.setFocus()
    edit.selectAll()
    for action, key in ((commands.play, " "), (commands.keep, "k"), (commands.loop, "l"), (commands.takes[1], "2")):
        assert not fired(qtbot, edit, action, key)
    assert not fired(qtbot, edit, commands.delete, Qt.Key.Key_Delete)
    assert edit.toPlainText() == " kl2"
    search = window.library_panel.search.field
    search.setFocus()
    assert not fired(qtbot, search, commands.keep, "k")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    waveform = window.stage.waveform
    assert QApplication.focusWidget() is waveform
    for action, key in ((commands.play, " "), (commands.keep, "k"), (commands.loop, "l"), (commands.takes[1], "2")):
        assert fired(qtbot, waveform, action, key)
    assert fired(qtbot, waveform, commands.delete, Qt.Key.Key_Delete)


def test_space_presses_a_focused_button_and_plays_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    button = window.stage.transport.loop
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.clicked):
        assert not fired(qtbot, button, window.commands.play, Qt.Key.Key_Space)
    window.library_panel.table.setFocus()
    assert fired(qtbot, window.library_panel.table, window.commands.play, Qt.Key.Key_Space)


def test_undo_in_a_text_field_undoes_typing(window: MainWindow, qtbot: QtBot) -> None:
    edit = window.prompt_bar.edit
    edit.setFocus()
    qtbot.keyClicks(edit, "ab")
    seen: list[bool] = []
    window.commands.undo.triggered.connect(lambda: seen.append(True))
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.toPlainText() == ""
    assert seen == []


def test_tab_walks_through_the_whole_window_and_back_to_the_prompt(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    window.prompt_bar.edit.setFocus()
    seen: list[QWidget] = []
    for _ in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        if seen and focused is seen[0]:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is seen[0]
    stage, panel = window.stage, window.params_panel
    assert {window.prompt_bar.button, window.history_panel.search, stage.waveform, stage.takes.cards[0]} <= set(seen)
    assert {panel.checkpoint_box, window.library_panel.table} <= set(seen)


def test_the_focus_is_seen(window: MainWindow) -> None:
    window.prompt_bar.button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = window._ring
    assert ring.isVisible()
    button = window.prompt_bar.button
    central = window.centralWidget()
    assert central is not None
    corner = button.mapTo(central, button.rect().topLeft())
    assert (ring.x(), ring.y()) == (corner.x() - 3, corner.y() - 3)


def test_panels_fold_with_the_width_history_first(window: MainWindow, qtbot: QtBot) -> None:
    panels = window.history_panel, window.params_panel, window.library_panel

    def wait_for(*shown: bool) -> None:
        qtbot.waitUntil(lambda: tuple(panel.isVisible() for panel in panels) == shown)

    wait_for(True, True, True)
    window.resize(1100, 700)
    wait_for(False, True, True)
    window.resize(900, 700)
    wait_for(False, False, True)
    window.commands.show_history.trigger()
    wait_for(True, False, True)
    window.resize(1280, 800)
    wait_for(True, True, True)
    window.resize(1100, 700)
    wait_for(False, True, True)
    window.resize(1280, 800)
    window.commands.show_params.trigger()
    wait_for(True, False, True)
    assert not window.commands.show_params.isChecked()
    window.commands.show_bottom.trigger()
    wait_for(True, False, False)
    window.commands.find_clip.trigger()
    wait_for(True, False, True)
    qtbot.waitUntil(window.library_panel.search.field.hasFocus)


def test_state_is_given_back(window: MainWindow, app: QApplication, qtbot: QtBot) -> None:
    window.commands.show_history.trigger()
    window.resize(780, 640)  # the offscreen platform's screen is small
    window.params_panel.set_advanced_open(True)
    window.show_queue()
    other = make_window(app)
    qtbot.addWidget(other)
    other.restore_state(window.save_state())
    other.show()
    assert not other.history_panel.isVisible()
    assert other.params_panel.advanced_open
    assert other.queue_panel.isVisible()
    assert other.size() == window.size()


def test_a_broken_state_is_passed_over(window: MainWindow) -> None:
    for data in (b"", b"nonsense", b"[]", b'{"format": 1}', b'{"format": 9}', b'{"format":1,"geometry":"!"}'):
        assert WindowState.from_bytes(data) == WindowState()
        window.restore_state(data)
        assert window.history_panel.isVisible()


def test_all_commands_are_in_menus(window: MainWindow) -> None:
    commands = list(window.commands.registry)
    assert [command.id for command in commands if not command.group] == []
    assert {command.action for command in commands} == set(window.actions())
    keys = [key.toString() for command in commands for key in command.default_keys]
    assert len(keys) == len(set(keys))


def test_every_shortcut_does_one_thing(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    window.stage.waveform.setFocus()
    done: list[str] = []
    for action in window.actions():
        with contextlib.suppress(RuntimeError, SystemError):  # nothing is connected
            action.triggered.disconnect()
        action.setEnabled(True)
        action.triggered.connect(partial(lambda text, _checked=False: done.append(text), action.text()))
    for action in window.actions():
        for keys in action.shortcuts():
            done.clear()
            qtbot.keySequence(window.stage.waveform, keys)
            assert done == [action.text()], keys.toString()  # an ambiguous one does nothing, and Qt warns


def test_every_menu_opens_by_a_letter_of_its_own(window: MainWindow) -> None:
    letters = [action.text()[action.text().index("&") + 1].casefold() for action in window.menuBar().actions()]
    assert len(letters) == len(set(letters)) == 7


def test_a_key_that_lies_where_a_digit_lies_chooses_a_take(window: MainWindow, qtbot: QtBot) -> None:
    keys = DigitKeys("xcb", window._action_of_digit, window)
    handle = window.windowHandle()
    handle.installEventFilter(keys)

    def press(focused: QWidget) -> bool:
        seen: list[bool] = []
        window.commands.takes[1].triggered.connect(lambda: seen.append(True))
        focused.setFocus()
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Eacute, Qt.KeyboardModifier.NoModifier, 11, 0xE9, 0, "é")
        QApplication.sendEvent(handle, event)
        return bool(seen)

    show_four_takes(window)
    assert press(window.stage.waveform)
    assert press(window.library_panel.table)
    assert not press(window.prompt_bar.edit)
    assert window.prompt_bar.prompt.endswith("é")
    window.show_checkpoints()
    assert not press(window.checkpoint_panel.list)


def test_the_sheet_lists_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.shortcuts.trigger()
    sheet = window.findChild(ShortcutsSheet)
    assert sheet is not None
    assert sheet.isVisible()
    assert not sheet.isModal()
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Play or pause", "Generate", "Take 8", "Loop from here, to here"} <= texts
    sheet.close()


def test_themes_change_while_the_window_is_open(window: MainWindow) -> None:
    show_error(window)
    choices: tuple[ThemeChoice, ...] = ("light", "high_contrast", "dark", "system")
    for theme in choices:
        window.set_theme(theme)
        QApplication.processEvents()
        ground = window.grab().toImage().pixelColor(window.stage.mapTo(window, window.stage.rect().topLeft()))
        assert ground == window._themes["dark" if theme == "system" else theme].colors.window


def test_a_theme_that_is_worn_already_is_not_put_on_again(app: QApplication, qtbot: QtBot) -> None:
    window = make_window(app)
    qtbot.addWidget(window)
    worn = window.stage._look
    window.set_theme("dark")
    assert window.stage._look is worn
    window.set_theme()
    assert window.stage._look is not worn, "asked for anew, as when motion is reduced"


def test_the_window_can_be_mirrored(window: MainWindow, app: QApplication) -> None:
    show_four_takes(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert window.room.sides[LEFT].x() > window.stage.x() > window.room.sides[RIGHT].x()
    assert not window.grab().isNull()
    # Time runs to the right in every language.
    assert window.stage.waveform._x(1.0) < window.stage.waveform._x(2.0)


def test_closing_tells_first(window: MainWindow, qtbot: QtBot) -> None:
    fill_lists(window)
    with qtbot.waitSignal(window.closing):
        window.close()


def test_the_first_paint_is_told_once(app: QApplication, qtbot: QtBot) -> None:
    made = make_window(app)
    qtbot.addWidget(made)
    told: list[bool] = []
    made.first_painted.connect(lambda: told.append(True))
    made.show()
    qtbot.waitUntil(lambda: bool(told))
    made.repaint()
    QApplication.processEvents()
    assert told == [True]
