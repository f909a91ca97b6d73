"""From raw times to figures: ratios are those of neighbouring runs, and what was not measured is left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.app.cli.bench_options import BenchOptions
from musicgen_desktop.app.cli.bench_plan import BenchResult, Loads, Round
from musicgen_desktop.app.cli.bench_printer import TablePrinter
from musicgen_desktop.app.cli.bench_summary import late_over_early, summarise
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.engine.bench_values import JobFigures
from tests.support.engine.bench_figures_made import JOB, LOAD

OPTIONS = BenchOptions(Checkpoint("c", "C", Path("c")), "auto", "auto", 1, 10.0, 3, 1)


def result_of(*rounds: Round, whole: JobFigures | None = None, skipped: float = 0.0) -> BenchResult:
    return BenchResult(OPTIONS, Loads(LOAD, LOAD), rounds, whole, skipped)


def a_round(slowness: float, **changed: object) -> Round:
    """Everything takes ``slowness`` times as long, as on a machine that is busy for a while."""

    def slow(seconds: float) -> JobFigures:
        return replace(JOB, seconds=seconds * slowness)

    fields = {"job": slow(10.0), "several": slow(15.0), "busy": slow(20.0), "heard": 0.5 * slowness, **changed}
    return Round(bandwidth=10_000 / slowness, **fields)  # pyright: ignore[reportArgumentType]


def test_ratios_do_not_depend_on_how_busy_the_machine_was() -> None:
    summary = summarise(result_of(a_round(1.0), a_round(5.0), a_round(2.0)))
    assert summary.several_takes == pytest.approx(1.5)
    assert summary.busy_share == pytest.approx(0.5)
    assert summary.bandwidth_share == pytest.approx([0.5, 0.5, 0.5])
    assert summary.steps_per_second == pytest.approx([50.0, 10.0, 25.0])
    assert summary.real_time_factor == pytest.approx([1.0, 0.2, 0.5])
    assert summary.heard == pytest.approx([0.5, 2.5, 1.0])


def test_another_build_is_compared_with_the_fastest_of_its_own_round(capsys: pytest.CaptureFixture[str]) -> None:
    def by_variant(slowness: float) -> Round:
        job, several = (replace(JOB, seconds=seconds * slowness) for seconds in (20.0, 50.0))
        return a_round(slowness, variant=job, variant_several=several)

    result = replace(result_of(by_variant(1.0), by_variant(3.0)), options=replace(OPTIONS, variant="avx2"))
    summary = summarise(result)
    assert summary.variant_share == pytest.approx(0.5)
    assert summary.variant_several_takes == pytest.approx(2.5)
    TablePrinter().finished(result)
    said = capsys.readouterr().out
    assert "× 0.50" in said
    assert "with avx2" in said


def test_the_peak_is_that_of_the_first_load_or_of_one_take() -> None:
    hungry = a_round(1.0, several=replace(JOB, peak_bytes=9000))
    assert summarise(result_of(hungry)).peak_bytes == 1000
    first = BenchResult(OPTIONS, Loads(replace(LOAD, peak_bytes=1500), LOAD), (hungry,), None, 0.0)
    assert summarise(first).peak_bytes == 1500


def test_late_steps_against_early_ones() -> None:
    steps = [0.01 if at < 700 else 0.012 for at in range(1500)]
    steps[50] = steps[1400] = 9.0  # sound was decoded here
    assert late_over_early(steps) == pytest.approx(1.2)
    assert late_over_early(steps[:1000]) is None


def test_the_table_leaves_out_what_was_not_measured(capsys: pytest.CaptureFixture[str]) -> None:
    alone = Round(10_000, JOB, None, None, None)
    TablePrinter().finished(BenchResult(OPTIONS, Loads(LOAD, LOAD), (alone,), None, 240.0))
    said = capsys.readouterr().out
    assert "a whole clip would take 4 min here" in said
    for words in ("busy", "step 1400", "heard", "None", "speed with"):
        assert words not in said


def test_the_table_for_people_says_what_is_measured_and_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    several = replace(OPTIONS, takes=2, rounds=1)
    printer = TablePrinter()
    printer.began(several, 0.0)
    printer.measuring(1, 1)
    printer.finished(BenchResult(several, Loads(LOAD, LOAD), (Round(10_000, JOB, None, None, 0.48),), JOB, 0.0))
    said = capsys.readouterr()
    for words in ("2 takes", "steps a second", "first sound after", "memory reads", "most memory", "0.48"):
        assert words in said.out
    assert "Round 1 of 1" in said.err
    assert "take the time of 1" not in said.out
