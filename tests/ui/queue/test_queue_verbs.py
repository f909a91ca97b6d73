"""The queue is put in order, paused, doubled and changed while it waits."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.request import Section
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.ui.queue.job_wishes import GoOn, PutBack
from musicgen_desktop.ui.queue.queue_presenter import RunAllAgain
from musicgen_desktop.ui.window_state import WindowState
from tests.support.library.made_clips import recipe_of
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

LEFT = Qt.MouseButton.LeftButton
LONG = replace(SHORT, params=replace(SHORT.params, duration=30.0))


def prompts(journey: Journey) -> list[str]:
    return [row.prompt for row in journey.window.queue_model.rows]


def statuses(journey: Journey) -> list[str]:
    return [row.status for row in journey.window.queue_model.rows]


def paused(make_journey: MakeJourney, qtbot: QtBot, *waiting: str) -> Journey:
    """A window whose queue is paused, with jobs in it."""
    journey = make_journey()
    journey.window.queue_panel.pause_toggled.emit(True)
    for prompt in waiting:
        type_and_generate(qtbot, journey, prompt)
    journey.window.show_queue()
    return journey


def choose(journey: Journey, prompt: str) -> None:
    journey.window.queue_panel.list.setCurrentIndex(journey.window.queue_model.index(prompts(journey).index(prompt)))


def test_a_paused_queue_begins_nothing_and_goes_on_by_one_click(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = paused(make_journey, qtbot, "first", "second")
    window = journey.window
    assert statuses(journey) == ["paused", "paused"]
    assert window.status_line.queue.accessibleName() == "Queue paused: 2 waiting"
    assert window.prompt_bar.stop.isHidden()
    assert window.stage.view is None
    assert [message.action for message in window.message_bar.messages] == [GoOn()]
    qtbot.mouseClick(window.queue_panel.pause, LEFT)
    wait_for_clips(qtbot, journey, 2)
    assert not window.message_bar.messages
    assert window.queue_panel.pause.isHidden()


def test_a_job_that_is_made_waits_midway_and_goes_on(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=LONG, step_delay=0.005)
    type_and_generate(qtbot, journey, "first")
    bar, panel = journey.window.prompt_bar, journey.window.queue_panel
    qtbot.waitUntil(lambda: "keep" in bar.stop.text(), timeout=WAIT)
    qtbot.mouseClick(bar.pause, LEFT)
    assert bar.info.text() == "paused"
    assert "paused" in journey.window.status_line.engine.accessibleName()
    assert statuses(journey)[0].startswith("paused")
    journey.window.show_queue()
    assert panel.wait.text() == "Go on with this job"
    qtbot.mouseClick(panel.wait, LEFT)
    assert bar.info.text() != "paused"
    qtbot.keyClick(
        journey.window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert bar.info.text() == "paused"
    qtbot.mouseClick(bar.stop, LEFT)
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: "paused" not in journey.window.status_line.engine.accessibleName(), timeout=WAIT)
    assert 0 < shown_clips(journey.window)[0].duration < 30


def test_alt_and_an_arrow_moves_a_job(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = paused(make_journey, qtbot, "first", "second", "third")
    view = journey.window.queue_panel.list
    choose(journey, "third")
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert prompts(journey) == ["third", "first", "second"]
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert prompts(journey) == ["first", "third", "second"]


def test_a_dropped_job_goes_where_it_was_dropped(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = paused(make_journey, qtbot, "first", "second", "third")
    model, top = journey.window.queue_model, QModelIndex()
    assert model.moveRow(top, 0, top, 2)
    assert prompts(journey) == ["second", "first", "third"]
    assert model.moveRow(top, 2, top, 0)
    assert prompts(journey) == ["third", "second", "first"]


def test_a_duplicate_stands_behind_its_original_with_another_seed(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = paused(make_journey, qtbot, "first", "second")
    choose(journey, "first")
    QTest.keyClick(journey.window.queue_panel.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert prompts(journey) == ["first", "first", "second"]
    old, new, _ = (item.request for item in journey.generation.items)
    assert replace(new, job_id=old.job_id, params=replace(new.params, seed=old.params.seed)) == old
    assert new.params.seed != old.params.seed


def test_a_waiting_job_is_changed_in_its_place(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = paused(make_journey, qtbot, "first", "second", "third")
    window, panel = journey.window, journey.window.params_panel
    panel.negative.set_text("drums")
    window.prompt_bar.set_prompt("an idea of tomorrow")
    before = journey.wiring.form.state
    old = journey.generation.items[1].request
    choose(journey, "second")
    QTest.keyClick(window.queue_panel.list, Qt.Key.Key_Return)
    assert window.prompt_bar.prompt == "second"
    assert panel.negative.text == ""
    assert panel.params == old.params
    assert statuses(journey) == ["paused", "being changed", "paused"]
    assert window.prompt_bar.button.text() == "Save the change"
    panel.set_params(replace(panel.params, duration=5.0))
    panel.sections.set_sections((Section("quiet", 2.0), Section("loud", 3.0)))
    type_and_generate(qtbot, journey, "second thoughts")
    assert prompts(journey) == ["first", "second thoughts", "third"]
    new = journey.generation.items[1].request
    assert (new.job_id, new.params) == (old.job_id, replace(old.params, duration=5.0))
    assert [section.prompt for section in new.sections] == ["quiet", "loud"]
    assert journey.wiring.form.state == before
    assert window.prompt_bar.leave.isHidden()
    journey.generation.set_paused(False)
    wait_for_clips(qtbot, journey, 3)
    assert {clip.duration for clip in shown_clips(window)} == {2.0, 5.0}


def test_a_job_that_is_changed_waits_until_it_is_left_as_it_was(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = paused(make_journey, qtbot, "first", "second")
    window = journey.window
    choose(journey, "first")
    qtbot.mouseClick(window.queue_panel.edit, LEFT)
    window.prompt_bar.set_prompt("nothing of this")
    qtbot.mouseClick(window.queue_panel.pause, LEFT)
    wait_for_clips(qtbot, journey, 1)
    assert [clip.prompt for clip in shown_clips(window)] == ["second"]
    qtbot.mouseClick(window.prompt_bar.leave, LEFT)
    wait_for_clips(qtbot, journey, 2)
    assert {clip.prompt for clip in shown_clips(window)} == {"first", "second"}
    assert window.prompt_bar.prompt == "second"


def test_a_job_that_is_taken_out_while_it_is_changed_frees_the_form(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = paused(make_journey, qtbot, "first", "second")
    choose(journey, "first")
    qtbot.mouseClick(journey.window.queue_panel.edit, LEFT)
    QTest.keyClick(journey.window.queue_panel.list, Qt.Key.Key_Delete)
    assert prompts(journey) == ["second"]
    assert journey.window.prompt_bar.prompt == "second"
    assert journey.window.prompt_bar.button.text() == "Generate"


def test_a_changed_job_grows_from_what_it_grew_from(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    type_and_generate(qtbot, journey, "parent")
    wait_for_clips(qtbot, journey, 1)
    (parent,) = shown_clips(journey.window)
    journey.generation.set_paused(True)
    for origin in (Origin("parent", parent.id, 0.0, 2.0), Origin("parent", parent.id, 0.5, 1.5, Relation.REDO)):
        journey.wiring.wishes.make_from(origin, "")
    qtbot.waitUntil(lambda: len(journey.generation.items) == 2, timeout=WAIT)
    for place, request in enumerate(item.request for item in journey.generation.items):
        journey.wiring.queue_wiring.editor.begin(request.job_id)
        type_and_generate(qtbot, journey, "child")
        assert journey.generation.items[place].request == replace(request, prompt="child")
    journey.generation.set_paused(False)
    wait_for_clips(qtbot, journey, 3)
    children = [recipe_of(clip) for clip in shown_clips(journey.window) if clip.id != parent.id]
    assert {(made.prompt, made.origin.relation) for made in children if made.origin} == {
        ("child", Relation.CONTINUATION), ("child", Relation.REDO)
    }  # fmt: skip


def test_the_time_for_all_jobs_is_told_once_one_was_made(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(step_delay=0.01)
    type_and_generate(qtbot, journey, "how long")
    wait_for_clips(qtbot, journey, 1)
    journey.generation.set_paused(True)
    for prompt in ("first", "second"):
        type_and_generate(qtbot, journey, prompt)
    assert all(status.startswith("paused · ≈ 0:0") for status in statuses(journey))
    journey.generation.set_paused(False)
    text = journey.window.status_line.queue.accessibleName()
    assert text.startswith("Queue: 1 waiting, ")
    assert "all done in about 0:0" in text
    journey.window.queue_model.set_lengths_hidden(True)  # as while sounds are compared blind
    assert journey.window.status_line.queue.accessibleName() == "Queue: 1 waiting"
    journey.window.queue_model.set_lengths_hidden(False)
    assert "all done in about 0:0" in journey.window.status_line.queue.accessibleName()


def test_the_queue_comes_back_in_its_order_at_the_next_start(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = paused(make_journey, qtbot, "first", "second", "third")
    journey.generation.move(journey.generation.items[2].job_id, 0)
    state = journey.window.save_state()
    journey.close()
    journey.window = None  # type: ignore[assignment]
    again = make_journey(open_library=False)
    again.window.queue_panel.pause_toggled.emit(True)
    again.window.restore_state(state)
    again.library.open()
    qtbot.waitUntil(lambda: prompts(again) == ["third", "first", "second"], timeout=WAIT)
    assert statuses(again) == ["interrupted"] * 3
    again.window.message_bar.action_requested.emit(RunAllAgain())
    assert (prompts(again), statuses(again)) == (["third", "first", "second"], ["paused"] * 3)
    assert not again.window.message_bar.messages or again.window.message_bar.messages[0].action == GoOn()


def test_undo_puts_back_what_was_taken_out_once(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = paused(make_journey, qtbot, "first", "second", "third")
    choose(journey, "second")
    QTest.keyClick(journey.window.queue_panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: prompts(journey) == ["first", "third"], timeout=WAIT)
    assert "second" in journey.window.commands.undo.text()
    QTest.keyClick(journey.window.queue_panel.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert prompts(journey) == ["first", "second", "third"]
    assert not any(isinstance(message.action, PutBack) for message in journey.window.message_bar.messages)
    assert not journey.window.commands.redo.isEnabled()
    QTest.keyClick(journey.window.queue_panel.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert prompts(journey) == ["first", "second", "third"]


def test_the_order_is_told_anew_whenever_it_changes(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = paused(make_journey, qtbot, "first", "second")
    model = journey.window.queue_model
    choose(journey, "second")
    with qtbot.waitSignal(model.modelReset, timeout=WAIT):  # which has it written
        QTest.keyClick(journey.window.queue_panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    ids = WindowState.from_bytes(journey.window.save_state()).queue
    assert [model.rows[model.row_of(job_id)].prompt for job_id in ids] == ["second", "first"]
