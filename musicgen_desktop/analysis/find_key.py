"""The key of a sound: its chroma against the profiles of the twenty-four keys.

The profiles are those of J. Albrecht and D. Shanahan, "The use of large corpora to train a new type of key-finding
algorithm" (Music Perception 31, 2013), the match is C. Krumhansl's correlation.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.chromagram import Chromagram
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.tune import PITCH_CLASSES

_MAJOR = (0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.080, 0.008, 0.081)
_MINOR = (0.220, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052)

_BASS_WEIGHT = 0.4
"""Of the bass beside all that is above it: it plays roots."""

_SOFTEST = 0.05
"""Of the loudest frame: a frame counts by what it sounds, and the louder ones alike."""

_SHARPNESS = 15.0
"""How much likelier a key is that correlates better; makes the confidence as often right as it says."""

_LEAST_CORRELATION, _LEAST_CONFIDENCE = 0.55, 0.25
_LEAST_SECONDS = 2.0
"""In which pitches sound: a single hit has a pitch, no key."""

_LEAST_CONTRAST = 0.24
"""Standard deviation of the twelve pitch classes over their mean: of noise and drums alone they are all alike."""


def find_key(chroma: Chromagram) -> Key | None:
    """The key of a sound; None where no pitches stand out, or no key fits them."""
    treble, bass = _mean(chroma.chroma), _mean(chroma.bass)
    if np.count_nonzero(chroma.chroma.any(axis=1)) < _LEAST_SECONDS * chroma.rate:
        return None
    if treble.std() < _LEAST_CONTRAST * treble.mean():
        return None
    heard = _standard(treble) + _BASS_WEIGHT * _standard(bass)
    profiles = [np.roll(profile, tonic) for profile in (_MAJOR, _MINOR) for tonic in range(PITCH_CLASSES)]
    fits = np.array([_standard(profile) @ _standard(heard) / PITCH_CLASSES for profile in profiles])
    best = int(fits.argmax())
    confidence = float(1 / np.exp(_SHARPNESS * (fits - fits[best])).sum())
    if fits[best] < _LEAST_CORRELATION or confidence < _LEAST_CONFIDENCE:
        return None
    mode, tonic = divmod(best, PITCH_CLASSES)
    return Key(tonic, (Mode.MAJOR, Mode.MINOR)[mode], confidence)


def _mean(chroma: NDArray[np.float32]) -> NDArray[np.float64]:
    """(12,): how much of each pitch class there is."""
    total = chroma.sum(axis=1, keepdims=True, dtype=np.float64)
    return (chroma / np.maximum(total + _SOFTEST * total.max(initial=0), 1e-9)).mean(axis=0)


def _standard(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return (values - values.mean()) / (values.std() + 1e-9)
