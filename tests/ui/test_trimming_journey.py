"""A part of a sound is chosen, heard, and used."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.source import Origin
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from tests.support.library.made_clips import recipe_of
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, MakeJourney, type_and_generate, wait_for_clips

RATE = 32_000


def test_the_part_that_was_chosen_is_heard_and_used(make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path) -> None:
    journey = make_journey()
    window, section = journey.window, journey.window.params_panel.source
    file = tmp_path / "guitar.wav"
    sound = (np.random.default_rng(1).integers(-(2**22), 2**22, 4 * RATE).astype(np.int32)) << 8
    soundfile.write(file, sound, RATE, "PCM_24")
    journey.wiring.grow.continue_files((file,))
    qtbot.waitUntil(lambda: section.trim.length == 4.0, timeout=WAIT)
    section.trim.start.setFocus()
    for _ in range(10):
        qtbot.keyClick(section.trim.start, Qt.Key.Key_Right)
    qtbot.keyClick(section.trim.stop, Qt.Key.Key_PageDown)
    assert section.part == pytest.approx((1.0, 3.0))

    qtbot.keyClick(section.trim.start, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: (section.trim.position or 0.0) > 2.0, timeout=WAIT)
    assert journey.playback.state is PlaybackState.STOPPED
    qtbot.waitUntil(lambda: section.trim.position is None, timeout=WAIT)
    whole = read_audio(file).audio_values
    (output,) = journey.studio.outputs
    heard = output.recorded()
    volume = journey.window.stage.volume
    np.testing.assert_allclose(heard[:, RATE // 2 : RATE], volume * whole[:, RATE + RATE // 2 : 2 * RATE], atol=1e-6)
    assert not heard[:, 2 * RATE :].any()
    qtbot.mouseClick(section.hear_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: section.trim.position is not None, timeout=WAIT)
    qtbot.mouseClick(section.hear_button, Qt.MouseButton.LeftButton)
    assert section.trim.position is None

    type_and_generate(qtbot, journey, "strings")
    wait_for_clips(qtbot, journey, 1)
    (clip,) = shown_clips(window)
    origin = recipe_of(clip).origin
    assert origin is not None
    assert (origin.start, origin.stop) == pytest.approx((1.0, 3.0))
    made = read_audio(clip.audio_path).audio_values
    assert np.array_equal(made[:, : 2 * RATE], whole[:, RATE : 3 * RATE])

    journey.wiring.form.use_recipe(recipe_of(clip))
    qtbot.waitUntil(lambda: section.trim.length == 2.0, timeout=WAIT)  # what was kept of the file
    journey.wiring.form.grow_from(Origin("it", clip.id, 0.0, clip.duration), clip.duration)
    qtbot.waitUntil(lambda: section.trim.length == pytest.approx(clip.duration), timeout=WAIT)
    qtbot.keyClick(section.trim.stop, Qt.Key.Key_PageDown)
    assert section.source is not None
    assert section.source[0].stop == pytest.approx(clip.duration - 1.0)


def test_a_file_that_cannot_be_read_is_said_beside_it(make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path) -> None:
    journey = make_journey()
    section = journey.window.params_panel.source
    file = tmp_path / "poem.wav"
    file.write_text("Shall I compare thee")
    section.set_file(file)
    qtbot.waitUntil(lambda: section.hint.property("tone") == "error", timeout=WAIT)
    assert not section.trim.start.isVisible()
    section.clear()
    assert not section.hint.isVisible()
