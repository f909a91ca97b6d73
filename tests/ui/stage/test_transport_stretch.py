"""Speed and pitch at the transport: by keys, by the sheet, for whatever is heard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import show_finished
from tests.support.window.window_journey import SHORT, WAIT, MakeJourney
from tests.ui.stage.test_transport import make_a_clip

LEFT = Qt.MouseButton.LeftButton


def test_keys_and_sliders_change_what_is_heard_and_one_key_brings_the_original_back(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey(settings=replace(SHORT, loop=True))
    playback, button = journey.playback, journey.window.stage.transport.stretch
    busy: list[bool] = []
    playback.stretching_changed.connect(busy.append)
    make_a_clip(journey, qtbot)
    qtbot.waitUntil(lambda: playback.position > 0.1, timeout=WAIT)
    journey.window.focus_stage()

    for keys in ("<", "<", "Ctrl+Shift+Up"):
        action = journey.window.commands.registry.action_of(keys)
        assert action is not None
        action.trigger()
    assert playback.stretch == Stretch(0.9, 1)
    assert button.text() == "0.9× +1 st"
    assert button.property("tone") == "on"
    qtbot.waitUntil(lambda: busy == [True, False], timeout=WAIT)
    assert not playback.stretch.is_plain

    qtbot.mouseClick(button, LEFT)
    button.sheet.speed.setValue(125)
    button.sheet.pitch.setValue(-3)
    assert playback.stretch == Stretch(1.25, -3)
    assert button.accessibleDescription() == "speed 125 %, −3 semitones"
    qtbot.mouseClick(button.sheet.original, LEFT)
    assert playback.stretch.is_plain
    button.sheet.close()

    journey.window.commands.stretching.slower.trigger()
    journey.window.commands.stretching.original_speed.trigger()
    assert playback.stretch.is_plain
    assert (button.text(), button.property("tone")) == ("1×", "")

    playback.stretch_failed.emit(UserError("It is too long."))
    assert [message.text for message in journey.window.message_bar.messages] == ["It is too long."]
    playback.set_stretch(Stretch(0.8))
    assert not journey.window.message_bar.messages


def test_the_button_stays_in_little_room_says_what_is_being_made_and_why_it_cannot_be(
    window: MainWindow, qtbot: QtBot
) -> None:
    transport = window.stage.transport
    button = transport.stretch
    window.resize(720, 560)
    show_finished(window)
    window.stage.set_loop((1.0, 2.0), True)
    button.set_stretch(Stretch(0.75, -11))
    qtbot.waitUntil(lambda: not transport.export.text(), timeout=WAIT)
    assert button.isVisible()

    button.set_busy(True)
    words = button.sheet.state.text()
    button.set_busy(False)
    assert words
    assert not button.sheet.state.text()

    button.set_reason_against("The library for it is missing.")
    assert not button.isEnabled()
    assert button.toolTip() == "The library for it is missing."
