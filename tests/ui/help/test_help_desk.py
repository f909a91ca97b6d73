"""From the menu and from messages to what explains the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.services.log_service import LogService
from musicgen_desktop.ui.help.about_sheet import AboutSheet
from musicgen_desktop.ui.help.licences_sheet import LicencesSheet
from musicgen_desktop.ui.help.log_sheet import LogSheet
from musicgen_desktop.ui.help.report_sheet import ReportSheet
from musicgen_desktop.ui.help.welcome import Welcome
from musicgen_desktop.ui.help_desk import HelpDesk
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.source_tree import ROOT
from tests.support.window.help_scenes import LOG


@pytest.fixture
def desk(window: MainWindow, tmp_path: Path):
    log_file = tmp_path / "musicgen-desktop.log"
    log_file.write_text(LOG, encoding="utf-8")
    log = LogService(log_file)
    yield HelpDesk(window, log, ROOT / "resources", "en", ["true"], lambda _path: True)
    assert log.shutdown(5_000)


def test_a_first_start_is_welcomed_once_and_holds_nobody_up(window: MainWindow, desk: HelpDesk, qtbot: QtBot) -> None:
    window.prompt_bar.edit.setFocus()
    desk.restore(Settings(), Path("/home/anna/music"))
    welcome = desk.welcome
    assert isinstance(welcome, Welcome)
    assert QApplication.focusWidget() is window.prompt_bar.edit
    qtbot.keyClicks(window.prompt_bar.edit, "a piano")
    assert window.prompt_bar.prompt == "a piano"
    assert welcome.geometry() == window.stage.rect()
    welcome.next.click()
    qtbot.keyClick(window.prompt_bar.edit, Qt.Key.Key_Escape)
    assert welcome.isHidden()
    assert desk.kept_in(Settings()).welcomed
    desk.restore(desk.kept_in(Settings()), Path("/home/anna/music"))
    assert desk.welcome is None


def test_its_example_is_made_and_its_second_step_leads_on(window: MainWindow, desk: HelpDesk, qtbot: QtBot) -> None:
    desk.restore(Settings(), Path("/home/anna/music"))
    assert desk.welcome is not None
    asked = QSignalSpy(window.stage.example_requested)
    desk.welcome.example.click()
    assert asked.count() == 1
    assert desk.welcome is None
    desk.restore(Settings(), Path("/home/anna/music"))
    desk.end_welcome()  # a clip was opened
    assert desk.welcome is None


def test_the_log_is_read_filtered_and_copied(window: MainWindow, desk: HelpDesk, qtbot: QtBot) -> None:
    window.commands.log.trigger()
    sheet = window.findChild(LogSheet)
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 5)
    assert sheet.model.shown[0].text.startswith("job 7f3a")
    sheet.show_errors()
    assert [entry.level for entry in sheet.model.shown] == ["ERROR", "WARNING"]
    sheet.search.setText("TRACEBACK broke")
    assert [entry.level for entry in sheet.model.shown] == ["ERROR"]
    sheet.copy.click()
    assert QApplication.clipboard().text().endswith("Traceback (most recent call last):\n  File …")
    sheet.list.setCurrentIndex(sheet.model.index(0))
    assert "Traceback" in sheet.text.toPlainText()
    sheet.close()


def test_a_crash_is_offered_saved_and_leads_to_the_log(
    window: MainWindow, desk: HelpDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.show_crash(BugReport("The program broke down when it ran last.", "what is known"))
    (line,) = window.message_bar.lines
    assert line.action is not None
    line.action.click()
    sheet = window.findChild(ReportSheet)
    assert sheet is not None
    sheet.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "what is known\n"
    sheet.save_to(tmp_path / "missing" / "report.txt")
    assert sheet.problem
    sheet.log_requested.emit()
    log = window.findChild(LogSheet)
    assert log is not None
    qtbot.waitUntil(lambda: log.model.rowCount() == 5)
    log.close()
    sheet.close()


def test_about_tells_versions_and_leads_to_the_licences(window: MainWindow, desk: HelpDesk) -> None:
    window.commands.about.trigger()
    sheet = window.findChild(AboutSheet)
    assert sheet is not None
    sheet.copy.click()
    for part in ("MusicGen Desktop ", "torch ", "PySide6-Essentials "):
        assert part in QApplication.clipboard().text()
    sheet.licences.click()
    licences = window.findChild(LicencesSheet)
    assert licences is not None
    assert licences.isVisible()
    window.commands.about.trigger()
    assert window.findChildren(AboutSheet) == [sheet]
    licences.close()
    sheet.close()
