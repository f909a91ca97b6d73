"""Panels emit the right wishes, by mouse and by key."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from musicgen_desktop.domain.clip import JobRecord, JobState
from musicgen_desktop.domain.events import Phase
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.services.generation.job_queue import QueueItem
from musicgen_desktop.ui.form.history_item_model import HistoryRole
from musicgen_desktop.ui.form.length_unit import BAR_FIELDS, bar_specs
from musicgen_desktop.ui.form.pace_text import progress_info, shorter_progress
from musicgen_desktop.ui.form.param_rows import SeedRow
from musicgen_desktop.ui.form.param_specs import param_specs
from musicgen_desktop.ui.form.prompt_bar import GenerateWish, RunningView
from musicgen_desktop.ui.form.slider_rows import SliderRow
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.texts import phase_words, short_phase_words
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.queue_item_model import QueueRow
from musicgen_desktop.ui.queue.queue_presenter import RunAgain
from tests.support.window.scripted_window import (
    CLIPS,
    ENTRIES,
    NOW,
    PARAMS,
    STARTER,
    fill_lists,
    show_finished,
    show_four_takes,
)

LEFT = Qt.MouseButton.LeftButton


def only_value(wish: SignalBlocker) -> Any:
    """What the waited-for signal carried."""
    assert wish.args is not None
    return wish.args[0]


def test_while_a_job_is_made_generate_adds_to_the_queue_and_stop_stands_apart(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.prompt_bar
    with qtbot.waitSignal(bar.generate_requested) as wish:
        qtbot.mouseClick(bar.button, LEFT)
    assert wish.args == [GenerateWish()]
    idle = bar.button.geometry(), bar.chips.geometry(), bar.geometry()
    assert not bar.stop.isVisible()
    bar.show_running(RunningView(7.46, progress_info(0.62, 6.2)))
    assert bar.button.text() == "Add to the queue"
    assert bar.stop.text().strip() == "Stop, keep 0:07.4"
    assert bar.info.text() == "62 % · 0:06 left"
    QApplication.processEvents()
    assert (bar.button.geometry(), bar.chips.geometry(), bar.geometry()) == idle
    with qtbot.assertNotEmitted(bar.stop_requested), qtbot.waitSignal(bar.generate_requested):
        qtbot.mouseClick(bar.button, LEFT)
    with qtbot.assertNotEmitted(bar.generate_requested), qtbot.waitSignal(bar.stop_requested):
        qtbot.mouseClick(bar.stop, LEFT)
    bar.show_running(RunningView(7.46, "what is being done, in the words of a language that needs many", can_wait=True))
    QApplication.processEvents()
    assert bar.info.text().endswith("…")
    assert bar.info.width() >= bar.info.sizeHint().width()
    assert bar.stop.width() >= bar.stop.sizeHint().width()
    running = RunningView(7.46, progress_info(0.62, 192), shorter=shorter_progress(0.62, 192), can_wait=True)
    bar.show_running(running)
    assert bar.info.text() == "3:12 left"
    for phase in Phase:
        words = RunningView(7.46, phase_words(phase), shorter=(short_phase_words(phase),), can_wait=True)
        bar.show_running(words)
        assert not bar.info.text().endswith("…")
    bar.show_running(RunningView(7.46, "ending", ending=True))
    assert not bar.stop.isEnabled()
    bar.show_running(RunningView(0.0, "Loading"))
    assert bar.stop.text().strip() == "Stop"
    bar.show_idle()
    bar.set_takes(4)
    assert bar.button.text() == "Generate 4 takes"
    assert not bar.stop.isVisible()


def test_more_ways_to_generate(window: MainWindow, qtbot: QtBot) -> None:
    actions = [action for action in window.prompt_bar._menu.actions() if not action.isSeparator()]
    wishes: list[GenerateWish] = []
    window.prompt_bar.generate_requested.connect(wishes.append)
    for action in actions:
        action.trigger()
    assert wishes == [*(GenerateWish(takes=n) for n in (1, 2, 4, 8)), GenerateWish(same_seed=True)]


def test_generating_by_key_works_while_a_job_runs(window: MainWindow, qtbot: QtBot) -> None:
    window.prompt_bar.show_running(RunningView(1.0, ""))
    with qtbot.waitSignal(window.commands.generate.triggered):
        qtbot.keyClick(window.prompt_bar.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_chips_join_and_leave_the_prompt(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.prompt_bar
    bar.set_prompt("Warm lo-fi piano, dusty drums")
    chips = bar.chips.chips
    assert {phrase for phrase, chip in chips.items() if chip.isChecked()} == {"warm", "piano", "drums"}
    qtbot.mouseClick(chips["jazz"], LEFT)
    assert bar.prompt == "Warm lo-fi piano, dusty drums, jazz"
    qtbot.mouseClick(chips["piano"], LEFT)
    assert bar.prompt == "Warm lo-fi, dusty drums, jazz"
    bar.edit.undo()
    assert bar.prompt == "Warm lo-fi piano, dusty drums, jazz"


@pytest.mark.parametrize("prompt", ["x" * 50_000, "🎹 " * 2_000, "a\nb", "مقطوعة بيانو"])
def test_odd_prompts_keep_the_bar_small(window: MainWindow, prompt: str) -> None:
    window.prompt_bar.set_prompt(prompt)
    assert window.prompt_bar.edit.height() <= 100
    assert "\n" not in window.prompt_bar.prompt


def test_every_parameter_has_range_and_default_in_its_tooltip() -> None:
    specs = (*param_specs(GenerationParams()), *bar_specs())
    form_fields = {field.name for field in dataclasses.fields(GenerationParams)} - {"do_sample", "bars"}
    assert {spec.field for spec in specs} - set(BAR_FIELDS) == form_fields | {"ending", "device", "precision"}
    for spec in specs:
        assert "Range: " in spec.tooltip
        assert "Default: " in spec.tooltip
        assert len(spec.effect.split()) >= 7


def test_the_form_gives_back_what_was_put_in(window: MainWindow) -> None:
    odd = GenerationParams(duration=7.3, takes=3, seed=2**53 - 1, guidance_scale=2.75, temperature=0.85, top_k=37,
                           top_p=0.93, do_sample=False, overlap=20.5, guidance_end=1.0,
                           temperature_end=1.35)  # fmt: skip
    window.params_panel.set_params(odd)
    assert window.params_panel.params == odd
    assert window.params_panel._rows["takes"].segments.value is None  # type: ignore[attr-defined]


def test_sliders_reach_both_ends_and_reset(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.params_panel
    for name in ("duration", "guidance_scale", "temperature", "top_k", "top_p"):
        row = panel._rows[name]
        assert isinstance(row, SliderRow)
        row.slider.setValue(row.slider.minimum())
        assert row.value == row.spec.low
        row.slider.setValue(row.slider.maximum())
        assert row.value == row.spec.scale.stretches[-1][0]
        panel.params.validate()
    assert panel.reset_all_button.isVisible()
    qtbot.mouseClick(panel._rows["duration"].reset_button, LEFT)
    assert panel.params.duration == 8.0
    with qtbot.waitSignal(panel.form_changed):
        qtbot.mouseClick(panel.reset_all_button, LEFT)
    assert panel.params == GenerationParams()
    assert not panel.reset_all_button.isVisible()


def test_what_the_memory_holds_moves_no_parameter(window: MainWindow) -> None:
    panel = window.params_panel
    length = panel._rows["duration"]
    panel.set_memory("", fits=True)
    QApplication.processEvents()
    before = length.mapTo(panel, QPoint())
    panel.set_memory("Needs about 0.2 GB of memory, 22.0 GB are free.", fits=True)
    QApplication.processEvents()
    assert panel.memory.height() > 0
    assert length.mapTo(panel, QPoint()) == before


def test_takes_are_chosen_on_segments(window: MainWindow, qtbot: QtBot) -> None:
    row = window.params_panel._rows["takes"]
    buttons = row.segments._group.buttons()  # type: ignore[attr-defined]
    with qtbot.waitSignal(window.params_panel.form_changed):
        qtbot.mouseClick(buttons[3], LEFT)
    assert window.params_panel.params.takes == 8


def test_a_typed_seed_is_locked_and_dice_throw_a_new_one(window: MainWindow, qtbot: QtBot) -> None:
    row = window.params_panel._rows["seed"]
    assert isinstance(row, SeedRow)
    row.edit.setFocus()
    qtbot.keyClicks(row.edit, "8 204 117")
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    assert window.params_panel.params.seed == 8_204_117
    assert window.params_panel.seed_locked
    qtbot.mouseClick(row.dice, LEFT)
    assert window.params_panel.params.seed == 1_000_001
    row.edit.setFocus()
    qtbot.keyClicks(row.edit, "none")
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    assert window.params_panel.params.seed == 1_000_001


def test_a_history_entry_is_asked_for_by_click_and_enter(window: MainWindow, qtbot: QtBot) -> None:
    fill_lists(window)
    panel = window.history_panel
    index = panel.list.model().index(2, 0)
    with qtbot.waitSignal(panel.entry_requested) as wish:
        qtbot.mouseClick(panel.list.viewport(), LEFT, pos=panel.list.visualRect(index).center())
    assert wish.args == [ENTRIES[2]]
    panel.list.setFocus()
    with qtbot.waitSignal(panel.entry_requested) as wish:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    menu = panel.make_menu(ENTRIES[0])
    with qtbot.waitSignals([panel.pin_requested, panel.removal_requested]):
        for action in menu.actions():
            action.trigger()


def test_prompts_are_searched(window: MainWindow, qtbot: QtBot) -> None:
    fill_lists(window)
    qtbot.keyClicks(window.history_panel.search, "techno")
    model = window.history_panel.list.model()
    assert [model.index(row, 0).data(HistoryRole.ENTRY).id for row in range(model.rowCount())] == [3]
    qtbot.keyClicks(window.history_panel.search, "zzz")
    assert window.history_panel._empty.isVisible()


def test_choosing_and_playing_clips(window: MainWindow, qtbot: QtBot) -> None:
    fill_lists(window)
    panel = window.library_panel
    place = panel.table.visualRect(panel.model.index(2, 1)).center()
    with qtbot.waitSignal(panel.open_requested) as wish:
        qtbot.mouseClick(panel.table.viewport(), LEFT, pos=place)
    assert wish.args == [CLIPS[2].id]
    assert panel.selected_ids == (CLIPS[2].id,)
    panel.table.setFocus()
    with qtbot.waitSignal(panel.play_requested) as wish:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert wish.args == [CLIPS[2].id]
    with qtbot.assertNotEmitted(panel.open_requested):
        panel.select_clip(CLIPS[0].id)
    assert panel.selected_ids == (CLIPS[0].id,)


def test_the_waveform_seeks_by_click_and_key(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    waveform = window.stage.waveform
    with qtbot.waitSignal(window.stage.seek_requested) as wish:
        qtbot.mouseClick(waveform, LEFT, pos=QPoint(waveform.width() // 2, 100))
    assert only_value(wish) == pytest.approx(6.0, abs=0.05)
    waveform.setFocus()
    for key, target in ((Qt.Key.Key_Right, 5.45), (Qt.Key.Key_Home, 0.0), (Qt.Key.Key_End, 12.0)):
        window.stage.set_position(5.2)
        with qtbot.waitSignal(window.stage.seek_requested) as wish:
            qtbot.keyClick(waveform, key)
        assert only_value(wish) == pytest.approx(target)


def test_the_loop_is_set_by_keys_and_by_its_handles(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    waveform = window.stage.waveform
    waveform.setFocus()
    with qtbot.waitSignal(waveform.loop_region_requested) as wish:
        qtbot.keyClick(waveform, "[")
    assert only_value(wish) == pytest.approx((5.2, 12.0))
    x = round(waveform._x(6.0))
    middle = waveform.height() // 2
    qtbot.mousePress(waveform, LEFT, pos=QPoint(x, middle))
    qtbot.mouseMove(waveform, QPoint(round(waveform._x(3.0)), middle))
    with qtbot.waitSignal(waveform.loop_region_requested) as wish:
        qtbot.mouseRelease(waveform, LEFT, pos=QPoint(round(waveform._x(3.0)), middle))
    assert only_value(wish) == pytest.approx((3.0, 12.0), abs=0.03)


def test_the_transport_asks(window: MainWindow, qtbot: QtBot) -> None:
    show_finished(window)
    transport = window.stage.transport
    for button, signal in (
        (transport.to_start, transport.start_requested),
        (transport.play, transport.play_toggle_requested),
        (transport.loop, transport.loop_toggled),
        (transport.keep, transport.keep_requested),
        (transport.export, transport.export_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)
    with qtbot.waitSignal(transport.volume_requested) as wish:
        transport.volume.setValue(25)
    assert wish.args == [0.25]
    with qtbot.waitSignal(window.stage.seed_reuse_requested) as wish:
        qtbot.mouseClick(window.stage.head.seed_badge, LEFT)
    assert wish.args == [PARAMS.seed]


def test_a_take_card_asks_for_its_take(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    with qtbot.waitSignal(window.stage.takes.take_chosen) as wish:
        qtbot.mouseClick(window.stage.takes.cards[2], LEFT)
    assert wish.args == [2]


def test_an_example_is_made_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.stage.show_empty()
    button = window.stage.empty.examples[1]
    with qtbot.waitSignal(window.stage.empty.example_requested) as wish:
        qtbot.mouseClick(button, LEFT)
    assert wish.args == [button.text()]


def test_queue_buttons_fit_the_current_job(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.queue_panel
    waiting = [QueueItem(GenerationRequest(f"job{n}", f"p{n}", PARAMS, STARTER)) for n in range(3)]
    running = replace(waiting[0], state=JobState.RUNNING)
    failed = JobRecord("bad", "p", PARAMS, "starter", "auto", "auto", NOW, JobState.FAILED, "No memory.")
    rows = (QueueRow.of_item(running), *map(QueueRow.of_item, waiting[1:]), QueueRow.of_record(failed))
    window.queue_model.set_rows(rows)
    window.show_queue()

    def choose(row: int) -> set[str]:
        panel.list.setCurrentIndex(window.queue_model.index(row))
        names = ("up", "down", "edit", "duplicate", "stop", "remove", "rerun", "dismiss", "pause")
        return {name for name in names if getattr(panel, name).isVisible()}

    assert choose(0) == {"stop", "duplicate", "pause"}
    with qtbot.waitSignal(panel.stop_requested):
        qtbot.mouseClick(panel.stop, LEFT)
    assert choose(1) == {"down", "edit", "duplicate", "remove", "pause"}
    with qtbot.waitSignal(panel.move_requested) as wish:
        qtbot.mouseClick(panel.down, LEFT)
    assert wish.args == ["job1", 1]
    assert choose(2) == {"up", "edit", "duplicate", "remove", "pause"}
    with qtbot.waitSignal(panel.discard_requested) as wish:
        qtbot.mouseClick(panel.remove, LEFT)
    assert wish.args == ["job2"]
    assert choose(3) == {"rerun", "dismiss", "pause"}
    with qtbot.waitSignal(panel.rerun_requested) as wish:
        qtbot.mouseClick(panel.rerun, LEFT)
    assert wish.args == ["bad"]


def test_messages_replace_each_other_by_key_and_can_be_put_away(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.message_bar
    for number in range(5):
        bar.show_message(Message(f"text {number}", action=RunAgain(f"k{number}")))
    bar.show_message(Message("newer", action=RunAgain("k4")))
    assert [message.text for message in bar.messages] == ["newer", "text 3", "text 2"]
    with qtbot.waitSignal(bar.action_requested) as wish:
        qtbot.mouseClick(bar.lines[1].action, LEFT)
    assert wish.args == [RunAgain("k3")]
    for line in list(bar.lines):
        qtbot.mouseClick(line.close_button, LEFT)
    assert not bar.isVisible()


def test_a_new_message_moves_no_focus(window: MainWindow) -> None:
    window.prompt_bar.edit.setFocus()
    window.message_bar.show_message(Message("text", action=RunAgain("k")))
    assert QApplication.focusWidget() is window.prompt_bar.edit
