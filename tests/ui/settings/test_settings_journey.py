"""The sheet of settings by keyboard alone; what is chosen in it acts at once and is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.system.settings_file import settings_from
from musicgen_desktop.ui.settings.appearance_page import AppearancePage
from musicgen_desktop.ui.settings.settings_sheet import SettingsSheet
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney


def opened(journey: Journey, qtbot: QtBot) -> SettingsSheet:
    journey.window.activateWindow()
    qtbot.waitUntil(journey.window.isActiveWindow, timeout=WAIT)
    qtbot.keyClick(journey.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    sheet = journey.wiring.preferences.sheet
    assert sheet is not None
    qtbot.waitUntil(sheet.isActiveWindow, timeout=WAIT)
    return sheet


def animation(widget: QWidget) -> int:
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)


def test_appearance_acts_at_once_and_is_kept(make_journey: MakeJourney, app: QApplication, qtbot: QtBot) -> None:
    journey = make_journey()
    changes: list[None] = []
    journey.wiring.settings_changed.connect(lambda: changes.append(None))
    sheet = opened(journey, qtbot)
    page = sheet.pages[0]
    assert isinstance(page, AppearancePage)
    page.theme.setFocus()
    before = app.palette().window().color()
    qtbot.keyClicks(page.theme, "Light")
    qtbot.keyClick(page.theme, Qt.Key.Key_Return)
    assert journey.wiring.settings.theme == "light"
    assert app.palette().window().color() != before
    journey.window.commands.themes["high_contrast"].trigger()
    assert page.theme.value == "high_contrast"
    blinks, field = app.styleHints().cursorFlashTime(), QLineEdit(journey.window)
    assert blinks > 0 < animation(field)
    page.motion.setFocus()
    qtbot.keyClick(page.motion, Qt.Key.Key_Space)
    assert (app.styleHints().cursorFlashTime(), animation(field)) == (0, 0)
    qtbot.keyClick(page.motion, Qt.Key.Key_Return)
    assert (app.styleHints().cursorFlashTime(), animation(field)) == (blinks, 200)
    assert not sheet.offers_restart
    page.scale.setFocus()
    qtbot.keyClick(page.scale, Qt.Key.Key_Up)
    assert journey.wiring.settings.scale == 90
    assert sheet.offers_restart
    qtbot.keyClick(page.scale, Qt.Key.Key_Down)
    assert not sheet.offers_restart
    qtbot.keyClick(page.language, Qt.Key.Key_Down)
    kept = journey.wiring.settings
    assert (kept.language, kept.scale, sheet.offers_restart) == ("en", 100, True)
    assert settings_from({"language": kept.language}).language == "en"
    restarts: list[None] = []
    journey.wiring.preferences.restart_requested.connect(lambda: restarts.append(None))
    sheet.restart.click()
    assert restarts
    assert len(changes) >= 6
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert journey.wiring.preferences.sheet is None
    assert opened(journey, qtbot) is not sheet


def test_a_size_written_by_hand_is_shown(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, scale=117, reduced_motion=True))
    try:
        page = opened(journey, qtbot).pages[0]
        assert isinstance(page, AppearancePage)
        assert page.scale.value == 117
        assert page.motion.isChecked()
    finally:
        journey.wiring.preferences.set_still(False)


def test_every_row_is_found_by_its_words_and_spoken(make_journey: MakeJourney, qtbot: QtBot) -> None:
    sheet = opened(make_journey(), qtbot)
    rows = [row for page in sheet.pages for row in page.rows]
    for row in rows:
        sheet.search.setText(row.words.upper())
        shown = sheet.pages[sheet.page]
        assert any(found.words == row.words and not found.isHidden() for found in shown.rows), row.words
        assert row.control.accessibleName()
        assert row.control.accessibleDescription()
    sheet.search.setText("no such words")
    assert not any(page.isVisible() for page in sheet.pages)
    sheet.search.clear()
    assert sheet.pages[sheet.page].isVisible()
    assert not any(row.isHidden() for row in rows)
