"""Whether beats are those that a listener would tap: what speaks for a hypothesis, and how strongly.

Every sound repeats at half and twice its tempo, and often stronger off the beat than on it. So each hypothesis of tempo
and phase is followed through the sound, and judged by what lies on its beats and between them, and by the bars that it
would make. The weights are those of a logistic choice among a sound's hypotheses, found by
``python -m tests.benchmarks.ears_weights``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.bar_evidence import bar_hypotheses
from musicgen_desktop.analysis.evidence import SOFT_ROWS, Evidence
from musicgen_desktop.analysis.onset_envelope import ENVELOPE_RATE
from musicgen_desktop.analysis.tempo_candidates import comb_strength

_USUAL_BPM = 110.0

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "on beats, row 0": -0.325,
        "on beats, row 1": -0.234,
        "on beats, row 2": 0.181,
        "on beats, row 3": 0.428,
        "on beats, row 4": 0.488,
        "on beats, row 5": 0.595,
        "half way, row 0": 0.262,
        "half way, row 1": -0.004,
        "half way, row 2": 0.076,
        "half way, row 3": 0.345,
        "half way, row 4": -0.524,
        "half way, row 5": -0.690,
        "at quarters": -0.646,
        "at thirds": -0.879,
        "every other beat, low": 0.560,
        "every other beat, high": 0.174,
        "every other accent, low": -0.320,
        "every other accent, high": -0.980,
        "changes on beats": 3.133,
        "changes half way": -0.700,
        "octaves from usual": 1.850,
        "octaves squared": -2.831,
        "repeats": 6.143,
        "repeats after two": 3.360,
        "repeats after half": 3.143,
        "bars": 0.482,
    }
)


def beat_features(evidence: Evidence, period: float, beats: NDArray[np.float64]) -> dict[str, float]:
    """By name as in ``WEIGHTS``: all that speaks for or against beats (frames, three and more) of a period."""
    lengths = np.diff(beats)
    places = [beats[:-1] + lengths * part for part in (1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4)]
    quarter, third, half, third_2, quarter_2 = (evidence.onsets_at(place).mean(axis=1) for place in places)
    on = evidence.onsets_at(beats)
    uneven = np.abs(on[:, ::2].mean(axis=1) - on[:, 1::2].mean(axis=1))
    octaves = float(np.log2(60 * ENVELOPE_RATE / period / _USUAL_BPM))
    comb = comb_strength(evidence.correlation, period * np.array([1.0, 2.0, 0.5]))
    return {
        **{f"on beats, row {row}": float(value) for row, value in enumerate(on.mean(axis=1))},
        **{f"half way, row {row}": float(value) for row, value in enumerate(half)},
        "at quarters": float((quarter + quarter_2).mean()) / 2,
        "at thirds": float((third + third_2).mean()) / 2,
        "every other beat, low": float(uneven[0]),
        "every other beat, high": float(uneven[1:SOFT_ROWS].mean()),
        "every other accent, low": float(uneven[SOFT_ROWS]),
        "every other accent, high": float(uneven[SOFT_ROWS + 1]),
        "changes on beats": float(evidence.changes_at(beats).mean()),
        "changes half way": float(evidence.changes_at(places[2]).mean()),
        "octaves from usual": octaves,
        "octaves squared": octaves**2,
        "repeats": float(comb[0]),
        "repeats after two": float(comb[1]),
        "repeats after half": float(comb[2]),
        "bars": max((bars.score for bars in bar_hypotheses(evidence, beats)), default=0.0),
    }


def beat_score(evidence: Evidence, period: float, beats: NDArray[np.float64]) -> float:
    """How much speaks for beats (frames) of a period: a logarithm of odds, but for a constant of the sound."""
    features = beat_features(evidence, period, beats)
    return sum(weight * features[name] for name, weight in WEIGHTS.items())
