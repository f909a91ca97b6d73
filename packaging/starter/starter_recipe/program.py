"""Plays a prompt as the program plays it."""

from __future__ import annotations

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.events import JobEvent, JobFailed, JobFinished
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult, PrecisionChoice
from musicgen_desktop.engine.runner import JobRunner


def play(
    runner: JobRunner,
    checkpoint: Checkpoint,
    prompt: str,
    params: GenerationParams,
    precision: PrecisionChoice = "fp32",
) -> tuple[GenerationRequest, GenerationResult]:
    """One job on the processor. Raises ``UserError`` for what is wrong with the checkpoint."""
    request = GenerationRequest("example", prompt, params, checkpoint, device="cpu", precision=precision)
    events: list[JobEvent] = []
    runner.run(request, events.append, CancelToken())
    match events[-1]:
        case JobFinished(result=result):
            return request, result
        case JobFailed(error=error):
            raise error if isinstance(error, UserError) else RuntimeError(error.details)
        case other:
            raise RuntimeError(f"the job ended with {other}")
