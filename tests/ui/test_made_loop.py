"""A part of a clip becomes a loop of its own, which is shown and goes round."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.clip_change import SetTempo
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.domain.text import tr
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, MakeJourney, type_and_generate, wait_for_clips


def test_what_is_marked_becomes_a_loop_with_its_lineage(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    window, stage = journey.window, journey.wiring.stage
    type_and_generate(qtbot, journey, "plucks")
    wait_for_clips(qtbot, journey, 1)
    made = shown_clips(window)[0]
    qtbot.waitUntil(lambda: stage.clip_id == made.id, timeout=WAIT)
    stage.set_region((0.5, 1.5))
    window.commands.make_loop.trigger()
    wait_for_clips(qtbot, journey, 2)
    loop = next(clip for clip in shown_clips(window) if clip.id != made.id)
    assert loop.lineage is not None
    assert (loop.lineage.parent_id, loop.lineage.relation) == (made.id, Relation.LOOP)
    qtbot.waitUntil(lambda: stage.clip_id == loop.id, timeout=WAIT)
    qtbot.waitUntil(lambda: stage.loop, timeout=WAIT)
    # Nothing is made again of what was cut.
    window.commands.make_again.trigger()
    refusal = tr("“{title}” was cut out of another clip.", title=loop.title)
    qtbot.waitUntil(lambda: any(message.text == refusal for message in window.message_bar.messages))
    assert not journey.generation.items
    # Nor of what was cut out of a sound that was brought.
    assert loop.recipe is not None
    brought = replace(loop, recipe=replace(loop.recipe, checkpoint_id=""))
    assert journey.wiring.library.recipe_of(brought) is None
    refusal = tr("“{title}” was not made by this program.", title=loop.title)
    assert any(message.text == refusal for message in window.message_bar.messages)


def test_how_many_bars_a_loop_has_is_chosen_and_remembered(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=Settings(loop_bars=8))
    commands = journey.window.commands
    assert commands.loop_bars[8].isChecked()
    with qtbot.waitSignal(journey.wiring.settings_changed):
        commands.loop_bars[2].trigger()
    assert journey.wiring.settings.loop_bars == 2


def test_a_loop_with_fewer_bars_than_were_wished_says_so(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    window, stage = journey.window, journey.wiring.stage
    type_and_generate(qtbot, journey, "house, 240 bpm")
    wait_for_clips(qtbot, journey, 1)
    made = shown_clips(window)[0]
    qtbot.waitUntil(lambda: stage.clip_id == made.id, timeout=WAIT)
    journey.library.change_clips([made.id], SetTempo(Tempo(240.0)))
    qtbot.waitUntil(lambda: (window.clips.clip(made.id) or made).tempo is not None, timeout=WAIT)
    window.commands.loop_bars[4].trigger()
    window.commands.make_loop.trigger()
    wait_for_clips(qtbot, journey, 2)
    loop = next(clip for clip in shown_clips(window) if clip.id != made.id)
    assert loop.bars == Bars(2, 240.0)  # of a second each
    told = tr("{count} bar does not fit.", "{count} bars do not fit.", 4)
    qtbot.waitUntil(lambda: any(message.advice == told for message in window.message_bar.messages), timeout=WAIT)
