"""What can be measured of music without hearing it. Sound is mono at 32 kHz, (samples,)."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import median_filter
from scipy.signal import butter, sosfiltfilt, stft

from starter_recipe.composition import SAMPLING_RATE

Sound = NDArray[np.float32]
_HOP = 320
_RATE = SAMPLING_RATE / _HOP
TEMPI = np.arange(56.0, 181.0, 0.5)
_MEL_BANDS = 64
_USUAL_TEMPO, _OCTAVES = 110.0, 0.9
"""Of tempi that fit alike, the one nearest to a usual tempo is felt."""


def power(sound: Sound, window: int = 2_048, hop: int = _HOP) -> NDArray[np.float64]:
    """Power spectrum, (window // 2 + 1, frames)."""
    _, _, spectrum = stft(sound, SAMPLING_RATE, nperseg=window, noverlap=window - hop, padded=False)
    return np.abs(spectrum) ** 2


def mel_bands(window: int, bands: int = _MEL_BANDS) -> NDArray[np.float64]:
    """Triangular bands, (bands, window // 2 + 1)."""
    frequencies = np.linspace(0, SAMPLING_RATE / 2, window // 2 + 1)
    corners = 700 * (
        10 ** (np.linspace(2_595 * np.log10(1 + 30 / 700), 2_595 * np.log10(1 + 15_000 / 700), bands + 2) / 2_595) - 1
    )
    rising = (frequencies - corners[:-2, None]) / (corners[1:-1] - corners[:-2])[:, None]
    falling = (corners[2:, None] - frequencies) / (corners[2:] - corners[1:-1])[:, None]
    return np.clip(np.minimum(rising, falling), 0, None)


def log_mel(sound: Sound) -> NDArray[np.float64]:
    """Decibels below the loudest, down to −60, (64, frames) at 100 frames a second."""
    energy = mel_bands(2_048) @ power(sound)
    return np.maximum(10 * np.log10(energy / max(energy.max(), 1e-12) + 1e-12), -60.0)


def onset_strength(sound: Sound) -> NDArray[np.float64]:
    """How much begins at each hundredth of a second: rises of the log-mel spectrum, mean removed."""
    rises = np.maximum(0, np.diff(log_mel(sound), axis=1)).mean(0)
    return rises - rises.mean()


def pulse(sound: Sound) -> tuple[float, float]:
    """Tempo in beats a minute, and pulse strength.

    A tempo's score is the unbiased, normalised autocorrelation of the onset strength at one, two and four
    beats, weighted 1, 0.8 and 0.6. The strength is the best score: 1 for exact repetition, 0 for none. The tempo
    is the best after weighting with how usual it is.
    """
    onsets = onset_strength(sound)
    count = len(onsets)
    size = 1 << (2 * count).bit_length()
    correlation = np.fft.irfft(np.abs(np.fft.rfft(onsets, size)) ** 2)[:count] / np.arange(count, 0, -1)
    if correlation[0] <= 1e-12:
        return 0.0, 0.0
    correlation /= correlation[0]
    scores = np.zeros(len(TEMPI))
    for index, tempo in enumerate(TEMPI):
        total = 0.0
        for beats, weight in ((1, 1.0), (2, 0.8), (4, 0.6)):
            lag = round(beats * 60 / tempo * _RATE)
            if lag + 2 < count:
                total += weight * correlation[lag - 1 : lag + 2].max()
        scores[index] = total / 2.4
    usual = np.exp(-0.5 * (np.log2(TEMPI / _USUAL_TEMPO) / _OCTAVES) ** 2)
    return float(TEMPI[int((scores * usual).argmax())]), float(scores.max())


def chroma(sound: Sound) -> NDArray[np.float64]:
    """Strength of each pitch class over time, (12, frames) at 12.5 frames a second."""
    magnitudes = np.sqrt(power(sound, 8_192, 2_560))
    frequencies = np.linspace(0, SAMPLING_RATE / 2, len(magnitudes))
    heard = (frequencies > 60) & (frequencies < 1_500)
    magnitudes = np.where(magnitudes >= median_filter(magnitudes, (15, 1)) * 2, magnitudes, 0)[heard]
    classes = np.round(12 * np.log2(frequencies[heard] / 440) + 69).astype(int) % 12
    return np.stack([magnitudes[classes == index].sum(0) for index in range(12)])


def harmony(sound: Sound) -> NDArray[np.float64]:
    """Pitch classes of the whole clip and of its first second and a half, (2, 12), each of length 1."""
    tones = np.sqrt(chroma(sound))
    whole, first = tones.sum(1), tones[:, :19].sum(1)
    return np.stack([part / max(float(np.linalg.norm(part)), 1e-9) for part in (whole, first)])


def percussive_share(sound: Sound) -> float:
    """Energy in vertical lines of the spectrogram above 4 kHz (median filters), over all energy, in decibels."""
    energy = power(sound, 512)
    high = energy[64:]
    sudden = median_filter(high, (17, 1)) > 4 * median_filter(high, (1, 31))
    return float(10 * np.log10(high[sudden].sum() / max(energy.sum(), 1e-12) + 1e-9))


def signal_to_noise(original: Sound, decoded: Sound, below: float = 1_500.0) -> float:
    """In decibels, of the waveforms below a frequency."""
    low_pass = butter(4, below, fs=SAMPLING_RATE, output="sos")
    one, other = sosfiltfilt(low_pass, original), sosfiltfilt(low_pass, decoded)
    return float(10 * np.log10((one**2).sum() / max(((one - other) ** 2).sum(), 1e-12)))


def chroma_correlation(original: Sound, decoded: Sound) -> float:
    """Cosine of the two chromagrams after taking each frame's mean off; 0 for unrelated harmony."""
    one, other = chroma(original), chroma(decoded)
    one, other = one - one.mean(0), other - other.mean(0)
    return float((one * other).sum() / max(np.linalg.norm(one) * np.linalg.norm(other), 1e-9))


def stripes(sound: Sound) -> float:
    """Energy at multiples of 50 Hz, the frame rate, between 2 and 10 kHz, over that beside them; decibels."""
    window = SAMPLING_RATE
    if len(sound) < window:
        sound = np.pad(sound, (0, window - len(sound)))
    energy = power(sound, window, window // 4).mean(1)  # one bin is one hertz
    lines = np.arange(2_000, 10_000, 50)
    on = np.mean([energy[lines + shift] for shift in (-1, 0, 1)])
    beside = np.mean([energy[lines + shift] for shift in (-20, -15, -10, 10, 15, 20)])
    return float(10 * np.log10(on / max(beside, 1e-15) + 1e-12))


def outline(sound: Sound, segments: int = 48) -> NDArray[np.float64]:
    """Harmony and rhythm over time as one vector of length 1: chroma and onset strength in segments."""
    tones = chroma(sound)
    onsets = np.maximum(onset_strength(sound), 0)[None]
    parts = []
    for values in (tones / max(np.linalg.norm(tones), 1e-9), onsets / max(float(np.linalg.norm(onsets)), 1e-9)):
        edges = np.linspace(0, values.shape[1], segments + 1).astype(int)
        parts.append(np.stack([values[:, a : max(b, a + 1)].mean(1) for a, b in pairwise(edges)], 1).ravel())
    both = np.concatenate([part / max(np.linalg.norm(part), 1e-9) for part in parts])
    return both / np.sqrt(2)


def is_broken(sound: Sound) -> bool:
    """Silent, clipping in more than one sample of a thousand, or dying away before its last third."""
    level = float(np.sqrt(np.mean(sound**2)))
    third = len(sound) // 3
    first, last = (float(np.sqrt(np.mean(part**2))) for part in (sound[:third], sound[-third:]))
    return level < 0.01 or float(np.mean(np.abs(sound) > 1)) > 1e-3 or last < 0.1 * first


def within(tempo: float, wanted: float) -> bool:
    """Whether two tempi differ by at most 4 %."""
    return wanted > 0 and abs(tempo / wanted - 1) <= 0.04
