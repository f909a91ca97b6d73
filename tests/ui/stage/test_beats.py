"""What is measured of a clip shows in the window and is found, and its beats are corrected, tapped and clicked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.analysis_texts import DASH
from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.musical_key import Key, parse_key
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.analyst import Analyst
from musicgen_desktop.services.library.clip_values import KeepAnalysis
from musicgen_desktop.services.playback.metronome import Clicks
from tests.support.library.measured_clips import FALLS_SILENT, measures
from tests.support.window.window_journey import WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

SHIFT, CTRL, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier(0)


@pytest.fixture
def journey(make_journey: MakeJourney, qtbot: QtBot) -> Journey:
    """One clip on the stage."""
    journey = make_journey()
    type_and_generate(qtbot, journey, "warm piano")
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: bool(journey.wiring.stage.clip_id), timeout=WAIT)
    return journey


@pytest.fixture
def measuring(make_journey: MakeJourney) -> Iterator[Journey]:
    """An empty library whose clips are measured."""
    journey = make_journey(open_library=False)
    analyst = Analyst(journey.library)
    journey.library.open()
    yield journey
    assert analyst.shutdown(WAIT)


def clip_of(journey: Journey) -> Clip:
    clip = journey.window.clips.clip(journey.wiring.stage.clip_id)
    assert clip is not None
    return clip


def measure(journey: Journey, qtbot: QtBot, analysis: Analysis) -> None:
    """As if it had been measured."""
    journey.library.questions.ask(KeepAnalysis(clip_of(journey).id, analysis), lambda _none: None)
    qtbot.waitUntil(lambda: clip_of(journey).analysis == analysis, timeout=WAIT)


def press(journey: Journey, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    journey.window.stage.waveform.setFocus()
    qtbot.keyClick(journey.window.stage.waveform, key, held)


def test_a_new_clip_is_measured_and_shown(measuring: Journey, qtbot: QtBot) -> None:
    type_and_generate(qtbot, measuring, "warm piano")
    wait_for_clips(qtbot, measuring, 1)
    head = measuring.window.stage.head
    qtbot.waitUntil(lambda: bool(head.tempo_badge.text()), timeout=WAIT)
    assert clip_of(measuring).analysis is not None


def test_badges_columns_and_search_tell_what_was_measured(journey: Journey, qtbot: QtBot) -> None:
    head, model = journey.window.stage.head, journey.window.clip_model
    measure(journey, qtbot, measures(118.4, "f#m", (FALLS_SILENT,)))
    assert [badge.text() for badge in (head.tempo_badge, head.key_badge, head.flaws_badge)] == [
        "118 bpm",
        "F♯m",
        "falls silent at 0:12",
    ]
    assert "118.4" in head.tempo_badge.toolTip()
    field = journey.window.library_panel.search.field
    for words, found in (("bpm:140-150", 0), ("bpm:110-120 key:f#m", 1), ("key:c", 0), ("bpm:1 2-", 0), ("", 1)):
        field.setText(words)
        qtbot.waitUntil(lambda found=found: model.rowCount() == found, timeout=WAIT)
    measure(journey, qtbot, Analysis())
    assert (head.tempo_badge.text(), head.key_badge.text()) == ("– bpm", "")


def test_the_user_corrects_the_key_and_takes_it_back(journey: Journey, qtbot: QtBot) -> None:
    head, model, sheet = journey.window.stage.head, journey.window.clip_model, journey.wiring.beats.presenter.sheet
    field = journey.window.library_panel.search.field
    measure(journey, qtbot, measures(120.0, "em"))
    qtbot.mouseClick(head.key_badge, Qt.MouseButton.LeftButton)
    assert sheet.isVisible()
    assert (sheet.key.currentText(), sheet.measured_key.isEnabled()) == ("E minor", False)
    assert sheet.key_source.text() == "Measured: E minor."

    def choose(name: str) -> None:
        sheet.key.setFocus()
        sheet.key.setCurrentIndex(sheet.key.findText(name))
        sheet.key.activated.emit(sheet.key.currentIndex())

    def says(said: Key | None, shown: str) -> None:
        qtbot.waitUntil(lambda: (clip_of(journey).said_key, head.key_badge.text()) == (said, shown), timeout=WAIT)
        qtbot.waitUntil(lambda: sheet.measured_key.isEnabled() is (said is not None), timeout=WAIT)
        assert sheet.key.key == clip_of(journey).key

    am = parse_key("am")
    choose("A minor")
    says(am, "Am")
    assert "A minor, as you set it." in head.key_badge.toolTip()
    for words, found in (("key:am", 1), ("key:em", 0), ("", 1)):
        field.setText(words)
        qtbot.waitUntil(lambda found=found: model.rowCount() == found, timeout=WAIT)
    assert journey.window.commands.undo.text() == "Undo key"
    sheet.measured_key.click()
    says(None, "Em")
    journey.window.commands.undo.trigger()
    says(am, "Am")
    journey.window.commands.undo.trigger()
    says(None, "Em")
    choose("A minor")
    says(am, "Am")
    choose(DASH)
    says(None, "Em")
    choose(DASH)
    assert (clip_of(journey).said_key, sheet.key.currentText()) == (None, "E minor")


def test_the_user_corrects_tempo_and_bars_and_takes_it_back(journey: Journey, qtbot: QtBot) -> None:
    stage = journey.window.stage
    measure(journey, qtbot, measures(120.0, offset=0.25))
    assert stage.grid == Tempo(120.0, 0.25)

    def says(tempo: Tempo | None) -> None:
        qtbot.waitUntil(lambda: clip_of(journey).tempo == tempo, timeout=WAIT)

    press(journey, qtbot, Qt.Key.Key_H)
    says(Tempo(60.0, 0.25))
    press(journey, qtbot, Qt.Key.Key_H, SHIFT)
    says(Tempo(120.0, 0.25))
    journey.playback.seek(0.5)
    qtbot.waitUntil(lambda: stage.waveform.value() == 500, timeout=WAIT)
    press(journey, qtbot, Qt.Key.Key_D, SHIFT)
    says(Tempo(120.0, 0.5))
    assert stage.grid == Tempo(120.0, 0.5)
    for before in (Tempo(120.0, 0.25), Tempo(60.0, 0.25), None):
        journey.window.commands.undo.trigger()
        says(before)
    assert stage.grid == Tempo(120.0, 0.25)
    sheet = journey.wiring.beats.presenter.sheet
    qtbot.mouseClick(stage.head.tempo_badge, Qt.MouseButton.LeftButton)
    assert sheet.isVisible()
    sheet.tempo.setValue(90.0)
    says(Tempo(90.0, 0.25))
    qtbot.keyClick(sheet.tap, Qt.Key.Key_H)
    says(Tempo(45.0, 0.25))
    qtbot.waitUntil(sheet.measured.isEnabled, timeout=WAIT)
    sheet.measured.click()
    says(None)
    assert not sheet.measured.isEnabled()
    measure(journey, qtbot, Analysis())
    assert (sheet.tempo.text(), sheet.half.isEnabled(), sheet.tap.isEnabled()) == ("–", False, True)
    sheet.close()


def test_a_tempo_is_tapped_for_the_clip_and_on_an_empty_stage_for_the_form(journey: Journey, qtbot: QtBot) -> None:
    clock = count(10.0, 0.5)
    journey.wiring.beats.presenter.clock = lambda: next(clock)
    badge = journey.window.stage.head.tempo_badge
    untapped = badge.text()
    for _ in range(2):
        press(journey, qtbot, Qt.Key.Key_D)
    assert badge.text() != untapped
    qtbot.waitUntil(lambda: badge.text() == untapped, timeout=WAIT)  # too few to be kept
    for _ in range(5):
        press(journey, qtbot, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: clip_of(journey).bpm == 120.0, timeout=WAIT)
    journey.wiring.stage.clear()
    for _ in range(4):
        journey.window.commands.beats.tap_tempo.trigger()
    edit = journey.window.prompt_bar.edit
    qtbot.waitUntil(lambda: edit.toPlainText() == "warm piano, 120 bpm", timeout=WAIT)


def test_a_tempo_that_is_tapped_on_an_empty_stage_is_that_of_the_bars_where_bars_are_asked_for(
    journey: Journey, qtbot: QtBot
) -> None:
    clock = count(10.0, 0.6)
    journey.wiring.beats.presenter.clock = lambda: next(clock)
    unit, edit = journey.window.params_panel.unit, journey.window.prompt_bar.edit
    journey.wiring.stage.clear()
    unit.set_bars(Bars(8, 120.0))
    for prompt, told in (("warm piano", "warm piano"), ("warm piano, 90 bpm", "warm piano, 100 bpm")):
        edit.setPlainText(prompt)
        unit.set_bars(Bars(8, 120.0))
        for _ in range(4):
            journey.window.commands.beats.tap_tempo.trigger()
        qtbot.waitUntil(lambda: unit.bars == Bars(8, 100.0), timeout=WAIT)
        assert edit.toPlainText() == told
        assert journey.wiring.settings.params.bars == Bars(8, 100.0)
        for _ in range(4):
            next(clock)  # a pause


def test_what_cannot_be_counted_is_refused_in_words(journey: Journey, qtbot: QtBot) -> None:
    def told() -> list[str]:
        return [message.text for message in journey.window.message_bar.messages]

    measure(journey, qtbot, measures(40.0))
    press(journey, qtbot, Qt.Key.Key_H)
    assert any("20 bpm" in text for text in told())
    measure(journey, qtbot, measures(160.0))
    press(journey, qtbot, Qt.Key.Key_H, SHIFT)
    assert any("320 bpm" in text for text in told())
    measure(journey, qtbot, Analysis())
    press(journey, qtbot, Qt.Key.Key_H)
    assert tr("No tempo is known here: tap it first.") in told()
    assert clip_of(journey).tempo is None


def test_the_metronome_clicks_on_the_beats_of_what_is_shown(journey: Journey, qtbot: QtBot) -> None:
    measure(journey, qtbot, measures(120.0, offset=0.25))
    sent: list[Clicks] = []
    journey.playback._clicks_requested.connect(sent.append)
    press(journey, qtbot, Qt.Key.Key_B, SHIFT)
    assert sent[-1] == Clicks(Tempo(120.0, 0.25), heard=True)
    press(journey, qtbot, Qt.Key.Key_C, SHIFT)
    journey.wiring.beats.presenter.sheet.level.setValue(80)
    assert sent[-1] == Clicks(Tempo(120.0, 0.25), heard=True, counts_in=True, level=0.8)
    assert (journey.wiring.settings.metronome, journey.wiring.settings.metronome_level) == (True, 0.8)
