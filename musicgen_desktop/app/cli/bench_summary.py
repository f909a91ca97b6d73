"""From the raw times of a benchmark to the figures that are worth telling."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from musicgen_desktop.app.cli.bench_figures import median_ratio
from musicgen_desktop.app.cli.bench_plan import BenchResult, Round
from musicgen_desktop.engine.bench_values import JobFigures

EARLY, LATE = 50, 1400
"""Positions whose steps are compared; a whole clip has about 1500."""

_AROUND = 40
"""Steps on each side of a position that count as there."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Figures of a ``BenchResult``: one value for each round, in order, or None where nothing was measured.

    Attributes:
        steps_per_second, real_time_factor, first_sound, processor_ms: of a job from prompt to sound.
        step_ms: the median step of each round, sound left out.
        bandwidth: bytes a second that the machine reads.
        bandwidth_share: of it, what reading the weights at every step takes, sound included.
        heard: seconds until the first step behind a given sound; empty where none can be given.
        several_takes: time of several takes over the time of one; the median.
        late_step: time of a step at position ``LATE`` over one at ``EARLY``.
        busy_share: steps a second with busy cores over those without; the median.
        variant_steps_per_second, variant_real_time_factor: of the other build of the native code; empty without one.
        variant_share: its steps a second over those of the fastest; the median.
        variant_several_takes: ``several_takes`` of that build.
        peak_bytes: the most memory, loading for the first time included.
    """

    steps_per_second: tuple[float, ...]
    real_time_factor: tuple[float, ...]
    first_sound: tuple[float, ...]
    processor_ms: tuple[float, ...]
    step_ms: tuple[float, ...]
    bandwidth: tuple[float, ...]
    bandwidth_share: tuple[float, ...]
    heard: tuple[float, ...]
    several_takes: float | None
    late_step: float | None
    busy_share: float | None
    variant_steps_per_second: tuple[float, ...]
    variant_real_time_factor: tuple[float, ...]
    variant_share: float | None
    variant_several_takes: float | None
    peak_bytes: int


def summarise(result: BenchResult) -> Summary:
    """Work the figures out."""
    rounds, jobs = result.rounds, [turn.job for turn in result.rounds]
    variants = [turn.variant for turn in rounds if turn.variant]
    return Summary(
        steps_per_second=tuple(job.steps_per_second for job in jobs),
        real_time_factor=tuple(job.real_time_factor for job in jobs),
        first_sound=tuple(job.first_sound for job in jobs),
        processor_ms=tuple(job.processor_ms for job in jobs),
        step_ms=tuple(1000 * median(job.step_seconds) for job in jobs),
        bandwidth=tuple(turn.bandwidth for turn in rounds),
        bandwidth_share=tuple(turn.job.weight_bytes * turn.job.steps_per_second / turn.bandwidth for turn in rounds),
        heard=tuple(turn.heard for turn in rounds if turn.heard is not None),
        several_takes=_ratio(rounds, lambda turn: turn.several, lambda turn: turn.job, lambda job: job.seconds),
        late_step=late_over_early(result.whole.step_seconds) if result.whole else None,
        busy_share=_ratio(rounds, lambda turn: turn.busy, lambda turn: turn.job, lambda job: job.steps_per_second),
        variant_steps_per_second=tuple(job.steps_per_second for job in variants),
        variant_real_time_factor=tuple(job.real_time_factor for job in variants),
        variant_share=_ratio(
            rounds, lambda turn: turn.variant, lambda turn: turn.job, lambda job: job.steps_per_second
        ),
        variant_several_takes=_ratio(
            rounds, lambda turn: turn.variant_several, lambda turn: turn.variant, lambda job: job.seconds
        ),
        # Several takes may have run before the other rounds: their memory is not that of the job.
        peak_bytes=max(result.loads.first.peak_bytes, jobs[0].peak_bytes),
    )


def late_over_early(step_seconds: Sequence[float]) -> float | None:
    """How much longer a step takes late in a clip; None if the clip was too short to say."""
    early, late = (step_seconds[at - _AROUND : at + _AROUND] for at in (EARLY, LATE))
    return median(late) / median(early) if late and early else None


def _ratio(
    rounds: Sequence[Round],
    above: Callable[[Round], JobFigures | None],
    below: Callable[[Round], JobFigures | None],
    figure: Callable[[JobFigures], float],
) -> float | None:
    pairs = [(a, b) for turn in rounds if (a := above(turn)) and (b := below(turn))]
    return median_ratio([figure(a) for a, _ in pairs], [figure(b) for _, b in pairs]) if pairs else None
