"""Whoever is about to make the same clip once more is told so."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.form.slider_rows import SliderRow
from tests.support.window.window_journey import SHORT, Journey, MakeJourney, type_and_generate, wait_for_clips


def made_with_locked_seed(make_journey: MakeJourney, qtbot: QtBot) -> Journey:
    journey = make_journey(settings=replace(SHORT, seed_locked=True))
    type_and_generate(qtbot, journey, "piano")
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: not journey.window.prompt_bar.stop.isVisible())
    return journey


def says_same(journey: Journey) -> bool:
    return "“piano”" in journey.window.prompt_bar.info.toolTip()


def test_the_form_knows_a_clip_that_is_there(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = made_with_locked_seed(make_journey, qtbot)
    row = journey.window.params_panel._rows["temperature"]
    assert isinstance(row, SliderRow)
    assert says_same(journey)
    assert "piano" in journey.window.prompt_bar.info.text()
    row.slider.setValue(row.slider.value() + 1)
    assert not says_same(journey)
    row.slider.setValue(row.slider.value() - 1)
    assert says_same(journey)
    qtbot.keyClicks(journey.window.prompt_bar.edit, "s")
    assert not says_same(journey)


def test_generating_the_same_says_so(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = made_with_locked_seed(make_journey, qtbot)
    assert not journey.window.message_bar.messages
    type_and_generate(qtbot, journey, "piano")
    assert [message.passing for message in journey.window.message_bar.messages] == [True]
    type_and_generate(qtbot, journey, "guitar")
    assert not journey.window.message_bar.messages


def test_make_again_says_once_that_it_is_the_same(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = made_with_locked_seed(make_journey, qtbot)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(journey.window.prompt_bar.edit, Qt.Key.Key_Return, modifiers)
    assert journey.window.message_bar.messages == ()  # whoever wants the same need not be told so before
    qtbot.waitUntil(lambda: len(journey.window.message_bar.messages) == 1)
