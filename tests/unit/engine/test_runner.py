"""Exactly one ending, whatever is raised."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.analysis import cut_takes
from musicgen_desktop.domain.bar_loop import Bars, LoopFit
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import BugReport, JobCancelledError, MemoryShortageError
from musicgen_desktop.domain.events import (
    AudioChunk,
    Ending,
    JobCancelled,
    JobEvent,
    JobFailed,
    JobFinished,
    JobStarted,
)
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


LOOP = replace(REQUEST, prompt="drums", params=GenerationParams(duration=2.0, takes=2, bars=Bars(1, 120.0)))


def ending_of_a_broken_cut(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> list[JobEvent]:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(cut_takes, "cut_takes", broken)
    events: list[JobEvent] = []
    JobRunner(FakeEngine, lambda c, t: c).run(LOOP, events.append, CancelToken())
    return events


@pytest.mark.allow_error_logs
@pytest.mark.parametrize("error", [MemoryError(), ImportError("scipy"), PanicError("went sour")])
def test_music_that_cannot_be_cut_to_loops_is_kept_whole_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, error: BaseException
):
    events = ending_of_a_broken_cut(monkeypatch, error)
    ending = events[-1]
    assert isinstance(ending, JobFinished)
    heard = np.concatenate([event.audio_values for event in events if isinstance(event, AudioChunk)], axis=-1)
    assert np.array_equal(ending.result.audio_values, heard)
    assert [loop.fit for loop in ending.result.loops] == [LoopFit.NOT_CUT] * 2
    assert "The loop could not be cut, so all of it is kept" in ending.result.notes[0]


def test_who_discards_a_job_while_it_is_cut_keeps_nothing(monkeypatch: pytest.MonkeyPatch):
    assert isinstance(ending_of_a_broken_cut(monkeypatch, JobCancelledError())[-1], JobCancelled)
