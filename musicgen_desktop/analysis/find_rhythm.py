"""The beats and bars of a sound, if it has a steady pulse."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.bar_evidence import BarHypothesis, bar_hypotheses
from musicgen_desktop.analysis.beat_evidence import beat_score
from musicgen_desktop.analysis.beat_hypotheses import FEWEST_BEATS, Hypothesis, beat_hypotheses, follow
from musicgen_desktop.analysis.chromagram import Chromagram, chromagram
from musicgen_desktop.analysis.evidence import Evidence
from musicgen_desktop.analysis.local_tempo import local_periods
from musicgen_desktop.analysis.onset_envelope import ENVELOPE_RATE, onset_envelope
from musicgen_desktop.domain.analysis import Rhythm

_LEAST_SECONDS = 2.0
_LEAST_STRENGTH, _LEAST_STEADINESS = 0.1, 0.9
"""How much a sound must repeat with its beats (0 to 1), and that together with how far its tempo and the octaves of it
go before all others (0 to 1): a soft pulse must be plain, and where the tempo changes two of them are."""

_LEAST_BAR_CONFIDENCE = 0.35
"""Below it is not told where bars begin: among four places of the first beat that is little more than chance."""

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
    period, confidence, clarity = _likeliest_period(evidence, hypotheses)
    periods, strengths = local_periods(envelope, period, ENVELOPE_RATE)
    followed = list(follow(envelope, periods[None]))
    if not followed:  # of the few beats of a short sound
        return None
    tracked = max(followed, key=lambda found: beat_score(evidence, found.period, found.beats))
    strength = float(strengths.mean())
    if strength < _LEAST_STRENGTH or strength + clarity < _LEAST_STEADINESS:
        return None
    beats, is_even = _straightened(tracked.beats, envelope.shape[1])
    beats = _heard(beats, envelope)
    if len(beats) < FEWEST_BEATS:
        return None
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


def _likeliest_period(evidence: Evidence, hypotheses: Sequence[Hypothesis]) -> tuple[float, float, float]:
    """The period in frames, its share of all that speaks for any, and that of it and its octaves together."""
    octaves = np.log2([hypothesis.period for hypothesis in hypotheses])
    shares = _shares(np.array([beat_score(evidence, found.period, found.beats) for found in hypotheses]))
    distances = np.abs(octaves[:, None] - octaves)
    # The phases of a tempo speak for it together.
    together = (distances < _SAME_TEMPO) @ shares
    best = int(together.argmax())
    clarity = float(shares[np.abs(distances[best] - np.rint(distances[best])) < _SAME_TEMPO].sum())
    return hypotheses[best].period, float(together[best]), clarity


def _shares(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """The softmax."""
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def _straightened(beats: NDArray[np.float64], frames: int) -> tuple[NDArray[np.float64], bool]:
    """The even grid through beats, by regression over those that are near it, from 0 to ``frames``; else the beats."""
    numbers = np.arange(len(beats))
    near = np.ones(len(beats), bool)
    period, first = 1.0, 0.0
    for _ in range(_REGRESSIONS):
        period, first = np.polyfit(numbers[near], beats[near], 1).tolist()
        distance = np.abs(beats - first - period * numbers)
        near = distance <= max(_EVEN * period, float(np.median(distance)))
    if near.mean() < _EVEN_SHARE:
        return beats, False
    return first + period * np.arange(np.ceil(-first / period - _EVEN), np.floor((frames - first) / period) + 1), True


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
