"""Every way in which the beats of a sound may be counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.tempo_candidates import tempo_candidates
from musicgen_desktop.analysis.track_beats import track_beats

_ROW_WEIGHTS = (0.8, 0.4, 0.4, 0.4, 0.0, 0.0)
"""Of the rows of the onset envelope: what beats are drawn to."""

_PHASES = (0.0, 1 / 3, 1 / 2, 2 / 3)
"""Of a period: where the beats may be, when the strongest onsets are off them."""

FEWEST_BEATS = 4
"""With fewer there is no pulse."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """Beats at one tempo and phase.

    Attributes:
        period: frames, of most of them.
        beats: frames, ascending.
    """

    period: float
    beats: NDArray[np.float64] = field(repr=False)


def beat_hypotheses(envelope: NDArray[np.float32], correlation: NDArray[np.float64], rate: float) -> list[Hypothesis]:
    """Beats of an even tempo, for each candidate and phase; empty where nothing repeats."""
    periods = tempo_candidates(correlation, rate)
    return list(follow(envelope, periods[:, None])) if len(periods) else []


def follow(envelope: NDArray[np.float32], periods: NDArray[np.float64]) -> Iterator[Hypothesis]:
    """Beats in each phase, of periods (hypotheses, frames) or (hypotheses, 1) in frames."""
    onsets = np.array(_ROW_WEIGHTS, np.float32) @ envelope
    for period, beats in zip(periods, track_beats(onsets, periods), strict=True):
        if len(beats) > FEWEST_BEATS:
            for phase in _PHASES:
                shifted = beats[:-1] + phase * np.diff(beats) if phase else beats.astype(np.float64)
                yield Hypothesis(float(np.median(period)), shifted)
