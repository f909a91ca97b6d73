"""All item models obey Qt's rules through every change, with prompts that nobody should type."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.clip import Clip, JobRecord, JobState, PromptEntry
from musicgen_desktop.domain.events import Phase
from musicgen_desktop.domain.request import GenerationRequest, Section
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.services.generation.job_queue import QueueItem
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipItemModel, ClipRole
from musicgen_desktop.ui.clips.rows.clip_texts import ClipColumn
from musicgen_desktop.ui.form.history_item_model import HistoryItemModel, HistoryRole
from musicgen_desktop.ui.kit.rows_item_model import RowRole
from musicgen_desktop.ui.kit.word_filter import WordFilter
from musicgen_desktop.ui.queue.queue_item_model import QueueItemModel, QueueRow
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from tests.support.library.made_clips import recipe_of
from tests.support.window.scripted_window import CLIPS, ENTRIES, NOW, PARAMS, STARTER, clip, waveform

ODD_PROMPTS = (
    "",
    " ",
    "🎹🥁 💥",
    "a\nb\tc\0d",
    "مقطوعة بيانو دافئة",
    "x" * 50_000,
    "<b>bold</b> & %s {name}",
    "e\u0301" * 90,
)
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def watched(model: QAbstractItemModel) -> QAbstractItemModel:
    QAbstractItemModelTester(model, FATAL, model)
    return model


@pytest.fixture
def clips(qtbot: QtBot) -> ClipItemModel:
    model = ClipItemModel(ClipLookup(), lambda: NOW)
    watched(model)
    return model


def show(model: ClipItemModel, *clips: Clip) -> None:
    model.lookup.tell(clips)
    model.set_found(tuple(clip.id for clip in clips), None)


@pytest.mark.parametrize("prompt", ODD_PROMPTS)
def test_odd_prompts_are_shown_short_and_on_one_line(clips: ClipItemModel, prompt: str) -> None:
    history = HistoryItemModel(lambda: NOW)
    watched(history)
    show(clips, clip(1, prompt, prompt))
    history.set_entries((PromptEntry(1, prompt, PARAMS, "starter", NOW, 1, False),))
    shown = [clips.index(0, column).data() for column in (ClipColumn.TITLE, ClipColumn.PROMPT)] + [
        history.index(0).data()
    ]
    for text in shown:
        assert len(text) <= 300
        assert not any(ord(c) < 32 for c in text)
    assert shown[0]
    assert len(clips.index(0, ClipColumn.TITLE).data(Qt.ItemDataRole.ToolTipRole)) <= 2400


def test_editing_a_title_is_only_a_wish(clips: ClipItemModel, qtbot: QtBot) -> None:
    show(clips, *CLIPS)
    index = clips.index(0, ClipColumn.TITLE)
    with qtbot.waitSignal(clips.rename_requested) as wish:
        clips.setData(index, "  new\nname ")
    assert wish.args == [CLIPS[0].id, "new name"]
    assert index.data() == CLIPS[0].title
    with qtbot.assertNotEmitted(clips.rename_requested):
        clips.setData(index, CLIPS[0].title)
        clips.setData(index, "   ")


def test_an_outline_is_asked_for_once(clips: ClipItemModel, qtbot: QtBot) -> None:
    show(clips, *CLIPS)
    index = clips.index(0, ClipColumn.WAVEFORM)
    with qtbot.waitSignal(clips.lookup.waveform_wanted) as wish:
        assert index.data(ClipRole.WAVEFORM) is None
    assert wish.args == [CLIPS[0].id]
    with qtbot.assertNotEmitted(clips.lookup.waveform_wanted):
        assert index.data(ClipRole.WAVEFORM) is None
    outline = waveform(1)
    clips.lookup.set_waveform(CLIPS[0].id, outline)
    assert index.data(ClipRole.WAVEFORM) is outline


def test_pinned_prompts_stay_on_top(qtbot: QtBot) -> None:
    model = HistoryItemModel(lambda: NOW)
    watched(model)
    proxy = WordFilter(model, HistoryRole.SEARCH)
    watched(proxy)
    model.set_entries(tuple(reversed(ENTRIES)))
    assert [model.index(row).data(HistoryRole.ENTRY).id for row in range(model.rowCount())] == [e.id for e in ENTRIES]
    assert model.index(0).data(HistoryRole.FACTS) == "pinned · 4 takes · 12 s · just now"
    proxy.set_search("DRUMS rock")
    assert proxy.rowCount() == 1
    proxy.set_search("")
    assert proxy.rowCount() == len(ENTRIES)


def test_bars_and_odd_lengths_are_shown_as_they_were_asked(qtbot: QtBot) -> None:
    history = HistoryItemModel(lambda: NOW)
    bars = Bars(4, 97)
    of_bars = replace(PARAMS, takes=1, duration=bars.seconds, bars=bars)
    of_sections = replace(PARAMS, takes=1, duration=10 / 3)
    history.set_entries(
        (PromptEntry(1, "a", of_bars, "starter", NOW, 1, False), PromptEntry(2, "b", of_sections, "s", NOW, 1, False))
    )
    facts = [history.index(row).data(HistoryRole.FACTS) for row in range(2)]
    assert facts == ["1 take · 4 bars · 97 bpm · just now", "1 take · 3.33 s · just now"]
    queue = QueueItemModel()
    record = JobRecord("old", "p", of_bars, "starter", "auto", "auto", NOW, JobState.INTERRUPTED)
    queue.set_rows((QueueRow.of_record(record),))
    assert queue.index(0).data(RowRole.ROW).facts == "1 take · 4 bars · 97 bpm"


def item(number: int, **changes: object) -> QueueItem:
    return replace(QueueItem(GenerationRequest(f"job{number}", f"prompt {number}", PARAMS, STARTER)), **changes)  # type: ignore[arg-type]


def test_queue_rows_tell_where_each_job_stands(qtbot: QtBot) -> None:
    model = QueueItemModel()
    watched(model)
    running = {"state": JobState.RUNNING}
    record = JobRecord("old", "p", PARAMS, "starter", "auto", "auto", NOW, JobState.INTERRUPTED)
    failed = replace(record, id="bad", state=JobState.FAILED, message="No memory.")
    items = (
        item(1, **running, phase=Phase.LOADING),
        item(2, **running, phase=Phase.GENERATING, progress=0.62, seconds_left=6.4),
        item(3, **running, ending=True),
        item(4),
    )
    model.set_rows(tuple(map(QueueRow.of_item, items)) + tuple(map(QueueRow.of_record, (record, failed))))
    rows = [model.index(row).data(RowRole.ROW) for row in range(model.rowCount())]
    assert [row.status for row in rows] == [
        *("Loading the checkpoint", "62 % · 0:06 left", "ending", "waiting"),
        *("interrupted", "failed: No memory."),
    ]
    assert [row.progress is None for row in rows] == [False, False, False, True, True, True]


def test_of_a_secret_clip_it_is_not_told_where_it_goes_on_from_another(clips: ClipItemModel) -> None:
    grown = clip(1, "Dusk", "dusk")
    origin = Origin("Dawn", "", 0.0, 12.0, Relation.CONTINUATION)
    show(clips, replace(grown, recipe=replace(recipe_of(grown), origin=origin)))
    cell = clips.index(0, ClipColumn.ORIGIN)
    roles = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.EditRole
    assert {cell.data(role) for role in roles} == {"↳ from 0:12"}
    clips.set_secret(frozenset({grown.id}))
    assert {cell.data(role) for role in roles} == {""}
    clips.set_secret(frozenset())
    assert cell.data() == "↳ from 0:12"


def test_where_lengths_are_hidden_neither_sections_nor_the_time_it_takes_tell_them(qtbot: QtBot) -> None:
    sections = (Section("dusk", 6.0), Section("dawn", 6.0))
    waiting = item(1)
    waiting = replace(waiting, request=replace(waiting.request, sections=sections))
    record = JobRecord("old", "p", PARAMS, "starter", "auto", "auto", NOW, JobState.INTERRUPTED, sections=sections)
    running = item(2, state=JobState.RUNNING, phase=Phase.GENERATING, progress=0.62, seconds_left=6.4)
    rows = (
        QueueRow.of_item(waiting, takes_long="≈ 0:14"), QueueRow.of_item(running), QueueRow.of_record(record)
    )  # fmt: skip
    queue, history = QueueItemModel(), HistoryItemModel(lambda: NOW)
    queue.set_rows(rows)
    entry = PromptEntry(1, "a", PARAMS, "starter", NOW, 1, False, sections=sections)
    history.set_entries((entry,))
    assert [(row.facts, row.status) for row in queue.rows] == [
        ("4 takes · 12 s · 2 sections", "waiting · ≈ 0:14"),
        ("4 takes · 12 s", "62 % · 0:06 left"),
        ("4 takes · 12 s · 2 sections", "interrupted"),
    ]
    assert "2 sections" in history.index(0).data(HistoryRole.FACTS)
    for model in (queue, history):
        model.set_lengths_hidden(True)
    assert [row.facts for row in queue.rows] == ["4 takes"] * 3
    assert [row.status for row in queue.rows] == ["waiting", "62 %", "interrupted"]
    assert history.index(0).data(HistoryRole.FACTS) == "4 takes · just now"
    queue.set_lengths_hidden(False)
    assert queue.rows == rows


def test_a_queue_that_only_progresses_is_not_reset(qtbot: QtBot) -> None:
    model = QueueItemModel()
    watched(model)
    model.set_rows((QueueRow.of_item(item(1)), QueueRow.of_item(item(2))))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_rows((QueueRow.of_item(item(1, state=JobState.RUNNING, progress=0.1)), QueueRow.of_item(item(2))))
    with qtbot.waitSignal(model.modelReset):
        model.set_rows((QueueRow.of_item(item(2)),))


def test_ages_are_said_as_people_do(clips: ClipItemModel) -> None:
    ages = (timedelta(0), timedelta(minutes=5), timedelta(days=1), timedelta(days=30), timedelta(days=400))
    show(clips, *(replace(clip(n, "t", "p"), created_at=NOW - age) for n, age in enumerate(ages)))
    shown = [clips.index(row, ClipColumn.CREATED).data() for row in range(len(ages))]
    assert shown[:3] == ["just now", "5 min ago", "yesterday"]
    assert shown[3].startswith("21 ")
    assert shown[4].endswith(" 2025")
