"""What is asked of an engine, and what it gives back."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit, loop_notes
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.params import (
    MAX_DURATION,
    MIN_DURATION,
    GenerationParams,
    check_range,
    format_number,
    take_seeds,
)
from musicgen_desktop.domain.source import Continuation, Melody, Redo, Source
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.tempo import asked_tempo
from musicgen_desktop.domain.text import tr

DeviceChoice = Literal["auto", "cpu", "cuda", "mps"]
PrecisionChoice = Literal["auto", "fp32", "int8", "bf16", "fp16"]
DEVICE_CHOICES: tuple[DeviceChoice, ...] = ("auto", "cpu", "cuda", "mps")
PRECISION_CHOICES: tuple[PrecisionChoice, ...] = ("auto", "int8", "fp16", "bf16", "fp32")


_ROUNDING = 0.01
"""Seconds: less than a frame."""

MOST_MORE_SECONDS = 4.0
"""So much longer than asked a piece may become that ends naturally."""


class Ending(StrEnum):
    """How new music ends: as it is made, faded out, or with the first pause behind its length.

    What is made anew within a sound ends in that sound, whatever is asked.
    """

    CUT = "cut"
    FADE = "fade"
    NATURAL = "natural"


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a piece with a prompt of its own.

    Attributes:
        duration: seconds.
    """

    prompt: str
    duration: float


@dataclass(frozen=True, slots=True)
class GenerationRequest:
    """One job: a prompt, how to render it, with which checkpoint and on what.

    An empty prompt asks for unconditional music.

    Attributes:
        negative_prompt: what the music shall not be like; guidance leads away from it. Empty: away from no prompt.
        source: what the music begins with besides words; None: nothing.
        sections: prompts over time, which add up to the duration; none: the prompt is heard all the time. With sections
            ``prompt`` is what the piece is called by.
        ending: how it ends.
        seeds: one for each take, in place of those that follow from the parameters' seed; each take's sound then has
            the bits that it has alone, where its codes have. Without a source, and not with a natural ending.
    """

    job_id: str
    prompt: str
    params: GenerationParams
    checkpoint: Checkpoint
    device: DeviceChoice = "auto"
    precision: PrecisionChoice = "auto"
    negative_prompt: str = ""
    source: Source | None = None
    sections: tuple[Section, ...] = ()
    ending: Ending = Ending.CUT
    seeds: tuple[int, ...] = ()

    @property
    def take_seeds(self) -> tuple[int, ...]:
        """The seed of each take's random stream."""
        return self.seeds or take_seeds(self.params.seed, self.params.takes)

    @property
    def guided(self) -> bool:
        """Whether the decoder runs a second half: without prompt and melody nothing guides it."""
        return self.params.guided and (any(self.prompts) or isinstance(self.source, Melody))

    @property
    def prompts(self) -> tuple[str, ...]:
        """All prompts that are heard, the negative one among them."""
        return (*(section.prompt for section in self.heard_sections), self.negative_prompt)

    @property
    def heard_sections(self) -> tuple[Section, ...]:
        """The prompts over time, for all that is made; that of a loop names its tempo."""
        if self.sections:
            return self.sections
        prompt, bars = self.prompt, self.params.bars
        if prompt and bars is not None and asked_tempo(prompt) is None:
            prompt = f"{prompt}, {bars.bpm:g} bpm"
        return (Section(prompt, self.params.made_seconds),)

    @property
    def given_seconds(self) -> float:
        """Seconds of the given sound that stand before the new music."""
        match self.source:
            case Continuation(heard=heard):
                return heard.duration
            case Redo(origin=origin):
                return origin.start
            case _:
                return 0.0

    @property
    def new_seconds(self) -> float:
        """Seconds of new music."""
        return self.source.origin.duration if isinstance(self.source, Redo) else self.params.duration

    @property
    def most_new_seconds(self) -> float:
        """Seconds of new music at most: a natural ending comes when there is a pause, a loop is cut out of more."""
        if isinstance(self.source, Redo):
            return self.new_seconds
        return self.params.made_seconds + (MOST_MORE_SECONDS if self.ending is Ending.NATURAL else 0.0)

    @property
    def total_seconds(self) -> float:
        """Seconds of the whole piece, as asked."""
        if isinstance(self.source, Redo):
            return self.source.heard.duration
        return self.given_seconds + self.params.duration

    def validate(self) -> None:
        """Raise ``InvalidRequestError``, in words, for the first thing that cannot be made as asked."""
        self.params.validate()
        if isinstance(self.source, (Redo, Melody)):
            self.source.validate()
        if self.params.bars is not None:
            self._validate_loop()
        if self.sections:
            self._validate_sections()

    def _validate_loop(self) -> None:
        if isinstance(self.source, (Continuation, Redo)) or self.sections or self.ending is not Ending.CUT:
            raise InvalidRequestError(
                "bars",
                tr("A loop begins by itself, has one prompt and no ending."),
                tr("Ask for seconds, or leave out what it goes on from, the sections and the ending."),
            )

    def _validate_sections(self) -> None:
        if isinstance(self.source, Redo):
            raise InvalidRequestError(
                "sections", tr("A region that is made anew has one prompt, no sections."), tr("Leave the sections out.")
            )
        for number, section in enumerate(self.sections, 1):
            name = tr("length of section {number}", number=number)
            check_range("sections", name, section.duration, MIN_DURATION, MAX_DURATION, tr(" s"))
        together = sum(section.duration for section in self.sections)
        if abs(together - self.params.duration) > _ROUNDING:
            raise InvalidRequestError(
                "sections",
                tr(
                    "The sections are {together} s long together, but {duration} s of music are asked for.",
                    together=format_number(round(together, 3)),
                    duration=format_number(self.params.duration),
                ),
                tr("Change the length of a section, or the whole length."),
            )


@dataclass(frozen=True, slots=True, eq=False)
class GenerationResult:
    """The sound of one job and all that is needed to make it again.

    Attributes:
        audio_values: float32, shape (takes, channels, samples), read-only, as made (may exceed 1).
        codes: int64, shape (takes, codebooks, frames), read-only. Stereo checkpoints interleave
            left (even) and right (odd) codebooks. −1 where given sound was not encoded, since nobody heard it.
        sampling_rate: samples per second.
        frame_rate: code frames per second.
        stopped: whether the user stopped the job before its full length.
        checkpoint_sha256: hash of the weights that made it; empty for weights without a manifest
            that were not hashed.
        device, precision: what it really ran on ("cpu", "fp32").
        variant: for which processors the native code was compiled that computed it; empty where none did.
        threads: torch's, on the processor; 0 elsewhere.
        fitted: at which speed and pitch each take is heard, for its tempo and key; None: as made. None at all: all are.
        notes: sentences the user should see, for example that a long prompt was cut.
        seconds: wall time of the generation, loading not counted.
        loops: how each take was cut, where loops were asked for; ``codes`` are then those of all that was made.
        lengths: samples of each take where some are shorter than ``audio_values``; none: all are as long.
    """

    audio_values: NDArray[np.float32]
    codes: NDArray[np.int64]
    sampling_rate: int
    frame_rate: float
    stopped: bool
    checkpoint_sha256: str
    device: str
    precision: str
    notes: tuple[str, ...]
    seconds: float
    loops: tuple[LoopCut, ...] = ()
    lengths: tuple[int, ...] = ()
    variant: str = ""
    threads: int = 0
    fitted: tuple[Stretch | None, ...] = ()

    @property
    def duration(self) -> float:
        """Seconds of sound, of the longest take."""
        return self.audio_values.shape[-1] / self.sampling_rate

    @property
    def made_seconds(self) -> float:
        """Seconds of what was made, before loops were cut out of it, or it was stretched."""
        return self.codes.shape[-1] / self.frame_rate if self.loops or self.fitted else self.duration

    @property
    def sounds(self) -> tuple[NDArray[np.float32], ...]:
        """Each take, float32 (channels, samples), read-only."""
        lengths = self.lengths or (self.audio_values.shape[-1],) * len(self.audio_values)
        return tuple(take[:, :length] for take, length in zip(self.audio_values, lengths, strict=True))

    def not_cut(self, asked: Bars) -> GenerationResult:
        """The same where no loop could be cut out of any take, as its notes say."""
        loops = (LoopCut(LoopFit.NOT_CUT),) * len(self.audio_values)
        return replace(self, loops=loops, notes=(*self.notes, *loop_notes(loops, asked)))

    def of_take(self, take: int) -> GenerationResult:
        """That take alone."""
        one = slice(take, take + 1)
        return replace(
            self,
            audio_values=self.sounds[take][None],
            codes=self.codes[one],
            loops=self.loops[one],
            lengths=(),
            fitted=self.fitted[one],
        )


def section_starts(sections: Sequence[Section], given: float) -> tuple[tuple[float, str], ...]:
    """When each section begins, in seconds of a piece with ``given`` seconds before the first, and its prompt."""
    starts = accumulate((section.duration for section in sections[:-1]), initial=given)
    return tuple(zip(starts, (section.prompt for section in sections), strict=False))


def clean_prompt(text: str) -> str:
    """A prompt on one line without control characters: NUL, tabs and line breaks become spaces."""
    if not text.isprintable():  # a hundred thousand names are looked at when a renaming of all is undone
        text = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text)
    return " ".join(text.split())
