"""Words come from chips, from the sheet of all words, from completion and from earlier prompts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.request import Section
from musicgen_desktop.domain.vocabulary import Kind, found_phrases
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.window_journey import SHORT, WAIT, MakeJourney, type_and_generate, wait_for_clips

LEFT = Qt.MouseButton.LeftButton


def test_the_sheet_of_all_words_writes_into_the_prompt(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.prompt_bar
    bar.set_prompt("jazz, 84 bpm")
    qtbot.mouseClick(bar.chips.more, LEFT)
    sheet = QApplication.activePopupWidget()
    assert sheet is not None
    sheet = bar.chips.show_all()
    assert len(sheet.chips) == len(bar.vocabulary.styles)
    assert sheet.chips["jazz"].isChecked()
    for kind in Kind:
        qtbot.mouseClick(sheet.kinds.button(kind), LEFT)
        assert list(sheet.chips) == list(bar.vocabulary.phrases(kind))
    qtbot.mouseClick(sheet.kinds.button(Kind.TEMPO), LEFT)
    qtbot.mouseClick(sheet.chips["120 bpm"], LEFT)
    assert bar.prompt == "jazz, 120 bpm"
    assert not sheet.chips["84 bpm"].isChecked()
    qtbot.keyClicks(sheet.search, "bra")
    assert list(sheet.chips) == ["brass section", "vibraphone"]
    assert sheet.kinds.value is None
    qtbot.keyClicks(sheet.search, " sect")
    assert list(sheet.chips) == ["brass section"]
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert bar.prompt == "jazz, 120 bpm, brass section"
    qtbot.keyClicks(sheet.search, "xyzzy")
    assert not sheet.chips
    qtbot.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_surprise_me_keeps_what_is_locked(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, surprise_keeps=(Kind.TEMPO,)))
    bar = journey.window.prompt_bar
    bar.set_prompt("jazz, 97 bpm")
    for _ in range(5):
        qtbot.mouseClick(bar.chips.surprise, LEFT)
        assert found_phrases(bar.prompt, Kind.TEMPO, bar.vocabulary) == ("97 bpm",)
    style = next(action for action in bar.chips.make_lock_menu().actions() if action.data() == Kind.STYLE)
    style.trigger()
    assert journey.wiring.settings.surprise_keeps == (Kind.STYLE, Kind.TEMPO)
    kept = found_phrases(bar.prompt, Kind.STYLE, bar.vocabulary)
    qtbot.mouseClick(bar.chips.surprise, LEFT)
    assert found_phrases(bar.prompt, Kind.STYLE, bar.vocabulary) == kept
    bar.edit.undo()
    assert found_phrases(bar.prompt, Kind.STYLE, bar.vocabulary) == kept


def test_tab_completes_what_was_begun_and_else_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    edit = window.prompt_bar.edit
    edit.setFocus()
    qtbot.keyClicks(edit, "upright b")
    assert edit.offer == "ass"
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.toPlainText() == "upright bass"
    assert edit.offer == ""
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert not edit.hasFocus()


def test_whoever_types_on_is_not_hindered(window: MainWindow, qtbot: QtBot) -> None:
    edit = window.prompt_bar.edit
    edit.setFocus()
    text = "a slow drum solo, upright pi and brass"
    qtbot.keyClicks(edit, text)
    assert edit.toPlainText() == text
    edit.selectAll()
    qtbot.keyClicks(edit, "dr")
    first = edit.offer
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.offer not in ("", first)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.offer == ""
    assert edit.hasFocus()
    assert edit.toPlainText() == "dr"
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.offer == ""
    edit.replace_text("dr")
    assert edit.offer == "", "nothing is offered to the program"


def test_sections_and_what_is_left_out_are_completed_too(make_journey: MakeJourney, qtbot: QtBot) -> None:
    panel = make_journey().window.params_panel
    panel.negative.set_text("no")
    panel.sections.put((Section("", 10.0),))
    for field, said in (
        (panel.negative.edit, lambda: panel.negative.text),
        (panel.sections.rows[0].prompt, lambda: panel.sections.sections[0].prompt),
    ):
        field.setFocus()
        field.clear()
        qtbot.keyClicks(field, "upright b")
        assert field.offer == "ass"
        assert "ass" in field.accessibleDescription()
        qtbot.keyClick(field, Qt.Key.Key_Tab)
        assert (said(), field.offer, field.hasFocus()) == ("upright bass", "", True)
        qtbot.keyClicks(field, ", dr")
        assert field.offer
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert (field.offer, said()) == ("", "upright bass, dr")
        qtbot.keyClick(field, Qt.Key.Key_Tab)
        assert not field.hasFocus()


def test_up_steps_back_through_earlier_prompts_from_an_empty_field(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    for prompt in ("first idea", "second idea"):
        type_and_generate(qtbot, journey, prompt)
    wait_for_clips(qtbot, journey, 2)
    qtbot.waitUntil(lambda: len(journey.window.history_model.prompts) == 2, timeout=WAIT)
    edit = journey.window.prompt_bar.edit
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.toPlainText() == "second idea", "what is written stays"
    edit.replace_text("")
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(edit, key)
        seen.append(edit.toPlainText())
    assert seen == ["second idea", "first idea", "first idea", "second idea", ""]
    qtbot.keyClicks(edit, "fir")
    assert edit.offer == "st idea", "one's own prompts complete too"
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (edit.offer, journey.generation.items[-1].request.prompt) == ("", "fir"), "what is written is made"
    wait_for_clips(qtbot, journey, 3)


def test_a_word_that_shall_not_be_heard_is_no_lit_chip_and_a_press_wants_it(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.prompt_bar
    chip = bar.chips.chips["drums"]
    bar.put("house, no drums")
    assert not chip.isChecked()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert (bar.text, chip.isChecked()) == ("house, drums", True)
