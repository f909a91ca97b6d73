"""What the window says before it knows what is in the library, and what stays in its place when that is known."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.window_journey import WAIT, MakeJourney, type_and_generate, wait_for_clips


def test_nobody_is_greeted_as_a_newcomer_before_the_library_is_open(make_journey: MakeJourney, qtbot: QtBot) -> None:
    first = make_journey()
    type_and_generate(qtbot, first, "an idea")
    wait_for_clips(qtbot, first, 1)
    first.close()
    first.window = None  # type: ignore[assignment]

    again = make_journey(open_library=False)
    window = again.window
    greeting = window.stage.empty.examples[0]
    assert window.stage.empty.isVisible()
    assert not greeting.isVisible()
    assert window.library_panel.empty.words.text() == "Opening the library…"
    again.library.open()
    wait_for_clips(qtbot, again, 1)
    qtbot.waitUntil(lambda: window.stage.view is not None, timeout=WAIT)
    assert not window.library_panel.empty.isVisible()


def test_a_newcomer_is_greeted_when_nothing_was_found(make_journey: MakeJourney, qtbot: QtBot) -> None:
    window = make_journey().window
    qtbot.waitUntil(window.stage.empty.examples[0].isVisible, timeout=WAIT)
    qtbot.waitUntil(lambda: "Every take" in window.library_panel.empty.words.text(), timeout=WAIT)


def test_what_is_offered_moves_no_parameter(window: MainWindow) -> None:
    panel = window.params_panel
    row = panel._rows["duration"]
    QApplication.processEvents()
    before = row.mapTo(panel, QPoint())
    panel.set_offer("Install MusicGen Small (1.2 GB)")
    QApplication.processEvents()
    assert panel.offer.isVisible()
    assert row.mapTo(panel, QPoint()) == before
