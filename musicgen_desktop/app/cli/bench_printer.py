"""A benchmark on the terminal: words and a table for people, JSON lines for programs."""

from __future__ import annotations

import dataclasses
import json
import time
from collections.abc import Callable
from statistics import median
from typing import Any, Protocol

from musicgen_desktop.app.cli.bench_figures import machine, spread
from musicgen_desktop.app.cli.bench_options import BenchOptions
from musicgen_desktop.app.cli.bench_plan import HEARD_SECONDS, SEVERAL_TAKES, BenchListener, BenchResult, Round
from musicgen_desktop.app.cli.bench_summary import EARLY, LATE, Summary, summarise
from musicgen_desktop.app.cli.console import answer, say
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.bench_values import JobFigures, LoadFigures


class BenchPrinter(BenchListener, Protocol):
    """Tells a benchmark from its beginning to its figures."""

    def began(self, options: BenchOptions, busy_percent: float) -> None:
        """What is measured, on which machine, and how busy that is with other things."""
        ...

    def finished(self, result: BenchResult) -> None:
        """All that was found."""
        ...


class TablePrinter:
    """Progress on stderr, the table on stdout."""

    def began(self, options: BenchOptions, busy_percent: float) -> None:
        """See ``BenchPrinter.began``."""
        answer(tr("{title} on {machine}", title=options.checkpoint.title, machine=machine()))
        if busy_percent >= 10:
            answer(tr("Other programs keep the processor {percent:.0f} % busy, which makes everything slower.",
                      percent=busy_percent))  # fmt: skip

    def loading(self, cached: bool) -> None:
        """See ``BenchListener.loading``."""
        say(tr("Loading the checkpoint again …") if cached else tr("Loading the checkpoint …"))

    def loaded(self, figures: LoadFigures, cached: bool) -> None:
        """See ``BenchListener.loaded``."""

    def measuring(self, number: int, rounds: int) -> None:
        """See ``BenchListener.measuring``."""
        say(tr("Round {number} of {rounds} …", number=number, rounds=rounds))

    def measured(self, number: int, figures: Round) -> None:
        """See ``BenchListener.measured``."""

    def whole_clip(self) -> None:
        """See ``BenchListener.whole_clip``."""
        say(tr("A clip of full length …"))

    def finished(self, result: BenchResult) -> None:
        """See ``BenchPrinter.finished``."""
        options, summary, job = result.options, summarise(result), result.rounds[0].job
        takes = tr("{count} take", "{count} takes", options.takes)
        answer(
            tr("{device} {precision}, {threads} threads; {seconds:g} s, {takes}, guided; median of rounds: {rounds}",
               device=job.device.upper(), precision=job.precision, threads=job.threads,
               seconds=options.seconds, takes=takes, rounds=len(result.rounds))
        )  # fmt: skip
        answer("")
        rows = _rows(result, summary)
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for name, value in rows:
            answer(f"{name:<{widths[0]}}   {value:>{widths[1]}}")
        if result.whole_skipped:
            answer(tr("Late steps were not measured: a whole clip would take {minutes:.0f} min here.",
                      minutes=result.whole_skipped / 60))  # fmt: skip


class BenchJsonPrinter:
    """One JSON object a line on stdout, at once.

    Args:
        clock: monotonic seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._started = clock()

    def began(self, options: BenchOptions, busy_percent: float) -> None:
        """See ``BenchPrinter.began``."""
        self._print(
            "bench_started",
            checkpoint=options.checkpoint.id,
            machine=machine(),
            busy_percent=round(busy_percent, 1),
            seconds=options.seconds,
            takes=options.takes,
            rounds=options.rounds,
            busy_cores=options.busy_cores,
        )

    def loading(self, cached: bool) -> None:
        """See ``BenchListener.loading``."""

    def loaded(self, figures: LoadFigures, cached: bool) -> None:
        """See ``BenchListener.loaded``."""
        self._print("loaded", again=cached, **_plain(figures))

    def measuring(self, number: int, rounds: int) -> None:
        """See ``BenchListener.measuring``."""

    def measured(self, number: int, figures: Round) -> None:
        """See ``BenchListener.measured``."""
        jobs = {"job": figures.job, "several": figures.several, "busy": figures.busy,
                "variant": figures.variant, "variant_several": figures.variant_several}  # fmt: skip
        self._print(
            "round",
            number=number,
            bandwidth=round(figures.bandwidth),
            heard=_rounded(figures.heard),
            **{name: _plain(job) if job else None for name, job in jobs.items()},
        )

    def whole_clip(self) -> None:
        """See ``BenchListener.whole_clip``."""

    def finished(self, result: BenchResult) -> None:
        """See ``BenchPrinter.finished``."""
        summary, job = summarise(result), result.rounds[0].job
        self._print(
            "bench_finished",
            device=job.device,
            precision=job.precision,
            whole=_plain(result.whole) if result.whole else None,
            **{name: _rounded(value) for name, value in dataclasses.asdict(summary).items()},
        )

    def _print(self, event: str, **fields: Any) -> None:
        elapsed = round(self._clock() - self._started, 3)
        answer(json.dumps({"event": event, "elapsed": elapsed, **fields}, ensure_ascii=True))


def _plain(figures: LoadFigures | JobFigures) -> dict[str, Any]:
    fields = dataclasses.asdict(figures)
    steps = fields.pop("step_seconds", None)
    if steps:
        fields["step_ms"] = 1000 * median(steps)
    return {name: _rounded(value) for name, value in fields.items()}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.6g}")
    return [_rounded(inner) for inner in value] if isinstance(value, tuple) else value


def _rows(result: BenchResult, summary: Summary) -> list[tuple[str, str]]:
    loads, job = result.loads, result.rounds[0].job
    rows = [
        (tr("steps a second"), spread(summary.steps_per_second, 1)),
        (tr("seconds of sound a second"), spread(summary.real_time_factor, 2)),
        (tr("first sound after, s"), spread(summary.first_sound, 2)),
        (tr("one step without its sound, ms"), spread(summary.step_ms, 1)),
        (tr("processor time of a step, ms"), spread(summary.processor_ms, 1)),
        (tr("loading, s"), f"{loads.first.load_seconds:.1f}"),
        (tr("loading again, s"), f"{loads.again.load_seconds:.1f}"),
        (tr("importing the libraries, s"), f"{loads.again.import_seconds:.1f}"),
        (tr("most memory, GB"), f"{summary.peak_bytes / 1e9:.2f}"),
        (tr("weights read in a step, GB"), f"{job.weight_bytes / 1e9:.3f}"),
        (tr("memory reads, GB a second"), spread([value / 1e9 for value in summary.bandwidth], 1)),
        (tr("of that used for weights, %"), spread([100 * share for share in summary.bandwidth_share], 0)),
    ]
    if summary.heard:
        rows.append(
            (tr("{seconds:g} s to go on from are heard in, s", seconds=HEARD_SECONDS), spread(summary.heard, 2))
        )
    if summary.several_takes is not None:
        rows.append((tr("{takes} takes take the time of", takes=SEVERAL_TAKES), f"{summary.several_takes:.2f}"))
    if summary.late_step is not None:
        name = tr("step {late} takes the time of step {early}", late=LATE, early=EARLY)
        rows.append((name, f"× {summary.late_step:.2f}"))
    if summary.busy_share is not None:
        name = tr("speed with busy cores ({cores}), %", cores=result.options.busy_cores)
        rows.append((name, f"{100 * summary.busy_share:.0f}"))
    return rows + _variant_rows(result, summary)


def _variant_rows(result: BenchResult, summary: Summary) -> list[tuple[str, str]]:
    variant = result.options.variant
    if variant is None or summary.variant_share is None:
        return []
    rows = [
        (tr("steps a second with {variant}", variant=variant), spread(summary.variant_steps_per_second, 1)),
        (tr("seconds of sound a second with {variant}", variant=variant), spread(summary.variant_real_time_factor, 2)),
        (tr("speed with {variant}", variant=variant), f"× {summary.variant_share:.2f}"),
    ]
    if summary.variant_several_takes is not None:
        name = tr("{takes} takes take the time of, with {variant}", takes=SEVERAL_TAKES, variant=variant)
        rows.append((name, f"{summary.variant_several_takes:.2f}"))
    return rows
