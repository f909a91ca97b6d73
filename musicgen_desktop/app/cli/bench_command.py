"""``musicgen-desktop bench``: how fast this machine makes music. Qt and torch are not imported here."""

from __future__ import annotations

import argparse
import os

import psutil

from musicgen_desktop.app.cli.bench_options import BenchOptions
from musicgen_desktop.app.cli.bench_plan import SEVERAL_TAKES, BenchResult, run_plan
from musicgen_desktop.app.cli.bench_printer import BenchJsonPrinter, BenchPrinter, TablePrinter
from musicgen_desktop.app.container import build_checkpoint_store, prepare_process
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.pace import Pace, checkpoint_key
from musicgen_desktop.domain.params import check_range
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.bench_values import JobFigures
from musicgen_desktop.system.pace_file import PaceFile
from musicgen_desktop.system.paths import find_paths

_MAX_ROUNDS = 100


def run_bench(arguments: argparse.Namespace) -> int:
    """Check everything that can be checked, measure, print, and remember the speed."""
    cores = psutil.cpu_count() or 1
    check_range("rounds", tr("number of rounds"), arguments.rounds, 1, _MAX_ROUNDS)
    check_range("busy_cores", tr("number of busy cores"), arguments.busy_cores, 0, cores)
    paths = find_paths(os.environ)
    prepare_process(paths)
    options = BenchOptions(
        checkpoint=build_checkpoint_store(paths).resolve(arguments.checkpoint),
        device=arguments.device,
        precision=arguments.precision,
        takes=arguments.takes,
        seconds=arguments.seconds,
        rounds=arguments.rounds,
        busy_cores=arguments.busy_cores,
        variant=arguments.variant,
    )
    options.params.validate()
    printer: BenchPrinter = BenchJsonPrinter() if arguments.json else TablePrinter()
    printer.began(options, psutil.cpu_percent(interval=0.5))
    result = run_plan(options, printer)
    PaceFile(paths.pace_file).note(*_paces(result))
    printer.finished(result)
    return ExitCode.DONE


def _paces(result: BenchResult) -> list[Pace]:
    """The middle run of each kind of job, as if the window had made it."""
    takes = result.options.takes
    kinds = {
        takes: [turn.job for turn in result.rounds],
        SEVERAL_TAKES: [turn.several for turn in result.rounds if turn.several],
    }
    return [_pace(result, takes, _middle(jobs)) for takes, jobs in kinds.items() if jobs]


def _middle(jobs: list[JobFigures]) -> JobFigures:
    return sorted(jobs, key=lambda job: job.seconds)[len(jobs) // 2]


def _pace(result: BenchResult, takes: int, job: JobFigures) -> Pace:
    options = result.options
    return Pace(
        checkpoint=checkpoint_key(options.checkpoint),
        asked_device=options.device,
        asked_precision=options.precision,
        device=job.device,
        precision=job.precision,
        takes=takes,
        guided=options.params.guided,
        duration=job.sound_seconds,
        seconds=job.seconds,
    )
