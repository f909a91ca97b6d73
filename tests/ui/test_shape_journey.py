"""A piece of two sections with a fade and a glide, made in the window with mouse and keys, and made again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.request import Ending, Section
from musicgen_desktop.ui.form.history_item_model import HistoryRole
from musicgen_desktop.ui.form.param_rows import SegmentsRow
from musicgen_desktop.ui.form.section_row import SectionRow
from musicgen_desktop.ui.form.slider_rows import GlideRow
from tests.support.library.made_clips import recipe_of
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, WAIT, MakeJourney, type_and_generate, wait_for_clips

LEFT = Qt.MouseButton.LeftButton
TWO = (Section("slow pads", 20.0), Section("drums come in", 25.0))


def write(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def fill(qtbot: QtBot, row: SectionRow, section: Section) -> None:
    write(qtbot, row.prompt, section.prompt)
    write(qtbot, row.seconds, f"{section.duration:g}")


def test_a_piece_of_two_sections_is_made_and_brought_back(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, seed_locked=True))
    window, panel = journey.window, journey.window.params_panel
    editor, glide, ending = panel.sections, panel._rows["guidance_end"], panel._rows["ending"]
    assert isinstance(glide, GlideRow)
    assert glide._toggle is not None
    assert isinstance(ending, SegmentsRow)
    window.prompt_bar.set_prompt("dusk")
    qtbot.mouseClick(editor.fold, LEFT)
    for place, section in enumerate(TWO):
        qtbot.mouseClick(editor.add, LEFT)
        assert editor.rows[place].prompt.hasFocus()
        fill(qtbot, editor.rows[place], section)
    assert editor.sections == TWO
    assert panel.params.duration == 45.0
    assert window.prompt_bar.edit.accessibleName() != "Prompt"
    qtbot.mouseClick(ending.segments.button(Ending.FADE), LEFT)
    qtbot.mouseClick(glide._toggle, LEFT)
    qtbot.keyClick(glide.slider, Qt.Key.Key_End)
    type_and_generate(qtbot, journey, "dusk")
    wait_for_clips(qtbot, journey, 1)
    clip = shown_clips(window)[0]
    made = recipe_of(clip)
    assert (made.prompt, made.sections, made.ending) == ("dusk", TWO, Ending.FADE)
    assert (made.params.duration, made.params.guidance_end, clip.duration) == (45.0, 10.0, pytest.approx(45.0))
    for _ in TWO:
        qtbot.mouseClick(editor.rows[0].remove, LEFT)
    qtbot.mouseClick(panel.reset_all_button, LEFT)
    assert (editor.sections, panel.ending, panel.params.guidance_end) == ((), Ending.CUT, None)
    journey.wiring.form.use_recipe(made)
    assert (editor.sections, panel.ending, panel.params) == (TWO, Ending.FADE, made.params)
    editor.put(())
    journey.wiring.form.use_entry(window.history_model.index(0, 0).data(HistoryRole.ENTRY))
    assert (editor.sections, panel.ending, panel.params.guidance_end) == (TWO, Ending.FADE, 10.0)
    panel.set_seed_locked(True)
    journey.wiring.wishes.generate_form()
    wait_for_clips(qtbot, journey, 2)
    again = shown_clips(window)[0]
    assert again.recipe == made
    assert np.array_equal(read_audio(again.audio_path).audio_values, read_audio(clip.audio_path).audio_values)


def test_what_is_typed_counts_when_ctrl_enter_is_pressed_behind_it(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    editor = journey.window.params_panel.sections
    editor.put((Section("pads", 2.0),))
    seconds = editor.rows[0].seconds
    seconds.setFocus()
    seconds.selectAll()
    qtbot.keyClicks(seconds, "3")
    qtbot.keyClick(seconds, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for_clips(qtbot, journey, 1)
    assert recipe_of(shown_clips(journey.window)[0]).sections == (Section("pads", 3.0),)


def test_sections_that_are_written_are_there_after_a_restart(make_journey: MakeJourney) -> None:
    first = make_journey()
    first.window.params_panel.sections.put(TWO)
    state, settings = first.window.save_state(), first.wiring.settings
    first.close()
    first.window = None  # type: ignore[assignment]
    second = make_journey(settings=settings)
    second.window.restore_state(state)
    panel = second.window.params_panel
    assert panel.sections.sections == TWO
    assert panel.sections.fold.isChecked()
    assert panel.params.duration == 45.0


def test_a_region_is_redone_with_the_prompt_that_is_heard_there_and_an_extension_has_the_sections(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey()
    window, sections = journey.window, (Section("pads", 1.0), Section("beat", 2.0))
    window.params_panel.sections.put(sections)
    type_and_generate(qtbot, journey, "dusk")
    wait_for_clips(qtbot, journey, 1)
    parent = shown_clips(window)[0]
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == parent.id, timeout=WAIT)
    journey.wiring.stage.set_region((1.5, 2.5))
    journey.wiring.grow.redo()
    wait_for_clips(qtbot, journey, 2)
    redone = recipe_of(shown_clips(window)[0])
    assert (redone.prompt, redone.sections) == ("beat", ())
    journey.wiring.library.show_clip(parent.id)
    journey.wiring.grow.extend_shown()
    wait_for_clips(qtbot, journey, 3)
    grown = shown_clips(window)[0]
    assert (recipe_of(grown).sections, grown.duration) == (sections, pytest.approx(6.0))
    journey.wiring.library.show_clip(grown.id)
    view = window.stage.view
    assert view is not None
    assert view.shape.marks == ((3.0, "pads"), (4.0, "beat"))
