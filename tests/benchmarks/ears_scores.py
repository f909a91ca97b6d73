"""How right measures are, as MIREX and ``mir_eval`` score them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from musicgen_desktop.domain.musical_key import Key, Mode

TEMPO_TOLERANCE = 0.04
_BEAT_SECONDS = 0.07
_OCTAVES = (1.0, 2.0, 3.0, 1 / 2, 1 / 3)


def same_tempo(bpm: float, reference: float) -> bool:
    """Within 4 %: F. Gouyon's accuracy 1."""
    return abs(bpm / reference - 1) <= TEMPO_TOLERANCE


def same_tempo_but_octave(bpm: float, reference: float) -> bool:
    """Or two or three times as fast or slow: his accuracy 2."""
    return any(same_tempo(bpm, reference * octave) for octave in _OCTAVES)


def beat_f1(found: Sequence[float], reference: Sequence[float]) -> float:
    """The F measure of beats (seconds), of which each may meet one of the reference within 70 ms."""
    if not found or not reference:
        return 0.0
    left = list(reference)
    hits = 0
    for beat in found:
        nearest = min(left, key=lambda other: abs(other - beat), default=np.inf)
        if abs(nearest - beat) <= _BEAT_SECONDS:
            hits += 1
            left.remove(nearest)
    return 2 * hits / (len(found) + len(reference))


def key_score(key: Key | None, reference: Key) -> float:
    """MIREX's: 1 for the key, 0.5 a fifth off, 0.3 for the relative, 0.2 for the parallel one."""
    if key is None:
        return 0.0
    distance = (key.tonic - reference.tonic) % 12
    if key.mode is reference.mode:
        return {0: 1.0, 7: 0.5, 5: 0.5}.get(distance, 0.0)
    return {0: 0.2, 9 if reference.mode is Mode.MAJOR else 3: 0.3}.get(distance, 0.0)
