"""What a benchmark measures, in which order: both sides in turns, so that a busy machine is busy for both."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Literal, Protocol

from musicgen_desktop.app.cli.bench_options import BenchOptions
from musicgen_desktop.app.cli.bench_process import BenchProcess, BusyCores
from musicgen_desktop.domain.params import MIN_DURATION, WINDOW_SECONDS
from musicgen_desktop.engine.bench_values import JobFigures, JobOrder, LoadFigures, LoadOrder

SEVERAL_TAKES = 4
"""What one take is compared with."""

_LONGEST_EXTRA_SECONDS = 150.0
"""A whole clip of full length is only made where it takes no longer than this."""


@dataclass(frozen=True, slots=True)
class Loads:
    """Loading on both sides: ours for the first time, ours again in a new process, theirs."""

    first: LoadFigures
    again: LoadFigures
    theirs: LoadFigures | None


@dataclass(frozen=True, slots=True)
class Round:
    """One turn of everything.

    Attributes:
        bandwidth: bytes a second that the machine reads, measured in this round.
        ours, theirs: the same job on both sides.
        several: ours with ``SEVERAL_TAKES`` takes; None where the job has several already.
        busy: ours with cores kept busy by others.
    """

    bandwidth: float
    ours: JobFigures
    theirs: JobFigures | None
    several: JobFigures | None
    busy: JobFigures | None


@dataclass(frozen=True, slots=True)
class BenchResult:
    """All that was measured.

    Attributes:
        whole: one job of full length; None where it would have taken ``whole_skipped`` seconds.
    """

    options: BenchOptions
    loads: Loads
    rounds: tuple[Round, ...]
    whole: JobFigures | None
    whole_skipped: float


class BenchListener(Protocol):
    """Is told how it goes."""

    def loading(self, cached: bool, theirs: bool) -> None:
        """A checkpoint is being loaded."""
        ...

    def loaded(self, figures: LoadFigures, cached: bool, theirs: bool) -> None:
        """It is there."""
        ...

    def measuring(self, number: int, rounds: int) -> None:
        """A round begins."""
        ...

    def measured(self, number: int, figures: Round) -> None:
        """A round is over."""
        ...

    def whole_clip(self) -> None:
        """A job of full length begins."""
        ...


def run_plan(options: BenchOptions, listener: BenchListener) -> BenchResult:
    """Measure. Raises ``UserError``; no process is left whatever happens."""
    with ExitStack() as stack:
        cache = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="musicgen-bench-")))
        return _Plan(options, listener, cache, stack).run()


class _Plan:
    def __init__(self, options: BenchOptions, listener: BenchListener, cache: Path, stack: ExitStack) -> None:
        self._options = options
        self._listener = listener
        self._cache = cache
        self._stack = stack

    def run(self) -> BenchResult:
        # The process that loads for the first time reads memory afterwards: one import less.
        reader, ours = self._process("ours"), self._process("ours")
        first = self._load(reader, cached=False)
        reader.bandwidth("cpu")
        again = self._load(ours, cached=True)
        theirs = self._process("theirs") if self._options.against else None
        loads = Loads(first, again, self._load(theirs, cached=False, theirs=True) if theirs else None)
        busy = self._busy_cores()
        short = replace(self._options.params, duration=MIN_DURATION)
        warm = ours.run(JobOrder(short))
        if theirs:
            theirs.run(JobOrder(short, warm.steps))
        rounds = []
        for number in range(1, self._options.rounds + 1):
            self._listener.measuring(number, self._options.rounds)
            rounds.append(self._round(reader, ours, theirs, busy, warm.device))
            self._listener.measured(number, rounds[-1])
        whole, skipped = self._whole(ours, rounds)
        return BenchResult(self._options, loads, tuple(rounds), whole, skipped)

    def _process(self, side: Literal["ours", "theirs"]) -> BenchProcess:
        process = BenchProcess(side)
        self._stack.callback(process.close)
        return process

    def _busy_cores(self) -> BusyCores | None:
        if not self._options.busy_cores:
            return None
        busy = BusyCores(self._options.busy_cores)
        self._stack.callback(busy.close)
        return busy

    def _load(self, process: BenchProcess, cached: bool, theirs: bool = False) -> LoadFigures:
        self._listener.loading(cached, theirs)
        precision = self._their_precision() if theirs else self._options.precision
        figures = process.load(
            LoadOrder(self._options.checkpoint, self._options.device, precision, self._cache, not cached)
        )
        self._listener.loaded(figures, cached, theirs)
        return figures

    def _their_precision(self) -> str:
        _, _, precision = (self._options.against or "").partition("-")
        return precision or "fp32"

    def _round(
        self,
        reader: BenchProcess,
        ours: BenchProcess,
        theirs: BenchProcess | None,
        busy: BusyCores | None,
        device: str,
    ) -> Round:
        params = self._options.params
        bandwidth = reader.bandwidth(device)
        job = ours.run(JobOrder(params))
        other = theirs.run(JobOrder(params, job.steps)) if theirs else None
        several = ours.run(JobOrder(replace(params, takes=SEVERAL_TAKES))) if params.takes == 1 else None
        hampered = None
        if busy:
            with busy.busy():
                hampered = ours.run(JobOrder(params))
        return Round(bandwidth, job, other, several, hampered)

    def _whole(self, ours: BenchProcess, rounds: list[Round]) -> tuple[JobFigures | None, float]:
        expected = WINDOW_SECONDS / median(turn.ours.real_time_factor for turn in rounds)
        if expected > _LONGEST_EXTRA_SECONDS:
            return None, expected
        self._listener.whole_clip()
        return ours.run(JobOrder(replace(self._options.params, duration=WINDOW_SECONDS))), 0.0
