"""What a benchmark measures, in which order: all of it in turns, so that a busy machine is busy for all."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Protocol

from musicgen_desktop.app.cli.bench_options import BenchOptions
from musicgen_desktop.app.cli.bench_process import BenchProcess, BusyCores
from musicgen_desktop.domain.params import MIN_DURATION, WINDOW_SECONDS
from musicgen_desktop.engine.bench_values import JobFigures, LoadFigures, LoadOrder

SEVERAL_TAKES = 4
"""What one take is compared with."""

HEARD_SECONDS = 10.0
"""Of a sound that is gone on from."""

_LONGEST_EXTRA_SECONDS = 150.0
"""A whole clip of full length is only made where it takes no longer than this."""


@dataclass(frozen=True, slots=True)
class Loads:
    """Loading for the first time, and again in a new process."""

    first: LoadFigures
    again: LoadFigures


@dataclass(frozen=True, slots=True)
class Round:
    """One turn of everything.

    Attributes:
        bandwidth: bytes a second that the machine reads, measured in this round.
        job: one job.
        several: the same with ``SEVERAL_TAKES`` takes; None where the job has several already.
        busy: the same with cores kept busy by others.
        heard: seconds that ``HEARD_SECONDS`` of given sound took to be heard; None where none can be given.
        variant, variant_several: ``job`` and ``several`` with the other build of the native code that was asked for.
    """

    bandwidth: float
    job: JobFigures
    several: JobFigures | None
    busy: JobFigures | None
    heard: float | None
    variant: JobFigures | None = None
    variant_several: JobFigures | None = None


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

    def loading(self, cached: bool) -> None:
        """A checkpoint is being loaded."""
        ...

    def loaded(self, figures: LoadFigures, cached: bool) -> None:
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
        reader, engine = self._process(), self._process()
        first = self._load(reader, cached=False)
        reader.bandwidth("cpu")
        loads = Loads(first, self._load(engine, cached=True))
        variant = self._variant()
        busy = self._busy_cores()
        warm = engine.run(replace(self._options.params, duration=MIN_DURATION))
        rounds = []
        for number in range(1, self._options.rounds + 1):
            self._listener.measuring(number, self._options.rounds)
            rounds.append(self._round(reader.bandwidth(warm.device), engine, variant, busy))
            self._listener.measured(number, rounds[-1])
        whole, skipped = self._whole(engine, rounds)
        return BenchResult(self._options, loads, tuple(rounds), whole, skipped)

    def _process(self) -> BenchProcess:
        process = BenchProcess()
        self._stack.callback(process.close)
        return process

    def _busy_cores(self) -> BusyCores | None:
        if not self._options.busy_cores:
            return None
        busy = BusyCores(self._options.busy_cores)
        self._stack.callback(busy.close)
        return busy

    def _variant(self) -> BenchProcess | None:
        if not self._options.variant:
            return None
        process = self._process()
        process.load(self._order(self._options.variant))
        process.run(replace(self._options.params, duration=MIN_DURATION))
        return process

    def _order(self, variant: str | None = None) -> LoadOrder:
        options = self._options
        return LoadOrder(options.checkpoint, options.device, options.precision, self._cache, variant)

    def _load(self, process: BenchProcess, cached: bool) -> LoadFigures:
        self._listener.loading(cached)
        figures = process.load(self._order())
        self._listener.loaded(figures, cached)
        return figures

    def _round(
        self, bandwidth: float, engine: BenchProcess, variant: BenchProcess | None, busy: BusyCores | None
    ) -> Round:
        params = self._options.params
        more = replace(params, takes=SEVERAL_TAKES) if params.takes == 1 else None
        job, by_variant = engine.run(params), variant.run(params) if variant else None
        several = engine.run(more) if more else None
        several_by_variant = variant.run(more) if variant and more else None
        hampered = None
        if busy:
            with busy.busy():
                hampered = engine.run(params)
        heard = engine.hear(HEARD_SECONDS)
        return Round(bandwidth, job, several, hampered, heard, by_variant, several_by_variant)

    def _whole(self, engine: BenchProcess, rounds: list[Round]) -> tuple[JobFigures | None, float]:
        expected = WINDOW_SECONDS / median(turn.job.real_time_factor for turn in rounds)
        if expected > _LONGEST_EXTRA_SECONDS:
            return None, expected
        self._listener.whole_clip()
        return engine.run(replace(self._options.params, duration=WINDOW_SECONDS)), 0.0
