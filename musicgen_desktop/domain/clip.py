"""Clips, prompts and jobs as the library keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import Ending, Section
from musicgen_desktop.domain.source import Origin

EXAMPLE_PREFIX = "example-"
"""Begins the ``job_id`` of the clips that come with the program; those of jobs are hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Clip:
    """One finished take in the library.

    Attributes:
        id: 32 hexadecimal digits; names the clip's files.
        job_id: the job that made it; the takes of one request share it.
        title: the user's name for it; at first the prompt's beginning.
        recipe: how to make it again.
        created_at: UTC.
        duration: seconds.
        sampling_rate: samples per second of the audio file.
        channels: 1 or 2.
        gain: the file's samples are the made ones times this, at most 1 (so that no peak clips).
        audio_path: the FLAC file, absolute.
        codes_path: the EnCodec codes (``codes`` in an npz, shape (codebooks, frames)), absolute.
        missing: whether the audio file was gone or damaged when last looked at.
        kept: whether the user marked it as a keeper.
    """

    id: str
    job_id: str
    title: str
    recipe: Recipe
    created_at: datetime
    duration: float
    sampling_rate: int
    channels: int
    gain: float
    audio_path: Path
    codes_path: Path | None
    missing: bool = False
    kept: bool = False

    @property
    def is_example(self) -> bool:
        """Whether it came with the program."""
        return self.job_id.startswith(EXAMPLE_PREFIX)

    @property
    def place(self) -> tuple[float, str, int]:
        """Sorts clips into the library's order: newest first, the takes of a job in theirs."""
        return -self.created_at.timestamp(), self.job_id, self.recipe.take


@dataclass(frozen=True, slots=True)
class PromptEntry:
    """One line of the prompt history: the prompt with all the parameters it was last used with.

    Attributes:
        id: row number.
        used_at: UTC, of the last use.
        uses: how many jobs were made with exactly all this but for the seed.
        pinned: pinned entries stay on top.
        negative_prompt, sections, ending: as in the request.
    """

    id: int
    prompt: str
    params: GenerationParams
    checkpoint_id: str
    used_at: datetime
    uses: int
    pinned: bool
    negative_prompt: str = ""
    sections: tuple[Section, ...] = ()
    ending: Ending = Ending.CUT


class JobState(StrEnum):
    """Where a job stands. ``INTERRUPTED``: the program ended without an ending of the job."""

    QUEUED = "queued"
    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class JobRecord:
    """The intent row of a job, written before generating, so that a crash loses no idea.

    Attributes:
        checkpoint_id, device, precision: as asked, not as resolved.
        message: what went wrong, for a failed job; else empty.
        origin: what it grows from; None when it begins by itself.
        negative_prompt, sections, ending: as in the request.
    """

    id: str
    prompt: str
    params: GenerationParams
    checkpoint_id: str
    device: str
    precision: str
    created_at: datetime
    state: JobState
    message: str = ""
    origin: Origin | None = None
    negative_prompt: str = ""
    sections: tuple[Section, ...] = ()
    ending: Ending = Ending.CUT
