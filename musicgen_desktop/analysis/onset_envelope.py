"""How much begins at each moment of a sound, by band: spectral flux.

After S. Böck and G. Widmer, "Maximum filter vibrato suppression for onset detection" (DAFx 2013): the rise of a
logarithmic spectrum over logarithmic bands, compared with the highest neighbouring band of the past, so that a voice
which trembles is no onset.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter1d, uniform_filter1d
from scipy.signal.windows import hann

ENVELOPE_RATE = 100
"""Frames per second."""

_BAND_EDGES = (30.0, 150.0, 500.0, 2500.0, 10_000.0)
"""Hertz: kick and bass, low and high voices, cymbals."""

_BANDS = len(_BAND_EDGES) - 1

_WINDOW = 1024
_BANDS_AN_OCTAVE = 6
_COMPRESSION = 100.0
_LAG = 2
"""Frames between what is compared: one window overlaps the next too much to show all of a rise."""

_MEAN_SECONDS = 1.0
_FRAMES_AT_ONCE = 2000
_SILENT = 1e-6


def onset_envelope(mono: NDArray[np.float32], sampling_rate: int) -> NDArray[np.float32]:
    """Onset strength of a sound (samples,) of at least one sample.

    Returns:
        float32 (6, frames), 0 and more: frame *i* is at *i* / ``ENVELOPE_RATE`` seconds. First the rise of the
        logarithm in four bands, which hears soft onsets too; then the rise of the root, in which accents stand out, of
        the lowest band and of the others together. What is usual around a moment is taken off, and each row has a mean
        square of 1, but silent ones.
    """
    filters, band_of_filter = _filter_bank(sampling_rate)
    magnitudes = _spectrogram(mono, sampling_rate, filters)
    soft, accents = (_flux(of(magnitudes), band_of_filter) for of in (lambda m: np.log1p(_COMPRESSION * m), np.sqrt))
    flux = np.vstack([soft, accents[:1], accents[1:].sum(axis=0, keepdims=True)])
    usual = uniform_filter1d(flux, round(_MEAN_SECONDS * ENVELOPE_RATE), axis=1)
    flux = np.maximum(flux - usual, 0)
    strength = np.sqrt(np.square(flux).mean(axis=1, keepdims=True))
    return (flux / np.where(strength > _SILENT, strength, np.inf)).astype(np.float32)


def _flux(spectrum: NDArray[np.float32], band_of_filter: NDArray[np.intp]) -> NDArray[np.float32]:
    """The rise of a spectrum (frames, filters), summed in each band: (bands, frames)."""
    past = np.pad(spectrum, ((_LAG, 0), (0, 0)))[: len(spectrum)]
    rise = np.maximum(spectrum - maximum_filter1d(past, 3, axis=1), 0)
    flux = np.stack([rise[:, band_of_filter == band].sum(axis=1) for band in range(_BANDS)])
    # What is there from the beginning on is an onset, but out of silence it would outdo all others.
    flux[:, :_LAG] = np.minimum(flux[:, :_LAG], flux[:, _LAG:].max(axis=1, initial=0, keepdims=True))
    return flux


def _spectrogram(mono: NDArray[np.float32], sampling_rate: int, filters: NDArray[np.float32]) -> NDArray[np.float32]:
    """Magnitudes (frames, filters), the middle of frame *i* at *i* / ``ENVELOPE_RATE`` seconds."""
    frames = int(len(mono) / sampling_rate * ENVELOPE_RATE) + 1
    starts = np.rint(np.arange(frames) * sampling_rate / ENVELOPE_RATE).astype(np.intp)
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(mono, (_WINDOW // 2, _WINDOW)), _WINDOW)
    shape = hann(_WINDOW, sym=False).astype(np.float32)
    parts = [starts[i : i + _FRAMES_AT_ONCE] for i in range(0, frames, _FRAMES_AT_ONCE)]
    return np.concatenate([np.abs(np.fft.rfft(windows[part] * shape)).astype(np.float32) @ filters for part in parts])


def _filter_bank(sampling_rate: int) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    """Triangles over logarithmic bands, (bins, filters), none narrower than a bin; and the band of each."""
    low, high = _BAND_EDGES[0], min(_BAND_EDGES[-1], 0.45 * sampling_rate)
    wanted = low * 2 ** (np.arange(np.log2(high / low) * _BANDS_AN_OCTAVE + 1) / _BANDS_AN_OCTAVE)
    bins = np.unique(np.rint(wanted * _WINDOW / sampling_rate))
    bins = bins[bins >= 1]
    grid = np.arange(_WINDOW // 2 + 1)
    triangles = np.stack([np.interp(grid, bins[i - 1 : i + 2], (0, 1, 0)) for i in range(1, len(bins) - 1)], axis=1)
    hertz = bins[1:-1] * sampling_rate / _WINDOW
    return (triangles / triangles.sum(axis=0)).astype(np.float32), np.searchsorted(_BAND_EDGES[1:-1], hertz, "right")
