"""What the status line says of a job while it is made."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.events import JobEvent, Phase, PhaseChanged, StepProgress
from musicgen_desktop.engine.runner import JobRunner
from tests.support.engine.groove_engine import GrooveEngine
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips

LOOP = replace(SHORT, params=replace(SHORT.params, bars=Bars(2, 120.0)))


class Listener(QObject):
    """Notes what the window has made of each event, which reaches this one last."""

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._engine = journey.window.status_line.engine
        self._phase: Phase | None = None
        self.said: dict[Phase, set[str]] = {}
        self.had_speed = False
        journey.generation.job_event.connect(self.on_event)

    @Slot(object)
    def on_event(self, event: JobEvent) -> None:
        if isinstance(event, PhaseChanged):
            self._phase = event.phase
        self.had_speed |= isinstance(event, StepProgress) and event.steps_per_second > 0
        if self._phase is not None and isinstance(event, PhaseChanged | StepProgress):
            self.said.setdefault(self._phase, set()).add(self._engine.accessibleName())


def test_no_speed_is_told_while_a_loop_is_cut(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(
        settings=LOOP, runner=lambda: JobRunner(lambda: GrooveEngine(120.0), lambda checkpoint, _token: checkpoint)
    )
    listener = Listener(journey)
    type_and_generate(qtbot, journey, "drums")
    wait_for_clips(qtbot, journey, 1)
    qtbot.waitUntil(lambda: Phase.CUTTING in listener.said, timeout=WAIT)
    assert listener.had_speed
    assert listener.said[Phase.CUTTING] == {"Cutting the loop"}
