"""Sounds brought into the library by the window: dropped, chosen, opened, continued; and what is refused is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.source import Origin
from musicgen_desktop.ui.import_wishes import OpenClip, ShowRefused
from musicgen_desktop.ui.kit.message import Tone
from tests.support.window.carried_files import Hand, write_tone
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips


@pytest.fixture
def journey(make_journey: MakeJourney, qtbot: QtBot) -> Journey:
    journey = make_journey()
    journey.show(qtbot)
    return journey


def imported(journey: Journey, qtbot: QtBot, count: int) -> tuple[Clip, ...]:
    wait_for_clips(qtbot, journey, count)
    return shown_clips(journey.window)


def test_a_library_in_a_window_of_its_own_takes_sounds_too(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    room = journey.window.room
    room.float("library")
    hand = Hand(journey, qtbot, write_tone(tmp_path / "door.wav"))
    hand.over = room.side_of("library").window()
    middle = hand.over.rect().center()
    hand.hold(middle)
    covers = journey.window.file_drop
    assert covers.part_cover.window() is hand.over
    assert covers.part_cover.isVisible()
    hand.let_go(middle)
    imported(journey, qtbot, 1)
    room.put_back("library")  # its window goes, the covers stay
    hand.over = journey.window
    hand.hold(hand.over_library)
    assert covers.part_cover.isVisible()


def test_a_sound_let_go_over_the_library_is_brought_opens_and_is_continued(
    journey: Journey, qtbot: QtBot, tmp_path: Path
):
    hand = Hand(journey, qtbot, write_tone(tmp_path / "door.wav"))
    hand.hold(hand.over_library)
    covers = journey.window.file_drop
    assert covers.part_cover.isVisible()
    assert not covers.part_cover.property("tone")
    assert covers.cover.property("tone") == "rest"
    hand.let_go(hand.over_library)
    assert covers.part_cover.isHidden()
    (clip,) = imported(journey, qtbot, 1)
    assert (clip.title, clip.origin) == ("door", ClipOrigin.IMPORTED)
    assert journey.window.params_panel.source.source is None
    bar = journey.window.message_bar
    qtbot.waitUntil(lambda: [m.action for m in bar.messages] == [OpenClip(clip.id)], timeout=WAIT)
    qtbot.mouseClick(bar.lines[0].action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == clip.id, timeout=WAIT)
    commands = journey.window.commands
    assert not commands.make_again.isEnabled()
    assert not commands.use_recipe.isEnabled()
    assert commands.extend.isEnabled()
    commands.continue_with.trigger()
    type_and_generate(qtbot, journey, "strings")
    child = next(found for found in imported(journey, qtbot, 2) if found.id != clip.id)
    assert child.lineage is not None
    assert child.lineage.parent_id == clip.id


def test_a_sound_let_go_over_the_stage_is_the_source_and_stays_in_the_library(
    journey: Journey, qtbot: QtBot, tmp_path: Path
):
    file = write_tone(tmp_path / "riff.wav")
    hand = Hand(journey, qtbot, file)
    hand.drop(hand.over_stage)
    (clip,) = imported(journey, qtbot, 1)
    assert journey.window.params_panel.source.source == (Origin("riff.wav", "", 0.0, 0.0), file)
    assert journey.window.message_bar.messages == ()
    # Again: it is the source, and in the library once.
    journey.window.params_panel.source.clear()
    with qtbot.waitSignal(journey.sources.imports.imported, timeout=2 * WAIT) as ended:
        hand.drop(hand.over_stage)
    assert ended.args is not None
    assert ended.args[0].clips == (clip,)
    assert journey.window.clip_model.rowCount() == 1


def test_several_sounds_and_folders_are_brought_from_over_the_stage_too(journey: Journey, qtbot: QtBot, tmp_path: Path):
    folder = tmp_path / "field"
    for number, name in enumerate(("rain.flac", "deep/wind.wav")):
        write_tone(folder / name, 0.1 + number / 10)
    (folder / "broken.mp3").write_bytes(b"no music")
    hand = Hand(journey, qtbot, folder, write_tone(tmp_path / "door.wav", 0.4))
    hand.hold(hand.over_stage)
    assert "4" in journey.window.file_drop.cover.text()
    assert journey.window.file_drop.part_cover.isHidden()
    hand.let_go(hand.over_stage)
    assert {clip.title for clip in imported(journey, qtbot, 3)} == {"rain", "wind", "door"}
    bar = journey.window.message_bar
    qtbot.waitUntil(lambda: [m.tone for m in bar.messages] == [Tone.WARNING], timeout=WAIT)
    assert "broken.mp3" in bar.messages[0].advice
    assert str(tmp_path) not in bar.messages[0].advice
    assert journey.window.params_panel.source.source is None


def test_sounds_and_folders_are_chosen_with_keys(journey: Journey, qtbot: QtBot, tmp_path: Path):
    files = [write_tone(tmp_path / f"{number}.wav", number / 10) for number in (1, 2)]
    write_tone(tmp_path / "field" / "deep" / "rain.flac")
    keys, more_keys = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for modifiers, chosen, count in ((keys, files, 2), (keys | more_keys, [tmp_path / "field"], 3)):
        qtbot.keyClick(journey.window, Qt.Key.Key_I, modifiers)
        dialog = journey.wiring.imports.wishes.dialog
        assert dialog is not None
        dialog.filesSelected.emit([str(path) for path in chosen])
        dialog.close()
        journey.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is journey.window, timeout=WAIT)
        assert len(imported(journey, qtbot, count)) == count


def test_all_that_is_refused_stands_in_a_list_and_an_import_is_undone(journey: Journey, qtbot: QtBot, tmp_path: Path):
    folder = tmp_path / "field"
    for number in range(4):
        (folder / "sub").mkdir(parents=True, exist_ok=True)
        (folder / "sub" / f"broken {number}.mp3").write_bytes(b"no sound")
    for number in (1, 2):
        write_tone(folder / f"tone {number}.wav", number / 10)
    journey.wiring.imports.wishes.bring([folder])
    bar = journey.window.message_bar
    qtbot.waitUntil(lambda: any(isinstance(m.action, ShowRefused) for m in bar.messages), timeout=WAIT)
    line = next(line for line in bar.lines if isinstance(line.message.action, ShowRefused))
    qtbot.mouseClick(line.action, Qt.MouseButton.LeftButton)
    sheet = journey.wiring.imports.wishes.sheet
    assert sheet is not None
    sheet.copy.click()
    copied = QApplication.clipboard().text().splitlines()
    assert len(copied) == 4
    assert all(str(folder / "sub" / f"broken {number}.mp3") in copied[number] for number in range(4))
    sheet.close()

    commands = journey.window.commands
    assert len(imported(journey, qtbot, 2)) == 2
    assert "2" in commands.undo.text()
    commands.undo.trigger()
    wait_for_clips(qtbot, journey, 0)
    commands.redo.trigger()
    assert {clip.title for clip in imported(journey, qtbot, 2)} == {"tone 1", "tone 2"}


def test_a_file_that_is_picked_for_the_form_stays_in_the_library_too(journey: Journey, qtbot: QtBot, tmp_path: Path):
    source = journey.window.params_panel.source
    source.ask()
    assert source._dialog is not None
    source._dialog.fileSelected.emit(str(write_tone(tmp_path / "hum.wav")))
    source._dialog.close()
    (clip,) = imported(journey, qtbot, 1)
    assert (clip.title, clip.origin) == ("hum", ClipOrigin.IMPORTED)
    assert source.source is not None
    assert not journey.window.commands.undo.isEnabled()  # nobody asked for an import
