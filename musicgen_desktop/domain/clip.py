"""Clips, prompts and jobs as the library keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.marker import Markers
from musicgen_desktop.domain.musical_key import Key
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import Ending, Section
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.domain.tempo import Tempo

EXAMPLE_PREFIX = "example-"
"""Begins the ``job_id`` of the clips that come with the program; those of jobs are hexadecimal digits."""


MAX_RATING = 5
"""Stars."""


class ClipOrigin(StrEnum):
    """How a clip came into the library. Only what was made, examples among it, has a recipe."""

    MADE = "made"
    IMPORTED = "imported"
    RECORDED = "recorded"
    EXAMPLE = "example"


class ClipColour(StrEnum):
    """Which coloured mark the user gave a clip; the theme says how each looks."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Lineage:
    """Which clip another one has grown from.

    Attributes:
        parent_id: of that clip, which may be gone.
        relation: what the new music is to it.
        start, stop: seconds in the parent, as in ``Origin``.
    """

    parent_id: str
    relation: Relation
    start: float
    stop: float


@dataclass(frozen=True, slots=True)
class Clip:
    """One sound in the library: a finished take, or one that the user brought.

    Attributes:
        id: 32 hexadecimal digits; names the clip's files.
        job_id: the job that made it; the takes of one request share it. A sound without a recipe has its own id here.
        title: the user's name for it; at first the prompt's beginning.
        recipe: how to make it again; None for a sound that this program did not make.
        created_at: UTC; of a sound that was brought, when it was.
        duration: seconds.
        sampling_rate: samples per second of the audio file.
        channels: 1 or 2.
        gain: the file's samples are the made ones times this, at most 1 (so that no peak clips).
        audio_path: the FLAC file, absolute.
        codes_path: the EnCodec codes (``codes`` in an npz, shape (codebooks, frames)), absolute.
        missing: whether the audio file was gone or damaged when last looked at.
        kept: whether the user marked it as a keeper.
        rating: stars, from 0 for none to ``MAX_RATING``.
        colour: the user's coloured mark; None for none.
        notes: the user's own words about it.
        markers: places that the user marked.
        tags: the user's, each once, sorted.
        origin: how it came into the library.
        tempo: as the user says, which goes before what was measured; None where nothing was said.
        said_key: as the user says, which goes before what was measured; None where nothing was said.
        analysis: what was measured of its sound; None as long as it was not, or where it cannot be read.
    """

    id: str
    job_id: str
    title: str
    recipe: Recipe | None
    created_at: datetime
    duration: float
    sampling_rate: int
    channels: int
    gain: float
    audio_path: Path
    codes_path: Path | None
    missing: bool = False
    kept: bool = False
    rating: int = 0
    colour: ClipColour | None = None
    notes: str = ""
    markers: Markers = ()
    tags: tuple[str, ...] = ()
    origin: ClipOrigin = ClipOrigin.MADE
    tempo: Tempo | None = None
    said_key: Key | None = None
    analysis: Analysis | None = None

    @property
    def is_example(self) -> bool:
        """Whether it came with the program."""
        return self.job_id.startswith(EXAMPLE_PREFIX)

    @property
    def prompt(self) -> str:
        """What it was made from; empty for a sound that was not."""
        return self.recipe.prompt if self.recipe is not None else ""

    @property
    def take(self) -> int:
        """Which take of its request it is, from 0."""
        return self.recipe.take if self.recipe is not None else 0

    @property
    def take_count(self) -> int:
        """How many takes its request had."""
        return self.recipe.params.takes if self.recipe is not None else 1

    @property
    def seed(self) -> int | None:
        """Of its request; None for a sound that was not made, also where it was cut or fitted: its recipe is empty."""
        return self.recipe.params.seed if self.recipe is not None and self.recipe.checkpoint_id else None

    @property
    def checkpoint_id(self) -> str:
        """What made it; empty for a sound that was not made."""
        return self.recipe.checkpoint_id if self.recipe is not None else ""

    @property
    def lineage(self) -> Lineage | None:
        """Which clip it has grown from; None where it began by itself, or grew from a file, a recording or a tune."""
        grown = self.recipe.origin if self.recipe is not None else None
        if grown is None or not grown.clip_id:
            return None
        return Lineage(grown.clip_id, grown.relation, grown.start, grown.stop)

    @property
    def bars(self) -> Bars | None:
        """The whole bars that it was cut to; None where it was not."""
        loop = self.recipe.loop if self.recipe is not None else None
        return loop.bars if loop is not None and loop.is_loop else None

    @property
    def bpm(self) -> float | None:
        """Beats a minute, as the user says, else of the bars or as measured; None for no steady tempo, or unknown."""
        if self.tempo is not None:
            return self.tempo.bpm
        if self.bars is not None:
            return self.bars.bpm
        return self.analysis.rhythm.bpm if self.analysis is not None and self.analysis.rhythm is not None else None

    @property
    def key(self) -> Key | None:
        """As the user says, else as measured; None for none, and for what nobody knows."""
        if self.said_key is not None:
            return self.said_key
        return self.analysis.key if self.analysis is not None else None

    @property
    def place(self) -> tuple[float, str, int]:
        """Sorts clips into the library's order: newest first, the takes of a job in theirs."""
        return -self.created_at.timestamp(), self.job_id, self.take


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
