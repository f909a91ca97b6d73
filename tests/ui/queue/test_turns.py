"""A new job never cuts what is being heard; it waits on the stage and has its turn."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.comparison import Comparison
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

LEFT = Qt.MouseButton.LeftButton
LONG = replace(SHORT, params=replace(SHORT.params, duration=30.0))


def prompt_on_stage(journey: Journey) -> str:
    view = journey.window.stage.view
    return view.prompt if view is not None else ""


def hear(qtbot: QtBot, journey: Journey, prompt: str) -> None:
    """Make a clip and have it play."""
    type_and_generate(qtbot, journey, prompt)
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: journey.playback.state is PlaybackState.PLAYING, timeout=WAIT)


def test_the_clip_that_is_heard_goes_on_while_another_is_made(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=LONG)
    badge = journey.window.stage.head.next_badge
    hear(qtbot, journey, "first")
    assert badge.isHidden()
    type_and_generate(qtbot, journey, "second")
    assert badge.isVisible()
    assert "second" in badge.text()
    wait_for_clips(qtbot, journey, 2)
    assert prompt_on_stage(journey) == "first"
    assert journey.playback.state is PlaybackState.PLAYING
    assert journey.playback.position > 0
    qtbot.waitUntil(lambda: badge.text() == "“second” is ready", timeout=WAIT)
    qtbot.mouseClick(badge, LEFT)
    assert prompt_on_stage(journey) == "second"
    qtbot.waitUntil(lambda: journey.playback.state is PlaybackState.PLAYING, timeout=WAIT)
    assert badge.isHidden()


def test_the_next_one_has_its_turn_when_the_sound_before_it_has_ended(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=LONG)
    hear(qtbot, journey, "first")
    type_and_generate(qtbot, journey, "second")
    assert prompt_on_stage(journey) == "first"
    journey.playback.seek(LONG.params.duration - 0.3)
    qtbot.waitUntil(lambda: prompt_on_stage(journey) == "second", timeout=WAIT)
    qtbot.waitUntil(lambda: journey.playback.state is PlaybackState.PLAYING, timeout=WAIT)


def test_whoever_does_not_hear_live_is_left_where_they_are(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, play_while_generating=False))
    type_and_generate(qtbot, journey, "first")
    wait_for_clips(qtbot, journey, 1)
    journey.playback.play()
    qtbot.waitUntil(lambda: journey.playback.state is PlaybackState.PLAYING, timeout=WAIT)
    type_and_generate(qtbot, journey, "second")
    wait_for_clips(qtbot, journey, 2)
    qtbot.waitUntil(lambda: journey.playback.state is PlaybackState.STOPPED, timeout=WAIT)
    assert prompt_on_stage(journey) == "first"
    assert journey.window.stage.head.next_badge.isVisible()


def test_what_is_compared_does_not_wait(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, play_while_generating=False))
    badge = journey.window.stage.head.next_badge
    type_and_generate(qtbot, journey, "first")
    wait_for_clips(qtbot, journey, 1)
    journey.playback.play()
    qtbot.waitUntil(lambda: journey.playback.state is PlaybackState.PLAYING, timeout=WAIT)
    type_and_generate(qtbot, journey, "second")
    wait_for_clips(qtbot, journey, 2)
    qtbot.waitUntil(lambda: badge.text() == "“second” is ready", timeout=WAIT)
    comparison = Comparison.of([clip.id for clip in shown_clips(journey.window)])
    assert comparison is not None

    journey.wiring.stage.compare(comparison.blinded(Random(0)), comparison.ids[0])

    assert badge.isHidden(), "it would tell what is hidden"


def test_choosing_a_clip_while_a_job_waits_keeps_the_stage(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(step_delay=0.01)
    type_and_generate(qtbot, journey, "old")
    wait_for_clips(qtbot, journey, 1)
    old = shown_clips(journey.window)[0].id
    qtbot.waitUntil(lambda: journey.playback.state is PlaybackState.STOPPED, timeout=WAIT)
    for prompt in ("new one", "new two"):
        type_and_generate(qtbot, journey, prompt)
    qtbot.waitUntil(lambda: prompt_on_stage(journey) == "new one", timeout=WAIT)
    journey.wiring.library.show_clip(old)
    assert journey.window.stage.head.next_badge.isVisible()
    wait_for_clips(qtbot, journey, 3)
    assert journey.wiring.stage.clip_id == old


def test_a_key_leads_back_to_what_is_being_made(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=LONG, step_delay=0.01)
    hear_first = make_first(qtbot, journey)
    type_and_generate(qtbot, journey, "second")
    journey.wiring.library.show_clip(hear_first)
    qtbot.keyClick(journey.window.prompt_bar.edit, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert prompt_on_stage(journey) == "second"


def make_first(qtbot: QtBot, journey: Journey) -> str:
    """A short first clip; its id."""
    panel = journey.window.params_panel
    panel.set_params(SHORT.params)
    type_and_generate(qtbot, journey, "first")
    wait_for_clips(qtbot, journey, 1)
    panel.set_params(LONG.params)
    return shown_clips(journey.window)[0].id


def test_what_is_deleted_while_its_last_sound_is_heard_does_not_come_back(
    make_journey: MakeJourney, qtbot: QtBot
) -> None:
    journey = make_journey(settings=LONG)
    hear(qtbot, journey, "first")
    journey.wiring.stage.clear()
    journey.wiring.turns.on_state(PlaybackState.STOPPED)  # told before playback hears that it shall pause
    assert journey.wiring.stage.is_empty
