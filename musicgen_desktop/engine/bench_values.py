"""What a benchmark asks of a measuring process, and what it gets back. Imports nothing heavy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import DeviceChoice


@dataclass(frozen=True, slots=True)
class LoadOrder:
    """Import everything and load a checkpoint.

    Attributes:
        precision: of the decoder.
        cache: the folder for what loading may keep for the next time.
        variant: the build of the native code that shall be used; None: the fastest one.
    """

    checkpoint: Checkpoint
    device: DeviceChoice
    precision: str
    cache: Path
    variant: str | None = None


@dataclass(frozen=True, slots=True)
class BandwidthOrder:
    """Measure how fast this machine reads the memory of a device: "cpu", "cuda" or "mps"."""

    device: str


@dataclass(frozen=True, slots=True)
class HearOrder:
    """Hear so many seconds of given sound, as a continuation does before its first new note."""

    seconds: float


Order = LoadOrder | GenerationParams | BandwidthOrder | HearOrder
"""``GenerationParams`` ask for one clip from prompt to sound."""


@dataclass(frozen=True, slots=True)
class LoadFigures:
    """How a checkpoint was loaded.

    Attributes:
        import_seconds, load_seconds: wall time of importing the libraries, and of loading after it.
        peak_bytes: the most main memory the process has had so far.
    """

    import_seconds: float
    load_seconds: float
    peak_bytes: int


@dataclass(frozen=True, slots=True)
class JobFigures:
    """What one job took.

    Attributes:
        seconds: wall time from prompt to the whole sound.
        processor_seconds: for the same, the time of all cores.
        first_sound: seconds from the beginning of the job to the first sound.
        sound_seconds: length of the clip.
        steps: decoder steps.
        step_seconds: wall time of each step but the first, sound that was decoded after it included; empty where
            the steps cannot be seen.
        codes_digest: equal for equal codes.
        peak_bytes: the most main memory the process has had so far.
        device, precision: where and in what it computed ("cpu", "int8").
        threads: with how many threads torch computed, at most.
        weight_bytes: weights that every step of the decoder reads.
    """

    seconds: float
    processor_seconds: float
    first_sound: float
    sound_seconds: float
    steps: int
    step_seconds: tuple[float, ...]
    codes_digest: str
    peak_bytes: int
    device: str
    precision: str
    threads: int
    weight_bytes: int

    @property
    def steps_per_second(self) -> float:
        """Over the whole job, sound included."""
        return self.steps / self.seconds

    @property
    def processor_ms(self) -> float:
        """Of a step, sound included."""
        return 1000 * self.processor_seconds / self.steps

    @property
    def real_time_factor(self) -> float:
        """Seconds of sound per second."""
        return self.sound_seconds / self.seconds


Figures = LoadFigures | JobFigures | float | None


@dataclass(frozen=True, slots=True)
class KnownFailure:
    """A ``UserError`` on its way between processes."""

    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class UnknownFailure:
    """A bug's traceback on its way between processes."""

    details: str


Answer = Figures | KnownFailure | UnknownFailure


class BenchSide(Protocol):
    """An engine that is measured: loads once, then does job after job."""

    def load(self, order: LoadOrder, import_seconds: float) -> LoadFigures:
        """Make the checkpoint resident. Raises ``UserError``."""
        ...

    def run(self, params: GenerationParams) -> JobFigures:
        """Make one clip."""
        ...

    def hear(self, seconds: float) -> float | None:
        """Seconds from given codes to the first step behind them, without guidance; None where this cannot be told."""
        ...


MakeSide = Callable[[Path], BenchSide]
"""Imports what a side needs, which is measured, and makes it; gets the folder in which it may keep things. A function
of a module that imports nothing heavy: it goes to another process."""
