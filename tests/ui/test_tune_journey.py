"""Tunes in the window, through real services: dropped as MIDI, drawn, listened to, followed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.midi_tune import midi_bytes
from musicgen_desktop.domain.source import Melody, Origin, Relation
from musicgen_desktop.domain.tune import REST, Tune
from musicgen_desktop.ui.melody.melody_sheet import MelodySheet
from tests.support.library.made_clips import origin_of, recipe_of
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, Journey, MakeJourney, drop, type_and_generate, wait_for_clips

TUNE = Tune((0, 0, 0, 4, 4, REST, 7, 7, 7, REST, REST))


def test_the_tune_of_a_midi_file_that_is_dropped_is_followed(
    make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path
) -> None:
    journey = make_journey()
    window, section = journey.window, journey.window.params_panel.source
    file = tmp_path / "hymn.MID"
    file.write_bytes(midi_bytes(TUNE))
    drop(window, file)
    assert section.use.value is Relation.MELODY
    qtbot.waitUntil(lambda: not section.use.button(Relation.CONTINUATION).isEnabled(), timeout=WAIT)
    type_and_generate(qtbot, journey, "strings")
    wait_for_clips(qtbot, journey, 1)
    (clip,) = shown_clips(window)
    assert (origin_of(clip).name, origin_of(clip).relation) == ("hymn.MID", Relation.MELODY)
    file.unlink()
    qtbot.mouseClick(section.clear_button, Qt.MouseButton.LeftButton)
    journey.wiring.form.use_recipe(recipe_of(clip))
    journey.wiring.wishes.generate_form()
    wait_for_clips(qtbot, journey, 2)
    assert recipe_of(shown_clips(window)[0]).origin == recipe_of(clip).origin


def open_sheet(journey: Journey, qtbot: QtBot) -> MelodySheet:
    """By its key, and until the tune of the source is there."""
    qtbot.keyClick(journey.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    sheet = journey.wiring.sources.melody.sheet
    assert sheet is not None
    sheet.activateWindow()
    qtbot.waitUntil(lambda: sheet.isActiveWindow() and sheet.roll.hasFocus(), timeout=WAIT)
    return sheet


def use(journey: Journey, qtbot: QtBot, sheet: MelodySheet) -> None:
    """By its key, and until the form has the tune."""
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow, timeout=WAIT)
    qtbot.keyClick(sheet.roll, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: journey.wiring.sources.melody.sheet is None, timeout=WAIT)
    journey.window.activateWindow()
    qtbot.waitUntil(journey.window.isActiveWindow, timeout=WAIT)


def kept_origin(journey: Journey) -> Origin:
    source = journey.wiring.form.source
    assert source is not None
    return source[0]


def test_a_tune_is_drawn_heard_used_and_made_again(make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path) -> None:
    journey = make_journey()
    window = journey.window
    sheet = open_sheet(journey, qtbot)
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, modifier in ((Qt.Key.Key_Space, None), *((Qt.Key.Key_Right, shift),) * 6, (Qt.Key.Key_Z, ctrl)):
        qtbot.keyClick(sheet.roll, key, modifier or Qt.KeyboardModifier.NoModifier)
    qtbot.keyClick(sheet.roll, Qt.Key.Key_Up, ctrl)
    drawn = Tune.rests(len(sheet.tune.pitches)).drawn(0, 6, 1)
    assert sheet.tune == drawn
    heard = []
    journey.playback.guest_moved.connect(heard.append)
    qtbot.keyClick(sheet.roll, Qt.Key.Key_P, ctrl)
    qtbot.waitUntil(lambda: bool(heard) and max(heard) > 0.5, timeout=WAIT)
    use(journey, qtbot, sheet)
    assert journey.playback.guest is None
    origin = kept_origin(journey)
    section = window.params_panel.source
    assert section.edit_button.isVisible()
    qtbot.waitUntil(lambda: not section.use.button(Relation.CONTINUATION).isEnabled(), timeout=WAIT)
    sources: list[object] = []
    journey.library.source_read.connect(lambda read: sources.append(read.source))
    type_and_generate(qtbot, journey, "strings")
    wait_for_clips(qtbot, journey, 1)
    (clip,) = shown_clips(window)
    assert recipe_of(clip).origin == origin
    journey.wiring.wishes.make_again(recipe_of(clip))
    wait_for_clips(qtbot, journey, 2)
    assert recipe_of(shown_clips(window)[0]).origin == origin
    for source in sources:
        assert isinstance(source, Melody)
        assert np.array_equal(source.chroma, drawn.chroma)
    assert open_sheet(journey, qtbot).tune == drawn


def test_a_tune_that_is_put_away_can_be_opened_again_and_goes_out_as_midi(
    make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path
) -> None:
    journey = make_journey()
    melody, bar = journey.wiring.sources.melody, journey.window.message_bar
    file = tmp_path / "hymn.mid"
    file.write_bytes(midi_bytes(TUNE))
    drop(journey.window, file)
    before = journey.wiring.form.source
    sheet = open_sheet(journey, qtbot)
    qtbot.waitUntil(lambda: sheet.tune == TUNE, timeout=WAIT)
    qtbot.keyClick(sheet.roll, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(sheet.roll, Qt.Key.Key_Escape)
    assert melody.sheet is None
    assert journey.wiring.form.source == before
    qtbot.mouseClick(bar.lines[0].action, Qt.MouseButton.LeftButton)
    again = melody.sheet
    assert again is not None
    assert again.tune == TUNE.transposed(1)
    again.export.click()
    assert melody.dialog is not None
    target = tmp_path / "out.mid"
    melody.dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(target.exists, timeout=WAIT)
    melody.dialog.close()
    assert target.read_bytes() == midi_bytes(TUNE.transposed(1))
    use(journey, qtbot, again)
    assert kept_origin(journey).name == "hymn.mid"


@pytest.mark.parametrize("name", ["poem.mid", "poem.wav"])
def test_what_has_no_tune_is_said_on_the_sheet_where_one_can_be_drawn(
    make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    journey = make_journey()
    file = tmp_path / name
    file.write_text("Shall I compare thee")
    journey.window.params_panel.source.set_file(file)
    qtbot.keyClick(journey.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    sheet = journey.wiring.sources.melody.sheet
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.words.property("tone") == "error", timeout=WAIT)
    assert name in sheet.words.text()
    assert sheet.roll.isEnabled()


def test_the_tune_of_a_clip_keeps_its_parent(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    window = journey.window
    type_and_generate(qtbot, journey, "warm piano")
    wait_for_clips(qtbot, journey, 1)
    (parent,) = shown_clips(window)
    window.commands.use_as_melody.trigger()
    sheet = open_sheet(journey, qtbot)
    qtbot.waitUntil(lambda: bool(sheet.tune.notes), timeout=WAIT)
    assert not sheet.part_row.isVisible()
    sheet.higher_button.click()
    use(journey, qtbot, sheet)
    origin = kept_origin(journey)
    assert (origin.clip_id, origin.name, bool(origin.source_id)) == (parent.id, "warm piano", True)
    type_and_generate(qtbot, journey, "cold strings")
    wait_for_clips(qtbot, journey, 2)
    assert recipe_of(shown_clips(window)[0]).origin == origin


def test_another_half_minute_of_a_long_sound_is_chosen_and_taken_back(
    make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path
) -> None:
    journey = make_journey()
    file = tmp_path / "long.wav"
    times = np.arange(45 * 8_000) / 8_000
    soundfile.write(file, 0.3 * np.sin(2 * np.pi * np.where(times < 40, 440.0, 523.25) * times), 8_000)
    journey.window.params_panel.source.set_file(file)
    sheet = open_sheet(journey, qtbot)
    qtbot.waitUntil(lambda: bool(sheet.tune.notes), timeout=WAIT)
    first = sheet.tune
    assert set(first.pitches) == {9}
    assert sheet.part_row.isVisible()
    sheet.higher_button.click()
    sheet.part.setValue(35.0)
    qtbot.waitUntil(lambda: len(sheet.tune.pitches) < len(first.pitches), timeout=WAIT)
    assert sheet.tune.pitches[-5] == 0
    sheet.undo()
    sheet.undo()
    assert sheet.tune == first
    use(journey, qtbot, sheet)
    assert kept_origin(journey).name == "long.wav"


def test_a_tune_that_comes_too_late_is_not_taken_for_that_of_another_source(
    make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path
) -> None:
    journey = make_journey()
    section = journey.window.params_panel.source
    file = tmp_path / "hymn.mid"
    file.write_bytes(midi_bytes(TUNE))
    section.set_file(file)
    journey.wiring.sources.melody.edit()
    first = journey.wiring.sources.melody.sheet
    assert first is not None
    first.reject()
    section.clear()
    journey.wiring.sources.melody.edit()
    sheet = journey.wiring.sources.melody.sheet
    assert sheet is not None
    with qtbot.waitSignal(journey.sources.tunes.tune_read, timeout=WAIT):
        pass
    assert not sheet.tune.notes
