"""A musician's own ideas in the library: brought, marked, found, handed over, dropped and brought back, backed up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip import ClipOrigin
from musicgen_desktop.services.library.library_care import LibraryCare
from musicgen_desktop.system.paths import find_paths
from musicgen_desktop.ui.clips.changes.tags_sheet import TagsSheet
from musicgen_desktop.ui.library_care_wishes import LibraryCareWishes
from tests.support.window.carried_files import Hand, write_tone
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

CTRL = Qt.KeyboardModifier.ControlModifier
Pull = Callable[[QWidget, QPoint], tuple[Path, ...]]


def look_for(qtbot: QtBot, journey: Journey, words: str, count: int) -> None:
    """Type into the search field, and wait until so many clips are shown."""
    field = journey.window.library_panel.search.field
    field.clear()
    qtbot.keyClicks(field, words)
    wait_for_clips(qtbot, journey, count)


def choose_all(qtbot: QtBot, journey: Journey) -> None:
    """Select every row that is shown. The offscreen platform gives no window the focus back after a sheet."""
    journey.window.activateWindow()
    qtbot.waitUntil(journey.window.isActiveWindow, timeout=WAIT)
    journey.window.show_library()
    qtbot.keyClick(journey.window.library_panel.view, Qt.Key.Key_A, CTRL)


def close_sheet(wishes: LibraryCareWishes) -> None:
    """Put away what a backup or a restoring told."""
    assert wishes.sheet is not None
    wishes.sheet.close()


def tag_selected(qtbot: QtBot, journey: Journey, tag: str) -> None:
    qtbot.keyClick(journey.window.library_panel.view, Qt.Key.Key_T)
    sheet = journey.window.findChild(TagsSheet)
    assert isinstance(sheet, TagsSheet)
    qtbot.keyClicks(sheet.field, tag)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    sheet.accept()


def test_ideas_are_brought_marked_found_handed_over_and_never_lost(
    make_journey: MakeJourney, qtbot: QtBot, pull: Pull, tmp_path: Path
) -> None:
    journey = make_journey(settings=replace(SHORT, params=replace(SHORT.params, takes=4)))
    journey.show(qtbot)
    window, table = journey.window, journey.window.library_panel.table
    type_and_generate(qtbot, journey, "warm piano")
    wait_for_clips(qtbot, journey, 4)
    journey.playback.pause()

    # Imported: dropped over the library.
    hand = Hand(journey, qtbot, write_tone(tmp_path / "Döör.wav"))
    hand.drop(hand.over_library)
    wait_for_clips(qtbot, journey, 5)
    (door,) = [clip for clip in shown_clips(window) if clip.origin is ClipOrigin.IMPORTED]

    # Tagged, all takes at once, and found by tag, by word and by what is not in it.
    look_for(qtbot, journey, "piano", 4)
    choose_all(qtbot, journey)
    tag_selected(qtbot, journey, "night drive")
    look_for(qtbot, journey, "nig", 4)
    look_for(qtbot, journey, "-piano", 1)
    look_for(qtbot, journey, "door", 1)
    assert [clip.id for clip in shown_clips(window)] == [door.id]
    look_for(qtbot, journey, "nothing of this", 0)
    look_for(qtbot, journey, "", 5)

    # A loop dragged out of the stage is a sound of its own.
    journey.wiring.library.show_clip(shown_clips(window)[-1].id)
    qtbot.waitUntil(lambda: bool(journey.wiring.stage.clip_id), timeout=WAIT)
    journey.wiring.stage.set_region((0.5, 1.25))
    (loop,) = pull(window.stage.transport.loop_badge, QPoint(20, 5))
    audio = read_audio(loop)
    assert audio.audio_values.shape[1] == round(0.75 * audio.sampling_rate)

    # Five clips exported.
    folder = tmp_path / "for the DAW"
    folder.mkdir()
    choose_all(qtbot, journey)
    qtbot.keyClick(table, Qt.Key.Key_E, CTRL)
    sheet = journey.wiring.exports.sheet
    assert sheet is not None
    sheet.folder.setText(str(folder))
    qtbot.mouseClick(sheet.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(list(folder.glob("*.wav"))) == 5, timeout=WAIT)

    # Dropped to the trash and brought back, then the tags taken back and given again.
    undo, redo = window.commands.undo, window.commands.redo
    choose_all(qtbot, journey)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    wait_for_clips(qtbot, journey, 0)
    undo.trigger()
    wait_for_clips(qtbot, journey, 5)
    undo.trigger()
    qtbot.waitUntil(lambda: not any(clip.tags for clip in shown_clips(window)), timeout=WAIT)
    redo.trigger()
    qtbot.waitUntil(lambda: sum(bool(clip.tags) for clip in shown_clips(window)) == 4, timeout=WAIT)

    # Backed up, lost, restored.
    before = {clip.id: (clip.title, clip.tags, clip.origin) for clip in shown_clips(window)}
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(tmp_path / "home")})
    care = LibraryCare(paths, journey.library, lambda _folder: None)
    wishes = LibraryCareWishes(window, care, lambda: False)
    with qtbot.waitSignal(care.ended, timeout=WAIT):
        wishes.back_up(str(tmp_path / "backup.zip"))
    close_sheet(wishes)
    choose_all(qtbot, journey)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    wait_for_clips(qtbot, journey, 0)
    with qtbot.waitSignal(care.ended, timeout=WAIT):
        wishes.restore(str(tmp_path / "backup.zip"))
    close_sheet(wishes)
    assert care.shutdown(WAIT)
    journey.close()
    journey.window = None  # type: ignore[assignment]
    again = make_journey()
    wait_for_clips(qtbot, again, 5)
    assert {clip.id: (clip.title, clip.tags, clip.origin) for clip in shown_clips(again.window)} == before
    assert all(clip.audio_path.exists() for clip in shown_clips(again.window))
