"""Requests and recorders for tests of engines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.events import Ending, JobEvent, JobFinished
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.runner import JobRunner


def a_checkpoint(folder: Path) -> Checkpoint:
    """A checkpoint in ``folder`` without a manifest."""
    return Checkpoint(id=folder.name, title=folder.name, folder=folder)


def a_request(
    checkpoint: Checkpoint, prompt: str = "slow piano", job_id: str = "job", **params: object
) -> GenerationRequest:
    """A short request; keywords are generation parameters."""
    fields = {"duration": 1.0, "seed": 3, **params}
    return GenerationRequest(job_id, prompt, GenerationParams(**fields), checkpoint)  # pyright: ignore[reportArgumentType]


def run_job(
    runner: JobRunner,
    request: GenerationRequest,
    react: Callable[[JobEvent, CancelToken], None] | None = None,
) -> list[JobEvent]:
    """All events of one job; ``react`` sees each of them and may pull the token."""
    events: list[JobEvent] = []
    token = CancelToken()

    def on_event(event: JobEvent) -> None:
        events.append(event)
        if react:
            react(event, token)

    runner.run(request, on_event, token)
    return events


def ending_of(events: list[JobEvent]) -> Ending:
    """The one ending, which must be the last event."""
    endings = [event for event in events if isinstance(event, Ending)]
    assert endings == [events[-1]], "exactly one ending, at the end"
    return endings[0]


def result_of(events: list[JobEvent]) -> GenerationResult:
    """The result of a job that must have finished."""
    ending = ending_of(events)
    assert isinstance(ending, JobFinished), ending
    return ending.result
