"""A sound that is recorded and gone on from, or whose tune is followed, through real services."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.services.recording.recording_values import RecordingState
from musicgen_desktop.ui.form.recorder_presenter import UseRecording
from musicgen_desktop.ui.kit.message import Tone
from tests.support.library.made_clips import origin_of, recipe_of
from tests.support.sound.hum import hum
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips


def open_recorder(journey: Journey, qtbot: QtBot) -> None:
    """By its key, without a count-in."""
    qtbot.keyClick(journey.window.prompt_bar.edit, Qt.Key.Key_Escape)
    qtbot.keyClick(journey.window, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    recorder = journey.window.params_panel.source.recorder
    assert recorder.record.hasFocus()
    qtbot.mouseClick(recorder.count_in.button(False), Qt.MouseButton.LeftButton)
    wait_for_state(journey, qtbot, RecordingState.LISTENING)


def wait_for_state(journey: Journey, qtbot: QtBot, state: RecordingState) -> None:
    qtbot.waitUntil(lambda: journey.sources.recording.state is state, timeout=WAIT)


def record(journey: Journey, qtbot: QtBot, seconds: float = 0.5) -> Path:
    """Record so much, and give the file."""
    recorder, section = journey.window.params_panel.source.recorder, journey.window.params_panel.source
    heard: list[float] = []
    journey.sources.recording.sound_taken.connect(lambda sound, rate: heard.append(sound.shape[1] / rate))
    qtbot.keyClick(recorder.record, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sum(heard) >= seconds, timeout=WAIT)
    assert recorder.time.isVisible()
    qtbot.keyClick(recorder.record, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: section.source is not None, timeout=WAIT)
    assert section.source is not None
    assert section.source[1] is not None
    return section.source[1]


def recording_and_made(journey: Journey, qtbot: QtBot) -> tuple[Clip, Clip]:
    """The recording, which the library keeps as a sound without a recipe, and what was made of it, in either order."""
    wait_for_clips(qtbot, journey, 2)
    recording, made = sorted(shown_clips(journey.window), key=lambda clip: clip.recipe is not None)
    return recording, made


def test_a_sound_is_recorded_by_keys_and_gone_on_from(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    window, section = journey.window, journey.window.params_panel.source
    open_recorder(journey, qtbot)
    qtbot.waitUntil(lambda: section.recorder.level.words == "−6 dB", timeout=WAIT)
    file = record(journey, qtbot)
    assert not section.recorder.isVisible()
    assert window.prompt_bar.edit.hasFocus()
    wait_for_state(journey, qtbot, RecordingState.OFF)
    assert journey.booth.opened[0].closed.is_set()
    type_and_generate(qtbot, journey, "strings")
    _, clip = recording_and_made(journey, qtbot)
    assert (origin_of(clip).name, origin_of(clip).relation) == (file.name, Relation.CONTINUATION)
    assert clip.duration == pytest.approx(2.0 + read_audio(file).audio_values.shape[1] / 16_000, abs=0.05)


def test_what_is_hummed_is_followed_by_a_melody_checkpoint(
    make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path
) -> None:
    from musicgen_desktop.engine.musicgen import MusicGenEngine
    from tests.support.engine.ten_architectures import architecture, write_installed

    folder = write_installed(architecture("musicgen-melody"), tmp_path / "tiny-melody")
    journey = make_journey(
        runner=lambda: JobRunner(MusicGenEngine, lambda checkpoint, _token: checkpoint),
        checkpoints=(Checkpoint("tiny-melody", "Tiny melody", folder),),
    )
    section = journey.window.params_panel.source
    journey.booth.sound = hum(20.0)
    open_recorder(journey, qtbot)
    file = record(journey, qtbot, 2.0)
    qtbot.waitUntil(lambda: section.trim.length >= 2.0, timeout=WAIT)
    qtbot.keyClick(section.trim.start, Qt.Key.Key_Right)
    qtbot.mouseClick(section.use.button(Relation.MELODY), Qt.MouseButton.LeftButton)
    type_and_generate(qtbot, journey, "strings")
    recording, made = recording_and_made(journey, qtbot)
    assert recording.origin is ClipOrigin.RECORDED
    recipe = recipe_of(made)
    assert recipe.checkpoint_id == "tiny-melody"
    assert recipe.origin is not None
    assert (recipe.origin.name, recipe.origin.relation, recipe.origin.start) == (file.name, Relation.MELODY, 0.1)


def test_a_recording_that_was_cut_off_is_offered_at_the_next_start(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    open_recorder(journey, qtbot)
    qtbot.mouseClick(journey.window.params_panel.source.recorder.record, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(journey.window.params_panel.source.recorder.wave.length), timeout=WAIT)
    journey.close()
    journey.window = None  # type: ignore[assignment]
    again = make_journey()
    again.sources.recording.recover()
    bar, section = again.window.message_bar, again.window.params_panel.source
    qtbot.waitUntil(lambda: bool(bar.messages), timeout=WAIT)
    qtbot.mouseClick(bar.lines[0].action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: section.trim.length > 0.1, timeout=WAIT)


def test_a_bar_is_counted_in_at_the_tempo_of_the_prompt(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    recorder = journey.window.params_panel.source.recorder
    journey.window.prompt_bar.set_prompt("fast techno, 240 bpm")
    journey.window.commands.record.trigger()
    assert recorder.beats_per_minute == 240
    wait_for_state(journey, qtbot, RecordingState.LISTENING)
    journey.window.commands.record.trigger()
    assert journey.sources.recording.state is RecordingState.LISTENING
    assert not recorder.devices.isEnabled()
    wait_for_state(journey, qtbot, RecordingState.RECORDING)
    clicks = np.concatenate([output.recorded() for output in journey.studio.outputs], axis=1)
    assert np.abs(clicks).max() > 0.3
    journey.window.commands.record.trigger()
    qtbot.waitUntil(lambda: journey.window.params_panel.source.source is not None, timeout=WAIT)


def test_a_microphone_that_comes_is_taken_and_one_that_goes_keeps_the_recording(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey(microphones=())
    section = journey.window.params_panel.source
    section.recorder.count_in.set_value(False)
    qtbot.mouseClick(section.record_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: section.recorder.hint.isVisible() and bool(journey.booth.backends), timeout=WAIT)
    journey.booth.change("USB")
    wait_for_state(journey, qtbot, RecordingState.LISTENING)
    assert section.recorder.devices.currentText() == "USB"
    section.recorder.devices.activated.emit(0)
    assert (journey.wiring.settings.microphone, journey.wiring.settings.count_in) == ("usb", False)
    qtbot.waitUntil(lambda: len(journey.booth.opened) == 2, timeout=WAIT)
    qtbot.mouseClick(section.recorder.record, Qt.MouseButton.LeftButton)
    wait_for_state(journey, qtbot, RecordingState.RECORDING)
    journey.booth.change()
    qtbot.waitUntil(lambda: section.source is not None, timeout=WAIT)
    assert [message.tone for message in journey.window.message_bar.messages] == [Tone.ERROR]


def test_a_recording_is_thrown_away_by_hand_alone(make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path) -> None:
    journey = make_journey()
    section, messages = journey.window.params_panel.source, journey.window.message_bar
    open_recorder(journey, qtbot)
    qtbot.mouseClick(section.recorder.record, Qt.MouseButton.LeftButton)
    wait_for_state(journey, qtbot, RecordingState.RECORDING)
    qtbot.mouseClick(section.clear_button, Qt.MouseButton.LeftButton)
    wait_for_state(journey, qtbot, RecordingState.OFF)
    assert not section.recorder.isVisible()
    assert not messages.messages
    open_recorder(journey, qtbot)
    file = record(journey, qtbot)
    open_recorder(journey, qtbot)
    qtbot.mouseClick(section.recorder.record, Qt.MouseButton.LeftButton)
    wait_for_state(journey, qtbot, RecordingState.RECORDING)
    journey.wiring.form.continue_file(file)
    qtbot.waitUntil(lambda: bool(messages.messages), timeout=WAIT)
    assert section.source is not None
    assert section.source[1] == file
    action = messages.messages[0].action
    assert isinstance(action, UseRecording)
    qtbot.mouseClick(messages.lines[0].action, Qt.MouseButton.LeftButton)
    assert section.source[1] == action.file
    journey.wiring.sources.recorder.on_failed(FileError("The disk is full."))
    assert messages.messages[0].tone is Tone.ERROR
