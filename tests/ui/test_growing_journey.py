"""Music that grows from what is there, through real services: extended, branched, redone, made again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.events import AudioChunk
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.source import Continuation, Heard, Origin, Relation
from musicgen_desktop.ui.form.pace_text import progress_info
from musicgen_desktop.ui.kit.message import Tone
from musicgen_desktop.ui.kit.texts import grown_words
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.library.made_clips import origin_of, recipe_of
from tests.support.window.scripted_window import STARTER
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import (
    SHORT,
    WAIT,
    Journey,
    MakeJourney,
    drop,
    type_and_generate,
    wait_for_clips,
)


def make_parent(journey: Journey, qtbot: QtBot) -> Clip:
    """The first clip, open on the stage."""
    type_and_generate(qtbot, journey, "warm piano")
    wait_for_clips(qtbot, journey, 1)
    parent = shown_clips(journey.window)[0]
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == parent.id, timeout=WAIT)
    return parent


def test_a_clip_is_extended_by_one_key_and_leads_back_to_its_parent(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, params=replace(SHORT.params, takes=2)))
    window, stage = journey.window, journey.window.stage
    type_and_generate(qtbot, journey, "warm piano")
    wait_for_clips(qtbot, journey, 2)
    qtbot.waitUntil(lambda: bool(journey.wiring.stage.clip_id), timeout=WAIT)
    parent = window.clips.clip(journey.wiring.stage.clip_id)
    assert parent is not None
    journey.playback.pause()
    qtbot.keyClick(window.prompt_bar.edit, Qt.Key.Key_Escape)
    said: list[str] = []
    journey.generation.job_event.connect(
        lambda event: said.append(window.prompt_bar.info.text()) if isinstance(event, AudioChunk) else None
    )
    qtbot.keyClick(stage.waveform, Qt.Key.Key_E)
    wait_for_clips(qtbot, journey, 4)
    assert said[0] == progress_info(0.0, None)  # there is room for no more beside the seconds that are there
    children = [clip for clip in shown_clips(window) if recipe_of(clip).origin is not None]
    assert [origin_of(clip).clip_id for clip in children] == [parent.id] * 2
    assert all(clip.duration == pytest.approx(4.0) for clip in children)
    before, after = read_audio(parent.audio_path).audio_values, read_audio(children[0].audio_path).audio_values
    assert np.array_equal(after[:, : before.shape[1]], before)
    journey.wiring.library.show_clip(children[0].id)
    assert stage.head.grown_badge.text() == grown_words(recipe_of(children[0]).origin)
    qtbot.mouseClick(stage.head.grown_badge, Qt.MouseButton.LeftButton)
    assert journey.wiring.stage.clip_id == parent.id


def test_a_branch_goes_on_from_the_playhead(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    type_and_generate(qtbot, journey, "warm piano")
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: bool(journey.wiring.stage.clip_id), timeout=WAIT)
    journey.playback.pause()
    journey.playback.seek(1.0)
    qtbot.waitUntil(lambda: abs(journey.playback.position - 1.0) < 0.01, timeout=WAIT)
    qtbot.keyClick(journey.window.prompt_bar.edit, Qt.Key.Key_Escape)
    qtbot.keyClick(journey.window.stage.waveform, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    wait_for_clips(qtbot, journey, 2)
    origin = recipe_of(shown_clips(journey.window)[0]).origin
    assert origin is not None
    assert origin.stop == pytest.approx(1.0, abs=0.01)
    # Where nothing stands before the playhead, that is said for a while.
    journey.wiring.library.show_clip(shown_clips(journey.window)[1].id)
    journey.playback.seek(0.0)
    qtbot.waitUntil(lambda: journey.playback.position < 0.01, timeout=WAIT)
    journey.window.commands.branch.trigger()
    bar = journey.window.message_bar
    qtbot.waitUntil(lambda: [(each.tone, each.passing) for each in bar.messages] == [(Tone.ERROR, True)], timeout=WAIT)
    assert shown_clips(journey.window)[0].duration == pytest.approx(3.0, abs=0.03)


def test_a_child_is_made_again_from_its_parent_and_says_so_when_that_is_gone(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey()
    window = journey.window
    parent = make_parent(journey, qtbot)
    journey.wiring.grow.extend_shown()
    wait_for_clips(qtbot, journey, 2)
    child = shown_clips(window)[0]
    journey.wiring.wishes.make_again(recipe_of(child))
    wait_for_clips(qtbot, journey, 3)
    again = shown_clips(window)[0]
    assert recipe_of(again).origin == recipe_of(child).origin
    assert np.array_equal(read_audio(again.audio_path).audio_values, read_audio(child.audio_path).audio_values)
    journey.library.delete_clips([parent.id])
    wait_for_clips(qtbot, journey, 2)
    journey.wiring.wishes.make_again(recipe_of(child))
    qtbot.waitUntil(lambda: any(message.tone is Tone.ERROR for message in window.message_bar.messages), timeout=WAIT)
    assert not window.queue_model.rows


def test_a_marked_region_is_made_anew_in_its_place(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    window = journey.window
    parent = make_parent(journey, qtbot)
    qtbot.keyClick(window.prompt_bar.edit, Qt.Key.Key_Escape)
    qtbot.keyClick(window.stage.waveform, Qt.Key.Key_R)
    assert window.message_bar.messages
    assert not window.queue_model.rows
    journey.playback.pause()
    qtbot.waitUntil(lambda: not journey.wiring.turns._heard, timeout=WAIT)
    transport = window.stage.transport
    assert (transport.extend.isHidden(), transport.redo.isHidden()) == (False, True)
    journey.wiring.stage.set_region((0.5, 1.0))
    assert (transport.extend.isHidden(), transport.redo.isHidden()) == (True, False)
    qtbot.mouseClick(transport.redo, Qt.MouseButton.LeftButton)
    wait_for_clips(qtbot, journey, 2)
    child = shown_clips(window)[0]
    assert (origin_of(child).relation, origin_of(child).clip_id) == (Relation.REDO, parent.id)
    assert (origin_of(child).start, origin_of(child).stop) == (0.5, 1.0)
    before, after = (read_audio(clip.audio_path).audio_values for clip in (parent, child))
    assert before.shape == after.shape
    assert np.flatnonzero((before != after).any(axis=0))[[0, -1]] == pytest.approx([16_000, 32_000], abs=100)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == child.id, timeout=WAIT)
    assert journey.wiring.stage.region == (0.5, 1.0)  # to be looped, or made anew once more


def test_an_interrupted_extension_is_run_again_from_its_parent(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    type_and_generate(qtbot, journey, "warm piano")
    wait_for_clips(qtbot, journey, 1)
    parent = shown_clips(journey.window)[0]
    heard = Heard(read_audio(parent.audio_path).audio_values, parent.sampling_rate)
    origin = Origin("warm piano", parent.id, 0.0, 1.5)
    request = GenerationRequest("0" * 32, "cut off", SHORT.params, STARTER, source=Continuation(origin, heard))
    journey.library.record_job(request)
    journey.library.start_job(request.job_id)
    journey.close()
    journey.window = None  # type: ignore[assignment]
    again = make_journey()
    bar = again.window.message_bar
    qtbot.waitUntil(lambda: bool(bar.messages), timeout=WAIT)
    qtbot.mouseClick(bar.lines[0].action, Qt.MouseButton.LeftButton)
    wait_for_clips(qtbot, again, 2)
    child = shown_clips(again.window)[0]
    assert recipe_of(child).origin == origin
    assert child.duration == pytest.approx(3.5, abs=0.03)
    qtbot.waitUntil(lambda: not again.window.queue_model.rows, timeout=WAIT)


def test_a_sound_file_that_is_dropped_is_gone_on_from(make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path) -> None:
    journey = make_journey()
    window, section = journey.window, journey.window.params_panel.source
    file = tmp_path / "guitar.wav"
    sound = np.random.default_rng(1).integers(-(2**22), 2**22, 64_000).astype(np.int32) << 8
    soundfile.write(file, sound, 32_000, "PCM_24")
    drop(window, file)
    assert section.name.isVisible()
    assert window.prompt_bar.edit.hasFocus()
    section.stop.setValue(1.5)
    type_and_generate(qtbot, journey, "strings")
    wait_for_clips(qtbot, journey, 2)  # the file is kept too
    (clip,) = _made_clips(window)
    assert (origin_of(clip).name, origin_of(clip).stop) == ("guitar.wav", 1.5)
    made = read_audio(clip.audio_path).audio_values
    assert np.array_equal(made[:, :48_000], read_audio(file).audio_values[:, :48_000])
    file.unlink()
    qtbot.mouseClick(section.clear_button, Qt.MouseButton.LeftButton)
    journey.wiring.form.use_recipe(recipe_of(clip))
    assert section.source == (recipe_of(clip).origin, None)
    journey.wiring.wishes.generate_form()
    wait_for_clips(qtbot, journey, 3)
    assert all(np.array_equal(read_audio(clip.audio_path).audio_values, made) for clip in _made_clips(window))


def _made_clips(window: MainWindow) -> list[Clip]:
    return [clip for clip in shown_clips(window) if clip.origin is ClipOrigin.MADE]


def test_a_file_that_is_no_sound_is_said_in_words(make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path) -> None:
    journey = make_journey()
    file = tmp_path / "poem.wav"
    file.write_text("Shall I compare thee")
    journey.window.params_panel.source.set_file(file)
    type_and_generate(qtbot, journey, "strings")
    bar = journey.window.message_bar
    qtbot.waitUntil(lambda: any(message.tone is Tone.ERROR for message in bar.messages), timeout=WAIT)
    assert not journey.window.queue_model.rows


def test_a_clip_is_gone_on_from_with_another_prompt_and_words_to_leave_out(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey()
    window = journey.window
    parent = make_parent(journey, qtbot)
    window.commands.continue_with.trigger()
    negative = window.params_panel.negative
    assert not negative.edit.isVisible()
    qtbot.mouseClick(negative.fold, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(negative.edit, "drums")
    type_and_generate(qtbot, journey, "cold strings")
    wait_for_clips(qtbot, journey, 2)
    recipe = recipe_of(shown_clips(window)[0])
    assert (recipe.prompt, recipe.negative_prompt) == ("cold strings", "drums")
    assert recipe.origin == Origin("warm piano", parent.id, 0.0, parent.duration)


def test_the_tune_of_a_clip_is_followed(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    window, section = journey.window, journey.window.params_panel.source
    parent = make_parent(journey, qtbot)
    window.commands.use_as_melody.trigger()
    origin = Origin("warm piano", parent.id, 0.0, parent.duration, Relation.MELODY)
    assert section.source == (origin, None)
    qtbot.mouseClick(section.use.button(Relation.CONTINUATION), Qt.MouseButton.LeftButton)
    assert section.source == (replace(origin, relation=Relation.CONTINUATION), None)
    qtbot.mouseClick(section.use.button(Relation.MELODY), Qt.MouseButton.LeftButton)
    type_and_generate(qtbot, journey, "cold strings")
    wait_for_clips(qtbot, journey, 2)
    child = shown_clips(window)[0]
    assert recipe_of(child).origin == origin
    assert child.duration == pytest.approx(parent.duration, abs=0.03)
    journey.wiring.form.use_recipe(recipe_of(child))
    assert section.source == (origin, None)
