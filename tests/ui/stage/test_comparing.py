"""Clips compared in the window: chosen in the library, heard by keys, equally loud, blind, deleted, brought back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip_query import SortBy
from musicgen_desktop.domain.request import Ending
from musicgen_desktop.services.library.clip_values import KeepAnalysis
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.ui.clips.library_presenter import UndoDelete
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from musicgen_desktop.ui.form.history_item_model import HistoryRole
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.compare_presenter import KeepChosen
from musicgen_desktop.ui.stage.stage_view import StageView
from tests.support.library.made_clips import recipe_of
from tests.support.library.measured_clips import measures
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, WAIT, Journey

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
SAID = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def journey(make_journey: Callable[..., Journey], qtbot: QtBot) -> Journey:
    """Three clips, the second of them longer; the newest is open, nothing plays."""
    made = make_journey(settings=replace(SHORT, play_while_generating=False))
    panel = made.window.params_panel
    for number, (prompt, seconds) in enumerate((("soft pads", 2.0), ("long drone", 4.0), ("loud drums", 2.0))):
        panel.set_params(replace(panel.params, duration=seconds))
        made.window.prompt_bar.set_prompt(prompt)
        made.window.commands.generate.trigger()
        qtbot.waitUntil(lambda count=number + 1: made.window.clip_model.rowCount() == count, timeout=WAIT)
    qtbot.waitUntil(lambda: made.wiring.stage.clip_id == shown_clips(made.window)[0].id, timeout=WAIT)
    return made


def view_of(journey: Journey) -> StageView:
    view = journey.window.stage.view
    assert view is not None
    return view


def compare_rows(journey: Journey, qtbot: QtBot, *rows: int) -> None:
    """Mark them in the library, and press A."""
    panel = journey.window.library_panel
    journey.window.show_library()
    panel.select_clip(shown_clips(journey.window)[rows[0]].id)
    flags = QItemSelectionModel.SelectionFlag
    for row in rows[1:]:
        panel.table.selectionModel().select(panel.model.index(row, 1), flags.Select | flags.Rows)
    qtbot.keyClick(panel.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(view_of(journey).takes) == len(rows), timeout=WAIT)
    qtbot.waitUntil(lambda: set(journey.wiring.stage.sounds) == set(names(journey)), timeout=WAIT)


def names(journey: Journey) -> list[str]:
    return [clip.id for clip in journey.wiring.stage.siblings]


def titles(journey: Journey) -> list[str]:
    return [clip.prompt for clip in journey.wiring.stage.siblings]


def lengths(window: MainWindow) -> list[str]:
    """What the library says of its rows' lengths."""
    model = window.clip_model
    return [str(model.index(row, ClipColumn.LENGTH).data()) for row in range(model.rowCount())]


def test_clips_of_the_library_are_compared_by_their_keys(journey: Journey, qtbot: QtBot) -> None:
    window, stage = journey.window, journey.window.stage
    window.show_library()
    window.library_panel.select_clip(shown_clips(window)[0].id)
    window.library_panel.table.setFocus()
    window.commands.comparing.compare.trigger()
    assert [message.passing for message in window.message_bar.messages] == [True]
    compare_rows(journey, qtbot, 0, 1, 2)
    assert titles(journey) == ["loud drums", "long drone", "soft pads"]
    assert [card.take.name for card in stage.takes.cards] == titles(journey)
    assert stage.waveform.hasFocus()
    assert window.message_bar.messages == ()  # it has begun

    # The same place in time, where there is one; a shorter one begins anew. It goes on playing.
    qtbot.keyClick(stage.waveform, Qt.Key.Key_2)
    assert view_of(journey).title == "long drone"
    journey.playback.seek(3.0)
    qtbot.waitUntil(lambda: journey.playback.position == pytest.approx(3.0, abs=0.01), timeout=WAIT)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: journey.playback.position == pytest.approx(0.0, abs=0.01), timeout=WAIT)
    journey.playback.seek(1.0)
    qtbot.waitUntil(lambda: journey.playback.position == pytest.approx(1.0, abs=0.01), timeout=WAIT)
    qtbot.mouseClick(stage.takes.cards[2], LEFT)
    assert view_of(journey).title == "soft pads"
    qtbot.wait(50)
    assert journey.playback.position == pytest.approx(1.0, abs=0.01)

    # Equally loud: what is said is what is heard.
    qtbot.keyClick(stage.waveform, Qt.Key.Key_M, SHIFT)
    qtbot.waitUntil(lambda: all(take.gain is not None for take in view_of(journey).takes), timeout=WAIT)
    assert journey.wiring.settings.match_loudness
    assert stage.takes.match.isChecked()
    assert all("dB" in card.accessibleName() for card in stage.takes.cards)

    # K keeps the one that is heard, X bins it: the next one is heard. Undo puts it back where it was.
    qtbot.keyClick(stage.waveform, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: view_of(journey).takes[2].kept, timeout=WAIT)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_1)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_L)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not journey.wiring.stage.is_idle, timeout=WAIT)
    states: list[PlaybackState] = []
    journey.playback.state_changed.connect(states.append)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: titles(journey) == ["long drone", "soft pads"], timeout=WAIT)
    assert view_of(journey).title == "long drone"
    before = journey.playback.position
    qtbot.waitUntil(lambda: journey.playback.position != before, timeout=WAIT)
    assert states == []
    qtbot.keyClick(stage.waveform, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [line.action for line in window.message_bar.messages] == [UndoDelete()], timeout=WAIT)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: titles(journey) == ["loud drums", "long drone", "soft pads"], timeout=WAIT)
    assert view_of(journey).title == "loud drums"

    # Esc leads back to the one that is heard.
    qtbot.keyClick(stage.waveform, Qt.Key.Key_Escape)
    assert not view_of(journey).compared
    assert view_of(journey).title == "loud drums"
    assert len(view_of(journey).takes) == 1


def test_a_loop_behind_the_end_of_a_shorter_clip_does_not_silence_it(journey: Journey, qtbot: QtBot) -> None:
    stage, playback = journey.window.stage, journey.playback
    compare_rows(journey, qtbot, 0, 1)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_2)
    journey.wiring.stage.set_region((2.5, 3.5))
    journey.wiring.stage.to_start()
    playback.play()
    qtbot.waitUntil(lambda: playback.position > 2.6, timeout=WAIT)
    told: list[float | PlaybackState] = []
    playback.position_changed.connect(told.append)
    playback.state_changed.connect(told.append)

    def first_told() -> float | PlaybackState | None:
        """Of what is no place in the longer clip."""
        return next((one for one in told if isinstance(one, PlaybackState) or 0.1 < one < 2.0), None)

    qtbot.keyClick(stage.waveform, Qt.Key.Key_1)
    assert view_of(journey).title == "loud drums"
    qtbot.waitUntil(lambda: first_told() is not None, timeout=WAIT)
    assert isinstance(first_told(), float)

    playback.pause()
    playback.seek(1.0)
    qtbot.waitUntil(lambda: playback.position == pytest.approx(1.0, abs=0.01), timeout=WAIT)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: playback.position != pytest.approx(1.0, abs=0.01), timeout=WAIT)
    assert playback.position == 0.0


def test_blind_nothing_tells_which_is_which_until_one_is_chosen(journey: Journey, qtbot: QtBot) -> None:
    window, stage = journey.window, journey.window.stage
    compare_rows(journey, qtbot, 0, 1)
    journey.library.questions.ask(KeepAnalysis(names(journey)[0], measures(118.0)), lambda _none: None)
    qtbot.waitUntil(lambda: stage.head.tempo_badge.text() == "118 bpm", timeout=WAIT)
    qtbot.mouseClick(stage.takes.blind, LEFT)
    view = view_of(journey)
    assert view.blind
    assert (stage.head.tempo_badge.text(), stage.head.key_badge.text(), stage.grid) == ("", "", None)
    assert [take.label for take in view.takes] == ["A", "B"]
    assert {take.waveform.total for take in view.takes} == {4.0}
    assert not any(np.any(take.waveform.maxima) for take in view.takes)
    told = "drums drone"
    shown = [
        stage.head.title.text(),
        stage.head.title.toolTip(),
        stage.waveform.accessibleName(),
        view.prompt,
        view.checkpoint,
    ]
    shown += [text for card in stage.takes.cards for text in (card.accessibleName(), card.toolTip())]
    assert not any(word in text for word in told.split() for text in shown)
    assert journey.wiring.stage.clip_id == ""
    assert window.library_panel.selected_ids == ()
    assert lengths(window) == ["", "", "0:02"]
    assert not window.commands.delete.isEnabled()
    # Without asking they are equally loud, which is not what the user wants otherwise.
    assert stage.takes.match.isChecked()
    assert not journey.wiring.settings.match_loudness
    for key, title in ((Qt.Key.Key_1, "Sound A"), (Qt.Key.Key_2, "Sound B")):
        qtbot.keyClick(stage.waveform, key)
        assert view_of(journey).title == title
        assert (stage.axis.total, stage.transport.length.text()) == (4.0, "/ 0:04.0")
        assert window.library_panel.selected_ids == ()
    heard = journey.wiring.stage.heard_id
    qtbot.keyClick(stage.waveform, Qt.Key.Key_Return)
    assert not view_of(journey).blind
    assert "" not in lengths(window)
    assert journey.wiring.stage.clip_id == heard
    assert titles(journey) == ["loud drums", "long drone"]
    assert not stage.takes.match.isChecked()
    (message,) = window.message_bar.messages
    assert message.action == KeepChosen(heard)
    assert message.passing
    qtbot.mouseClick(window.message_bar.lines[0].action, LEFT)
    qtbot.waitUntil(lambda: [clip.id for clip in shown_clips(window) if clip.kept] == [heard], timeout=WAIT)

    # Whoever leaves without choosing is told as well.
    qtbot.keyClick(stage.waveform, Qt.Key.Key_A, SHIFT)
    assert view_of(journey).blind
    assert window.message_bar.messages == ()  # which it was before is no longer told
    qtbot.mouseClick(stage.takes.leave, LEFT)
    assert not view_of(journey).compared
    (message,) = window.message_bar.messages
    assert all(word in message.advice for word in told.split())
    assert message.action is None

    # So is who compares others instead.
    compare_rows(journey, qtbot, 0, 1)
    assert window.message_bar.messages == ()
    qtbot.mouseClick(stage.takes.blind, LEFT)
    compare_rows(journey, qtbot, 1, 2)
    qtbot.waitUntil(lambda: not view_of(journey).blind, timeout=WAIT)
    (message,) = window.message_bar.messages
    assert all(word in message.advice for word in told.split())


def told_by_prompts(window: MainWindow) -> list[str]:
    """What history and queue show and say of their rows beside the prompts, and what the library's prompts add."""
    history, queue, clips = window.history_model, window.queue_model, window.clip_model
    rows = [history.index(row) for row in range(history.rowCount())]
    told = [str(index.data(role)) for index in rows for role in (HistoryRole.FACTS, SAID)]
    told += [str(queue.index(row).data(SAID)) for row in range(queue.rowCount())] + [row.facts for row in queue.rows]
    prompts = [clips.index(row, ClipColumn.PROMPT) for row in range(clips.rowCount())]
    return told + [str(index.data(Qt.ItemDataRole.ToolTipRole)) for index in prompts]


def test_blind_no_prompt_tells_how_long_its_sound_is(journey: Journey, qtbot: QtBot) -> None:
    window, stage = journey.window, journey.window.stage
    journey.generation.set_paused(True)
    window.commands.generate.trigger()
    qtbot.waitUntil(lambda: window.queue_model.rowCount() == 1, timeout=WAIT)
    compare_rows(journey, qtbot, 0, 1)
    before = told_by_prompts(window)
    assert sum("2 s" in told for told in before) >= 4
    qtbot.mouseClick(stage.takes.blind, LEFT)
    assert window.history_model.rowCount() == 3
    assert not [told for told in told_by_prompts(window) if re.search(r"\d s\b|bpm|bars", told)]
    journey.wiring.queue.on_queue(tuple(journey.generation.items))
    assert not [told for told in told_by_prompts(window) if re.search(r"\d s\b", told)]
    qtbot.keyClick(stage.waveform, Qt.Key.Key_Return)
    assert told_by_prompts(window) == before


def test_blind_a_prompts_tooltip_tells_nothing_of_the_shape(journey: Journey) -> None:
    clip = shown_clips(journey.window)[0]
    faded = replace(clip, recipe=replace(recipe_of(clip), ending=Ending.FADE))
    texts = journey.window.clip_model._texts
    assert texts.tip(faded, ClipColumn.PROMPT) == "loud drums\nfades out"
    assert texts.tip(faded, ClipColumn.PROMPT, secret=True) == "loud drums"


def order_of(window: MainWindow) -> list[str]:
    return [clip.prompt for clip in shown_clips(window)]


def test_blind_no_order_of_the_library_tells_which_is_which(journey: Journey, qtbot: QtBot) -> None:
    window, stage = journey.window, journey.window.stage
    model, header = window.clip_model, window.library_panel.table.horizontalHeader()
    search = journey.wiring.shelf.search
    newest_first = ["loud drums", "long drone", "soft pads"]
    compare_rows(journey, qtbot, 0, 1)
    model.sort(ClipColumn.LENGTH, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: order_of(window)[0] == "long drone", timeout=WAIT)

    qtbot.mouseClick(stage.takes.blind, LEFT)
    qtbot.waitUntil(lambda: order_of(window) == newest_first, timeout=WAIT)
    before = search.query
    for column in (ClipColumn.LENGTH, ClipColumn.TEMPO, ClipColumn.KEY):
        for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
            model.sort(column, order)
        assert "blind" in str(model.headerData(column, header.orientation(), Qt.ItemDataRole.ToolTipRole))
    assert search.query == before
    search.look_for(replace(before, text="l", sort_by=SortBy.LENGTH))  # as a search that was kept
    assert search.query == replace(before, text="l")
    search.look_for(before)

    qtbot.keyClick(stage.waveform, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: order_of(window)[0] == "long drone", timeout=WAIT)
    assert "blind" not in str(model.headerData(ClipColumn.LENGTH, header.orientation(), Qt.ItemDataRole.ToolTipRole))

    # Another order that is wished meanwhile stays.
    qtbot.keyClick(stage.waveform, Qt.Key.Key_A, SHIFT)
    qtbot.waitUntil(lambda: order_of(window) == newest_first, timeout=WAIT)
    model.sort(ClipColumn.PROMPT, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: order_of(window)[0] == "soft pads", timeout=WAIT)
    qtbot.keyClick(stage.waveform, Qt.Key.Key_Return)
    assert search.query.sort_by is SortBy.PROMPT


def test_blind_no_filter_of_the_library_tells_which_is_which(journey: Journey, qtbot: QtBot) -> None:
    window, stage, search = journey.window, journey.window.stage, journey.wiring.shelf.search
    panel = window.library_panel
    compare_rows(journey, qtbot, 0, 1)
    panel.search.query_changed.emit(replace(search.query, longest=3.0))
    qtbot.waitUntil(lambda: order_of(window) == ["loud drums", "soft pads"], timeout=WAIT)
    assert not panel.kept.isVisible()

    # The long one is heard blind, and stays; that is said.
    qtbot.mouseClick(stage.takes.blind, LEFT)
    qtbot.waitUntil(lambda: order_of(window) == ["loud drums", "long drone", "soft pads"], timeout=WAIT)
    assert panel.kept.isVisible()
    panel.search.query_changed.emit(replace(search.query, text="bpm:>999", longest=None))
    qtbot.waitUntil(lambda: order_of(window) == ["loud drums", "long drone"], timeout=WAIT)
    panel.search.query_changed.emit(replace(search.query, text="drums"))
    qtbot.waitUntil(lambda: order_of(window) == ["loud drums"], timeout=WAIT)  # its row says so too
    assert not panel.kept.isVisible()
    panel.search.query_changed.emit(replace(search.query, text="", longest=3.0))
    qtbot.waitUntil(lambda: order_of(window) == ["loud drums", "long drone", "soft pads"], timeout=WAIT)

    qtbot.keyClick(stage.waveform, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: order_of(window) == ["loud drums", "soft pads"], timeout=WAIT)
    assert not panel.kept.isVisible()


def test_what_cannot_be_heard_or_is_deleted_leaves_the_comparison(journey: Journey, qtbot: QtBot) -> None:
    """One clip alone is compared with the one on the stage."""
    window = journey.window
    opened = journey.wiring.stage.clip_id
    clips = {clip.id: clip for clip in shown_clips(window)}
    window.show_library()
    qtbot.keyClick(window.library_panel.table, Qt.Key.Key_Down)
    qtbot.keyClick(window.library_panel.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: view_of(journey).compared, timeout=WAIT)
    assert names(journey)[0] == opened
    journey.library.delete_clips(names(journey)[1:])
    qtbot.waitUntil(lambda: not view_of(journey).compared, timeout=WAIT)
    assert journey.wiring.stage.clip_id == opened
    assert len(view_of(journey).takes) == 1
    other = shown_clips(window)[1].id
    clips[other].audio_path.unlink()
    compare = window.commands.comparing.compare
    window.library_panel.select_clip(other)
    window.show_library()
    compare.trigger()
    qtbot.waitUntil(lambda: window.clips.clip(other).missing, timeout=WAIT)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not view_of(journey).compared, timeout=WAIT)
    assert journey.wiring.stage.clip_id == opened
    # Of a clip without its sound only what needs none can be done.
    window.library_panel.open_requested.emit(other)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == other, timeout=WAIT)
    commands, transport = window.commands, window.stage.transport
    sounds = (commands.extend, commands.export, commands.copy, commands.branch, transport.extend, transport.export)
    assert not any(part.isEnabled() for part in sounds)
    assert commands.keep.isEnabled()
    assert transport.keep.isEnabled()


def test_clips_of_different_forms_are_heard_through_the_same_open_device(
    journey: Journey, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "door.wav"
    soundfile.write(file, np.full((88_200, 2), 0.1, np.float32), 44_100)
    journey.wiring.imports.wishes.bring([file])
    qtbot.waitUntil(lambda: len(shown_clips(journey.window)) == 4, timeout=WAIT)
    brought = next(row for row, clip in enumerate(shown_clips(journey.window)) if clip.channels == 2)
    made = next(row for row, clip in enumerate(shown_clips(journey.window)) if clip.channels == 1)
    converted: list[str] = []
    journey.compared.converted.connect(lambda name, _source: converted.append(name))
    compare_rows(journey, qtbot, *sorted((brought, made)))
    qtbot.waitUntil(lambda: len(converted) == 1, timeout=WAIT)
    journey.wiring.stage.set_loop_on(True)
    journey.playback.play()
    qtbot.waitUntil(lambda: journey.playback.position > 0, timeout=WAIT)
    opened = len(journey.studio.outputs)
    for number in (1, 2, 1):
        qtbot.keyClicks(journey.window.stage.waveform, str(number))
        assert view_of(journey).chosen == number - 1
        position = journey.playback.position
        qtbot.waitUntil(lambda was=position: journey.playback.position != was, timeout=WAIT)
    assert len(journey.studio.outputs) == opened
    assert not journey.wiring.stage.is_idle
