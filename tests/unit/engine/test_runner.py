"""Exactly one ending, whatever is raised."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import BugReport, MemoryShortageError
from musicgen_desktop.domain.events import Ending, JobEvent, JobFailed, JobStarted
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner

REQUEST = GenerationRequest(
    "x", "bad", GenerationParams(duration=1.0), Checkpoint("starter", "Starter", Path("starter"))
)


class PanicError(BaseException):
    """As Rust's panics come to Python: no ``Exception``."""


class StuckEngine(FakeEngine):
    """Too little memory, and even less for tidying up."""

    def unload(self) -> None:
        raise RuntimeError("the accelerator is gone")


def failure_of(events: list[JobEvent]) -> object:
    assert isinstance(events[0], JobStarted)
    assert [isinstance(event, Ending) for event in events].count(True) == 1
    assert isinstance(events[-1], JobFailed)
    return events[-1].error


@pytest.mark.allow_error_logs
@pytest.mark.parametrize("error", [PanicError("went sour"), SystemExit(1), MemoryError(), RecursionError("too deep")])
def test_whatever_is_raised_becomes_a_report(error: BaseException):
    events: list[JobEvent] = []
    JobRunner(lambda: FakeEngine(failures={"bad": error}), lambda c, t: c).run(REQUEST, events.append, CancelToken())
    assert isinstance(failure_of(events), BugReport)


def test_an_engine_that_cannot_be_tidied_up_gives_the_ending_all_the_same():
    events: list[JobEvent] = []
    error = MemoryShortageError("There is too little memory.")
    runner = JobRunner(lambda: StuckEngine(failures={"bad": error}), lambda c, t: c)
    with pytest.raises(RuntimeError, match="the accelerator is gone"):
        runner.run(REQUEST, events.append, CancelToken())
    assert failure_of(events) is error
