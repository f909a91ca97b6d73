"""Find the weights of ``analysis/beat_evidence.py`` and ``bar_evidence.py``: logistic choices among hypotheses.

    python -m tests.benchmarks.ears_weights

They are told the truth about ``TUNING_SEEDS`` alone; ``tests.benchmarks.ears`` reports on others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from musicgen_desktop.analysis.analyse import ANALYSIS_RATE, as_mono
from musicgen_desktop.analysis.bar_evidence import bar_hypotheses
from musicgen_desktop.analysis.beat_evidence import beat_features
from musicgen_desktop.analysis.beat_hypotheses import beat_hypotheses
from musicgen_desktop.analysis.chromagram import chromagram
from musicgen_desktop.analysis.evidence import Evidence
from musicgen_desktop.analysis.onset_envelope import ENVELOPE_RATE, onset_envelope
from tests.support.references.click_tracks import click_track
from tests.support.references.reference_sound import ReferenceSound
from tests.support.references.song_renders import SOUNDFONTS, render_song

TUNING_SEEDS = tuple(seed for seed in range(288) if seed % 4 < 2), tuple(range(5000, 5048))
"""Of songs, with the smaller soundfont and with the other one."""

_CLICKS = 75
_SWINGS = (0.0, 0.0, 0.5, 0.6, 0.66)
_ACCENTS = (0, 4, 3, 4)
_SHRINK_BEATS, _SHRINK_BARS = 0.005, 0.03
"""How strongly weights are drawn to 0. Bars are plainer in songs written by rules than in music."""

_CLOSE_TEMPO, _CLOSE_SECONDS, _MOST = 0.04, 0.07, 0.6


@dataclass(frozen=True, slots=True)
class _Choice:
    """A sound's hypotheses (hypotheses, features) and which of them are right."""

    names: tuple[str, ...]
    features: NDArray[np.float64]
    is_right: NDArray[np.bool_]

    @classmethod
    def of(cls, rows: Sequence[Mapping[str, float]], right: Sequence[bool]) -> _Choice:
        """Of the features of each hypothesis by name."""
        return cls(tuple(rows[0]), np.array([list(row.values()) for row in rows]), np.array(right))


def main() -> None:
    """Print both tables of weights."""
    beats, bars = [], []
    for sound in _sounds():
        mono = as_mono(sound.audio_values, sound.sampling_rate)
        envelope = onset_envelope(mono, ANALYSIS_RATE)
        evidence = Evidence.of(envelope, chromagram(mono, ANALYSIS_RATE))
        beats.append(_beats(sound, envelope, evidence))
        if sound.downbeats:
            bars.append(_bars(sound, evidence))
    _print("beat_evidence.py", [choice for choice in beats if choice.is_right.any()], _SHRINK_BEATS)
    _print("bar_evidence.py", [choice for choice in bars if choice.is_right.any()], _SHRINK_BARS)


def _sounds() -> Iterator[ReferenceSound]:
    for seeds, soundfont in zip(TUNING_SEEDS, reversed(SOUNDFONTS), strict=True):
        yield from (render_song(seed, soundfont) for seed in seeds)
    random = np.random.default_rng(3)
    for seed in range(_CLICKS):
        bpm = float(random.uniform(60, 180))
        yield click_track(bpm, swing=_SWINGS[seed % 5], beats_in_bar=_ACCENTS[seed % 4], seed=seed)


def _beats(sound: ReferenceSound, envelope: NDArray[np.float32], evidence: Evidence) -> _Choice:
    rows, right = [], []
    for hypothesis in beat_hypotheses(envelope, evidence.correlation, ENVELOPE_RATE):
        rows.append(beat_features(evidence, hypothesis.period, hypothesis.beats))
        bpm = 60 * ENVELOPE_RATE / hypothesis.period
        distances = np.abs(hypothesis.beats[:, None] / ENVELOPE_RATE - np.array(sound.beats)).min(axis=1)
        right.append(abs(bpm / sound.bpm - 1) < _CLOSE_TEMPO and (distances < _CLOSE_SECONDS).mean() > _MOST)
    return _Choice.of(rows, right)


def _bars(sound: ReferenceSound, evidence: Evidence) -> _Choice:
    first = sound.beats.index(sound.downbeats[0])
    count = sound.beats.index(sound.downbeats[1]) - first
    hypotheses = list(bar_hypotheses(evidence, np.array(sound.beats) * ENVELOPE_RATE))
    right = [hypothesis.count == count and hypothesis.first == first for hypothesis in hypotheses]
    return _Choice.of([hypothesis.features for hypothesis in hypotheses], right)


def _print(name: str, choices: list[_Choice], shrink: float) -> None:
    scale = np.concatenate([choice.features for choice in choices]).std(axis=0) + 1e-9
    scaled = [_Choice(choice.names, choice.features / scale, choice.is_right) for choice in choices]
    weights = _fit(scaled, shrink) / scale
    right = [choice.is_right[(choice.features @ weights).argmax()] for choice in choices]
    print(f"# {name}: {np.mean(right):.1%} of {len(choices)} sounds right")
    for feature, weight in zip(choices[0].names, weights, strict=True):
        print(f'        "{feature}": {weight:.3f},')


def _fit(choices: list[_Choice], shrink: float) -> NDArray[np.float64]:
    """The weights with which the right hypotheses are the likeliest, all of a sound's right ones together."""

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        value, slope = shrink * float(weights @ weights), 2 * shrink * weights
        for choice in choices:
            scores = choice.features @ weights
            shares = np.exp(scores - scores.max())
            right = shares * choice.is_right
            value -= float(np.log(right.sum() / shares.sum())) / len(choices)
            slope = slope + choice.features.T @ (shares / shares.sum() - right / right.sum()) / len(choices)
        return value, slope

    return minimize(loss, np.zeros(choices[0].features.shape[1]), jac=True).x


if __name__ == "__main__":
    main()
