"""How loud a sound is to the ear (ITU-R BS.1770), and making it as loud as wished."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.k_weighting import filters, lufs
from musicgen_desktop.audio.resample import resample
from musicgen_desktop.audio.sample_peak import sample_peak

SILENCE_RMS = 2e-3
"""Below this mean level a sound is left alone: raising it would only raise its noise."""

PEAK_DBTP = -1.0
"""Where a sound that shall be as loud as it can has its true peak: what EBU R 128 allows at most."""

_OVERSAMPLING = 4
"""ITU-R BS.1770-5, annex 2: a true peak is that of the sound at four times 48 kHz, or about."""

_PEAK_SECONDS, _PEAK_MARGIN = 20, 4096
"""A long sound is resampled in pieces of so many seconds, and samples beside them."""

BLOCK_SECONDS = 0.4
"""The measure's gating block; anything shorter has no loudness."""

_HOP = BLOCK_SECONDS / 4
"""Seconds: a block begins at each quarter of the one before."""

SHORT_TERM_SECONDS = 3.0
"""EBU Tech 3341's short-term window, and that of which Tech 3342 makes the range."""

_SHORT_TERM_HOP = 0.02
"""Seconds; the standard asks for 0.1 at most, by which three loud seconds between silences are 0.07 LU off."""

_RANGE_GATE = 0.01
_SOFT_SHARE, _LOUD_SHARE = 10, 95
"""Short-term levels 20 LU below their mean do not count in the range, nor the softest and loudest few (percent)."""

_HOPS_AT_ONCE = 100

_PIECE = 1 << 18
"""Samples looked at together: however long a sound is, looking takes a few megabytes."""

_ABSOLUTE_GATE = 10 ** ((-70 + 0.691) / 10)
_RELATIVE_GATE = 0.1
"""Blocks softer than −70 LUFS, and those 10 LU below the mean of the others, do not count."""


def measure_lufs(audio_values: NDArray[np.float32], sampling_rate: int) -> float:
    """Integrated loudness in LUFS.

    Args:
        audio_values: float32, shape (channels, samples), one or two channels.
        sampling_rate: samples per second.

    Returns:
        LUFS; minus infinity for silence and for anything shorter than ``BLOCK_SECONDS``.
    """
    samples = audio_values.shape[-1]
    return measure_lufs_of(lambda start, count: audio_values[:, start : start + count], samples, sampling_rate)


def measure_lufs_of(read: Callable[[int, int], NDArray[np.float32]], samples: int, sampling_rate: int) -> float:
    """The same of a sound that is read in pieces: however long it is, it takes a few megabytes.

    Args:
        read: gives so many samples from a place on, float32, shape (channels, samples), one or two channels.
        samples: of the whole sound.
        sampling_rate: samples per second.
    """
    gated = _gated(_block_energies(read, samples, sampling_rate, BLOCK_SECONDS, _HOP), _RELATIVE_GATE)
    return lufs(float(gated.mean())) if gated.size else -math.inf


def measure_short_term(audio_values: NDArray[np.float32], sampling_rate: int) -> tuple[float, float] | None:
    """The loudest ``SHORT_TERM_SECONDS`` in LUFS, and the loudness range (EBU Tech 3342) in LU.

    Args:
        audio_values: float32, shape (channels, samples), one or two channels.
        sampling_rate: samples per second.

    Returns:
        None for silence and for anything shorter than ``SHORT_TERM_SECONDS``.
    """

    def read(start: int, count: int) -> NDArray[np.float32]:
        return audio_values[:, start : start + count]

    energies = _block_energies(read, audio_values.shape[-1], sampling_rate, SHORT_TERM_SECONDS, _SHORT_TERM_HOP)
    gated = _gated(energies, _RANGE_GATE)
    if not gated.size:
        return None
    soft, loud = np.percentile(gated, (_SOFT_SHARE, _LOUD_SHARE))
    return lufs(float(energies.max())), lufs(float(loud)) - lufs(float(soft))


def _block_energies(
    read: Callable[[int, int], NDArray[np.float32]], samples: int, sampling_rate: int, seconds: float, hop: float
) -> NDArray[np.float64]:
    """The K-weighted mean square, channels added, of each block of ``seconds``; one begins every ``hop`` seconds."""
    if samples < math.ceil(seconds * sampling_rate):
        return np.empty(0)
    hops_in_block = round(seconds / hop)
    blocks = round((samples / sampling_rate - seconds) / hop) + 1
    edges = [min(samples, int(seconds * n / hops_in_block * sampling_rate)) for n in range(blocks + hops_in_block)]
    hops = np.concatenate(list(_hop_energies(read, edges, sampling_rate)))
    return np.convolve(hops, np.ones(hops_in_block), "valid") / (seconds * sampling_rate)


def _gated(energies: NDArray[np.float64], relative_gate: float) -> NDArray[np.float64]:
    loud = energies[energies > _ABSOLUTE_GATE]
    return loud[loud > relative_gate * loud.mean()] if loud.size else loud


def _hop_energies(
    read: Callable[[int, int], NDArray[np.float32]], edges: list[int], sampling_rate: int
) -> Iterator[NDArray[np.float64]]:
    """The summed squares of the K-weighted sound between each edge and the next, all channels added."""
    from scipy.signal import lfilter  # takes a second, which a start without it need not pay

    stages = filters(sampling_rate)
    channels = read(0, 1).shape[0]
    states = [np.zeros((channels, 2)) for _ in stages]
    for first in range(0, len(edges) - 1, _HOPS_AT_ONCE):
        piece = edges[first : first + _HOPS_AT_ONCE + 1]
        values = read(piece[0], piece[-1] - piece[0]).astype(np.float64)
        for place, (numerator, denominator) in enumerate(stages):
            values, states[place] = lfilter(numerator, denominator, values, zi=states[place])
        yield np.add.reduceat(np.square(values).sum(axis=0), np.array(piece[:-1]) - piece[0])


def normalise_loudness(
    audio_values: NDArray[np.float32], sampling_rate: int, target_lufs: float
) -> NDArray[np.float32]:
    """The sound with one gain that brings it to ``target_lufs``, never clipping.

    The rules are those of the audiocraft authors' ``audio_write(strategy="loudness")``: a sound
    whose RMS is below ``SILENCE_RMS`` stays as it is. Where the gain would lift a peak above full
    scale, their compressor (``tanh``) bends the whole sound below it, as their own example does;
    lowering the gain instead would miss the wished loudness by 5 dB and more on drums. The result
    is then a little softer than asked for. Sound that fits is not bent at all.

    Args:
        audio_values: float32, shape (channels, samples), one or two channels.
        sampling_rate: samples per second.
        target_lufs: wished integrated loudness, for example -14.

    Returns:
        float32 of the same shape, no sample beyond ±1 unless the input was left alone. A sound
        too short to measure comes back unchanged.
    """
    if audio_values.size == 0 or _rms(audio_values) < SILENCE_RMS:
        return audio_values
    loudness = measure_lufs(audio_values, sampling_rate)
    if loudness == -math.inf:
        return audio_values
    louder = audio_values * np.float32(10.0 ** ((target_lufs - loudness) / 20.0))
    return np.tanh(louder, out=louder) if sample_peak(louder) > 1.0 else louder


def true_peak(audio_values: NDArray[np.float32], sampling_rate: int) -> float:
    """The highest level between the samples too, as a converter would put it out; 1 is full scale.

    Args:
        audio_values: float32, shape (channels, samples).
        sampling_rate: samples per second.
    """
    length = _PEAK_SECONDS * sampling_rate
    peak = np.abs(audio_values).max(initial=0.0)
    for start in range(0, audio_values.shape[-1], length):
        first = max(0, start - _PEAK_MARGIN)
        piece = audio_values[:, first : start + length + _PEAK_MARGIN]
        between = resample(piece, sampling_rate, _OVERSAMPLING * sampling_rate)
        # What lies where the piece was cut out rings; its neighbour, or the margin, has the truth of it.
        begin = _OVERSAMPLING * (start - first)
        peak = max(peak, np.abs(between[:, begin : begin + _OVERSAMPLING * length]).max(initial=0.0))
    return float(peak)


def _rms(audio_values: NDArray[np.float32]) -> float:
    pieces = (audio_values[:, start : start + _PIECE] for start in range(0, audio_values.shape[-1], _PIECE))
    power = sum(float(np.square(piece, dtype=np.float64).sum()) for piece in pieces)
    return math.sqrt(power / audio_values.size)


def normalise_peak(audio_values: NDArray[np.float32], sampling_rate: int) -> NDArray[np.float32]:
    """The sound with one gain that brings its true peak to ``PEAK_DBTP``; silence comes back unchanged.

    Args:
        audio_values: float32, shape (channels, samples).
        sampling_rate: samples per second.
    """
    peak = true_peak(audio_values, sampling_rate)
    if audio_values.size == 0 or peak < SILENCE_RMS:
        return audio_values
    return audio_values * np.float32(10.0 ** (PEAK_DBTP / 20.0) / peak)
