"""Whether drums are played in a sound: what the drum network says of all of it, weighed by a logistic choice.

The network takes many an attack for a hit. What tells drums from others is how often it is sure, and for how long. The
weights are found by ``python -m tests.benchmarks.ears_drums --fit``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.drum_network import DRUM_NOTES, DRUM_RATE, FRAME_RATE, DrumNetwork, are_peaks, drum_bands
from musicgen_desktop.domain.analysis import Drums

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "always": 2.846,
        "kick: hits": 0.957,
        "kick: surest": 0.284,
        "kick: next": 0.040,
        "kick: likely": 0.866,
        "snare: hits": 0.336,
        "snare: surest": -0.043,
        "snare: next": -0.119,
        "snare: likely": 0.279,
        "hi-hat: hits": 0.362,
        "hi-hat: surest": 0.306,
        "hi-hat: next": 0.240,
        "hi-hat: likely": 0.738,
    }
)

_LEAST_SECONDS = 2.0
"""Of what is shorter nobody can say that no drums are played in it."""

_SURE = 0.8
"""Least confidence of what is told."""

_LIKELY = 0.5
_NEVER = 1e-3
_DRUM_NAMES = ("kick", "snare", "hi-hat")


def find_drums(mono: NDArray[np.float32], network: DrumNetwork) -> Drums | None:
    """Whether there are drums in a sound (samples,) at ``DRUM_RATE``; None where that cannot be told."""
    if len(mono) < _LEAST_SECONDS * DRUM_RATE:
        return None
    chance = drums_chance(mono, network)
    confidence = max(chance, 1 - chance)
    return Drums(chance > _LIKELY, confidence) if confidence >= _SURE else None


def drums_chance(mono: NDArray[np.float32], network: DrumNetwork) -> float:
    """How likely there are drums, 0 to 1."""
    features = {"always": 1.0, **drum_features(mono, network)}
    return float(1 / (1 + np.exp(-sum(weight * features[name] for name, weight in WEIGHTS.items()))))


def drum_features(mono: NDArray[np.float32], network: DrumNetwork) -> dict[str, float]:
    """By name as in ``WEIGHTS``, for each drum: how often it is hit, how sure that is, and how long it is likely."""
    bands = drum_bands(mono)
    chances = network.chances(bands)
    hits = network.hits(bands, chances)
    seconds = len(bands) / FRAME_RATE
    peaks = np.sort(np.where(are_peaks(chances), chances, 0), axis=0)[::-1]
    most = max(1, round(seconds))
    features = {}
    for number, (name, note) in enumerate(zip(_DRUM_NAMES, DRUM_NOTES, strict=True)):
        count = sum(hit.drum == note for hit in hits)
        features[f"{name}: hits"] = float(np.log1p(count / seconds))
        features[f"{name}: surest"] = _odds(float(peaks[:most, number].mean()))
        features[f"{name}: next"] = _odds(float(peaks[most : 3 * most, number].mean()))
        features[f"{name}: likely"] = float(np.log10(_NEVER + (chances[:, number] > _LIKELY).mean()))
    return features


def _odds(chance: float) -> float:
    return float(np.log((chance + _NEVER) / (1 - chance + _NEVER)))
