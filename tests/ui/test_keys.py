"""Keys can be changed while the window is open, and no two commands share any."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.services.qt_language import KeyNames
from musicgen_desktop.system.settings_file import settings_from
from musicgen_desktop.ui.commands.key_tips import other_keys
from musicgen_desktop.ui.commands.registry import Command, CommandRegistry, key_words, written_words
from musicgen_desktop.ui.commands.shortcuts_page import ShortcutsPage
from musicgen_desktop.ui.commands.shortcuts_sheet import ShortcutsSheet
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import show_finished

CTRL, SHIFT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier(0)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ShortcutsPage:
    show_finished(window)
    made = window.command_desk.make_page()
    qtbot.addWidget(made)
    made.show()
    return made


def command(window: MainWindow, name: str) -> Command:
    found = window.commands.registry.find(name)
    assert found is not None
    return found


def press(qtbot: QtBot, page: ShortcutsPage, name: str, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Choose a command by its name and press new keys for it."""
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.choose(name)
    qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.field
    qtbot.keyClick(page.field, key, held)


def runs(qtbot: QtBot, window: MainWindow, name: str, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> bool:
    """Whether those keys run the command, pressed over the waveform."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.stage.waveform.setFocus()
    seen = QSignalSpy(command(window, name).action.triggered)
    qtbot.keyClick(window.stage.waveform, key, held)
    return seen.count() == 1


def test_new_keys_work_at_once_and_the_old_ones_no_more(window: MainWindow, page: ShortcutsPage, qtbot: QtBot) -> None:
    press(qtbot, page, "extend", Qt.Key.Key_B, CTRL)
    assert runs(qtbot, window, "extend", Qt.Key.Key_B, CTRL)
    assert not runs(qtbot, window, "extend", Qt.Key.Key_E)
    assert window.command_desk.kept_in(Settings()).shortcuts == {"extend": ["Ctrl+B"]}
    page.window().activateWindow()
    page.choose("extend")
    page.reset.click()
    assert runs(qtbot, window, "extend", Qt.Key.Key_E)
    assert window.command_desk.kept_in(Settings()).shortcuts == {}
    press(qtbot, page, "export", Qt.Key.Key_J)  # a single letter is text where text is written
    assert runs(qtbot, window, "export", Qt.Key.Key_J)
    edit = window.prompt_bar.edit
    edit.setFocus()
    edit.selectAll()
    seen = QSignalSpy(window.commands.export.triggered)
    qtbot.keyClick(edit, "j")
    assert (edit.toPlainText(), seen.count()) == ("j", 0)


def test_a_conflict_is_named_and_either_replaced_or_left(window: MainWindow, page: ShortcutsPage, qtbot: QtBot) -> None:
    press(qtbot, page, "extend", Qt.Key.Key_E, CTRL)
    assert "Export…" in page.conflict.accessibleName()
    assert QApplication.focusWidget() is page.replace
    qtbot.keyClick(page.replace, Qt.Key.Key_Escape)
    assert page.strip.currentIndex() == 0
    assert page.window().isVisible()
    assert runs(qtbot, window, "export", Qt.Key.Key_E, CTRL)
    press(qtbot, page, "extend", Qt.Key.Key_E, CTRL)
    page.cancel.click()
    assert runs(qtbot, window, "export", Qt.Key.Key_E, CTRL)
    press(qtbot, page, "extend", Qt.Key.Key_E, CTRL)
    page.replace.click()
    assert runs(qtbot, window, "extend", Qt.Key.Key_E, CTRL)
    assert not window.commands.export.shortcuts()
    page.choose("export")
    page.reset.click()  # its keys are another's now
    assert "Extend" in page.conflict.accessibleName()
    page.cancel.click()
    page.reset_all.click()
    assert runs(qtbot, window, "export", Qt.Key.Key_E, CTRL)
    assert not page.reset_all.isEnabled()


def test_keys_that_move_about_or_open_menus_are_refused(window: MainWindow, page: ShortcutsPage, qtbot: QtBot) -> None:
    assert window.command_desk.bindings.refusal(QKeySequence.fromString("Alt+F"))
    assert not window.command_desk.bindings.refusal(QKeySequence.fromString("Alt+Q"))
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Return):
        press(qtbot, page, "extend", key)
        assert page.field.text()
        qtbot.keyClick(page.field, Qt.Key.Key_Escape)
        assert page.strip.currentIndex() == 0
        assert QApplication.focusWidget() is page.tree
        assert page.window().isVisible()


def test_a_command_can_have_more_keys_or_none(window: MainWindow, page: ShortcutsPage, qtbot: QtBot) -> None:
    page.choose("loop")
    page.add.click()
    qtbot.keyClick(page.field, Qt.Key.Key_Question, SHIFT)
    assert "Keyboard shortcuts" in page.conflict.accessibleName()
    page.replace.click()
    assert [key.toString() for key in window.commands.loop.shortcuts()] == ["L", "?"]
    qtbot.keyClick(page.tree, Qt.Key.Key_Delete)
    assert not window.commands.loop.shortcuts()
    page.search.setText("usually")
    assert all(item.isHidden() for item in page._items.values())
    page.search.setText("loop play")
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.tree
    shown = [item for item in page._items.values() if not item.isHidden()]
    assert [item.text(0) for item in shown] == ["Loop", "Forget the loop's edges"]


def test_words_on_the_empty_stage_name_the_keys_that_are_in_force(window: MainWindow) -> None:
    def told() -> str:
        return " ".join(label.text() for label in window.stage.findChildren(QLabel) if label.isVisible())

    usual = told()
    assert "press Ctrl+Enter, or" in usual
    window.command_desk.restore(Settings(shortcuts={"generate": ["F9"]}))
    assert "press F9, or" in told()
    window.command_desk.restore(Settings(shortcuts={"generate": []}))
    assert "Ctrl+Enter" not in told()
    window.command_desk.restore(Settings())
    assert told() == usual


def test_what_was_kept_is_taken_over_but_for_what_is_no_key(window: MainWindow) -> None:
    stored = {
        "extend": ["Ctrl+B"],
        "loop": 7,
        "keep": ["Nonsense+Q", 3],
        "mute": ["Ctrl+B"],  # written by hand: the first one has it
        "made_by_a_newer_program": ["Ctrl+7"],
        "family": [],
    }
    desk = window.command_desk
    desk.restore(settings_from({"shortcuts": stored}))
    by_id = {found.id: [key.toString() for key in found.action.shortcuts()] for found in window.commands.registry}
    assert [by_id[name] for name in ("extend", "loop", "keep", "mute", "family")] == [["Ctrl+B"], ["L"], ["K"], [], []]
    kept = desk.kept_in(Settings()).shortcuts
    assert kept["made_by_a_newer_program"] == ["Ctrl+7"]
    assert "loop" not in kept
    assert settings_from({"shortcuts": "all"}) == Settings()
    # The key of a digit, wherever it lies, is whatever runs by that digit.
    desk.restore(Settings(shortcuts={"keep": ["1"]}))
    window.setFocus()
    assert window._action_of_digit(1) is window.commands.keep
    assert window._action_of_digit(2) is window.commands.takes[1]


def test_the_open_cheat_sheet_follows_and_is_searched(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.shortcuts.trigger()
    sheet = window.findChild(ShortcutsSheet)
    assert sheet is not None
    window.command_desk.restore(Settings(shortcuts={"extend": ["Ctrl+B"]}))

    def shown() -> set[str]:
        return {label.text() for label in sheet.findChildren(QLabel) if label.isVisible()}

    qtbot.waitUntil(lambda: "Ctrl+B" in shown())
    sheet.search.setText("ctrl+b")
    assert {"Extend", "Ctrl+B"} <= shown()
    assert "Loop" not in shown()
    sheet.close()


def test_tooltips_name_the_keys_that_are_in_force(window: MainWindow) -> None:
    keep, export = window.stage.transport.keep, window.stage.transport.export
    usual = keep.toolTip(), export.toolTip()
    window.command_desk.restore(
        Settings(shortcuts={"keep": ["Ctrl+B"], "export": [], "branch": ["B"], "loop": ["M"], "mute": ["L"]})
    )
    assert "(Ctrl+B)" in keep.toolTip()
    assert "(K)" not in keep.toolTip()
    assert "Ctrl+E" not in export.toolTip()
    assert other_keys("Loop (L), louder (Ctrl+Up)", {"L": "M", "M": "L", "Ctrl+Up": ""}) == "Loop (M), louder"
    assert "with B from" in window.stage.transport.extend.toolTip()
    keep.setToolTip("Take the mark away (K).")  # as the window does it later
    assert keep.toolTip() == "Take the mark away (Ctrl+B)."
    keep.setToolTip(usual[0])
    window.command_desk.bindings.reset_all()
    assert (keep.toolTip(), export.toolTip()) == usual


def test_enter_and_return_are_two_keys_though_a_language_names_them_alike(app: QApplication, qtbot: QtBot) -> None:
    names = KeyNames(app)
    app.installTranslator(names)
    try:
        widget = QWidget()
        qtbot.addWidget(widget)
        action = CommandRegistry(widget).add("generate", "Generate", "Ctrl+Return", "Ctrl+Enter")
        assert [key.toString() for key in action.shortcuts()] == ["Ctrl+Return", "Ctrl+Enter"]
    finally:
        app.removeTranslator(names)


def test_texts_name_keys_as_a_system_without_signs_for_them_does(window: MainWindow) -> None:
    for known in window.commands.registry:
        assert written_words(known.default_keys) == key_words(known.default_keys)
    assert written_words([QKeySequence("Ctrl++")]) == ["Ctrl++"]
