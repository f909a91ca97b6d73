"""The small window that stands for the big one, over real services."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.checkpoints.checkpoint_presenter import ShowCheckpoint
from musicgen_desktop.ui.kit.message import Message, ShowFile, Tone
from musicgen_desktop.ui.window_state import WindowState
from tests.support.window.scripted_window import make_window
from tests.support.window.window_journey import SHORT, WAIT, MakeJourney, type_and_generate, wait_for_clips


def test_it_plays_steps_keeps_and_leads_back(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, play_while_generating=False))
    window, mini = journey.window, journey.window.mini_player
    for number, prompt in enumerate(("first idea", "second idea"), 1):
        type_and_generate(qtbot, journey, prompt)
        wait_for_clips(qtbot, journey, number)
    window.commands.room.mini_player.trigger()
    qtbot.waitUntil(mini.isActiveWindow)
    assert not window.isVisible()
    assert mini.title.accessibleName() == "second idea"
    assert mini.width() <= 400
    assert mini.minimumSizeHint().height() <= mini.height() <= 130

    # Keys as in the big window.
    qtbot.keyClick(mini, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: mini.keep.accessibleName() == "Kept", timeout=WAIT)
    mini.next.click()  # older ones come after newer ones
    qtbot.waitUntil(lambda: mini.title.accessibleName() == "first idea", timeout=WAIT)
    assert mini.keep.accessibleName() == "Keep"
    qtbot.keyClick(mini, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: mini.title.accessibleName() == "second idea", timeout=WAIT)
    qtbot.waitUntil(lambda: window.stage.view is not None and window.stage.view.take.sound is not None, timeout=WAIT)
    qtbot.keyClick(mini, Qt.Key.Key_L)  # again and again, so that it plays as long as is looked at it
    assert window.commands.loop.isChecked()
    mini.play.click()
    qtbot.waitUntil(lambda: mini.play.accessibleName() == "Pause", timeout=WAIT)
    mini.play.click()
    qtbot.waitUntil(lambda: mini.play.accessibleName() == "Play", timeout=WAIT)

    # One volume, one place in time.
    mini.volume.setValue(35)
    assert window.stage.volume == 0.35
    qtbot.keyClick(mini, Qt.Key.Key_M)
    assert mini.speaker.accessibleName() == "Unmute"
    qtbot.keyClick(mini, Qt.Key.Key_M)
    QTest.mouseClick(mini.strip, Qt.MouseButton.LeftButton, pos=mini.strip.rect().center())
    qtbot.waitUntil(lambda: journey.playback.position > 0.5, timeout=WAIT)

    # How far the next one is, and back by Escape.
    qtbot.keyClick(mini, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "/" not in mini.facts.text() and mini.facts.text() != "", timeout=WAIT)
    wait_for_clips(qtbot, journey, 3)
    qtbot.keyClick(mini, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.isActiveWindow)
    assert not mini.isVisible()

    # The palette has no room in it: it comes with the big window.
    window.commands.room.mini_player.trigger()
    qtbot.waitUntil(mini.isActiveWindow)
    qtbot.keyClick(mini, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.command_desk.palette.field, timeout=WAIT)
    assert not mini.isVisible()


def test_all_of_it_has_a_name_and_its_place_is_kept(window, app: QApplication, qtbot: QtBot) -> None:
    mini = window.mini_player
    window.commands.room.mini_on_top.setChecked(True)
    mini.show()
    mini.move(70, 90)
    mini.resize(430, mini.height())
    for widget in mini.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name)
            assert widget.toolTip()
    data = window.save_state()
    other = make_window(app)
    qtbot.addWidget(other)
    other.restore_state(data)
    other.mini_player.show()
    assert other.mini_player.width() == 430
    assert other.mini_player.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    other.close()
    assert not other.mini_player.isVisible()
    assert WindowState.from_bytes(data).mini_on_top


def test_what_is_made_leaves_the_focus_on_play(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    window, mini = journey.window, journey.window.mini_player
    type_and_generate(qtbot, journey, "first idea")
    wait_for_clips(qtbot, journey, 1)
    window.commands.room.mini_player.trigger()
    qtbot.waitUntil(mini.isActiveWindow)
    qtbot.waitUntil(mini.play.isEnabled, timeout=WAIT)
    qtbot.waitUntil(mini.play.hasFocus, timeout=WAIT)
    view = window.stage.view
    assert view is not None
    mini.show_view(None)  # as before a take's first sound
    assert not mini.next.hasFocus()
    mini.show_view(view)
    assert mini.play.hasFocus()
    mini.keep.setFocus()
    mini.show_view(None)
    mini.show_view(view)
    assert not mini.play.hasFocus()


def test_without_an_audio_output_it_says_so_where_the_volume_was(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(outputs=())
    window, mini = journey.window, journey.window.mini_player
    type_and_generate(qtbot, journey, "first idea")
    wait_for_clips(qtbot, journey, 1)
    window.commands.room.mini_player.trigger()
    qtbot.waitUntil(mini.isActiveWindow)
    qtbot.waitUntil(mini.note.isVisible, timeout=WAIT)
    assert mini.note.text() == "No audio output"
    assert not mini.volume.isVisible()
    assert mini.width() <= 400
    mini.set_output(True)
    assert mini.volume.isVisible()
    assert not mini.note.isVisible()


def test_messages_are_told_in_it(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=SHORT)
    window, mini, bar = journey.window, journey.window.mini_player, journey.window.message_bar
    window.commands.room.mini_player.trigger()
    qtbot.waitUntil(mini.isActiveWindow)
    quiet = mini.height()
    bar.show_message(Message("The clip could not be saved because the disk is full.", "Make room on it.", Tone.ERROR))
    bar.show_message(Message("Kept.", action=ShowFile(Path("a.wav"))))
    assert [line.isVisible() for line in bar.lines] == [True, False]  # the newest, as there is little room
    assert bar.window() is mini
    qtbot.waitUntil(lambda: mini.height() > quiet)
    assert mini.rect().contains(bar.geometry())
    qtbot.mouseClick(bar.lines[0].close_button, Qt.MouseButton.LeftButton)
    assert bar.lines[0].isVisible()
    qtbot.keyClick(mini, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.isActiveWindow)
    assert bar.isVisible()
    assert bar.window() is window
    bar.lines[0].close_button.click()
    window.commands.room.mini_player.trigger()
    qtbot.waitUntil(lambda: mini.isActiveWindow() and mini.height() == quiet)


def test_what_needs_the_big_window_brings_it_back(make_journey: MakeJourney, qtbot: QtBot) -> None:
    window = make_journey(settings=SHORT).window
    window.commands.room.mini_player.trigger()
    qtbot.waitUntil(window.mini_player.isActiveWindow)
    window.message_bar.show_message(Message("Installed.", action=ShowCheckpoint("starter")))
    action = window.message_bar.lines[0].action
    assert action is not None
    action.click()
    qtbot.waitUntil(window.isActiveWindow)
    assert not window.mini_player.isVisible()
