"""A part of a clip becomes a loop of its own, which is shown and goes round."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.source import Relation
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
