"""Tunes in the window, through real services: dropped as MIDI, drawn, listened to, followed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.midi_tune import midi_bytes
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.domain.tune import REST, Tune
from tests.support.window.window_journey import MakeJourney, drop, type_and_generate, wait_for_clips

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
    assert not section.use.button(Relation.CONTINUATION).isEnabled()
    type_and_generate(qtbot, journey, "strings")
    wait_for_clips(qtbot, journey, 1)
    (clip,) = window.clip_model.clips
    assert clip.recipe.origin is not None
    assert (clip.recipe.origin.name, clip.recipe.origin.relation) == ("hymn.MID", Relation.MELODY)
    file.unlink()
    qtbot.mouseClick(section.clear_button, Qt.MouseButton.LeftButton)
    journey.wiring.form.use_recipe(clip.recipe)
    journey.wiring.wishes.generate_form()
    wait_for_clips(qtbot, journey, 2)
    assert window.clip_model.clips[0].recipe.origin == clip.recipe.origin
