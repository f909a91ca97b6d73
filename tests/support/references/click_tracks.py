"""Metronomes of many kinds: straight and swung, accented or not, steady or with a step in the tempo."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tests.support.references.reference_sound import RATE, ReferenceSound, add_at


def click_track(
    bpm: float,
    *,
    swing: float = 0.0,
    step: float = 1.0,
    beats_in_bar: int = 0,
    seconds: float = 24.0,
    seed: int = 0,
) -> ReferenceSound:
    """Clicks on the beats, of a timbre drawn by the seed, over faint noise.

    Args:
        swing: where between two beats a softer click stands, 0.5 for straight; 0 for none.
        step: from the middle on the tempo is so many times as fast.
        beats_in_bar: the first of so many is higher and louder; 0 for no accents.
    """
    random = np.random.default_rng(seed)
    beats = [float(random.uniform(0, 60 / bpm))]
    while beats[-1] < seconds:
        beats.append(beats[-1] + 60 / (bpm if beats[-1] < seconds / 2 else bpm * step))
    beats = beats[:-1]
    hertz, decay = float(random.uniform(180, 2500)), float(random.uniform(0.008, 0.05))
    sound = random.normal(0, 10 ** random.uniform(-4, -2.5), round(seconds * RATE))
    for index, beat in enumerate(beats):
        is_first = beats_in_bar > 0 and index % beats_in_bar == 0
        add_at(sound, beat, (0.6 if is_first else 0.4) * _click(hertz * (1.5 if is_first else 1), decay))
        if swing and index + 1 < len(beats):
            add_at(sound, beat + swing * (beats[index + 1] - beat), 0.2 * _click(hertz * 1.2, decay / 2))
    downbeats = tuple(beats[::beats_in_bar]) if beats_in_bar else ()
    name = f"clicks {bpm:g}" + (f" swing {swing:.2f}" if swing else "") + (f" ×{step:.2f}" if step != 1 else "")
    return ReferenceSound(name, sound[None].astype(np.float32), RATE, tuple(beats), downbeats)


def _click(hertz: float, decay: float) -> NDArray[np.float64]:
    time = np.arange(round(6 * decay * RATE)) / RATE
    return np.sin(2 * np.pi * hertz * time) * np.exp(-time / decay)
