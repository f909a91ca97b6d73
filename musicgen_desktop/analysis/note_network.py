"""Which notes sound, by the small network of Spotify's basic-pitch (Bittner et al., ICASSP 2022), in NumPy.

It has 16,700 numbers, which lie in ``resources/note_network`` with their licence. Its own runtime would be 78 MB.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from scipy.fft import irfft, rfft

from musicgen_desktop.analysis.constant_q import BINS_PER_SEMITONE, CQT_RATE, HOP_LENGTH, constant_q

LOWEST_NOTE = 21
"""MIDI number of the first of its notes, A0."""

NOTES = 88
FRAME_RATE = CQT_RATE / HOP_LENGTH
"""Frames per second; frame *i* lies at *i* / ``FRAME_RATE`` seconds."""

_BINS = NOTES * BINS_PER_SEMITONE
_HARMONICS = (0.5, 1, 2, 3, 4, 5, 6, 7)
_WINDOW, _EDGE = 172, 15
"""Frames that it hears at once, as it was trained; those at both edges lack company and count in the next window."""

_QUIETEST = 1e-10
_FFT_LENGTH = 320
"""Of a convolution over 264 bins by 39."""

_Planes = NDArray[np.float32]
"""(frames, bins, channels)."""


@dataclass(frozen=True, slots=True, eq=False)
class NoteChances:
    """How likely each note is at each moment, 0 to 1.

    Attributes:
        sounding: float32 (frames, 88), that it sounds.
        onsets: float32 (frames, 88), that it begins there.
    """

    sounding: NDArray[np.float32]
    onsets: NDArray[np.float32]


class NoteNetwork:
    """The network; ``hear`` may be called from any thread."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        self._weights = weights
        self._wide = np.asarray(rfft(weights["contour_1"][:, ::-1], _FFT_LENGTH, axis=1)).transpose(1, 0, 2, 3)

    @classmethod
    def load(cls, path: Path) -> NoteNetwork:
        """Read the weights."""
        with np.load(path, allow_pickle=False) as weights:
            return cls(dict(weights))

    def hear(self, mono: NDArray[np.float32]) -> NoteChances:
        """The notes of a sound (samples,) at ``CQT_RATE``."""
        frames, step = 1 + len(mono) // HOP_LENGTH, _WINDOW - 2 * _EDGE
        # Silence before it, so that what begins with the sound has an onset.
        spectrum = constant_q(np.pad(mono, (_EDGE * HOP_LENGTH, 0)))
        padded = np.pad(spectrum, ((0, _WINDOW), (0, 0)))
        parts = [self._window(padded[start : start + _WINDOW]) for start in range(0, frames, step)]
        sounding, onsets = (np.concatenate(part)[:frames] for part in zip(*parts, strict=True))
        return NoteChances(sounding, onsets)

    def _window(self, spectrum: NDArray[np.float32]) -> tuple[_Planes, _Planes]:
        """Both chances of the frames between the edges."""
        harmonics = self._harmonics(spectrum)
        contours = _sigmoid(self._convolve(_relu(self._convolve_widely(harmonics)), "contour_2"))
        notes = _sigmoid(self._convolve(_relu(self._convolve(contours, "note_1", BINS_PER_SEMITONE)), "note_2"))
        attacks = _relu(self._convolve(harmonics, "onset_1", BINS_PER_SEMITONE))
        onsets = _sigmoid(self._convolve(np.concatenate([notes, attacks], axis=2), "onset_2"))
        return notes[_EDGE:-_EDGE, :, 0], onsets[_EDGE:-_EDGE, :, 0]

    def _harmonics(self, spectrum: NDArray[np.float32]) -> _Planes:
        """Decibels between the window's softest and loudest, at each bin and at its harmonics."""
        decibels = 10 * np.log10(np.square(spectrum) + np.float32(_QUIETEST))
        decibels -= decibels.min()
        scaled = decibels / max(float(decibels.max()), _QUIETEST) * self._weights["scale"] + self._weights["shift"]
        planes = np.zeros((len(spectrum), _BINS, len(_HARMONICS)), np.float32)
        for number, harmonic in enumerate(_HARMONICS):
            shift = round(12 * BINS_PER_SEMITONE * np.log2(harmonic))
            part = scaled[:, max(0, shift) : _BINS + shift]
            planes[:, max(0, -shift) : max(0, -shift) + part.shape[1], number] = part
        return planes

    def _convolve(self, planes: _Planes, name: str, stride: int = 1) -> _Planes:
        """What a layer makes of its input, padded so that one row of weights lies on each ``stride``-th bin."""
        weights = self._weights[name]
        height, width, channels, features = weights.shape
        left = (width - stride) // 2 if stride > 1 else width // 2
        padded = np.pad(planes, ((height // 2, height // 2), (left, width), (0, 0)))
        bins = planes.shape[1] // stride
        columns = sliding_window_view(padded, width, axis=1)[:, : bins * stride : stride]
        kernel = weights.transpose(2, 1, 0, 3).reshape(channels * width, height * features)
        rows = (columns.reshape(-1, channels * width) @ kernel).reshape(len(padded), bins, height, features)
        return sum(rows[row : row + len(planes), :, row] for row in range(height)) + self._weights[f"{name}_bias"]

    def _convolve_widely(self, planes: _Planes) -> _Planes:
        """The layer that spans more than an octave, by Fourier transform along the bins."""
        height, width = self._weights["contour_1"].shape[:2]
        padded = np.pad(planes, ((height // 2, height // 2), (0, 0), (0, 0)))
        spectrum = np.asarray(rfft(padded, _FFT_LENGTH, axis=1)).transpose(1, 0, 2)
        product = sum(spectrum[:, row : row + len(planes)] @ self._wide[:, row] for row in range(height))
        whole = np.asarray(irfft(product, _FFT_LENGTH, axis=0))[width // 2 : width // 2 + _BINS]
        return whole.transpose(1, 0, 2) + self._weights["contour_1_bias"]


def _sigmoid(values: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.float32(1) / (np.float32(1) + np.exp(-values))


def _relu(values: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.maximum(values, 0)
