"""Bars that are asked for in the form come out as a loop that a DAW knows: from the first key to the dragged file."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.analysis import cut_takes
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.bar_loop import Bars, LoopFit
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.ui.form.slider_rows import SliderRow
from musicgen_desktop.ui.stage.timeline.ruler import beat_ticks
from tests.support.engine.groove_engine import GrooveEngine
from tests.support.library.made_clips import recipe_of
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, MakeJourney, type_and_generate
from tests.unit.audio.test_wav_cues import chunks

BARS = Bars(8, 100.0)
SAMPLES = 614_400


def test_eight_bars_at_100_bpm_go_round_and_are_dragged_out_with_their_tempo(
    make_journey: MakeJourney, pull: Callable[[QWidget, QPoint], tuple[Path, ...]], qtbot: QtBot
) -> None:
    # What is made is a little too fast, as music is.
    journey = make_journey(runner=lambda: JobRunner(lambda: GrooveEngine(100.9), lambda checkpoint, _token: checkpoint))
    window, stage, panel = journey.window, journey.wiring.stage, journey.window.params_panel
    qtbot.mouseClick(panel.unit._toggles[0], Qt.MouseButton.LeftButton)
    for field, key, times in (("bar_count", Qt.Key.Key_Right, 4), ("bpm", Qt.Key.Key_Left, 20)):
        row = panel._rows[field]
        assert isinstance(row, SliderRow)
        for _ in range(times):
            qtbot.keyClick(row.slider, key)
    assert panel.params.bars == BARS
    type_and_generate(qtbot, journey, "drums and bass")
    qtbot.waitUntil(lambda: len(shown_clips(window)) == 1, timeout=5 * WAIT)  # 24 s of sound are heard and stretched
    clip = shown_clips(window)[0]
    qtbot.waitUntil(lambda: stage.clip_id == clip.id, timeout=WAIT)
    loop = recipe_of(clip).loop
    assert loop is not None
    assert (loop.fit, clip.bars) == (LoopFit.EXACT, BARS)

    # Its bars are numbered.
    assert window.commands.timeline.beats.isChecked()
    assert window.stage.grid == Tempo(100.0)
    ticks = beat_ticks(Tempo(100.0), 0.0, clip.duration - 0.01, clip.duration / 700)
    assert [tick.name for tick in ticks if tick.name] == [str(number) for number in range(1, 9)]

    # It goes round without a seam.
    stage.set_loop_on(True)
    assert stage.sounds[clip.id].source.samples == SAMPLES
    assert loop.seam <= 1
    (file,) = pull(window.stage.head.title, QPoint(5, 5))
    sound = read_audio(file)
    assert sound.audio_values.shape == (1, SAMPLES)
    bend = np.abs(np.diff(np.tile(sound.audio_values, 8), 2, axis=-1)).max(axis=0)
    seams = np.concatenate([bend[at - 64 : at + 64] for at in range(SAMPLES, 8 * SAMPLES, SAMPLES)])
    assert seams.max() <= bend[64 : SAMPLES - 64].max()

    # Its file says so, to samplers, DAWs and players.
    assert file.suffix == ".wav"
    found = chunks(file.read_bytes())
    assert struct.unpack("<15I", found[b"smpl"])[9:] == (0, 0, 0, SAMPLES - 1, 0, 0)
    _, _, _, _, beats, _, beats_in_bar, bpm = struct.unpack("<IHHfIHHf", found[b"acid"])
    assert (beats, beats_in_bar, bpm) == (32, 4, 100.0)
    assert sound.tags.tempo == "100"


@pytest.mark.allow_error_logs
def test_what_cannot_be_cut_is_in_the_library_as_it_was_made_and_that_is_said(
    make_journey: MakeJourney, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(cut_takes, "cut_loop", broken)
    journey = make_journey()
    window = journey.window
    qtbot.mouseClick(window.params_panel.unit._toggles[0], Qt.MouseButton.LeftButton)
    type_and_generate(qtbot, journey, "drums and bass")
    qtbot.waitUntil(lambda: len(shown_clips(window)) == 1, timeout=WAIT)
    clip = shown_clips(window)[0]
    params, loop = recipe_of(clip).params, recipe_of(clip).loop
    assert loop is not None
    assert loop.fit is LoopFit.NOT_CUT
    assert clip.duration == params.made_seconds > params.duration
    assert read_audio(clip.audio_path).tags.recipe == clip.recipe
    said = "The loop could not be cut, so all of it is kept"
    qtbot.waitUntil(lambda: any(message.text.startswith(said) for message in window.message_bar.messages), timeout=WAIT)
