"""A drawn tune and a real melody checkpoint: made again, or made of its MIDI file, the music has the same codes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.melody_file import read_melody
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.library.sounds.take_files import read_codes
from tests.support.engine.engine_requests import a_checkpoint, result_of, run_job
from tests.support.engine.ten_architectures import architecture, write_installed
from tests.support.library.made_clips import origin_of, recipe_of
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, MakeJourney, type_and_generate, wait_for_clips


def a_runner() -> JobRunner:
    return JobRunner(MusicGenEngine, lambda checkpoint, _token: checkpoint)


def test_the_same_tune_gives_the_same_codes_by_whatever_way(
    make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path
) -> None:
    checkpoint = a_checkpoint(write_installed(architecture("musicgen-melody"), tmp_path / "tiny-melody"))
    journey = make_journey(runner=a_runner)
    window, melody = journey.window, journey.wiring.sources.melody
    journey.wiring.form.set_checkpoints((checkpoint,), checkpoint.id)
    window.params_panel.source.draw_button.click()
    sheet = melody.sheet
    assert sheet is not None
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Space):
        qtbot.keyClick(sheet.roll, key)
    tune = sheet.tune
    journey.sources.tunes.export(tune, tmp_path / "drawn.mid")
    sheet.use.click()
    qtbot.waitUntil(lambda: melody.sheet is None, timeout=WAIT)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    type_and_generate(qtbot, journey, "strings")
    wait_for_clips(qtbot, journey, 1)
    (clip,) = shown_clips(window)
    assert origin_of(clip).relation is Relation.MELODY
    journey.wiring.wishes.make_again(recipe_of(clip))
    wait_for_clips(qtbot, journey, 2)
    made = [read_codes(each) for each in shown_clips(window)]
    assert made[0] is not None
    assert made[1] is not None
    assert np.array_equal(made[0], made[1])
    again = GenerationRequest("again", "strings", recipe_of(clip).params, checkpoint)
    for source, equal in ((read_melody(tmp_path / "drawn.mid"), True), (None, False)):
        codes = result_of(run_job(a_runner(), replace(again, source=source))).codes[0]
        assert np.array_equal(codes, made[0]) is equal
