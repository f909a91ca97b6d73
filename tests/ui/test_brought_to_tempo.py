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
from musicgen_desktop.ui.clips.changes.fitting_sheet import FittingSheet
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
    return lambda asked: FittingSheet(journey.window, [clip_of(made, *one) for one in asked])


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
    lines = sheet.about_all.text().splitlines()
    assert lines[0] == "1 of 3 clips becomes a new one."
    assert "120 → 126 bpm" in lines[1]
    assert "cannot be brought from 200 to 60 bpm" in lines[2]
    sheet.each.button(False).click()
    sheet.tempo.setValue(132.0)
    sheet.key.setCurrentIndex(sheet.key.findText("D minor"))
    assert [wish.how.stretch for wish in sheet.wishes] == [Stretch(1.1, 5), Stretch(1.32, 5), Stretch(1.0, 5)]


def test_of_many_those_that_change_are_told_first_and_those_that_stay_are_not_forgotten(make_sheet: MakeSheet) -> None:
    stay, change = [("techno, 60 bpm", 200.0, "am")] * 2, [("house, 126 bpm", 120.0, "am")] * 7
    lines = make_sheet([*stay, *change]).about_all.text().splitlines()
    assert ["→ 126" in line for line in lines[1:]] == [True] * 4 + [False] * 3
    assert ["from 200 to 60" in line for line in lines[5:]] == [True, True, False]
    assert lines[-1] == "3 more"


def test_all_that_is_told_of_several_is_seen(make_sheet: MakeSheet, qtbot: QtBot) -> None:
    """Also where letters get their size only when they are shown."""
    sheet = make_sheet([("techno, 60 bpm, in A minor", 200.0, "bm")] * 6)  # two lines each
    sheet.setStyleSheet("QLabel { font-size: 24px; }")
    sheet.open()
    about = sheet.about_all
    qtbot.waitUntil(lambda: about.fontMetrics().lineSpacing() > 20, timeout=WAIT)
    qtbot.waitUntil(lambda: about.height() >= about.heightForWidth(about.width()), timeout=WAIT)
