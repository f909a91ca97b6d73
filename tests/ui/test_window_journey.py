"""The musician's ten steps through real services: type, make, hear, stop, choose, name, loop, find again."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip import JobRecord, JobState
from musicgen_desktop.domain.errors import FileError, MemoryShortageError
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.library.tables.clips import Clips
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.ui.clips.library_presenter import SaveAgain, UndoDelete
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipColumn
from musicgen_desktop.ui.kit.message import CopyReport
from musicgen_desktop.ui.queue.queue_presenter import RunAgain, RunAllAgain
from tests.support.library.made_clips import recipe_of
from tests.support.window.scripted_window import STARTER
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips


def close(journey: Journey) -> None:
    journey.close()
    journey.window = None  # type: ignore[assignment]


def test_typed_words_become_a_clip_that_was_heard_while_it_was_made(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, params=replace(SHORT.params, duration=20.0)), step_delay=0.01)
    type_and_generate(qtbot, journey, "warm piano")
    qtbot.waitUntil(lambda: journey.playback.position > 0, timeout=WAIT)
    assert journey.playback.state in (PlaybackState.PLAYING, PlaybackState.WAITING)
    view = journey.window.stage.view
    assert view is not None
    assert view.take.clip_id == ""
    assert 0 < view.take.waveform.made < view.take.waveform.total
    qtbot.mouseClick(journey.window.prompt_bar.stop, Qt.MouseButton.LeftButton)
    wait_for_clips(qtbot, journey, 1)
    clip = shown_clips(journey.window)[0]
    assert clip.prompt == "warm piano"
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == clip.id, timeout=WAIT)
    assert journey.window.history_model.rowCount() == 1
    assert journey.window.library_panel.selected_ids == (clip.id,)


def test_stop_keeps_what_exists(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, params=replace(SHORT.params, duration=20.0)), step_delay=0.004)
    type_and_generate(qtbot, journey, "endless pads")
    bar = journey.window.prompt_bar
    qtbot.waitUntil(lambda: "keep" in bar.stop.text(), timeout=WAIT)
    qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    wait_for_clips(qtbot, journey, 1)
    clip = shown_clips(journey.window)[0]
    assert recipe_of(clip).stopped
    assert 0 < clip.duration < 20
    qtbot.waitUntil(bar.stop.isHidden, timeout=WAIT)
    qtbot.waitUntil(lambda: journey.window.stage.head.stopped_badge.isVisible(), timeout=WAIT)


def test_four_takes_are_chosen_by_key_and_keep_the_place(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, params=replace(SHORT.params, takes=4)))
    type_and_generate(qtbot, journey, "four ways")
    wait_for_clips(qtbot, journey, 4)
    stage = journey.window.stage
    qtbot.waitUntil(lambda: stage.view is not None and all(take.clip_id for take in stage.view.takes), timeout=WAIT)
    assert len(stage.takes.cards) == 4
    qtbot.keyClick(journey.window.prompt_bar.edit, Qt.Key.Key_Escape)
    journey.playback.pause()
    journey.playback.seek(1.0)
    qtbot.waitUntil(lambda: abs(journey.playback.position - 1.0) < 0.01, timeout=WAIT)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: stage.view is not None and stage.view.take.index == 2, timeout=WAIT)
    assert journey.playback.position == pytest.approx(1.0, abs=0.05)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: any(clip.kept and clip.take == 2 for clip in shown_clips(journey.window)),
                    timeout=WAIT)  # fmt: skip
    assert stage.transport.keep.text() == "Kept"


def test_delete_says_so_and_undo_brings_back(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    type_and_generate(qtbot, journey, "one")
    wait_for_clips(qtbot, journey, 1)
    journey.window.show_library()
    qtbot.waitUntil(lambda: bool(journey.window.library_panel.selected_ids), timeout=WAIT)
    qtbot.keyClick(journey.window.library_panel.table, Qt.Key.Key_Delete)
    wait_for_clips(qtbot, journey, 0)
    qtbot.waitUntil(lambda: journey.window.stage.view is None, timeout=WAIT)
    bar = journey.window.message_bar
    assert [message.action for message in bar.messages] == [UndoDelete()]
    qtbot.mouseClick(bar.lines[0].action, Qt.MouseButton.LeftButton)
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: not bar.messages, timeout=WAIT)


def test_a_rename_in_place_reaches_the_library(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    type_and_generate(qtbot, journey, "one")
    wait_for_clips(qtbot, journey, 1)
    journey.window.show_library()
    table = journey.window.library_panel.table
    qtbot.waitUntil(lambda: bool(journey.window.library_panel.selected_ids), timeout=WAIT)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not table
    qtbot.keyClicks(editor, "Kitchen at 7 K")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown_clips(journey.window)[0].title == "Kitchen at 7 K", timeout=WAIT)
    assert table.model().index(0, ClipColumn.TITLE).data() == "Kitchen at 7 K"
    assert not shown_clips(journey.window)[0].kept
    assert journey.window.stage.view is not None
    assert journey.window.stage.view.title == "Kitchen at 7 K"


def test_a_drag_loops_the_region(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    type_and_generate(qtbot, journey, "round and round")
    wait_for_clips(qtbot, journey, 1)
    waveform = journey.window.stage.waveform
    middle = waveform.height() // 2
    quarter = waveform.width() // 4
    qtbot.mousePress(waveform, Qt.MouseButton.LeftButton, pos=QPoint(quarter, middle))
    qtbot.mouseMove(waveform, QPoint(2 * quarter, middle))
    qtbot.mouseMove(waveform, QPoint(3 * quarter, middle))
    qtbot.mouseRelease(waveform, Qt.MouseButton.LeftButton, pos=QPoint(3 * quarter, middle))
    assert waveform.region == pytest.approx((0.5, 1.5), abs=0.02)
    assert journey.wiring.settings.loop
    assert journey.window.commands.loop.isChecked()
    journey.playback.pause()
    journey.playback.seek(1.0)
    qtbot.waitUntil(lambda: abs(journey.playback.position - 1.0) < 0.01, timeout=WAIT)
    positions: list[float] = []
    journey.playback.position_changed.connect(positions.append)
    journey.playback.play()
    qtbot.waitUntil(lambda: any(b < a for a, b in itertools.pairwise(positions)), timeout=WAIT)
    assert max(positions) < 1.6


def test_a_failed_job_says_why_and_the_queue_goes_on(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(failures={"too much": MemoryShortageError("Too little memory.", "Make fewer takes.")})
    for prompt in ("first", "too much", "third"):
        type_and_generate(qtbot, journey, prompt)
    wait_for_clips(qtbot, journey, 2)
    messages = journey.window.message_bar.messages
    (row,) = journey.window.queue_model.rows
    assert row.state is JobState.FAILED
    assert [(message.text, message.advice, message.action) for message in messages] == [
        ("Too little memory.", "Make fewer takes.", RunAgain(row.job_id))
    ]
    assert {clip.prompt for clip in shown_clips(journey.window)} == {"first", "third"}

    # The clip that lay on the stage before comes back, though it is not the newest.
    first = next(clip for clip in shown_clips(journey.window) if clip.prompt == "first")
    journey.playback.pause()
    journey.wiring.stage.show_clip(first.id)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == first.id, timeout=WAIT)
    type_and_generate(qtbot, journey, "too much")
    qtbot.waitUntil(lambda: len(journey.window.queue_model.rows) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == first.id, timeout=WAIT)


def test_what_a_full_disk_refuses_is_exported_from_the_stage(
    make_journey: MakeJourney, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise FileError("There is not enough room.", "It needs 3 MB.")

    monkeypatch.setattr(Clips, "add_result", refuse)
    journey = make_journey()
    type_and_generate(qtbot, journey, "too large")
    export = journey.window.stage.transport.export
    qtbot.waitUntil(export.isEnabled, timeout=WAIT)
    assert SaveAgain() in [message.action for message in journey.window.message_bar.messages]
    qtbot.mouseClick(export, Qt.MouseButton.LeftButton)
    sheet = journey.wiring.exports.sheet
    assert sheet is not None
    assert sheet.isVisible()
    sheet.close()


def test_everything_is_found_again(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    type_and_generate(qtbot, journey, "remember me")
    wait_for_clips(qtbot, journey, 1)
    clip = shown_clips(journey.window)[0]
    settings, state = journey.wiring.settings, journey.window.save_state()
    close(journey)
    again = make_journey(settings=settings)
    again.window.restore_state(state)
    wait_for_clips(qtbot, again, 1)
    assert shown_clips(again.window)[0].recipe == clip.recipe
    qtbot.waitUntil(lambda: again.window.history_model.rowCount() == 1, timeout=WAIT)
    stage = again.window.stage
    qtbot.waitUntil(lambda: stage.view is not None and stage.view.take.waveform.made > 1.9, timeout=WAIT)
    assert again.playback.state is not PlaybackState.PLAYING
    assert again.wiring.settings.params.duration == 2.0


def test_a_history_entry_refills_the_form(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, params=replace(SHORT.params, takes=2, temperature=1.3)))
    seed = journey.window.params_panel.params.seed
    type_and_generate(qtbot, journey, "again please")
    wait_for_clips(qtbot, journey, 2)
    assert journey.window.params_panel.params.seed != seed
    journey.window.prompt_bar.set_prompt("something else")
    journey.window.params_panel.set_params(SHORT.params)
    history = journey.window.history_panel
    qtbot.waitUntil(lambda: journey.window.history_model.rowCount() == 1, timeout=WAIT)
    place = history.list.visualRect(history.list.model().index(0, 0)).center()
    qtbot.mouseClick(history.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert journey.window.prompt_bar.prompt == "again please"
    assert journey.window.params_panel.params.takes == 2
    assert journey.window.params_panel.params.temperature == pytest.approx(1.3)
    assert journey.window.params_panel.params.seed == seed


def test_a_locked_seed_makes_the_same_sound(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, params=replace(SHORT.params, seed=42), seed_locked=True))
    type_and_generate(qtbot, journey, "same")
    wait_for_clips(qtbot, journey, 1)
    type_and_generate(qtbot, journey, "same")
    wait_for_clips(qtbot, journey, 2)
    first, second = (clip.audio_path.read_bytes() for clip in shown_clips(journey.window))
    assert first[-10_000:] == second[-10_000:]


def test_export_writes_the_file_and_shows_it(make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path) -> None:
    journey = make_journey()
    type_and_generate(qtbot, journey, "for the DAW")
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: bool(journey.wiring.stage.clip_id), timeout=WAIT)
    journey.wiring.exports.export()
    sheet = journey.wiring.exports.sheet
    assert sheet is not None
    target = tmp_path / "for the DAW.wav"
    sheet.folder.setText(str(tmp_path))
    sheet.export.click()
    qtbot.waitUntil(lambda: bool(journey.window.message_bar.messages), timeout=WAIT)
    assert target.stat().st_size > 100_000
    assert journey.wiring.settings.export_folder == str(tmp_path)
    qtbot.mouseClick(journey.window.message_bar.lines[0].action, Qt.MouseButton.LeftButton)
    assert journey.revealed == [target]


def test_without_a_device_the_transport_says_so(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(outputs=())
    type_and_generate(qtbot, journey, "unheard")
    wait_for_clips(qtbot, journey, 1)
    note = journey.window.stage.transport.note
    qtbot.waitUntil(lambda: note.isVisible(), timeout=WAIT)
    assert note.text() == "No audio output"


def test_an_interrupted_job_is_run_again_by_one_click(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    request = GenerationRequest("0" * 32, "cut off", SHORT.params, STARTER)
    journey.library.record_job(request)
    journey.library.start_job(request.job_id)
    close(journey)
    again = make_journey()
    bar = again.window.message_bar
    qtbot.waitUntil(lambda: bool(bar.messages), timeout=WAIT)
    assert bar.messages[0].text == "“cut off” was interrupted when the program ended."
    assert [row.status for row in again.window.queue_model.rows] == ["interrupted"]
    qtbot.mouseClick(bar.lines[0].action, Qt.MouseButton.LeftButton)
    wait_for_clips(qtbot, again, 1)
    assert shown_clips(again.window)[0].prompt == "cut off"
    assert recipe_of(shown_clips(again.window)[0]).params == SHORT.params
    qtbot.waitUntil(lambda: not again.window.queue_model.rows, timeout=WAIT)
    assert not bar.messages


def test_the_next_job_like_the_last_has_an_estimate(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(step_delay=0.01)
    info = journey.window.prompt_bar.info
    assert info.text() == ""
    type_and_generate(qtbot, journey, "how long")
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: info.text().startswith("≈ "), timeout=WAIT)
    assert info.text().endswith(" s · CPU")
    journey.window.params_panel._rows["takes"].segments._group.button(2).click()  # type: ignore[attr-defined]
    # Two takes were not made yet: worked out from one.
    assert info.text().startswith("about ")


def test_the_estimate_is_there_at_the_next_start(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(step_delay=0.01)
    type_and_generate(qtbot, journey, "how long")
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: journey.window.prompt_bar.info.text().startswith("≈ "), timeout=WAIT)
    said = journey.window.prompt_bar.info.text()
    close(journey)
    again = make_journey()
    assert again.window.prompt_bar.prompt == ""
    assert again.window.prompt_bar.info.text() == said


@pytest.mark.allow_error_logs
def test_a_fault_in_the_program_is_shown_with_its_report(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(failures={"odd": RuntimeError("tensor went sour")})
    type_and_generate(qtbot, journey, "odd")
    bar = journey.window.message_bar
    qtbot.waitUntil(lambda: bool(bar.messages), timeout=WAIT)
    assert "tensor went sour" in bar.messages[0].text
    qtbot.mouseClick(bar.lines[0].action, Qt.MouseButton.LeftButton)
    report = QApplication.clipboard().text()
    assert "Traceback" in report
    assert "tensor went sour" in report


@pytest.mark.allow_error_logs
def test_what_was_said_about_jobs_goes_with_the_last_of_them(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(failures={"odd": RuntimeError("tensor went sour")})
    type_and_generate(qtbot, journey, "odd")
    bar, queue = journey.window.message_bar, journey.wiring.queue
    qtbot.waitUntil(lambda: [type(message.action) for message in bar.messages] == [CopyReport], timeout=WAIT)
    (row,) = journey.window.queue_model.rows
    queue.dismiss(row.job_id)
    assert not bar.messages
    records = [
        JobRecord(digit * 32, "cut off", SHORT.params, "starter", "auto", "auto", datetime.now(UTC),
                  JobState.INTERRUPTED) for digit in "ab"
    ]  # fmt: skip
    queue.on_interrupted(tuple(records))
    assert [message.action for message in bar.messages] == [RunAllAgain()]
    queue.dismiss(records[0].id)
    assert bar.messages
    queue.dismiss(records[1].id)
    assert not bar.messages


def test_after_generate_the_next_idea_is_typed_and_escape_leads_to_the_music(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey()
    window = journey.window
    type_and_generate(qtbot, journey, "piano")
    wait_for_clips(qtbot, journey, 1)
    assert window.prompt_bar.edit.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), " k l 1 2")
    assert window.prompt_bar.prompt == "piano k l 1 2"
    assert not shown_clips(window)[0].kept
    qtbot.keyClick(window.prompt_bar.edit, Qt.Key.Key_Escape)
    qtbot.keyClick(window.stage.waveform, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: shown_clips(window)[0].kept, timeout=WAIT)


def test_generating_under_the_checkpoint_manager_keeps_the_prompt(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    journey.window.show_checkpoints()
    type_and_generate(qtbot, journey, "piano")
    assert not journey.window.checkpoints_shown
    assert journey.window.prompt_bar.edit.hasFocus()
