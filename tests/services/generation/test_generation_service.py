import os
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.errors import BugReport, MemoryShortageError
from musicgen_desktop.domain.events import (
    AudioChunk,
    Ending,
    JobCancelled,
    JobFailed,
    JobFinished,
    JobStarted,
    StepProgress,
)
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.services.generation.generation_service import GenerationService

WAIT = 30_000
SLOW = 0.01
"""Seconds a step: long enough to act in the middle of a job of a thousand steps."""


def _request(job_id, prompt="a prompt", duration=1.0, takes=1):
    params = GenerationParams(duration=duration, takes=takes)
    return GenerationRequest(job_id, prompt, params, Checkpoint("starter", "Starter", Path("starter")))


def _believe(checkpoint, token):
    return checkpoint


def _fake_runner(**engine_arguments):
    return lambda: JobRunner(lambda: FakeEngine(**engine_arguments), verify=_believe)


class Witness:
    """Remembers what a service says, and in which thread."""

    def __init__(self, service):
        self.events = []
        self.queues = []
        self.readiness = []
        self.threads = set()
        service.job_event.connect(self._on_event)
        service.queue_changed.connect(self.queues.append)
        service.engine_ready.connect(lambda: self.readiness.append(None))
        service.engine_failed.connect(self.readiness.append)

    def _on_event(self, event):
        self.threads.add(threading.get_ident())
        self.events.append(event)

    def of(self, job_id, kind=object):
        return [event for event in self.events if event.job_id == job_id and isinstance(event, kind)]

    def endings(self):
        return [(event.job_id, type(event)) for event in self.events if isinstance(event, Ending)]


@pytest.fixture
def serve(qtbot):
    """Builds services and closes them after the test."""
    services = []

    def build(runner_factory):
        service = GenerationService(runner_factory)
        services.append(service)
        return service, Witness(service)

    yield build
    for service in services:
        assert service.shutdown(keep=False, timeout_ms=WAIT)


def test_a_job_is_told_from_start_to_end_in_the_main_thread(serve, qtbot):
    service, seen = serve(_fake_runner())

    service.submit(_request("a", duration=3.0, takes=2))
    qtbot.waitUntil(lambda: bool(seen.endings()), timeout=WAIT)

    assert isinstance(seen.events[0], JobStarted)
    [finished] = seen.of("a", JobFinished)
    assert seen.events[-1] is finished
    chunks = seen.of("a", AudioChunk)
    assert len(chunks) > 1
    np.testing.assert_array_equal(
        np.concatenate([chunk.audio_values for chunk in chunks], axis=-1), finished.result.audio_values
    )
    assert seen.threads == {threading.get_ident()}


def test_jobs_run_one_after_another_in_their_order(serve, qtbot):
    service, seen = serve(_fake_runner())

    for job_id in "abc":
        service.submit(_request(job_id))
    qtbot.waitUntil(lambda: len(seen.endings()) == 3, timeout=WAIT)

    assert seen.endings() == [("a", JobFinished), ("b", JobFinished), ("c", JobFinished)]
    assert [event.job_id for event in seen.events] == sorted(event.job_id for event in seen.events)
    assert service.items == ()


def test_the_runner_is_built_once_and_stays_in_the_worker_thread(serve, qtbot):
    threads = []

    def factory():
        threads.append(threading.get_ident())
        return JobRunner(build_engine, verify=_believe)

    def build_engine():
        threads.append(threading.get_ident())
        return FakeEngine()

    service, seen = serve(factory)
    service.warm_up()
    service.submit(_request("a"))
    service.submit(_request("b"))
    qtbot.waitUntil(lambda: len(seen.endings()) == 2, timeout=WAIT)

    assert len(threads) == 2
    assert len(set(threads)) == 1
    assert threads[0] != threading.get_ident()


@pytest.mark.skipif(sys.platform != "linux", reason="niceness per thread is Linux' own")
def test_the_worker_steps_back_behind_the_window_once_it_need_not_import(serve, qtbot):
    niceness = {}

    def note(phase):
        niceness[phase] = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def engine():
        note("imports")
        return FakeEngine()

    def verify(checkpoint, token):
        note("job")
        return checkpoint

    service, seen = serve(lambda: JobRunner(engine, verify))
    with qtbot.waitSignal(service.engine_ready, timeout=WAIT):
        service.warm_up()
    service.submit(_request("a"))
    qtbot.waitUntil(lambda: len(seen.endings()) == 1, timeout=WAIT)

    own = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    assert niceness == {"imports": own, "job": min(own + 10, 19)}


def test_stop_keeps_what_exists_and_the_next_job_starts(serve, qtbot):
    service, seen = serve(_fake_runner(step_delay=SLOW))
    service.submit(_request("a", duration=20.0))
    service.submit(_request("b"))
    qtbot.waitUntil(lambda: bool(seen.of("a", AudioChunk)), timeout=WAIT)

    service.stop_current()
    assert service.items[0].ending
    qtbot.waitUntil(lambda: len(seen.endings()) == 2, timeout=WAIT)

    [stopped], [whole] = seen.of("a", JobFinished), seen.of("b", JobFinished)
    assert stopped.result.stopped
    assert 0 < stopped.result.duration < 20
    assert not whole.result.stopped, "a stop is for one job only"


def test_cancelling_the_running_job_discards_it_alone(serve, qtbot):
    service, seen = serve(_fake_runner(step_delay=SLOW))
    service.submit(_request("a", duration=20.0))
    service.submit(_request("b"))
    qtbot.waitUntil(lambda: bool(seen.of("a", AudioChunk)), timeout=WAIT)

    service.cancel("a")
    qtbot.waitUntil(lambda: len(seen.endings()) == 2, timeout=WAIT)

    assert seen.endings() == [("a", JobCancelled), ("b", JobFinished)]


def test_waiting_jobs_can_be_cancelled_and_reordered_while_another_runs(serve, qtbot):
    service, seen = serve(_fake_runner(step_delay=SLOW))
    service.submit(_request("a", duration=20.0))
    for job_id in "bcd":
        service.submit(_request(job_id))

    service.move("d", 0)
    service.cancel("b")
    assert [item.job_id for item in service.items] == ["a", "d", "c"]
    assert [item.job_id for item in seen.queues[-1]] == ["a", "d", "c"]
    service.cancel("a")
    qtbot.waitUntil(lambda: len(seen.endings()) == 4, timeout=WAIT)

    assert seen.endings() == [("b", JobCancelled), ("a", JobCancelled), ("d", JobFinished), ("c", JobFinished)]


def test_the_queue_shows_how_far_the_running_job_is(serve, qtbot):
    service, seen = serve(_fake_runner(step_delay=SLOW))
    service.submit(_request("a", duration=20.0))

    qtbot.waitUntil(lambda: len(seen.of("a", StepProgress)) >= 3, timeout=WAIT)

    [item] = service.items
    assert item.state == JobState.RUNNING
    assert 0 < item.progress < 1
    assert item.seconds_left is not None
    progress = [queue[0].progress for queue in seen.queues]
    assert progress == sorted(progress)


def test_a_failing_job_in_the_middle_does_not_stop_the_queue(serve, qtbot):
    failure = MemoryShortageError("There was not enough memory.", "Make it shorter.")
    service, seen = serve(_fake_runner(failures={"too much": failure}))

    service.submit(_request("a"))
    service.submit(_request("b", prompt="too much"))
    service.submit(_request("c"))
    qtbot.waitUntil(lambda: len(seen.endings()) == 3, timeout=WAIT)

    assert seen.endings() == [("a", JobFinished), ("b", JobFailed), ("c", JobFinished)]
    [failed] = seen.of("b", JobFailed)
    assert failed.error is failure


class PanicError(BaseException):
    """As Rust's panics come to Python: no ``Exception``."""


class BrokenRunner:
    """Breaks the runner's promise in the way the prompt names, and keeps it for any other prompt."""

    def __init__(self):
        self._sound = _fake_runner()()

    def warm_up(self):
        pass

    def unload(self):
        pass

    def run(self, request, on_event, token):
        match request.prompt:
            case "before the start":
                raise ZeroDivisionError("nothing came before")
            case "after the start":
                on_event(JobStarted(request.job_id, request))
                raise ZeroDivisionError("something came before")
            case "panic":
                raise PanicError("the tokenizer broke down")
            case "leave":
                raise SystemExit(1)
            case "after the end":
                self._sound.run(request, on_event, token)
                raise ZeroDivisionError("all is said")
            case "without an end":
                on_event(JobStarted(request.job_id, request))
            case _:
                self._sound.run(request, on_event, token)


@pytest.mark.allow_error_logs
@pytest.mark.parametrize(
    ("prompt", "ending"),
    [
        ("before the start", JobFailed),
        ("after the start", JobFailed),
        ("panic", JobFailed),
        ("leave", JobFailed),
        ("after the end", JobFinished),
        ("without an end", JobFailed),
    ],
)
def test_even_a_broken_runner_gives_one_start_and_one_ending(serve, qtbot, prompt, ending):
    service, seen = serve(BrokenRunner)

    service.submit(_request("a", prompt=prompt))
    service.submit(_request("b"))
    qtbot.waitUntil(lambda: len(seen.endings()) == 2, timeout=WAIT)

    assert seen.endings() == [("a", ending), ("b", JobFinished)]
    assert isinstance(seen.of("a")[0], JobStarted)
    assert len(seen.of("a", JobStarted)) == 1
    assert isinstance(seen.of("a")[-1], Ending)
    for failed in seen.of("a", JobFailed):
        assert isinstance(failed.error, BugReport)


def test_jobs_wait_while_the_engine_gets_ready_and_can_be_cancelled_meanwhile(serve, qtbot):
    gate = threading.Event()

    def build_engine():
        assert gate.wait(WAIT / 1000)
        return FakeEngine()

    service, seen = serve(lambda: JobRunner(build_engine, verify=_believe))
    service.warm_up()
    service.submit(_request("a"))
    service.submit(_request("b"))
    assert [item.state for item in service.items] == [JobState.QUEUED, JobState.QUEUED]

    service.cancel("a")
    gate.set()
    qtbot.waitUntil(lambda: len(seen.endings()) == 2, timeout=WAIT)

    assert seen.readiness == [None]
    assert seen.endings() == [("a", JobCancelled), ("b", JobFinished)]


@pytest.mark.allow_error_logs
@pytest.mark.parametrize("kind", [ImportError, PanicError])
def test_an_engine_that_cannot_be_built_is_told_and_tried_again_by_the_next_job(serve, qtbot, kind):
    attempts = []

    def build_engine():
        attempts.append(threading.get_ident())
        if len(attempts) == 1:
            raise kind("no such library")
        return FakeEngine()

    service, seen = serve(lambda: JobRunner(build_engine, verify=_believe))
    with qtbot.waitSignal(service.engine_failed, timeout=WAIT):
        service.warm_up()
    service.submit(_request("a"))
    qtbot.waitUntil(lambda: bool(seen.endings()), timeout=WAIT)

    [report] = seen.readiness
    assert report.summary == f"{kind.__name__}: no such library"
    assert "Traceback" in report.details
    assert seen.endings() == [("a", JobFinished)]


def test_closing_while_generating_keeps_the_partial_clip(serve, qtbot):
    service, seen = serve(_fake_runner(step_delay=SLOW))
    service.submit(_request("a", duration=20.0))
    service.submit(_request("b"))
    qtbot.waitUntil(lambda: bool(seen.of("a", AudioChunk)), timeout=WAIT)

    assert service.shutdown(keep=True, timeout_ms=WAIT)

    assert seen.endings() == [("a", JobFinished)], "told before shutdown returned, without an event loop"
    [finished] = seen.of("a", JobFinished)
    assert finished.result.stopped
    assert finished.result.duration > 0
    assert seen.of("b") == []


def test_closing_right_after_a_submit_leaves_no_job_without_an_ending(serve, qtbot):
    service, seen = serve(_fake_runner())
    service.submit(_request("a"))

    assert service.shutdown(keep=True, timeout_ms=WAIT)

    assert [job_id for job_id, _ in seen.endings()] == ["a"]


def test_a_worker_that_hangs_is_abandoned_and_never_waited_for(qtbot):
    inside, gate = threading.Event(), threading.Event()

    class HangingRunner:
        def warm_up(self):
            pass

        def run(self, request, on_event, token):
            on_event(JobStarted(request.job_id, request))
            inside.set()
            gate.wait()
            on_event(JobCancelled(request.job_id))

        def unload(self):
            pass

    service = GenerationService(HangingRunner)
    seen = Witness(service)
    service.submit(_request("a"))
    assert inside.wait(WAIT / 1000)

    assert not service.shutdown(timeout_ms=50)
    assert [type(event) for event in seen.events] == [JobStarted]

    gate.set()
    assert service.shutdown(timeout_ms=WAIT)
