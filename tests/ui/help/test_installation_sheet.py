"""The sheet that tells whether this installation works."""

import sys

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from musicgen_desktop.ui.help.installation_sheet import InstallationSheet

_LINES = """
import json
for check, verdict in (("modules", "ok"), ("playback", "skipped"), ("window", "failed")):
    print(json.dumps({"check": check, "title": check, "verdict": verdict, "details": "seen"}))
"""


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


def copy_button(sheet):
    return next(button for button in sheet.findChildren(QPushButton) if "report" in button.text())


def test_every_outcome_is_a_line_of_the_report(qtbot, window):
    sheet = InstallationSheet([sys.executable, "-c", _LINES], window)
    qtbot.waitUntil(copy_button(sheet).isEnabled, timeout=30_000)
    assert sheet.report.splitlines() == ["ok: modules: seen", "skipped: playback: seen", "failed: window: seen"]
    sheet.close()


@pytest.mark.parametrize("command", [["/nowhere/program"], [sys.executable, "-c", "raise SystemExit('no disk')"]])
def test_a_check_that_cannot_start_says_why(qtbot, window, command):
    sheet = InstallationSheet(command, window)
    qtbot.waitUntil(copy_button(sheet).isEnabled, timeout=30_000)
    assert sheet.report
    sheet.close()


def test_closing_ends_the_check(qtbot, window):
    sheet = InstallationSheet([sys.executable, "-c", "import time; time.sleep(600)"], window)
    sheet.show()
    with qtbot.waitSignal(sheet.destroyed, timeout=30_000):
        sheet.close()
