"""Where drums are hit, by a small network that this project has trained on renders of its own songs.

Its weights lie in ``resources/drum_network``; ``packaging/drum_network/train.py`` makes them anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from scipy.signal import ShortTimeFFT
from scipy.signal.windows import hann

DRUM_RATE = 22_050
"""Samples per second that it hears."""

DRUM_NOTES = (36, 38, 42)
"""Kick, snare and hi-hat, as General MIDI counts them: the network's outputs."""

HOP_LENGTH, FRAME_RATE = 256, DRUM_RATE / 256
FRAMES_BEFORE, FRAMES_AFTER = 4, 6
"""That it sees around each frame."""

_WINDOW, _BANDS, _LOWEST, _HIGHEST = 1024, 40, 30.0, 10_500.0
_FLOOR = 1e-4
_BLOCK = 4096
"""Frames that are worked on at a time: an hour has 310,000, each of which is seen eleven times."""

_APART = 4
"""Frames between hits of the same drum."""

_LEAST_RISE = 0.2
"""Decades of power; noise that fluctuates stays below it."""

_NOBODY = -1


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit.

    Attributes:
        seconds: when.
        drum: one of ``DRUM_NOTES``.
        strength: 0 to 1, how loud it is beside the loudest of that drum.
    """

    seconds: float
    drum: int
    strength: float


class DrumNetwork:
    """The network; ``hear`` may be called from any thread."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        self._weights = weights

    @classmethod
    def load(cls, path: Path) -> DrumNetwork:
        """Read the weights."""
        with np.load(path, allow_pickle=False) as weights:
            return cls(dict(weights))

    def hear(self, mono: NDArray[np.float32]) -> tuple[Hit, ...]:
        """The hits in a sound (samples,) at ``DRUM_RATE``, by their times."""
        if not mono.any():
            return ()
        bands = drum_bands(mono)
        return self.hits(bands, self.chances(bands))

    def chances(self, bands: NDArray[np.float32]) -> NDArray[np.float32]:
        """How likely each drum is hit at each frame of ``drum_bands``, 0 to 1: float32 (frames, 3)."""
        seen = _neighbourhoods(bands)
        parts = [seen[start : start + _BLOCK] for start in range(0, len(bands), _BLOCK)]
        return np.concatenate([drum_chances(self._weights, part.reshape(len(part), -1)) for part in parts])

    def hits(self, bands: NDArray[np.float32], chances: NDArray[np.float32]) -> tuple[Hit, ...]:
        """Where they are hit, by their times."""
        frames, drums = np.nonzero(are_peaks(chances) & (chances > self._weights["thresholds"]))
        attacks = [_attack(bands, *hit) for hit in zip(frames.tolist(), drums.tolist(), strict=True)]
        levels, rises = np.array(attacks).reshape(-1, 2).T
        drums = np.where(rises < _LEAST_RISE, _NOBODY, drums)
        hits = []
        for number, note in enumerate(DRUM_NOTES):
            own = drums == number
            loudest = levels[own].max(initial=-np.inf)
            strengths = 10 ** ((levels[own] - loudest) / 2)
            hits += [
                Hit(float(frame / FRAME_RATE), note, float(strength))
                for frame, strength in zip(frames[own], strengths, strict=True)
            ]
        return tuple(sorted(hits, key=lambda hit: (hit.seconds, hit.drum)))


def drum_chances(weights: Mapping[str, NDArray[np.float32]], heard: NDArray[np.float32]) -> NDArray[np.float32]:
    """How likely each drum is hit, 0 to 1: float32 (frames, 3), of what ``with_neighbours`` gives."""
    hidden = np.maximum(0, heard @ weights["hidden"] + weights["hidden_bias"])
    return np.float32(1) / (np.float32(1) + np.exp(-(hidden @ weights["drums"] + weights["drums_bias"])))


def are_peaks(chances: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Where each drum's chance, (frames, 3), is the highest of those around it."""
    edged = np.pad(chances, ((_APART, _APART), (0, 0)))
    return chances == sliding_window_view(edged, 2 * _APART + 1, axis=0).max(axis=-1)


def drum_bands(mono: NDArray[np.float32]) -> NDArray[np.float32]:
    """What the network hears: float32 (frames, 40 bands), decades below the loud moments of the sound."""
    transform = ShortTimeFFT(hann(_WINDOW, sym=False), HOP_LENGTH, DRUM_RATE)
    frames = 1 + len(mono) // HOP_LENGTH
    padded, filters = np.pad(mono, (0, _WINDOW)), _filters()
    parts = []
    for start in range(0, frames, _BLOCK):
        spectrum = np.abs(transform.stft(padded, p0=start, p1=min(start + _BLOCK, frames))).astype(np.float32)
        parts.append(filters @ np.square(spectrum))
    energy = np.concatenate(parts, axis=1)
    reference = np.percentile(energy.sum(axis=0), 95)
    return np.log10(_FLOOR + energy / max(float(reference), 1e-12)).astype(np.float32).T


def with_neighbours(bands: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each frame with those before and after it: float32 (frames, 440)."""
    return _neighbourhoods(bands).reshape(len(bands), -1)


def _neighbourhoods(bands: NDArray[np.float32]) -> NDArray[np.float32]:
    """A view, (frames, 40, 11)."""
    width = FRAMES_BEFORE + 1 + FRAMES_AFTER
    padded = np.pad(bands, ((FRAMES_BEFORE, FRAMES_AFTER), (0, 0)), constant_values=np.float32(np.log10(_FLOOR)))
    return sliding_window_view(padded, width, axis=0)


def _attack(bands: NDArray[np.float32], frame: int, drum: int) -> tuple[float, float]:
    """How loud it is where the drum lies (low, in the middle, high), and how much louder than before, in decades."""
    low, high = ((0, 10), (10, 30), (30, _BANDS))[drum]
    power = np.power(10.0, bands[max(0, frame - _APART) : frame + _APART, low:high]).mean(axis=1)
    here = min(frame, _APART)
    before = power[: max(0, here - 1)].mean() if here > 1 else _FLOOR
    level = np.log10(power[here:].max())
    return float(level), float(level - np.log10(before))


def _filters() -> NDArray[np.float32]:
    """Float32 (bands, bins): triangles, evenly spaced in octaves but no narrower than a bin."""
    frequencies = np.fft.rfftfreq(_WINDOW, 1 / DRUM_RATE)
    edges = np.geomspace(_LOWEST, _HIGHEST, _BANDS + 2)
    step = frequencies[1]
    filters = []
    for low, middle, high in zip(edges, edges[1:], edges[2:], strict=False):
        low, high = min(low, middle - step), max(high, middle + step)
        filters.append(np.interp(frequencies, (low, middle, high), (0.0, 1.0, 0.0)))
    return np.array(filters, np.float32)
