"""What every engine must do, held against the fake one and the real one."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import BugReport, InvalidRequestError, UserError
from musicgen_desktop.domain.events import (
    AudioChunk,
    JobCancelled,
    JobEvent,
    JobFailed,
    JobFinished,
    JobStarted,
    Phase,
    PhaseChanged,
    StepProgress,
)
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.protocol import Engine
from musicgen_desktop.engine.runner import JobRunner
from tests.support.engine.engine_requests import a_request, ending_of, result_of, run_job


@pytest.fixture(params=["fake", "tiny", "stereo", "two-codebooks-25hz", "starter"])
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def checkpoint(kind: str, checkpoint_of: Callable[[str], Checkpoint]) -> Checkpoint:
    return checkpoint_of("tiny" if kind == "fake" else kind)


@pytest.fixture
def build_engine(kind: str) -> Callable[[], Engine]:
    return FakeEngine if kind == "fake" else MusicGenEngine


@pytest.fixture
def runner(build_engine: Callable[[], Engine]) -> JobRunner:
    return JobRunner(build_engine, lambda checkpoint, token: checkpoint)


_PAUSE = 0.1
"""Seconds."""


def stop_at_first_sound(event: JobEvent, token: CancelToken) -> None:
    if isinstance(event, AudioChunk):
        token.stop()


def cancel_at_first_sound(event: JobEvent, token: CancelToken) -> None:
    if isinstance(event, AudioChunk):
        token.cancel()


def test_events_come_in_order_with_one_ending(runner, checkpoint):
    events = run_job(runner, a_request(checkpoint, job_id="x"))
    assert isinstance(events[0], JobStarted)
    assert isinstance(ending_of(events), JobFinished)
    assert {event.job_id for event in events} == {"x"}
    phases = [event.phase for event in events if isinstance(event, PhaseChanged)]
    assert phases == sorted(phases, key=list(Phase).index)
    assert phases[-1] is Phase.GENERATING
    generating = next(i for i, e in enumerate(events) if isinstance(e, PhaseChanged) and e.phase is Phase.GENERATING)
    sounding = [i for i, e in enumerate(events) if isinstance(e, (AudioChunk, StepProgress))]
    assert min(sounding) > generating


def test_progress_ends_at_the_last_step(runner, checkpoint):
    steps = [e for e in run_job(runner, a_request(checkpoint)) if isinstance(e, StepProgress)]
    assert all(a.step < b.step for a, b in pairwise(steps))
    assert steps[-1].step == steps[-1].total_steps
    assert steps[-1].seconds_left == 0
    assert all(event.steps_per_second > 0 for event in steps)


def test_chunks_join_to_the_result_while_it_is_made(runner, checkpoint):
    events = run_job(runner, a_request(checkpoint, duration=2.0, takes=2))
    result = result_of(events)
    chunks = [event for event in events if isinstance(event, AudioChunk)]
    assert len(chunks) >= 3
    assert chunks[0].start == 0
    assert all(a.start + a.audio_values.shape[-1] == b.start for a, b in pairwise(chunks))
    joined = np.concatenate([chunk.audio_values for chunk in chunks], axis=-1)
    assert np.array_equal(joined, result.audio_values)
    assert {chunk.total_samples for chunk in chunks} == {joined.shape[-1]}
    first_sound = events.index(chunks[0])
    assert any(isinstance(event, StepProgress) for event in events[first_sound:])


def test_the_result_has_the_asked_shape_and_is_locked(runner, checkpoint):
    result = result_of(run_job(runner, a_request(checkpoint, duration=1.5, takes=3)))
    takes, channels, samples = result.audio_values.shape
    frames = result.codes.shape[-1]
    assert (takes, result.codes.shape[0]) == (3, 3)
    assert channels in (1, 2)
    assert result.codes.dtype == np.int64
    assert frames == round(1.5 * result.frame_rate)
    assert samples == round(frames * result.sampling_rate / result.frame_rate)
    assert np.isfinite(result.audio_values).all()
    assert not result.stopped
    for array in (result.audio_values, result.codes):
        assert not array.flags.writeable


def test_the_same_request_gives_the_same_bits(runner, build_engine, checkpoint):
    request = a_request(checkpoint, takes=2)
    first = result_of(run_job(runner, request))
    again = result_of(run_job(runner, request))
    elsewhere = result_of(run_job(JobRunner(build_engine, lambda checkpoint, token: checkpoint), request))
    for other in (again, elsewhere):
        assert np.array_equal(first.audio_values, other.audio_values)
        assert np.array_equal(first.codes, other.codes)


def test_seeds_and_takes_differ(runner, checkpoint):
    result = result_of(run_job(runner, a_request(checkpoint, takes=3)))
    other = result_of(run_job(runner, a_request(checkpoint, takes=3, seed=4)))
    sounds = [*result.codes, *other.codes]
    assert all(not np.array_equal(a, b) for i, a in enumerate(sounds) for b in sounds[:i])


def test_a_take_does_not_depend_on_how_many_there_are(runner, checkpoint):
    alone = result_of(run_job(runner, a_request(checkpoint)))
    among = result_of(run_job(runner, a_request(checkpoint, takes=4)))
    assert np.array_equal(alone.codes[0], among.codes[0])


def test_stop_keeps_what_exists(runner, checkpoint):
    request = a_request(checkpoint, duration=4.0)
    whole = result_of(run_job(runner, request))
    events = run_job(runner, request, stop_at_first_sound)
    kept = result_of(events)
    assert kept.stopped
    frames = kept.codes.shape[-1]
    assert 0 < frames < whole.codes.shape[-1]
    assert kept.audio_values.shape[-1] == round(frames * kept.sampling_rate / kept.frame_rate)
    assert np.array_equal(kept.codes, whole.codes[..., :frames])
    chunks = [event.audio_values for event in events if isinstance(event, AudioChunk)]
    assert np.array_equal(np.concatenate(chunks, axis=-1), kept.audio_values)


def test_a_pause_changes_nothing_in_the_music_and_is_not_counted(runner, checkpoint, monkeypatch):
    timers, waited, wait = [], [], CancelToken.wait_while_paused

    def pause(event: JobEvent, token: CancelToken) -> None:
        if isinstance(event, AudioChunk) and event.start == 0:
            token.pause(True)
            timers.append(threading.Timer(_PAUSE, token.pause, [False]))

    def wait_a_little(token: CancelToken) -> float:
        began = time.monotonic()
        if timers:  # begun only here, so that the whole pause is waited for
            timers.pop().start()
        wait(token)
        waited.append(time.monotonic() - began)  # the whole pause, even if the timer was quicker than the wait
        return waited[-1]

    request = a_request(checkpoint, duration=2.0)
    whole = result_of(run_job(runner, request))
    monkeypatch.setattr(CancelToken, "wait_while_paused", wait_a_little)
    begun = time.monotonic()
    paused = result_of(run_job(runner, request, pause))
    assert np.array_equal(paused.codes, whole.codes)
    assert np.array_equal(paused.audio_values, whole.audio_values)
    assert max(waited) > _PAUSE / 2
    assert paused.seconds <= time.monotonic() - begun - sum(waited)


def test_cancel_discards(runner, checkpoint):
    events = run_job(runner, a_request(checkpoint, duration=4.0), cancel_at_first_sound)
    assert isinstance(ending_of(events), JobCancelled)
    assert sum(isinstance(event, AudioChunk) for event in events) == 1


@pytest.mark.parametrize("phase", [Phase.VERIFYING, Phase.LOADING, Phase.READING_PROMPT])
@pytest.mark.parametrize("wish", ["stop", "cancel"])
def test_ending_before_any_sound_is_a_cancel(runner, checkpoint, phase, wish):
    def react(event: JobEvent, token: CancelToken) -> None:
        if isinstance(event, PhaseChanged) and event.phase is phase:
            getattr(token, wish)()

    events = run_job(runner, a_request(checkpoint), react)
    assert isinstance(ending_of(events), JobCancelled)
    assert not any(isinstance(event, AudioChunk) for event in events)
    result_of(run_job(runner, a_request(checkpoint)))


def test_the_engine_is_as_good_as_new_after_stop_cancel_and_failure(runner, checkpoint):
    request = a_request(checkpoint, duration=2.0)
    before = result_of(run_job(runner, request))
    run_job(runner, request, stop_at_first_sound)
    run_job(runner, request, cancel_at_first_sound)
    assert isinstance(ending_of(run_job(runner, a_request(checkpoint, duration=999.0))), JobFailed)
    after = result_of(run_job(runner, request))
    assert np.array_equal(before.audio_values, after.audio_values)


def test_a_request_out_of_range_fails_in_words_before_anything_is_loaded(runner, checkpoint):
    events = run_job(runner, a_request(checkpoint, temperature=0.0))
    ending = ending_of(events)
    assert isinstance(ending, JobFailed)
    assert isinstance(ending.error, InvalidRequestError)
    assert ending.error.field == "temperature"
    assert len(events) == 2


def test_a_damaged_checkpoint_fails_in_words(build_engine, checkpoint):
    def verify(checkpoint: Checkpoint, token: CancelToken) -> Checkpoint:
        raise UserError("model.safetensors is damaged.")

    ending = ending_of(run_job(JobRunner(build_engine, verify), a_request(checkpoint)))
    assert isinstance(ending, JobFailed)
    assert isinstance(ending.error, UserError)


class Panic(BaseException):
    """As Rust code raises it."""


@pytest.mark.allow_error_logs
@pytest.mark.parametrize("error", [ZeroDivisionError("by zero"), Panic("by zero"), SystemExit("by zero")])
def test_a_bug_becomes_a_report_and_the_next_job_runs(runner, checkpoint, error):
    def explode(event: JobEvent, token: CancelToken) -> None:
        if isinstance(event, AudioChunk):
            raise error

    events: list[JobEvent] = []
    token = CancelToken()

    def on_event(event: JobEvent) -> None:
        events.append(event)
        explode(event, token)

    runner.run(a_request(checkpoint), on_event, token)
    ending = ending_of(events)
    assert isinstance(ending, JobFailed)
    assert isinstance(ending.error, BugReport)
    assert ending.error.summary == f"{type(error).__name__}: by zero"
    assert "Traceback" in ending.error.details
    result_of(run_job(runner, a_request(checkpoint)))


def test_the_checkpoint_is_verified_and_loaded_once(build_engine, checkpoint):
    verified: list[Checkpoint] = []

    def verify(checkpoint: Checkpoint, token: CancelToken) -> Checkpoint:
        verified.append(checkpoint)
        return checkpoint

    runner = JobRunner(build_engine, verify)
    events = [event for _ in range(3) for event in run_job(runner, a_request(checkpoint))]
    assert verified == [checkpoint]
    assert [e.phase for e in events if isinstance(e, PhaseChanged)].count(Phase.LOADING) == 1
    runner.unload()
    events = run_job(runner, a_request(checkpoint))
    assert Phase.LOADING in [e.phase for e in events if isinstance(e, PhaseChanged)]
