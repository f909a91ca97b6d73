"""Music that is ready is told on the desktop, to somebody who does not look and wants to know."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.ui.kit.desktop_notice import DesktopNotice
from musicgen_desktop.ui.ready_notices import ReadyNotices
from tests.support.window.window_journey import WAIT, MakeJourney, type_and_generate, wait_for_clips


@pytest.mark.allow_error_logs
def test_what_ends_while_the_window_is_behind_is_told(
    make_journey: MakeJourney, app: QApplication, qtbot: QtBot
) -> None:
    journey = make_journey(failures={"odd": UserError("Not enough memory.", "Make it shorter.")})
    told: list[tuple[str, str]] = []
    away: list[bool] = []
    commands = journey.window.commands
    notices = ReadyNotices(
        app, commands.notify, lambda *words: told.append(words), lambda: away.append(True), journey.window
    )
    journey.generation.queue_changed.connect(notices.on_queue)
    journey.generation.job_event.connect(notices.on_event)
    type_and_generate(qtbot, journey, "looked at")
    wait_for_clips(qtbot, journey, 1)
    assert told == []
    journey.window.hide()
    qtbot.waitUntil(lambda: app.activeWindow() is None, timeout=WAIT)
    for prompt in ("odd", "warm piano"):
        journey.wiring.wishes.generate_example(prompt)
    qtbot.waitUntil(lambda: not journey.generation.items, timeout=WAIT)
    assert told == [("“odd” was not made", "Not enough memory."), ("“warm piano” is ready", "1 take · 0:02")]
    commands.notify.trigger()
    assert not journey.wiring.settings.notify
    journey.wiring.wishes.generate_example("not told")
    qtbot.waitUntil(lambda: not journey.generation.items, timeout=WAIT)
    assert len(told) == 2
    assert not away
    app.focusWindowChanged.emit(journey.window.windowHandle())  # which the offscreen platform gives no window again
    assert away


def test_music_that_is_ready_is_said_aloud(
    make_journey: MakeJourney, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)  # where Qt hands it to the system
    journey = make_journey()
    type_and_generate(qtbot, journey, "warm piano")
    qtbot.waitUntil(lambda: "Ready: 0:02." in said, timeout=WAIT)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="has no notify-send")
def test_the_desktop_gets_plain_words(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, said = tmp_path / "notify-send", tmp_path / "said"
    program.write_text(
        f'#!/bin/sh\nfor word in "$@"; do echo "$word"; done > "{said}.part"\nmv "{said}.part" "{said}"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    window = QWidget()
    qtbot.addWidget(window)
    DesktopNotice(window).show("--help “piano” is ready", "<b>1 take</b> & more")
    qtbot.waitUntil(said.exists, timeout=WAIT)
    assert said.read_text().splitlines()[-3:] == [
        "--", "--help “piano” is ready", "&lt;b&gt;1 take&lt;/b&gt; &amp; more",
    ]  # fmt: skip
