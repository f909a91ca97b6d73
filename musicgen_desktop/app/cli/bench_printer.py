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
from musicgen_desktop.app.cli.bench_plan import SEVERAL_TAKES, BenchListener, BenchResult, Round
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

    def loading(self, cached: bool, theirs: bool) -> None:
        """See ``BenchListener.loading``."""
        if theirs:
            say(tr("Loading the checkpoint with Transformers …"))
        else:
            say(tr("Loading the checkpoint again …") if cached else tr("Loading the checkpoint …"))

    def loaded(self, figures: LoadFigures, cached: bool, theirs: bool) -> None:
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
        options, summary, job = result.options, summarise(result), result.rounds[0].ours
        takes = tr("1 take") if options.takes == 1 else tr("{takes} takes", takes=options.takes)
        answer(
            tr("{device} {precision}, {threads} threads; {seconds:g} s, {takes}, guided; median of rounds: {rounds}",
               device=job.device.upper(), precision=job.precision, threads=job.threads,
               seconds=options.seconds, takes=takes, rounds=len(result.rounds))
        )  # fmt: skip
        answer("")
        rows = _rows(result, summary)
        widths = [max(len(row[column]) for row in rows) for column in range(4)]
        for name, *cells in rows:
            line = f"{name:<{widths[0]}}"
            answer(
                (line + "".join(f"   {cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))).rstrip()
            )
        if summary.codes_equal is not None:
            answer(
                tr("Both chose the same codes.")
                if summary.codes_equal
                else tr("They chose DIFFERENT codes, which must not be in fp32.")
            )
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
            against=options.against,
            busy_cores=options.busy_cores,
        )

    def loading(self, cached: bool, theirs: bool) -> None:
        """See ``BenchListener.loading``."""

    def loaded(self, figures: LoadFigures, cached: bool, theirs: bool) -> None:
        """See ``BenchListener.loaded``."""
        self._print("loaded", side="theirs" if theirs else "ours", again=cached, **_plain(figures))

    def measuring(self, number: int, rounds: int) -> None:
        """See ``BenchListener.measuring``."""

    def measured(self, number: int, figures: Round) -> None:
        """See ``BenchListener.measured``."""
        jobs = {"ours": figures.ours, "theirs": figures.theirs, "several": figures.several, "busy": figures.busy}
        self._print(
            "round",
            number=number,
            bandwidth=round(figures.bandwidth),
            **{name: _plain(job) if job else None for name, job in jobs.items()},
        )

    def whole_clip(self) -> None:
        """See ``BenchListener.whole_clip``."""

    def finished(self, result: BenchResult) -> None:
        """See ``BenchPrinter.finished``."""
        summary, job = summarise(result), result.rounds[0].ours
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


_Row = tuple[str, str, str, str]


def _rows(result: BenchResult, summary: Summary) -> list[_Row]:
    loads, theirs = result.loads, result.loads.theirs
    job, their_job = result.rounds[0].ours, result.rounds[0].theirs
    their_name = f"generate() {their_job.precision}" if their_job else ""
    peaks = summary.peak_bytes
    rows: list[_Row] = [
        ("", tr("here"), their_name, tr("ratio") if theirs else ""),
        _pair(tr("steps a second"), summary.steps_per_second, 1, summary.ratio),
        _pair(tr("seconds of sound a second"), summary.real_time_factor, 2),
        _pair(tr("first sound after, s"), summary.first_sound, 2),
        (tr("one step without its sound, ms"), spread(summary.step_ms, 1), "", ""),
        _pair(tr("processor time of a step, ms"), summary.processor_ms, 1),
        _load_row(tr("loading, s"), loads.first, theirs),
        _load_row(tr("loading again, s"), loads.again, None),
        (tr("importing the libraries, s"), f"{loads.again.import_seconds:.1f}",
         f"{theirs.import_seconds:.1f}" if theirs else "", ""),
        (tr("most memory, GB"), _gigabytes(peaks[0]), _gigabytes(peaks[1]) if peaks[1] else "",
         f"{peaks[0] / peaks[1]:.2f}" if peaks[1] else ""),
        (tr("weights read in a step, GB"), _gigabytes(job.weight_bytes, 3),
         _gigabytes(their_job.weight_bytes, 3) if their_job else "", ""),
        (tr("memory reads, GB a second"), spread([value / 1e9 for value in summary.bandwidth], 1), "", ""),
        (tr("of that used for weights, %"), spread([100 * share for share in summary.bandwidth_share], 0), "", ""),
    ]  # fmt: skip
    if summary.several_takes is not None:
        rows.append((tr("{takes} takes take the time of", takes=SEVERAL_TAKES), f"{summary.several_takes:.2f}", "", ""))
    if summary.late_step is not None:
        name = tr("step {late} takes the time of step {early}", late=LATE, early=EARLY)
        rows.append((name, f"× {summary.late_step:.2f}", "", ""))
    if summary.busy_share is not None:
        name = tr("speed with busy cores ({cores}), %", cores=result.options.busy_cores)
        rows.append((name, f"{100 * summary.busy_share:.0f}", "", ""))
    return rows


def _pair(
    name: str, values: tuple[tuple[float, ...], tuple[float, ...] | None], digits: int, ratio: float | None = None
) -> _Row:
    ours, theirs = values
    return (
        name,
        spread(ours, digits),
        spread(theirs, digits) if theirs else "",
        f"{ratio:.1f}" if ratio is not None else "",
    )


def _load_row(name: str, ours: LoadFigures, theirs: LoadFigures | None) -> _Row:
    return (name, f"{ours.load_seconds:.1f}", f"{theirs.load_seconds:.1f}" if theirs else "", "")


def _gigabytes(bytes_: int, digits: int = 2) -> str:
    return f"{bytes_ / 1e9:.{digits}f}"
