"""What can happen to a job, told in one ordered stream of frozen values.

The stream of a job is ``JobStarted (PhaseChanged | StepProgress | AudioChunk)* Ending`` with
exactly one ending: ``JobFinished``, ``JobCancelled`` or ``JobFailed``. Every event carries the id
of its job. ``StepProgress`` comes at most ten times a second.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult


class Phase(StrEnum):
    """The named phases of a job, in order. Only ``GENERATING`` makes sound; ``CUTTING`` comes with loops alone."""

    VERIFYING = "verifying"
    IMPORTING = "importing"
    LOADING = "loading"
    READING_PROMPT = "reading_prompt"
    GENERATING = "generating"
    CUTTING = "cutting"


class JobStarted(Struct, frozen=True):
    """The worker has taken the job; nothing has been loaded or made yet."""

    job_id: str
    request: GenerationRequest


class PhaseChanged(Struct, frozen=True):
    """A new phase began. ``notes`` are sentences to show the user now."""

    job_id: str
    phase: Phase
    notes: tuple[str, ...] = ()


class StepProgress(Struct, frozen=True):
    """How far the decode loop is.

    Attributes:
        step, total_steps: decoder steps done and asked for.
        steps_per_second: measured over the whole loop so far.
        seconds_left: estimated wall time to the end; None while it cannot be known.
    """

    job_id: str
    step: int
    total_steps: int
    steps_per_second: float
    seconds_left: float | None


class AudioChunk(Struct, frozen=True, eq=False):
    """Newly finished sound of all takes. Chunks join without gap or overlap.

    Attributes:
        start: index of the first sample within the clip.
        audio_values: float32, shape (takes, channels, samples), read-only.
        total_samples: length the whole clip will have if it is not stopped.
    """

    job_id: str
    start: int
    audio_values: NDArray[np.float32]
    sampling_rate: int
    total_samples: int


class JobFinished(Struct, frozen=True, eq=False):
    """The job ended with sound: complete, or stopped with what existed."""

    job_id: str
    result: GenerationResult


class JobCancelled(Struct, frozen=True):
    """The user discarded the job (or stopped it before there was any sound)."""

    job_id: str


class JobFailed(Struct, frozen=True):
    """The job ended with an error: known (``UserError``) or a bug (``BugReport``)."""

    job_id: str
    error: UserError | BugReport


Ending = JobFinished | JobCancelled | JobFailed
JobEvent = JobStarted | PhaseChanged | StepProgress | AudioChunk | Ending
OnEvent = Callable[[JobEvent], None]
