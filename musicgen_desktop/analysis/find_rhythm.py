"""The beats and bars of a sound, if it has a steady pulse."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.bar_evidence import BarHypothesis, bar_hypotheses
from musicgen_desktop.analysis.beat_evidence import Evidence
from musicgen_desktop.analysis.beat_hypotheses import beat_hypotheses, follow
from musicgen_desktop.analysis.chromagram import Chromagram, chromagram
from musicgen_desktop.analysis.local_tempo import local_periods
from musicgen_desktop.analysis.onset_envelope import ENVELOPE_RATE, onset_envelope
from musicgen_desktop.domain.analysis import Rhythm

_LEAST_SECONDS = 2.0
_LEAST_STRENGTH = 0.1
"""How much a sound must repeat with its beats to have a steady tempo."""

_LEAST_CONFIDENCE, _LEAST_BAR_CONFIDENCE = 0.35, 0.3
"""Below these a tempo, or where bars begin, is not told: about chance among the usual handful of hypotheses."""

_SAME_TEMPO = 0.04

_EVEN = 0.08
"""Of a period: how far a beat may be from an even grid to count as on it."""

_REGRESSIONS = 3
_EVEN_SHARE = 0.9
"""Of the beats that must be on the grid where one tempo holds for all."""


def find_rhythm(mono: NDArray[np.float32], sampling_rate: int, chroma: Chromagram | None = None) -> Rhythm | None:
    """The rhythm of a sound; None without a steady tempo.

    Args:
        mono: float32 (samples,).
        sampling_rate: samples per second, 22,050 or about.
        chroma: of the same sound, where it is known already.
    """
    if len(mono) < _LEAST_SECONDS * sampling_rate:
        return None
    envelope = onset_envelope(mono, sampling_rate)
    evidence = Evidence.of(envelope, chroma or chromagram(mono, sampling_rate))
    hypotheses = beat_hypotheses(envelope, evidence.correlation, ENVELOPE_RATE)
    if not hypotheses:
        return None
    scores = np.array([evidence.score(hypothesis.period, hypothesis.beats) for hypothesis in hypotheses])
    best = hypotheses[scores.argmax()]
    periods, strengths = local_periods(envelope, best.period, ENVELOPE_RATE)
    followed = list(follow(envelope, periods[None]))
    if not followed:  # of the few beats of a short sound
        return None
    tracked = max(followed, key=lambda found: evidence.score(found.period, found.beats))
    is_same = [abs(np.log2(hypothesis.period / best.period)) < _SAME_TEMPO for hypothesis in hypotheses]
    confidence = float(_shares(scores)[is_same].sum())
    if strengths.mean() < _LEAST_STRENGTH or confidence < _LEAST_CONFIDENCE:
        return None
    beats, is_even = _straightened(tracked.beats)
    beats = _heard(beats, envelope)
    bars, bar_confidence = _bars(evidence, beats)
    seconds = tuple((np.maximum(beats, 0) / ENVELOPE_RATE).round(4).tolist())
    return Rhythm(
        bpm=60 * ENVELOPE_RATE / float(np.median(np.diff(beats))),
        confidence=confidence,
        beats=seconds,
        downbeats=seconds[bars.first :: bars.count] if bars else (),
        beats_in_bar=bars.count if bars else 0,
        bar_confidence=bar_confidence,
        is_even=is_even,
    )


def _shares(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """The softmax."""
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def _straightened(beats: NDArray[np.float64]) -> tuple[NDArray[np.float64], bool]:
    """The even grid through beats (frames), by regression over those that are near it; else the beats themselves."""
    numbers = np.arange(len(beats))
    near = np.ones(len(beats), bool)
    grid = beats
    for _ in range(_REGRESSIONS):
        period, first = np.polyfit(numbers[near], beats[near], 1).tolist()
        grid = first + period * numbers
        distance = np.abs(beats - grid)
        near = distance <= max(_EVEN * period, float(np.median(distance)))
    is_even = near.mean() >= _EVEN_SHARE
    return (grid, True) if is_even else (beats, False)


def _heard(beats: NDArray[np.float64], envelope: NDArray[np.float32]) -> NDArray[np.float64]:
    """Those between the first onset and the last, or half a beat beside them."""
    frames = np.flatnonzero(envelope.any(axis=0))
    margin = np.median(np.diff(beats)) / 2
    return beats[(beats >= frames[0] - margin) & (beats <= frames[-1] + margin)]


def _bars(evidence: Evidence, beats: NDArray[np.float64]) -> tuple[BarHypothesis | None, float]:
    """How the beats are counted, and how sure that is; None where it is not sure enough."""
    hypotheses = list(bar_hypotheses(evidence, beats))
    if not hypotheses:
        return None, 0.0
    shares = _shares(np.array([hypothesis.score for hypothesis in hypotheses]))
    best = int(shares.argmax())
    confidence = float(shares[best])
    return (hypotheses[best], confidence) if confidence >= _LEAST_BAR_CONFIDENCE else (None, confidence)
