"""The list of sections by mouse, by keys and by ear."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.request import Section
from musicgen_desktop.files.sections_file import read_sections
from musicgen_desktop.ui.form.sections_editor import SectionsEditor
from musicgen_desktop.ui.kit.message import Tone
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.window_journey import WAIT, MakeJourney, type_and_generate

LEFT = Qt.MouseButton.LeftButton
THREE = (Section("pads", 10.0), Section("drums", 12.0), Section("strings", 8.0))


@pytest.fixture
def editor(window: MainWindow) -> SectionsEditor:
    editor = window.params_panel.sections
    editor.put(THREE)
    return editor


def prompts(editor: SectionsEditor) -> list[str]:
    return [section.prompt for section in editor.sections]


def test_sections_are_folded_away_until_they_are_used(window: MainWindow, qtbot: QtBot) -> None:
    editor = window.params_panel.sections
    assert not editor.add.isVisible()
    qtbot.mouseClick(editor.fold, LEFT)
    assert editor.add.isVisible()
    editor.set_piece("slow piano", 8.0)
    qtbot.mouseClick(editor.add, LEFT)
    assert editor.sections == (Section("slow piano", 8.0),)


def test_the_length_follows_the_sections_until_it_is_set_by_hand(
    window: MainWindow, editor: SectionsEditor, qtbot: QtBot
) -> None:
    panel = window.params_panel
    assert panel.params.duration == 30.0
    qtbot.mouseClick(editor.rows[1].remove, LEFT)
    assert panel.params.duration == 18.0
    editor.set_piece("", 20.0)
    assert editor.fit.isVisible()
    with qtbot.assertNotEmitted(editor.length_requested):
        qtbot.mouseClick(editor.rows[0].remove, LEFT)
    qtbot.mouseClick(editor.fit, LEFT)
    assert panel.params.duration == 8.0
    assert not editor.fit.isVisible()


def test_another_section_fills_the_rest(editor: SectionsEditor, qtbot: QtBot) -> None:
    editor.set_piece("", 33.0)
    qtbot.mouseClick(editor.add, LEFT)
    assert editor.sections[-1] == Section("", 3.0)


def test_a_section_is_moved_by_keys_and_buttons_and_its_names_follow(editor: SectionsEditor, qtbot: QtBot) -> None:
    row = editor.rows[0]
    row.prompt.setFocus()
    qtbot.keyClick(row.prompt, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert prompts(editor) == ["drums", "pads", "strings"]
    assert row.prompt.hasFocus()
    assert "2" in row.prompt.accessibleName()
    qtbot.mouseClick(row.down, LEFT)
    assert prompts(editor) == ["drums", "strings", "pads"]
    assert not row.down.isEnabled()
    qtbot.keyClick(row.prompt, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert prompts(editor) == ["drums", "strings", "pads"]


def test_tab_goes_through_the_sections_as_they_stand(editor: SectionsEditor, qtbot: QtBot) -> None:
    qtbot.mouseClick(editor.rows[2].up, LEFT)
    editor.fold.setFocus()
    seen = []
    while QApplication.focusWidget() is not editor.add and len(seen) < 30:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert [row.prompt for row in editor.rows] == [stop for stop in seen if stop in [r.prompt for r in editor.rows]]


def test_what_was_taken_out_comes_back(editor: SectionsEditor, qtbot: QtBot) -> None:
    qtbot.mouseClick(editor.rows[2].remove, LEFT)
    assert editor.rows[1].prompt.hasFocus()
    qtbot.mouseClick(editor.undo, LEFT)
    assert editor.sections == THREE


@pytest.mark.parametrize("text", ["0.5", "601", "long", "nan"])
def test_a_length_that_cannot_be_is_said_at_its_row(editor: SectionsEditor, qtbot: QtBot, text: str) -> None:
    row = editor.rows[0]
    row.seconds.setFocus()
    row.seconds.selectAll()
    with qtbot.assertNotEmitted(editor.changed):
        qtbot.keyClicks(row.seconds, text)
        qtbot.keyClick(row.seconds, Qt.Key.Key_Return)
    assert row.problem.isVisible()
    assert row.seconds.accessibleDescription() == row.problem.text() != ""
    assert editor.sections == THREE


def test_sections_that_do_not_add_up_are_not_made_and_said(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    journey.window.params_panel.sections.set_sections(THREE)
    type_and_generate(qtbot, journey, "piece")
    assert [message.tone for message in journey.window.message_bar.messages] == [Tone.ERROR]
    assert not journey.window.queue_model.rows


def test_sections_go_to_a_file_and_come_from_one(make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path) -> None:
    journey = make_journey()
    editor, presenter = journey.window.params_panel.sections, journey.wiring.sections
    editor.put(THREE)
    file = tmp_path / "piece.toml"
    qtbot.mouseClick(editor.save, LEFT)
    assert presenter.files.dialog is not None
    presenter.files.dialog.fileSelected.emit(str(file))
    qtbot.waitUntil(lambda: bool(journey.window.message_bar.messages), timeout=WAIT)
    assert read_sections(file) == THREE
    editor.put(())
    qtbot.mouseClick(editor.load, LEFT)
    presenter.files.dialog.fileSelected.emit(str(file))
    qtbot.waitUntil(lambda: editor.sections == THREE, timeout=WAIT)
    assert journey.window.params_panel.params.duration == 30.0
    file.write_text("poem")
    presenter.files.dialog.fileSelected.emit(str(file))
    bar = journey.window.message_bar
    qtbot.waitUntil(lambda: any(message.tone is Tone.ERROR for message in bar.messages), timeout=WAIT)
    assert editor.sections == THREE
    presenter.files.dialog.close()
