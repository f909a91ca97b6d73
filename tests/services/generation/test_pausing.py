"""A running job waits midway, goes on with the same music, and ends with the program."""

from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.events import AudioChunk, Ending, JobCancelled, JobFinished
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.generation.job_queue import Hold

WAIT = 30_000
SLOW = 0.01


class Desk:
    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.events = []
        self.service = GenerationService(lambda: JobRunner(lambda: FakeEngine(SLOW), lambda checkpoint, _: checkpoint))
        self.service.job_event.connect(self.events.append)

    def submit(self, job_id, duration):
        params = GenerationParams(duration=duration, takes=1)
        self.service.submit(GenerationRequest(job_id, "a prompt", params, Checkpoint("starter", "Starter", Path())))

    def until(self, job_id, kind):
        def found():
            return [event for event in self.events if event.job_id == job_id and isinstance(event, kind)]

        self.qtbot.waitUntil(lambda: bool(found()), timeout=WAIT)
        return found()[0]


@pytest.fixture
def desk(qtbot):
    desk = Desk(qtbot)
    yield desk
    assert desk.service.shutdown(keep=False, timeout_ms=WAIT)


def test_a_paused_job_waits_and_is_the_same_in_the_end(desk):
    desk.submit("a", 2.0)
    desk.submit("b", 1.0)
    desk.until("a", AudioChunk)
    desk.service.pause_current(True)
    assert [item.hold for item in desk.service.items] == [Hold.PAUSED, Hold.NONE]
    assert not [event for event in desk.events if isinstance(event, Ending)]
    desk.service.pause_current(False)
    desk.until("b", JobFinished)
    desk.submit("again", 2.0)
    again, paused = desk.until("again", JobFinished).result, desk.until("a", JobFinished).result
    assert np.array_equal(paused.audio_values, again.audio_values)


@pytest.mark.parametrize(("keep", "ending"), [(True, JobFinished), (False, JobCancelled)])
def test_a_paused_job_ends_with_the_program_and_keeps_what_is_made(desk, keep, ending):
    desk.submit("a", 20.0)
    desk.until("a", AudioChunk)
    desk.service.pause_current(True)
    assert desk.service.shutdown(keep=keep, timeout_ms=WAIT)
    assert isinstance(desk.events[-1], ending)
