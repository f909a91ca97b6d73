"""Clips that miss what was asked become new ones that do not: by the sheet, and by themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_change import SetTempo
from musicgen_desktop.domain.musical_key import parse_key
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.services.library.clip_values import KeepAnalysis, NeedClips
from musicgen_desktop.ui.clips.changes.fitting_rows import FittingColumn
from musicgen_desktop.ui.clips.changes.fitting_sheet import FittingSheet
from musicgen_desktop.ui.kit.focus_order import focus_chain
from tests.support.library.measured_clips import measures
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

LEFT = Qt.MouseButton.LeftButton
MakeSheet = Callable[[Sequence[tuple[str, float | None, str]]], FittingSheet]


def test_a_clip_is_brought_by_the_sheet_and_undo_takes_the_new_one_back(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey()
    window, stage = journey.window, journey.wiring.stage
    type_and_generate(qtbot, journey, "house, 126 bpm")
    wait_for_clips(qtbot, journey, 1)
    made = shown_clips(window)[0]
    qtbot.waitUntil(lambda: stage.clip_id == made.id, timeout=WAIT)
    window.commands.fit_clips.trigger()
    qtbot.waitUntil(lambda: bool(window.message_bar.messages), timeout=WAIT)  # nobody has measured it
    journey.library.change_clips([made.id], SetTempo(Tempo(120.0)))
    qtbot.waitUntil(lambda: (window.clips.clip(made.id) or made).tempo is not None, timeout=WAIT)
    answered: list[object] = []
    for _ in range(2):  # before the library answers
        window.commands.fit_clips.trigger()
    journey.library.questions.ask(NeedClips((made.id,)), answered.append)
    qtbot.waitUntil(lambda: bool(answered), timeout=WAIT)
    (sheet,) = window.findChildren(FittingSheet)
    assert sheet.tempo.value() == 126.0
    assert "105 %" in sheet.about_tempo.text()
    qtbot.mouseClick(sheet.make, LEFT)
    wait_for_clips(qtbot, journey, 2)
    new = next(clip for clip in shown_clips(window) if clip.id != made.id)
    assert new.lineage is not None
    assert (new.lineage.parent_id, new.lineage.relation) == (made.id, Relation.FITTED)
    assert new.recipe is not None
    assert new.recipe.fitted == Stretch(1.05)
    assert new.bpm == pytest.approx(126.0)
    assert new.duration == pytest.approx(made.duration / 1.05, abs=0.001)
    qtbot.waitUntil(lambda: stage.clip_id == new.id, timeout=WAIT)
    qtbot.waitUntil(lambda: new.title in window.commands.undo.text(), timeout=WAIT)
    window.commands.undo.trigger()
    wait_for_clips(qtbot, journey, 1)
    assert [clip.id for clip in shown_clips(window)] == [made.id]
    window.commands.redo.trigger()
    wait_for_clips(qtbot, journey, 2)


def test_what_was_brought_before_is_brought_again_from_the_sound_it_was_made_of(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey()
    window, stage, fittings = journey.window, journey.wiring.stage, journey.wiring.imports.fittings
    type_and_generate(qtbot, journey, "house")
    wait_for_clips(qtbot, journey, 1)
    made = shown_clips(window)[0]
    journey.library.change_clips([made.id], SetTempo(Tempo(120.0)))
    qtbot.waitUntil(lambda: (window.clips.clip(made.id) or made).tempo is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: stage.clip_id == made.id, timeout=WAIT)
    for count, bpm in enumerate((150.0, 90.0), 2):
        before, shown = fittings.sheet, stage.clip_id
        window.commands.fit_clips.trigger()
        qtbot.waitUntil(lambda before=before: fittings.sheet is not before, timeout=WAIT)
        assert fittings.sheet is not None
        fittings.sheet.tempo.setValue(bpm)
        qtbot.mouseClick(fittings.sheet.make, LEFT)
        wait_for_clips(qtbot, journey, count)
        qtbot.waitUntil(lambda shown=shown: stage.clip_id != shown, timeout=WAIT)
    newest = next(clip for clip in shown_clips(window) if clip.id == stage.clip_id)
    assert newest.recipe is not None
    assert newest.recipe.fitted is not None
    assert newest.recipe.fitted.speed == pytest.approx(0.75)
    assert newest.lineage is not None
    assert newest.lineage.parent_id == made.id


def test_where_nothing_is_measured_that_is_said(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, measure=False, fit_asked=True))
    window, stage = journey.window, journey.wiring.stage
    type_and_generate(qtbot, journey, "house, 126 bpm")
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: any("as they were made" in told.text for told in window.message_bar.messages), timeout=WAIT)
    qtbot.waitUntil(lambda: stage.clip_id == shown_clips(window)[0].id, timeout=WAIT)
    window.commands.fit_clips.trigger()
    qtbot.waitUntil(
        lambda: any("that is switched off" in told.text for told in window.message_bar.messages), timeout=WAIT
    )
    journey.wiring.preferences.measure_chosen.emit(True)
    window.commands.fit_clips.trigger()
    qtbot.waitUntil(lambda: any("not measured yet" in told.text for told in window.message_bar.messages), timeout=WAIT)


def measure(journey: Journey, clip: Clip, bpm: float | None, key: str) -> None:
    """Have it kept as if it had been measured so, and told."""
    journey.library.questions.ask(
        KeepAnalysis(clip.id, measures(bpm, key)), lambda _none: journey.library.load_clips([clip.id])
    )


def test_takes_are_kept_to_what_was_asked_while_the_switch_is_on(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, fit_asked=True))
    window, panel = journey.window, journey.window.params_panel
    assert panel.fit_asked.isChecked()
    type_and_generate(qtbot, journey, "house, 126 bpm, in A minor")
    wait_for_clips(qtbot, journey, 1)
    made = shown_clips(window)[0]
    measure(journey, made, 120.0, "bm")
    wait_for_clips(qtbot, journey, 2)
    new = next(clip for clip in shown_clips(window) if clip.id != made.id)
    assert new.recipe is not None
    assert new.recipe.fitted == Stretch(1.05, -2)
    measure(journey, new, 126.0, "am")
    with qtbot.waitSignal(journey.wiring.settings_changed, timeout=WAIT):
        qtbot.mouseClick(panel.fit_asked, LEFT)
    assert not window.commands.fit_asked.isChecked()
    assert not journey.wiring.settings.fit_asked


def test_of_several_that_came_it_is_said_how_many_are_not_as_asked(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, fit_asked=True))
    window = journey.window
    window.params_panel.set_params(replace(window.params_panel.params, takes=2))
    type_and_generate(qtbot, journey, "house, 126 bpm, in A minor")
    wait_for_clips(qtbot, journey, 2)
    first, second = shown_clips(window)
    measure(journey, first, 120.0, "bm")
    measure(journey, second, None, "bm")
    wait_for_clips(qtbot, journey, 4)
    qtbot.waitUntil(
        lambda: any("1 of 2 clips is not as asked" in told.advice for told in window.message_bar.messages), timeout=WAIT
    )
    assert not any("at their tempo" in told.text for told in window.message_bar.messages)


@pytest.mark.parametrize("takes", [1, 2])
def test_what_is_told_of_new_clips_goes_when_they_are_taken_back(
    make_journey: MakeJourney, qtbot: QtBot, takes: int
) -> None:
    journey = make_journey(settings=replace(SHORT, fit_asked=True))
    window = journey.window
    window.params_panel.set_params(replace(window.params_panel.params, takes=takes))
    type_and_generate(qtbot, journey, "house, 126 bpm, in A minor")
    wait_for_clips(qtbot, journey, takes)
    for clip in shown_clips(window):
        measure(journey, clip, 120.0, "bm")
    wait_for_clips(qtbot, journey, 2 * takes)
    qtbot.waitUntil(lambda: any("in the library" in told.text for told in window.message_bar.messages), timeout=WAIT)
    qtbot.waitUntil(lambda: "tempo and key" in window.commands.undo.text(), timeout=WAIT)
    with qtbot.waitSignal(journey.library.clips_removed, timeout=WAIT):
        window.commands.undo.trigger()
    assert not any("in the library" in told.text for told in window.message_bar.messages)


def clip_of(made: Clip, prompt: str, bpm: float | None, key: str) -> Clip:
    assert made.recipe is not None
    return replace(made, recipe=replace(made.recipe, prompt=prompt), analysis=measures(bpm, key))


@pytest.fixture
def make_sheet(make_journey: MakeJourney, qtbot: QtBot) -> MakeSheet:
    journey = make_journey()
    type_and_generate(qtbot, journey, "house")
    wait_for_clips(qtbot, journey, 1)
    made = shown_clips(journey.window)[0]
    look = journey.window.library_panel.look
    return lambda asked: FittingSheet(journey.window, look, [clip_of(made, *one) for one in asked])


def test_the_sheet_shows_what_it_takes(
    make_sheet: MakeSheet,
) -> None:
    sheet = make_sheet([("house, 126 bpm, in A minor", 120.0, "bm")])
    assert (sheet.tempo.value(), sheet.key.currentData()) == (126.0, parse_key("am"))
    assert sheet.about_key.text() == "B minor → A minor, 2 semitones lower."
    assert sheet.make.isEnabled()
    sheet.tempo.setValue(sheet.tempo.minimum())  # a dash: the tempo stays
    assert [wish.how.stretch for wish in sheet.wishes] == [Stretch(1.0, -2)]
    sheet.key.setCurrentIndex(0)
    assert not sheet.make.isEnabled()


def test_of_several_each_prompt_is_followed_or_all_are_brought_alike(
    make_sheet: MakeSheet,
) -> None:
    sheet = make_sheet([("house, 126 bpm", 120.0, "am"), ("techno, 60 bpm", 200.0, "am"), ("rain", None, "c")])
    assert [wish.how.stretch for wish in sheet.wishes] == [Stretch(1.05)]
    assert sheet.about_all.text() == "1 of 3 clips becomes a new one."
    assert sheet.doubts.text() == "1 cannot be brought all the way."
    assert told(sheet, FittingColumn.TEMPO) == ["120 → 126 bpm (105 %)", "200 is too far from 60 bpm", "–"]
    sheet.each.button(False).click()
    sheet.tempo.setValue(132.0)
    sheet.key.setCurrentIndex(sheet.key.findText("D minor"))
    assert [wish.how.stretch for wish in sheet.wishes] == [Stretch(1.1, 5), Stretch(1.32, 5), Stretch(1.0, 5)]
    assert told(sheet, FittingColumn.TEMPO)[2] == "No steady tempo"
    assert told(sheet, FittingColumn.KEY)[0] == "A minor → D minor (+5)"


def told(sheet: FittingSheet, column: FittingColumn) -> list[str]:
    return [row.text(column) for row in sheet.rows.clip_rows]


def test_what_cannot_be_done_has_a_mark_beside_its_words_and_is_read_out_whole(make_sheet: MakeSheet) -> None:
    sheet = make_sheet([("house, 126 bpm, in D major", 120.0, "d"), ("techno, 60 bpm, in D major", 200.0, "d")])
    can, cannot = sheet.rows.clip_rows
    assert [can.icon(column).isNull() for column in FittingColumn] == [True, True, True]
    assert [cannot.icon(column).isNull() for column in FittingColumn] == [True, False, True]
    spoken = cannot.data(FittingColumn.CLIP, Qt.ItemDataRole.AccessibleTextRole)
    assert "cannot be brought from 200 to 60 bpm" in spoken
    assert spoken.endswith("D major, as asked.")
    assert "cannot be brought from 200 to 60 bpm" in cannot.toolTip(FittingColumn.TEMPO)


def test_no_row_moves_while_a_tempo_is_typed(make_sheet: MakeSheet) -> None:
    stay, change = [("techno, 60 bpm", 200.0, "am")] * 2, [("house, 126 bpm", 120.0, "am")] * 2
    sheet = make_sheet([*stay, *change])
    assert ["→" in words for words in told(sheet, FittingColumn.TEMPO)] == [False, False, True, True]
    sheet.each.button(False).click()
    sheet.tempo.setValue(120.0)
    assert ["→" in words for words in told(sheet, FittingColumn.TEMPO)] == [True, True, False, False]


@pytest.mark.parametrize("count", [2, 6, 7, 20])
def test_beyond_six_rows_the_list_scrolls_and_shows_that_it_goes_on(
    make_sheet: MakeSheet, qtbot: QtBot, count: int
) -> None:
    """Also where letters get their size only when they are shown."""
    sheet = make_sheet([("techno, 60 bpm, in A minor", 200.0, "bm")] * count)
    sheet.setStyleSheet("QTreeView { font-size: 24px; }")
    sheet.open()
    rows = sheet.rows
    qtbot.waitUntil(lambda: rows.fontMetrics().lineSpacing() > 20, timeout=WAIT)
    height = rows.fontMetrics().height()
    qtbot.waitUntil(lambda: rows.visualItemRect(rows.clip_rows[0]).height() >= height, timeout=WAIT)
    seen = min(count, 6.5) * rows.visualItemRect(rows.clip_rows[0]).height()
    qtbot.waitUntil(lambda: abs(rows.viewport().height() - seen) < 1, timeout=WAIT)
    assert (rows.verticalScrollBar().maximum() > 0) is (count > 6)
    qtbot.waitUntil(lambda: sheet.rect().contains(sheet.make.geometry()), timeout=WAIT)


def test_tab_goes_from_what_is_wanted_over_the_clips_to_the_buttons(make_sheet: MakeSheet, qtbot: QtBot) -> None:
    sheet = make_sheet([("house, 126 bpm", 120.0, "am")] * 3)
    chain = [
        part for part in focus_chain(sheet) if part in (sheet.tempo, sheet.key, sheet.rows, sheet.make, sheet.cancel)
    ]
    assert chain == [sheet.tempo, sheet.key, sheet.rows, sheet.cancel, sheet.make]
    sheet.open()
    qtbot.waitUntil(sheet.isActiveWindow, timeout=WAIT)
    sheet.rows.setFocus()
    assert sheet.rows.currentItem() is sheet.rows.clip_rows[0]
    assert sheet.rows.clip_rows[0].isSelected()
    with qtbot.waitSignal(sheet.agreed, timeout=WAIT):
        qtbot.keyClick(sheet.rows, Qt.Key.Key_Return)


def test_a_tempo_out_of_range_makes_no_clip_but_says_the_range(make_sheet: MakeSheet, qtbot: QtBot) -> None:
    sheet = make_sheet([("house, 126 bpm", 120.0, "am")])
    sheet.open()
    qtbot.waitUntil(sheet.tempo.hasFocus, timeout=WAIT)
    for enter in (lambda: qtbot.mouseClick(sheet.make, LEFT), lambda: qtbot.keyClick(sheet.tempo, Qt.Key.Key_Return)):
        sheet.tempo.selectAll()
        qtbot.keyClicks(sheet.tempo, "1500")
        with qtbot.assertNotEmitted(sheet.agreed):
            enter()
        assert sheet.tempo.value() == 126.0
        assert "is not from 30 bpm to 300 bpm" in sheet.tempo.problem.text()
        assert sheet.tempo.problem.isVisible()
    qtbot.waitUntil(lambda: sheet.rect().contains(sheet.make.geometry()), timeout=WAIT)
