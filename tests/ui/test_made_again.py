"""What is made again is told to be the same, or under which other conditions it was made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.events import OnEvent
from musicgen_desktop.domain.remake import Condition
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner
from tests.support.library.made_clips import recipe_of
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

AGAIN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class DriftingEngine(FakeEngine):
    """After the first job another precision is used, as after a change of the machine."""

    jobs = 0

    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> GenerationResult:
        result = super().run(request, on_event, token)
        self.jobs += 1
        if self.jobs == 1:
            return result
        codes = result.codes.copy()
        codes[0, 0, 0] += 1
        return replace(result, precision="int8", codes=codes)


def runner_of(engine: FakeEngine) -> Callable[[], JobRunner]:
    return lambda: JobRunner(lambda: engine, lambda checkpoint, _token: checkpoint)


def said(journey: Journey, words: str) -> bool:
    return any(words in f"{message.text} {message.advice}" for message in journey.window.message_bar.messages)


def test_many_marked_clips_are_made_again_read_or_not(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    for number, prompt in enumerate(("piano", "organ"), 1):
        type_and_generate(qtbot, journey, prompt)
        wait_for_clips(qtbot, journey, number)
    first = {clip.prompt: clip for clip in shown_clips(journey.window)}
    journey.window.clips.forget([clip.id for clip in first.values()])  # as if nobody had looked at them
    journey.window.show_library()
    journey.window.library_panel.view.selectAll()
    journey.window.commands.make_again.trigger()
    wait_for_clips(qtbot, journey, 4)
    qtbot.waitUntil(lambda: said(journey, "2 of 2"), timeout=WAIT)
    for clip in shown_clips(journey.window):
        assert recipe_of(clip).params.seed == recipe_of(first[clip.prompt]).params.seed
    badge = journey.window.stage.head.remade_badge
    qtbot.waitUntil(badge.isVisible, timeout=WAIT)
    assert "bit for bit" in badge.toolTip()
    journey.wiring.library.show_clip(first["piano"].id)
    qtbot.waitUntil(lambda: not badge.isVisible(), timeout=WAIT)


def test_another_condition_is_told_and_stays_in_the_clips_details(make_journey: MakeJourney, qtbot: QtBot) -> None:
    engine = DriftingEngine()
    journey = make_journey(runner=runner_of(engine))
    type_and_generate(qtbot, journey, "piano")
    wait_for_clips(qtbot, journey, 1)
    qtbot.keyClick(journey.window.prompt_bar.edit, Qt.Key.Key_Return, AGAIN)
    wait_for_clips(qtbot, journey, 2)
    qtbot.waitUntil(lambda: said(journey, "FP32") or said(journey, "fp32"), timeout=WAIT)
    qtbot.waitUntil(lambda: journey.window.stage.head.remade_badge.isVisible(), timeout=WAIT)
    view = journey.window.stage.view
    assert view is not None
    assert view.remake is not None
    assert view.remake.same is False
    assert view.remake.apart == (Condition.DEVICE,)


def test_a_job_whose_source_is_gone_is_not_waited_for(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    type_and_generate(qtbot, journey, "piano")
    wait_for_clips(qtbot, journey, 1)
    (parent,) = shown_clips(journey.window)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == parent.id, timeout=WAIT)
    journey.window.commands.extend.trigger()
    wait_for_clips(qtbot, journey, 2)
    journey.library.delete_clips([parent.id])
    wait_for_clips(qtbot, journey, 1)
    journey.window.show_library()
    journey.window.library_panel.view.selectAll()
    with qtbot.waitSignal(journey.library.source_unread, timeout=WAIT):
        journey.window.commands.make_again.trigger()
    assert journey.wiring.again.awaited == 0
