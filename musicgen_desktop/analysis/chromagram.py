"""How much of each pitch class sounds at each moment.

Harmonic pitch class profiles after E. Gómez, "Tonal description of polyphonic audio for music content processing"
(INFORMS Journal on Computing 18, 2006): peaks of the spectrum, each of which speaks for the pitches of which it may be
a harmonic, on a scale that is tuned as the music is. Drums have few peaks that stand out.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.signal.windows import hann

from musicgen_desktop.domain.tune import PITCH_CLASSES

_WINDOW, _HOP = 8192, 1024
_FRAMES_AT_ONCE = 400
_LOWEST, _HIGHEST = 55.0, 4000.0
"""Hertz of the peaks that count."""

_BASS_TOP = 180.0
"""Below are basses, which have a chroma of their own."""

_SOFTEST, _SOFTEST_IN_FRAME = 1e-3, 0.03
"""Of the loudest peak of the sound, and of the same frame: what is softer is noise."""

_HARMONICS = 4
_DECAY = 0.2
_A4 = 440.0


@dataclass(frozen=True, slots=True)
class Chromagram:
    """Pitch classes over time.

    Attributes:
        rate: frames per second; frame *i* is around *i* / ``rate`` seconds.
        chroma: float32 (frames, 12), from C on, of what is above the bass.
        bass: the same of the bass.
        tuning: semitones by which the music's A lies above 440 Hz, −0.5 to 0.5.
    """

    rate: float
    chroma: NDArray[np.float32] = field(repr=False)
    bass: NDArray[np.float32] = field(repr=False)
    tuning: float


@dataclass(frozen=True, slots=True)
class _Peaks:
    frames: NDArray[np.intp]
    hertz: NDArray[np.float64]
    levels: NDArray[np.float64]


def chromagram(mono: NDArray[np.float32], sampling_rate: int) -> Chromagram:
    """The chromagram of a sound (samples,) of at least one sample."""
    frames = len(mono) // _HOP + 1
    peaks = _peaks(mono, sampling_rate, frames)
    pitches = 69 + PITCH_CLASSES * np.log2(peaks.hertz / _A4)
    tuning = _tuning(pitches, peaks.levels)
    pitches -= tuning
    is_bass = peaks.hertz < _BASS_TOP
    bass = _profile(peaks.frames[is_bass], pitches[is_bass], peaks.levels[is_bass], frames, 1)
    chroma = _profile(peaks.frames[~is_bass], pitches[~is_bass], peaks.levels[~is_bass], frames, _HARMONICS)
    return Chromagram(sampling_rate / _HOP, chroma, bass, tuning)


def _peaks(mono: NDArray[np.float32], sampling_rate: int, frames: int) -> _Peaks:
    padded = np.pad(mono, (_WINDOW // 2, _WINDOW))
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP][:frames]
    shape = hann(_WINDOW, sym=False).astype(np.float32)
    low, high = (round(hertz * _WINDOW / sampling_rate) for hertz in (_LOWEST, min(_HIGHEST, 0.45 * sampling_rate)))
    found = [
        _peaks_of(np.abs(np.fft.rfft(windows[i : i + _FRAMES_AT_ONCE] * shape)[:, low - 1 : high + 1]), i)
        for i in range(0, frames, _FRAMES_AT_ONCE)
    ]
    rows, bins, levels = (np.concatenate(part) for part in zip(*found, strict=True))
    loudest = np.zeros(frames)
    np.maximum.at(loudest, rows, levels)
    kept = levels > np.maximum(_SOFTEST * levels.max(initial=0), _SOFTEST_IN_FRAME * loudest[rows])
    return _Peaks(rows[kept], (bins[kept] + low - 1) * sampling_rate / _WINDOW, levels[kept])


def _peaks_of(
    magnitudes: NDArray[np.float32], first_frame: int
) -> tuple[NDArray[np.intp], NDArray[np.float64], NDArray[np.float64]]:
    """Frame, place between the bins and level of each peak: the top of a parabola through three bins in decibels."""
    middle = magnitudes[:, 1:-1]
    rows, columns = np.nonzero((middle > magnitudes[:, :-2]) & (middle >= magnitudes[:, 2:]) & (middle > 1e-6))
    left, centre, right = (np.log(magnitudes[rows, columns + i] + 1e-9) for i in range(3))
    # Rounded, a top may be flat.
    offset = 0.5 * (left - right) / np.minimum(left - 2 * centre + right, -1e-6)
    offset = np.clip(offset, -0.5, 0.5)
    return rows + first_frame, columns + 1 + offset, np.exp(centre).astype(np.float64)


def _tuning(pitches: NDArray[np.float64], levels: NDArray[np.float64]) -> float:
    """The mean of how far pitches are from whole ones, on a circle."""
    if not len(pitches):
        return 0.0
    return float(np.angle(np.sum(levels * np.exp(2j * np.pi * pitches))) / (2 * np.pi))


def _profile(
    rows: NDArray[np.intp], pitches: NDArray[np.float64], levels: NDArray[np.float64], frames: int, harmonics: int
) -> NDArray[np.float32]:
    total = np.zeros(frames * PITCH_CLASSES)
    for harmonic in range(1, harmonics + 1):
        pitch = pitches - PITCH_CLASSES * np.log2(harmonic)
        nearest = np.rint(pitch)
        weights = np.sqrt(levels) * _DECAY ** (harmonic - 1) * np.square(np.cos(np.pi * (pitch - nearest)))
        places = rows * PITCH_CLASSES + nearest.astype(np.intp) % PITCH_CLASSES
        total += np.bincount(places, weights, len(total))
    return total.reshape(frames, PITCH_CLASSES).astype(np.float32)
