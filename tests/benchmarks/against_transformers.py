"""The program's engine against Transformers' ``generate()``: ``python -m tests.benchmarks.against_transformers``.

Each side has a process of its own, and both run in turns.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from musicgen_desktop.app.cli.bench_figures import machine, median_ratio, spread
from musicgen_desktop.app.cli.bench_options import BenchOptions, add_job_arguments
from musicgen_desktop.app.cli.bench_process import BenchProcess
from musicgen_desktop.app.container import build_checkpoint_store, prepare_process
from musicgen_desktop.domain.params import MIN_DURATION
from musicgen_desktop.engine.bench_values import BenchSide, JobFigures, LoadFigures, LoadOrder
from musicgen_desktop.system.paths import find_paths

_PRECISIONS = ("fp32", "bf16", "fp16")


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that was measured, ours and theirs.

    Attributes:
        first: ours, loading for the first time.
        loads: ours, loading again in a new process; theirs.
        rounds: the same job on both sides, turn by turn.
    """

    first: LoadFigures
    loads: tuple[LoadFigures, LoadFigures]
    rounds: tuple[tuple[JobFigures, JobFigures], ...]

    @property
    def codes_equal(self) -> bool | None:
        """Whether both sides chose the same codes; None where they need not.

        One stream of random numbers serves all takes of ``generate()``: only a job's only take can be ours.
        """
        if any((job.device, job.precision) != ("cpu", "fp32") for turn in self.rounds for job in turn):
            return None
        return all(ours.codes_digest == theirs.codes_digest for ours, theirs in self.rounds)

    @property
    def peak_bytes(self) -> tuple[int, int]:
        """The most memory of both sides, loading for the first time included."""
        ours, theirs = (max(turn[side].peak_bytes for turn in self.rounds) for side in (0, 1))
        return max(self.first.peak_bytes, ours), theirs


def their_side(cache: Path) -> BenchSide:
    """Transformers' ``generate()``; a ``MakeSide``."""
    from tests.benchmarks.transformers_side import TransformersSide

    return TransformersSide()


def compare(options: BenchOptions, their_precision: str) -> Comparison:
    """Measure. Raises ``UserError``; no process is left whatever happens."""

    def order(precision: str, cache: str) -> LoadOrder:
        return LoadOrder(options.checkpoint, options.device, precision, Path(cache), options.variant)

    with tempfile.TemporaryDirectory(prefix="musicgen-bench-") as cache:
        with closing(BenchProcess()) as process:
            first = process.load(order(options.precision, cache))
        with closing(BenchProcess()) as ours, closing(BenchProcess(their_side)) as theirs:
            loads = ours.load(order(options.precision, cache)), theirs.load(order(their_precision, cache))
            warm = replace(options.params, duration=MIN_DURATION)
            ours.run(warm)
            theirs.run(warm)
            rounds = [(ours.run(options.params), theirs.run(options.params)) for _ in range(options.rounds)]
    return Comparison(first, loads, tuple(rounds))


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.against_transformers", description=__doc__)
    add_job_arguments(parser)
    parser.add_argument("--their-precision", choices=_PRECISIONS, default="fp32", help="of generate() (default fp32)")
    chosen = parser.parse_args(arguments)
    paths = find_paths(os.environ)
    prepare_process(paths)
    checkpoint = build_checkpoint_store(paths).resolve(chosen.checkpoint)
    options = BenchOptions(
        checkpoint=checkpoint,
        device=chosen.device,
        precision=chosen.precision,
        takes=chosen.takes,
        seconds=chosen.seconds,
        rounds=chosen.rounds,
        busy_cores=0,
        variant=chosen.variant,
    )
    options.params.validate()
    print(f"{checkpoint.title} on {machine()}", flush=True)
    _print(compare(options, chosen.their_precision), options.takes)


def _print(result: Comparison, takes: int) -> None:
    ours, theirs = result.rounds[0]
    print(f"{ours.device.upper()}, takes: {takes}; ours {ours.precision}, theirs {theirs.precision}; "
          f"median of rounds: {len(result.rounds)}")  # fmt: skip
    print(f"{'':32}{'ours':>22}{'generate()':>22}{'ratio':>8}")
    figures: tuple[tuple[str, int, Callable[[JobFigures], float]], ...] = (
        ("steps a second", 1, lambda job: job.steps_per_second),
        ("seconds of sound a second", 2, lambda job: job.real_time_factor),
        ("first sound after, s", 2, lambda job: job.first_sound),
        ("processor time of a step, ms", 1, lambda job: job.processor_ms),
    )
    for name, digits, figure in figures:
        mine, other = ([figure(turn[side]) for turn in result.rounds] for side in (0, 1))
        print(f"{name:32}{spread(mine, digits):>22}{spread(other, digits):>22}{median_ratio(mine, other):8.2f}")
    again, load = result.loads
    print(f"{'loading, s':32}{result.first.load_seconds:22.1f}{load.load_seconds:22.1f}")
    print(f"{'loading again, s':32}{again.load_seconds:22.1f}")
    print(f"{'importing the libraries, s':32}{again.import_seconds:22.1f}{load.import_seconds:22.1f}")
    print(f"{'weights read in a step, GB':32}{ours.weight_bytes / 1e9:22.3f}{theirs.weight_bytes / 1e9:22.3f}")
    mine, other = result.peak_bytes
    print(f"{'most memory, GB':32}{mine / 1e9:22.2f}{other / 1e9:22.2f}{mine / other:8.2f}")
    if takes == 1 and result.codes_equal is not None:
        print("Both chose the same codes." if result.codes_equal else "They chose DIFFERENT codes: not so in fp32!")


if __name__ == "__main__":
    main()
