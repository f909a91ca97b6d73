"""Messages float: nothing moves when one comes, and each leaves with what it is about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.kit.message import Message, Tone
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import show_empty, show_four_takes

LONG = "What happened is told in a sentence of some length, so that it needs more lines than one. " * 3


def places(window: MainWindow) -> list[QRect]:
    QApplication.processEvents()
    return [
        part.geometry()
        for part in (
            window.prompt_bar,
            window._sheets,
            window.stage,
            window.stage.waveform,
            window.room.side_of("library"),
        )
    ]


def area_of(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("size", [(1280, 800), (720, 560)])
def test_nothing_moves_when_messages_come_and_go(window: MainWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    show_four_takes(window)
    window.resize(*size)
    before = places(window)

    def is_settled() -> bool:
        nonlocal before
        last, before = before, places(window)
        return window.size() == QSize(*size) and last == before

    qtbot.waitUntil(is_settled)
    for tone in Tone:
        window.message_bar.show_message(Message(f"{tone}: {LONG}", tone=tone))
        assert places(window) == before
    assert area_of(window, window.stage).contains(area_of(window, window.message_bar))
    window.message_bar.remove(f"{Tone.INFO}: {LONG}")
    assert places(window) == before


def test_messages_leave_the_transport_and_the_takes_free(window: MainWindow) -> None:
    show_four_takes(window)
    window.message_bar.show_message(Message("one"))
    QApplication.processEvents()
    bar = area_of(window, window.message_bar)
    for part in (window.stage.transport, window.stage.takes, window.stage.head.title):
        assert not bar.intersects(area_of(window, part))


def test_messages_follow_to_whatever_is_shown(window: MainWindow) -> None:
    window.message_bar.show_message(Message("one"))
    show_empty(window)
    QApplication.processEvents()
    assert area_of(window, window.stage).contains(area_of(window, window.message_bar))
    window.show_checkpoints()
    QApplication.processEvents()
    assert area_of(window, window.checkpoint_panel.ground).contains(area_of(window, window.message_bar))
    window.show_music()
    show_four_takes(window)
    window.resize(1000, 700)
    QApplication.processEvents()
    assert area_of(window, window.stage.waveform).contains(area_of(window, window.message_bar))


@pytest.fixture
def quick_bar(window: MainWindow) -> MessageBar:
    """In which passing messages pass at once."""
    bar = MessageBar(window.stage._look, passes_after_ms=1)
    bar.setParent(window.centralWidget())
    bar.float_over(window.stage)
    return bar


def test_a_passing_message_goes_by_itself_and_others_stay(quick_bar: MessageBar, qtbot: QtBot) -> None:
    quick_bar.show_message(Message("a matter that stays", tone=Tone.WARNING))
    quick_bar.show_message(Message("done", passing=True))
    qtbot.waitUntil(lambda: [message.text for message in quick_bar.messages] == ["a matter that stays"])


def test_a_passing_message_waits_for_those_who_are_at_it(
    window: MainWindow, quick_bar: MessageBar, qtbot: QtBot
) -> None:
    quick_bar.show_message(Message("done", passing=True))
    quick_bar.lines[0].close_button.setFocus(Qt.FocusReason.TabFocusReason)
    quick_bar.show_message(Message("another", passing=True))
    qtbot.waitUntil(lambda: [message.text for message in quick_bar.messages] == ["done"])
    window.prompt_bar.edit.setFocus()
    qtbot.waitUntil(lambda: not quick_bar.messages)


def test_a_passing_message_waits_until_somebody_is_at_the_window(
    window: MainWindow, quick_bar: MessageBar, qtbot: QtBot
) -> None:
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    qtbot.waitUntil(elsewhere.isActiveWindow)
    quick_bar.show_message(Message("done", passing=True))
    (timer,) = quick_bar.lines[0].findChildren(QTimer)
    for _ in range(2):
        with qtbot.waitSignal(timer.timeout):
            pass
    assert [message.text for message in quick_bar.messages] == ["done"]
    window.activateWindow()
    qtbot.waitUntil(lambda: not quick_bar.messages)
