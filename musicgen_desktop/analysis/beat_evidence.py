"""Whether beats are those that a listener would tap: what speaks for a hypothesis, and how strongly.

Every sound repeats at half and twice its tempo, and often stronger off the beat than on it. So each hypothesis of tempo
and phase is followed through the sound, and judged by what lies on its beats and between them. The weights are those of
a logistic choice among a sound's hypotheses; ``python -m tests.benchmarks.ears_weights`` finds them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter1d

from musicgen_desktop.analysis.chromagram import Chromagram
from musicgen_desktop.analysis.harmonic_change import change_at, unit_chroma
from musicgen_desktop.analysis.onset_envelope import ENVELOPE_RATE
from musicgen_desktop.analysis.tempo_candidates import autocorrelation, comb_strength

SOFT_ROWS = 4
"""The first rows of an onset envelope; behind them are two of accents."""

_USUAL_BPM = 110.0
_NEAR = 5
"""Frames around a place in which an onset counts as on it."""

_CHANGE_REACH = 0.2
"""Seconds on each side of a change of harmony."""

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "on beats, row 0": -0.115,
        "on beats, row 1": -0.126,
        "on beats, row 2": 0.398,
        "on beats, row 3": 0.570,
        "on beats, row 4": 0.557,
        "on beats, row 5": 0.579,
        "half way, row 0": -0.084,
        "half way, row 1": -0.114,
        "half way, row 2": 0.015,
        "half way, row 3": 0.584,
        "half way, row 4": -0.659,
        "half way, row 5": -0.572,
        "at quarters": -0.706,
        "at thirds": -0.965,
        "every other beat, low": 0.572,
        "every other beat, high": 0.366,
        "every other accent, low": -0.522,
        "every other accent, high": -0.806,
        "changes on beats": 0.601,
        "changes half way": -0.743,
        "octaves from usual": 2.005,
        "octaves squared": -3.569,
        "repeats": 4.625,
        "repeats after two": 2.630,
        "repeats after half": 4.507,
    }
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a sound before its beats are.

    Attributes:
        onsets: (6, frames), as ``onset_envelope`` gives them, each the largest of its neighbourhood.
        changes: (frames,) of harmony, of mean square 1.
        correlation: of the envelope with itself.
        unit_chroma: (chroma frames, 24), as ``unit_chroma`` gives it.
        chroma_frames: of them per frame of the envelope.
    """

    onsets: NDArray[np.float32] = field(repr=False)
    changes: NDArray[np.float64] = field(repr=False)
    correlation: NDArray[np.float64] = field(repr=False)
    unit_chroma: NDArray[np.float64] = field(repr=False)
    chroma_frames: float

    @classmethod
    def of(cls, envelope: NDArray[np.float32], chroma: Chromagram) -> Evidence:
        """Of an onset envelope and the chromagram of the same sound."""
        unit = unit_chroma(chroma)
        frames = np.arange(len(unit), dtype=np.float64)
        change = change_at(unit, frames, np.full(len(unit), _CHANGE_REACH * chroma.rate))
        change /= np.sqrt(np.square(change).mean()) + 1e-9
        seconds = np.arange(envelope.shape[1]) / ENVELOPE_RATE
        return cls(
            np.asarray(maximum_filter1d(envelope, _NEAR, axis=1), np.float32),
            np.interp(seconds * chroma.rate, frames, change),
            autocorrelation(envelope[:SOFT_ROWS]),
            unit,
            chroma.rate / ENVELOPE_RATE,
        )

    def features(self, period: float, beats: NDArray[np.float64]) -> dict[str, float]:
        """By name as in ``WEIGHTS``: all that speaks for or against beats (frames, three and more) of a period."""
        lengths = np.diff(beats)
        places = [beats[:-1] + lengths * part for part in (1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4)]
        quarter, third, half, third_2, quarter_2 = (self._onsets_at(place) for place in places)
        on = self._onsets_at(beats)
        uneven = np.abs(self._onsets_at(beats[::2]) - self._onsets_at(beats[1::2]))
        octaves = float(np.log2(60 * ENVELOPE_RATE / period / _USUAL_BPM))
        comb = comb_strength(self.correlation, period * np.array([1.0, 2.0, 0.5]))
        return {
            **{f"on beats, row {row}": float(value) for row, value in enumerate(on)},
            **{f"half way, row {row}": float(value) for row, value in enumerate(half)},
            "at quarters": float((quarter + quarter_2).mean()) / 2,
            "at thirds": float((third + third_2).mean()) / 2,
            "every other beat, low": float(uneven[0]),
            "every other beat, high": float(uneven[1:SOFT_ROWS].mean()),
            "every other accent, low": float(uneven[SOFT_ROWS]),
            "every other accent, high": float(uneven[SOFT_ROWS + 1]),
            "changes on beats": self._changes_at(beats),
            "changes half way": self._changes_at(places[2]),
            "octaves from usual": octaves,
            "octaves squared": octaves**2,
            "repeats": float(comb[0]),
            "repeats after two": float(comb[1]),
            "repeats after half": float(comb[2]),
        }

    def score(self, period: float, beats: NDArray[np.float64]) -> float:
        """How much speaks for them: a logarithm of odds, but for a constant of the sound."""
        features = self.features(period, beats)
        return sum(weight * features[name] for name, weight in WEIGHTS.items())

    def _onsets_at(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        return self.onsets[:, self._frames(places)].mean(axis=1)

    def _changes_at(self, places: NDArray[np.float64]) -> float:
        return float(self.changes[self._frames(places)].mean())

    def _frames(self, places: NDArray[np.float64]) -> NDArray[np.intp]:
        return np.clip(np.rint(places), 0, self.onsets.shape[1] - 1).astype(np.intp)
