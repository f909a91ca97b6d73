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
        steps_per_second, real_time_factor, first_sound, processor_ms: ours and theirs; a job from prompt to sound.
        ratio: ours over theirs in steps per second; the median of the rounds.
        step_ms: ours, the median step of each round, sound left out.
        bandwidth: bytes a second that the machine reads.
        bandwidth_share: of it, what reading the weights at every step takes, sound included.
        several_takes: time of several takes over the time of one; the median.
        late_step: time of a step at position ``LATE`` over one at ``EARLY``.
        busy_share: steps a second with busy cores over those without; the median.
        codes_equal: whether both sides chose the same codes; None where they need not.
        peak_bytes: the most memory of each side, loading for the first time included.
    """

    steps_per_second: tuple[tuple[float, ...], tuple[float, ...] | None]
    real_time_factor: tuple[tuple[float, ...], tuple[float, ...] | None]
    first_sound: tuple[tuple[float, ...], tuple[float, ...] | None]
    processor_ms: tuple[tuple[float, ...], tuple[float, ...] | None]
    ratio: float | None
    step_ms: tuple[float, ...]
    bandwidth: tuple[float, ...]
    bandwidth_share: tuple[float, ...]
    several_takes: float | None
    late_step: float | None
    busy_share: float | None
    codes_equal: bool | None
    peak_bytes: tuple[int, int | None]


def summarise(result: BenchResult) -> Summary:
    """Work the figures out."""
    rounds, loads = result.rounds, result.loads
    speeds = _both(rounds, lambda job: job.steps_per_second)
    bandwidth = tuple(turn.bandwidth for turn in rounds)
    ours, theirs = rounds[0].ours, rounds[0].theirs
    # One stream of random numbers serves all takes of generate(): only its first one alone can be ours.
    sides = {(job.device, job.precision) for job in (ours, theirs) if job}
    compared = theirs is not None and result.options.takes == 1 and sides == {("cpu", "fp32")}
    # Several takes may have run already: their memory is not that of the job which is compared.
    ours_peak = max(loads.first.peak_bytes, ours.peak_bytes)
    their_peaks = [turn.theirs.peak_bytes for turn in rounds if turn.theirs]
    return Summary(
        steps_per_second=speeds,
        real_time_factor=_both(rounds, lambda job: job.real_time_factor),
        first_sound=_both(rounds, lambda job: job.first_sound),
        processor_ms=_both(rounds, lambda job: 1000 * job.processor_seconds / job.steps),
        ratio=median_ratio(speeds[0], speeds[1]) if speeds[1] else None,
        step_ms=tuple(1000 * median(turn.ours.step_seconds) for turn in rounds),
        bandwidth=bandwidth,
        bandwidth_share=tuple(
            ours.weight_bytes * speed / read for speed, read in zip(speeds[0], bandwidth, strict=True)
        ),
        several_takes=_ratio(rounds, lambda turn: turn.several, lambda job: job.seconds),
        late_step=late_over_early(result.whole.step_seconds) if result.whole else None,
        busy_share=_ratio(rounds, lambda turn: turn.busy, lambda job: job.steps_per_second),
        codes_equal=_codes_equal(rounds) if compared else None,
        peak_bytes=(ours_peak, max(their_peaks, default=None)),
    )


def late_over_early(step_seconds: Sequence[float]) -> float | None:
    """How much longer a step takes late in a clip; None if the clip was too short to say."""
    early, late = (step_seconds[at - _AROUND : at + _AROUND] for at in (EARLY, LATE))
    return median(late) / median(early) if late and early else None


def _both(
    rounds: Sequence[Round], figure: Callable[[JobFigures], float]
) -> tuple[tuple[float, ...], tuple[float, ...] | None]:
    theirs = tuple(figure(turn.theirs) for turn in rounds if turn.theirs)
    return tuple(figure(turn.ours) for turn in rounds), theirs or None


def _ratio(
    rounds: Sequence[Round], other: Callable[[Round], JobFigures | None], figure: Callable[[JobFigures], float]
) -> float | None:
    pairs = [(job, turn.ours) for turn in rounds if (job := other(turn))]
    return median_ratio([figure(a) for a, _ in pairs], [figure(b) for _, b in pairs]) if pairs else None


def _codes_equal(rounds: Sequence[Round]) -> bool:
    return all(turn.theirs is not None and turn.theirs.codes_digest == turn.ours.codes_digest for turn in rounds)
