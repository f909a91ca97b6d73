"""What is asked for is seen at once, lines up, and nothing that is dropped is lost."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.ui.clips.library_presenter import UndoDelete
from musicgen_desktop.ui.queue.job_wishes import PutBack
from tests.support.library.made_clips import recipe_of
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

LEFT = Qt.MouseButton.LeftButton
LONG = replace(SHORT, params=replace(SHORT.params, duration=30.0))


def prompts(journey: Journey) -> list[str]:
    return [row.prompt for row in journey.window.queue_model.rows]


def press_message(qtbot: QtBot, journey: Journey, kind: type) -> None:
    bar = journey.window.message_bar
    qtbot.waitUntil(lambda: any(isinstance(message.action, kind) for message in bar.messages), timeout=WAIT)
    line = next(line for line in bar.lines if isinstance(line.message.action, kind))
    assert line.action is not None
    qtbot.mouseClick(line.action, LEFT)


@pytest.fixture
def starting(make_journey: MakeJourney, qtbot: QtBot) -> tuple[Journey, Event]:
    """A window whose engine is being imported until the event is set."""
    ready = Event()

    def build() -> JobRunner:
        assert ready.wait(WAIT / 1000)
        return JobRunner(FakeEngine, lambda checkpoint, _token: checkpoint)

    journey = make_journey(runner=build)
    journey.generation.warm_up()
    return journey, ready


def test_while_the_engine_starts_button_and_stage_say_so_at_once(starting: tuple[Journey, Event], qtbot: QtBot) -> None:
    journey, ready = starting
    window = journey.window
    type_and_generate(qtbot, journey, "piano")
    assert window.prompt_bar.button.text() == "Add to the queue"
    assert window.prompt_bar.stop.isVisible()
    assert window.prompt_bar.info.text() == "Starting the engine"
    assert window.stage.view is not None
    assert (window.stage.view.prompt, window.stage.view.hint) == ("piano", "Starting the engine")
    assert [row.status for row in window.queue_model.rows] == ["Starting the engine"]
    ready.set()
    wait_for_clips(qtbot, journey, 1)


def test_what_waits_for_the_engine_can_be_stopped_and_put_back(starting: tuple[Journey, Event], qtbot: QtBot) -> None:
    journey, ready = starting
    window = journey.window
    type_and_generate(qtbot, journey, "piano")
    qtbot.mouseClick(window.prompt_bar.stop, LEFT)
    assert window.prompt_bar.stop.isHidden()
    assert window.stage.view is None
    press_message(qtbot, journey, PutBack)
    assert prompts(journey) == ["piano"]
    ready.set()
    wait_for_clips(qtbot, journey, 1)


def test_the_mouse_adds_to_the_queue_while_a_job_runs(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=LONG, step_delay=0.01)
    bar = journey.window.prompt_bar
    bar.set_prompt("first")
    qtbot.mouseClick(bar.button, LEFT)
    bar.set_prompt("second")
    qtbot.mouseClick(bar.button, LEFT)
    assert prompts(journey) == ["first", "second"]


def test_a_discarded_job_goes_to_the_trash_with_its_sound_and_comes_back(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey(settings=replace(LONG, params=replace(LONG.params, takes=2)), step_delay=0.005)
    bar = journey.window.prompt_bar
    type_and_generate(qtbot, journey, "not this")
    qtbot.waitUntil(lambda: "keep" in bar.stop.text(), timeout=WAIT)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(bar.edit, Qt.Key.Key_Period, modifiers)
    assert journey.window.stage.view is None
    qtbot.waitUntil(bar.stop.isHidden, timeout=WAIT)
    press_message(qtbot, journey, UndoDelete)
    wait_for_clips(qtbot, journey, 2)
    assert {clip.prompt for clip in shown_clips(journey.window)} == {"not this"}
    assert all(recipe_of(clip).stopped and clip.duration < 30 for clip in shown_clips(journey.window))


def test_three_jobs_line_up_and_one_is_dropped_by_delete(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(step_delay=0.02)  # the first one is still at work when the second is dropped
    for prompt in ("first", "second", "third"):
        type_and_generate(qtbot, journey, prompt)
    assert prompts(journey) == ["first", "second", "third"]
    qtbot.waitUntil(lambda: journey.window.status_line.queue.text().startswith("Queue: 2 waiting"), timeout=WAIT)
    journey.window.show_queue()
    panel = journey.window.queue_panel
    panel.list.setCurrentIndex(journey.window.queue_model.index(1))
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert prompts(journey) == ["first", "third"]
    wait_for_clips(qtbot, journey, 2)
    assert {clip.prompt for clip in shown_clips(journey.window)} == {"first", "third"}


def test_a_dropped_job_goes_back_to_its_place(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=LONG, step_delay=0.01)
    for prompt in ("first", "second", "third", "fourth"):
        type_and_generate(qtbot, journey, prompt)
    journey.window.show_queue()
    panel = journey.window.queue_panel
    panel.list.setCurrentIndex(journey.window.queue_model.index(2))
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert panel.current is not None
    assert panel.current.prompt == "fourth"
    press_message(qtbot, journey, PutBack)
    assert prompts(journey) == ["first", "second", "third", "fourth"]


def test_delete_in_the_queue_spares_the_library(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    type_and_generate(qtbot, journey, "keep me")
    wait_for_clips(qtbot, journey, 1)
    journey.window.show_queue()
    qtbot.keyClick(journey.window.queue_panel.list, Qt.Key.Key_Delete)
    QApplication.processEvents()
    assert journey.window.clip_model.rowCount() == 1


def test_the_menu_of_the_queue_knows_what_can_be_done(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=LONG, step_delay=0.01)
    for prompt in ("first", "second", "third", "fourth"):
        type_and_generate(qtbot, journey, prompt)
    qtbot.waitUntil(lambda: journey.window.prompt_bar.stop.isVisible(), timeout=WAIT)
    panel = journey.window.queue_panel
    menu = panel.make_menu(journey.window.queue_model.rows[3])
    assert [action.isEnabled() for action in menu.actions() if not action.isSeparator()] == [
        *(True, True),  # change, duplicate
        *(True, True, False),  # next, earlier, later
        True,  # take out
    ]
    menu.actions()[3].trigger()
    assert prompts(journey) == ["first", "fourth", "second", "third"]


def test_make_again_makes_the_take_alone_and_with_the_same_sound(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, params=replace(SHORT.params, takes=4)))
    type_and_generate(qtbot, journey, "four ways")
    wait_for_clips(qtbot, journey, 4)
    third = next(clip for clip in shown_clips(journey.window) if clip.take == 2)
    journey.wiring.library.show_clip(third.id)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(journey.window.prompt_bar.edit, Qt.Key.Key_Return, modifiers)
    wait_for_clips(qtbot, journey, 5)
    again = next(clip for clip in shown_clips(journey.window) if clip.job_id != third.job_id)
    assert recipe_of(again).params == recipe_of(third).params.of_take(2)
    assert soundfile.read(again.audio_path)[0].tolist() == soundfile.read(third.audio_path)[0].tolist()
