"""Chroma of a sound: the loudest of the twelve pitch classes at each moment, as melody checkpoints hear it.

The numbers are those of Transformers' ``MusicgenMelodyFeatureExtractor``, which needs torchaudio: the power
spectrogram of ``torchaudio.transforms.Spectrogram`` (periodic Hann window, centred with reflection), its sum by
``transformers.audio_utils.chroma_filter_bank`` (adapted from ``librosa.filters.chroma``), of which the largest counts.
The common factors by which both are normalised do not change which one that is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import median_filter
from scipy.signal import istft, stft
from scipy.signal.windows import hann

from musicgen_desktop.audio.resample import resample
from musicgen_desktop.domain.tune import FRAME_RATE, MAX_SECONDS, PITCH_CLASSES

SAMPLING_RATE = 32_000
HOP_LENGTH = round(SAMPLING_RATE / FRAME_RATE)

_N_FFT = 16_384
_CENTER_OCTAVE, _OCTAVE_WIDTH = 5.0, 2.0
_SHORT_FFT, _SHORT_HOP = 4096, 1024
_HARMONIC_FRAMES, _PERCUSSIVE_BINS = 17, 31
_SMALLEST = np.finfo(np.float32).tiny


def chroma_of(audio_values: NDArray[np.float32], sampling_rate: int, harmonic: bool = False) -> NDArray[np.float32]:
    """The chroma of a sound's first 30 s.

    Args:
        audio_values: float32 (channels, samples), at least one sample; channels are mixed.
        sampling_rate: samples per second.
        harmonic: leave out what is short and at all pitches at once, such as drums.

    Returns:
        float32 (frames, 12), from C on, read-only: 1 at the loudest pitch class, all 0 in a frame of pure silence.
    """
    mono = resample(audio_values.mean(axis=0, keepdims=True), sampling_rate, SAMPLING_RATE)[0]
    mono = mono[: round(MAX_SECONDS * SAMPLING_RATE)]
    energy = _power_spectrogram(_without_drums(mono) if harmonic else mono) @ _filter_bank().T
    chroma = np.zeros_like(energy)
    sounding = np.flatnonzero(energy.max(axis=1))
    chroma[sounding, energy[sounding].argmax(axis=1)] = 1
    chroma.setflags(write=False)
    return chroma


def _power_spectrogram(mono: NDArray[np.float32]) -> NDArray[np.float32]:
    """float32 (frames, bins)."""
    missing = max(0, _N_FFT - len(mono))
    padded = np.pad(mono, (missing // 2, missing - missing // 2))
    padded = np.pad(padded, _N_FFT // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, _N_FFT)[::HOP_LENGTH]
    spectrum = np.fft.rfft(frames * hann(_N_FFT, sym=False).astype(np.float32), axis=1)
    return np.square(np.abs(spectrum))


def _without_drums(mono: NDArray[np.float32]) -> NDArray[np.float32]:
    """The harmonic part of a sound (samples,): Fitzgerald, "Harmonic/percussive separation using median filtering".

    What sounds on is a ridge along time, a hit one across all pitches; each median keeps its own. The windows are
    shorter than those of the chroma, in which hits that follow one another would sound on.
    """
    overlap = _SHORT_FFT - _SHORT_HOP
    spectrum = stft(np.pad(mono, (0, max(0, _SHORT_FFT - len(mono)))), nperseg=_SHORT_FFT, noverlap=overlap)[2]
    magnitude = np.abs(spectrum)
    harmonic = np.square(median_filter(magnitude, (1, _HARMONIC_FRAMES)))
    percussive = np.square(median_filter(magnitude, (_PERCUSSIVE_BINS, 1)))
    share = harmonic / np.maximum(harmonic + percussive, _SMALLEST)
    return istft(spectrum * share, nperseg=_SHORT_FFT, noverlap=overlap)[1][: len(mono)].astype(np.float32)


def _filter_bank() -> NDArray[np.float32]:
    """float32 (pitch classes, bins): how much a bin of the spectrogram says of each pitch class."""
    frequencies = np.linspace(0, SAMPLING_RATE, _N_FFT, endpoint=False)[1:]
    places = PITCH_CLASSES * np.log2(frequencies / (440.0 / 16))
    # 0 Hz has no pitch: far below the rest, half an octave turned.
    places = np.concatenate([[places[0] - 1.5 * PITCH_CLASSES], places])
    widths = np.append(np.maximum(np.diff(places), 1.0), 1.0)
    half = PITCH_CLASSES // 2
    distances = (places - np.arange(PITCH_CLASSES)[:, None] + half) % PITCH_CLASSES - half
    bumps = np.exp(-0.5 * np.square(2 * distances / widths))
    bumps /= np.sqrt(np.square(bumps).sum(axis=0))
    bumps *= np.exp(-0.5 * np.square((places / PITCH_CLASSES - _CENTER_OCTAVE) / _OCTAVE_WIDTH))
    # The formula begins at A.
    return np.roll(bumps, -3, axis=0)[:, : _N_FFT // 2 + 1].astype(np.float32)
