"""Which clips a command is about: the selected ones in the library, else the one that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, Journey

WAIT = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def journey(make_journey: Callable[..., Journey], qtbot: QtBot) -> Journey:
    """Three clips; the newest is open, nothing plays."""
    made = make_journey(settings=replace(SHORT, play_while_generating=False))
    for number, prompt in enumerate(("first idea", "second idea", "third idea")):
        made.window.prompt_bar.set_prompt(prompt)
        made.window.commands.generate.trigger()
        qtbot.waitUntil(lambda count=number + 1: made.window.clip_model.rowCount() == count, timeout=WAIT)
    newest = shown_clips(made.window)[0].id
    qtbot.waitUntil(lambda: made.wiring.stage.clip_id == newest, timeout=WAIT)
    return made


def kept(journey: Journey) -> list[str]:
    return [clip.prompt for clip in shown_clips(journey.window) if clip.kept]


def test_searching_leaves_what_is_open_and_its_loop_alone(journey: Journey, qtbot: QtBot) -> None:
    window = journey.window
    opened = journey.wiring.stage.clip_id
    journey.wiring.stage.set_region((0.5, 1.5))
    qtbot.keyClick(window.stage.waveform, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.library_panel.search.field, "first")
    qtbot.waitUntil(lambda: window.clip_model.rowCount() == 1, timeout=WAIT)
    assert journey.wiring.stage.clip_id == opened
    assert window.stage.waveform.region == (0.5, 1.5)
    window.library_panel.search.field.clear()
    qtbot.waitUntil(lambda: window.clip_model.rowCount() == 3, timeout=WAIT)
    qtbot.keyClick(window.library_panel.search.field, Qt.Key.Key_Escape)
    assert window.library_panel.selected_ids == (opened,)


def test_enter_opens_and_plays_the_row_that_arrows_led_to(journey: Journey, qtbot: QtBot) -> None:
    window = journey.window
    window.show_library()
    qtbot.keyClick(window.library_panel.table, Qt.Key.Key_Down)
    wanted = shown_clips(window)[1].id
    assert journey.wiring.stage.clip_id != wanted
    qtbot.keyClick(window.library_panel.table, Qt.Key.Key_Return)
    assert journey.wiring.stage.clip_id == wanted
    qtbot.waitUntil(lambda: not journey.wiring.stage.is_idle, timeout=WAIT)


def test_keys_in_the_library_are_about_its_selection(journey: Journey, qtbot: QtBot) -> None:
    window = journey.window
    window.show_library()
    qtbot.keyClick(window.library_panel.table, Qt.Key.Key_Down)
    qtbot.keyClick(window.library_panel.table, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: kept(journey) == ["second idea"], timeout=WAIT)


def test_the_stage_and_its_buttons_are_about_the_open_clip(journey: Journey, qtbot: QtBot) -> None:
    window = journey.window
    window.show_library()
    qtbot.keyClick(window.library_panel.table, Qt.Key.Key_Down)
    qtbot.mouseClick(window.stage.transport.keep, LEFT)
    qtbot.waitUntil(lambda: kept(journey) == ["third idea"], timeout=WAIT)
    window.stage.waveform.setFocus()
    qtbot.keyClick(window.stage.waveform, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: kept(journey) == [], timeout=WAIT)


def test_a_menu_is_about_the_rows_that_were_selected_before_it_opened(journey: Journey, qtbot: QtBot) -> None:
    window = journey.window
    window.show_library()
    qtbot.keyClick(window.library_panel.table, Qt.Key.Key_Down)
    window.menuBar().setFocus(Qt.FocusReason.MenuBarFocusReason)
    assert window.commands.delete.isEnabled()
    window.commands.delete.trigger()
    qtbot.waitUntil(lambda: window.clip_model.rowCount() == 2, timeout=WAIT)
    assert [clip.prompt for clip in shown_clips(window)] == ["third idea", "first idea"]
