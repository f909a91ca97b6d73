"""The constant-Q spectrum that the note network hears: three bins a semitone from A0 on.

The numbers are those of nnAudio's ``CQT2010v2`` as basic-pitch uses it: the kernels of the highest octave serve all
octaves, each of which hears the sound at half the rate of the one above.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from scipy.signal import firwin2
from scipy.signal.windows import hann

CQT_RATE = 22_050
"""Samples per second that it is made for."""

HOP_LENGTH = 256
CQT_BINS = 309
BINS_PER_SEMITONE = 3
LOWEST_FREQUENCY = 27.5

_BINS_PER_OCTAVE = 12 * BINS_PER_SEMITONE
_OCTAVES = -(-CQT_BINS // _BINS_PER_OCTAVE)
_KERNEL = 256
_Q = 1 / (2 ** (1 / _BINS_PER_OCTAVE) - 1)


def constant_q(mono: NDArray[np.float32]) -> NDArray[np.float32]:
    """Magnitudes of a sound (samples,) at ``CQT_RATE``: float32 (frames, ``CQT_BINS``); frame *i* lies at *i* hops."""
    frames = 1 + len(mono) // HOP_LENGTH
    kernels, low_pass = _kernels(), _low_pass()
    # Long enough for the deepest octave, which hears every 256th sample.
    values = np.pad(mono, (0, _KERNEL * 2**_OCTAVES))
    octaves = []
    for octave in range(_OCTAVES):
        padded = np.pad(values, _KERNEL // 2, mode="reflect")
        columns = sliding_window_view(padded, _KERNEL)[:: HOP_LENGTH >> octave][:frames] @ kernels
        octaves.append(np.hypot(columns[:, :_BINS_PER_OCTAVE], columns[:, _BINS_PER_OCTAVE:]))
        values = sliding_window_view(np.pad(values, (_KERNEL - 1) // 2), _KERNEL)[::2] @ low_pass
    return np.concatenate(octaves[::-1], axis=1)[:, -CQT_BINS:] * _root_lengths()


def _frequencies() -> NDArray[np.float64]:
    return LOWEST_FREQUENCY * 2 ** (np.arange(CQT_BINS) / _BINS_PER_OCTAVE)


def _root_lengths() -> NDArray[np.float32]:
    return np.sqrt(np.ceil(_Q * CQT_RATE / _frequencies())).astype(np.float32)


def _kernels() -> NDArray[np.float32]:
    """Float32 (samples, 72): the highest octave's bins, real parts before imaginary ones."""
    kernels = np.zeros((_BINS_PER_OCTAVE, _KERNEL), np.complex128)
    for row, frequency in zip(kernels, _frequencies()[-_BINS_PER_OCTAVE:], strict=True):
        length = int(np.ceil(_Q * CQT_RATE / frequency))
        start = int(np.ceil((_KERNEL - length) / 2)) - length % 2
        turns = np.arange(-length // 2, length // 2) * frequency / CQT_RATE
        wave = hann(length, sym=False) * np.exp(2j * np.pi * turns)
        row[start : start + length] = wave / np.abs(wave).sum()
    return np.concatenate([kernels.real, kernels.imag]).T.astype(np.float32)


def _low_pass() -> NDArray[np.float32]:
    """For half the rate."""
    return firwin2(_KERNEL, [0.0, 0.5 / 1.001, 0.5 * 1.001, 1.0], [1.0, 1.0, 0.0, 0.0]).astype(np.float32)
