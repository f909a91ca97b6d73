"""A tune as a plain, soft tone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.tune import Tune, frame_start

TONE_RATE = 32_000
"""Samples per second."""

_MIDDLE_C = 440.0 * 2 ** (-9 / 12)
_OVERTONES = (1.0, 0.22, 0.09, 0.03)
"""Levels of the harmonics: rounder than a triangle, and told from a whistle."""

_LEVEL = 0.3
_ATTACK, _RELEASE = 0.012, 0.03
"""Seconds in which a note comes and goes, so that neither clicks."""


def tone_of(tune: Tune) -> NDArray[np.float32]:
    """Float32 (1, samples) at ``TONE_RATE``, as long as the tune: each note in the octave of middle C."""
    sound = np.zeros((1, round(tune.duration * TONE_RATE)), np.float32)
    for note in tune.notes:
        first, stop = (round(frame_start(frame) * TONE_RATE) for frame in (note.first, note.stop))
        stop = min(stop, sound.shape[1])
        sound[0, first:stop] = _note(_MIDDLE_C * 2 ** (note.pitch / 12), stop - first)
    return sound


def _note(frequency: float, samples: int) -> NDArray[np.float64]:
    phase = 2 * np.pi * frequency / TONE_RATE * np.arange(samples)
    wave = sum(level * np.sin(order * phase) for order, level in enumerate(_OVERTONES, 1))
    time = (np.arange(samples) + 0.5) / TONE_RATE
    rise, fall = time / _ATTACK, (samples / TONE_RATE - time) / _RELEASE
    envelope = 0.5 - 0.5 * np.cos(np.pi * np.clip(np.minimum(rise, fall), 0.0, 1.0))
    return _LEVEL * envelope * wave
