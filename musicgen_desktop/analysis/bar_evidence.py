"""On which beats bars begin: there is more bass, another accent and another chord than on the beats beside it.

Each count of beats and each place of the first one is a hypothesis; the weights are those of a logistic choice among
them, found by ``python -m tests.benchmarks.ears_weights``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.evidence import Evidence
from musicgen_desktop.analysis.harmonic_change import change_at

COUNTS = (4, 3, 5)
"""Beats in a bar. Two are counted as four."""

_RARITY: Mapping[int, float] = MappingProxyType({4: 0.0, 3: 1.5, 5: 2.0})
"""By count: how much rarer it is in music than in the songs of which the weights are made, a logarithm of odds."""

_BEGINNING = 15.0
"""Frames: what begins with the sound is more often a bar than not, where nothing else tells."""

_REACHES = (1.0, 2.0)
"""Beats on each side of a change of harmony."""

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "onsets, row 0": 1.117,
        "onsets, row 1": 0.304,
        "onsets, row 2": -0.076,
        "onsets, row 3": 2.009,
        "onsets, row 4": 0.530,
        "onsets, row 5": 1.218,
        "change 1": 1.110,
        "change 2": 0.641,
        "before: onsets, row 0": -0.252,
        "before: onsets, row 1": 0.364,
        "before: onsets, row 2": 0.481,
        "before: onsets, row 3": -0.479,
        "before: onsets, row 4": -0.302,
        "before: onsets, row 5": 0.042,
        "before: change 1": -0.616,
        "before: change 2": 0.326,
        "repeats": 1.199,
        "with the sound": 1.436,
        "3 beats": 0.031,
        "5 beats": -0.781,
    }
)


@dataclass(frozen=True, slots=True)
class BarHypothesis:
    """Bars of ``count`` beats, the first of which begins with beat number ``first``."""

    count: int
    first: int
    features: Mapping[str, float]

    @property
    def score(self) -> float:
        """How much speaks for it: a logarithm of odds, but for a constant of the sound."""
        return sum(weight * self.features[name] for name, weight in WEIGHTS.items()) - _RARITY[self.count]


def bar_hypotheses(evidence: Evidence, beats: NDArray[np.float64]) -> Iterator[BarHypothesis]:
    """All of them, for beats (frames) of which there are two bars and more."""
    table = _beat_table(evidence, beats)
    names = [
        *(f"onsets, row {row}" for row in range(len(evidence.onsets))),
        *(f"change {reach:g}" for reach in _REACHES),
    ]
    standard = (table - table.mean(axis=1, keepdims=True)) / (table.std(axis=1, keepdims=True) + 1e-9)
    for count in COUNTS:
        if len(beats) < 2 * count:
            continue
        likeness = float((standard[:, count:] * standard[:, :-count]).mean())
        for first in range(count):
            stands_out = standard[:, first::count].mean(axis=1)
            before = standard[:, (first - 1) % count :: count].mean(axis=1)
            yield BarHypothesis(
                count,
                first,
                {
                    **dict(zip(names, stands_out.tolist(), strict=True)),
                    **{f"before: {name}": value for name, value in zip(names, before.tolist(), strict=True)},
                    "repeats": likeness,
                    "with the sound": float(beats[first] <= _BEGINNING),
                    **{f"{other} beats": float(count == other) for other in COUNTS[1:]},
                },
            )


def _beat_table(evidence: Evidence, beats: NDArray[np.float64]) -> NDArray[np.float64]:
    """What is heard on each beat: (measures, beats)."""
    places = beats * evidence.chroma_frames
    length = float(np.median(np.diff(places)))
    changes = [change_at(evidence.unit_chroma, places, np.full(len(beats), reach * length)) for reach in _REACHES]
    return np.vstack([evidence.onsets_at(beats), *changes])
