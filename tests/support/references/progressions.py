"""Chords of all keys, made of plain tones, with and without drums."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.musical_key import Key, Mode
from tests.support.references.reference_sound import RATE, ReferenceSound, add_at

_CHORDS = MappingProxyType(
    {
        Mode.MAJOR: (((0, 4, 7), (9, 0, 4), (5, 9, 0), (7, 11, 2)), ((0, 4, 7), (7, 11, 2), (9, 0, 4), (5, 9, 0))),
        Mode.MINOR: (((0, 3, 7), (8, 0, 3), (5, 8, 0), (7, 11, 2)), ((0, 3, 7), (5, 8, 0), (7, 10, 2), (0, 3, 7))),
    }
)
_PARTIALS = (1.0, 0.5, 0.3, 0.2, 0.1)


def progression(key: Key, *, has_drums: bool, seed: int = 0) -> ReferenceSound:
    """Two rounds of four chords, a bar each; tempo, tuning (± 20 cents) and which chords are drawn by the seed."""
    random = np.random.default_rng((seed, key.tonic, key.mode is Mode.MINOR, has_drums))
    bpm, cents = float(random.uniform(80, 140)), float(random.uniform(-20, 20))
    a4 = 440 * 2 ** (cents / 1200)
    beat = 60 / bpm
    chords = _CHORDS[key.mode][int(random.integers(2))] * 2
    sound = np.zeros(round(len(chords) * 4 * beat * RATE) + RATE)
    for bar, chord in enumerate(chords):
        pitches = [36 + (key.tonic + chord[0]) % 12, *(54 + (key.tonic + tone - 54) % 12 for tone in chord)]
        for pitch in pitches:
            add_at(sound, 4 * bar * beat, _tone(a4 * 2 ** ((pitch - 69) / 12), 4 * beat))
        if has_drums:
            for index in range(4):
                add_at(sound, (4 * bar + index) * beat, _noise(random, 0.12, 0.3) if index % 2 else _kick())
                add_at(sound, (4 * bar + index + 0.5) * beat, _noise(random, 0.03, 0.2))
    sound = sound[: -RATE + 1]
    beats = tuple((np.arange(4 * len(chords)) * beat).tolist())
    name = f"{key.symbol} {'with' if has_drums else 'without'} drums"
    return ReferenceSound(name, (0.3 * sound)[None].astype(np.float32), RATE, beats, beats[::4], key)


def _tone(hertz: float, seconds: float) -> NDArray[np.float64]:
    time = np.arange(round(seconds * RATE)) / RATE
    wave = np.array(_PARTIALS) @ np.sin(2 * np.pi * hertz * np.outer(np.arange(1, len(_PARTIALS) + 1), time))
    return 0.3 * wave * np.minimum(1, time / 0.01) * np.exp(-time / 1.5) * np.minimum(1, (seconds - time) / 0.02)


def _kick() -> NDArray[np.float64]:
    time = np.arange(round(0.25 * RATE)) / RATE
    return np.sin(2 * np.pi * (50 * time + 6 * (1 - np.exp(-time / 0.02)))) * np.exp(-time / 0.08)


def _noise(random: np.random.Generator, seconds: float, level: float) -> NDArray[np.float64]:
    time = np.arange(round(4 * seconds * RATE)) / RATE
    return level * random.normal(0, 1, len(time)) * np.exp(-time / seconds)
