"""A sound's mel spectrogram in tiles of equal size at several zoom levels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WINDOW = 2048
"""Frames of one spectrum."""

BANDS = 128
"""Mel bands from 0 Hz to the Nyquist frequency."""

COLUMNS = 512
"""Columns of a tile."""

HOPS = (128, 512, 2048, 8192)
"""Frames from column to column, at each level."""

FLOOR = -120.0
"""Decibels of full scale that are 0 in a tile; 255 is 0 dB."""

_FINEST_MEAN = 512
"""Frames between the spectra that are averaged in one column of the coarser levels, at least."""

_MOST_SPECTRA = 4
"""In a column: at the coarsest level they touch, so that all is heard."""

_SPECTRA_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class TileKey:
    """Which tile of a sound: its level (an index into ``HOPS``) and its place, from 0."""

    level: int
    index: int

    @property
    def frames(self) -> int:
        """How many frames of sound a tile shows."""
        return COLUMNS * HOPS[self.level]

    @property
    def first_frame(self) -> int:
        """Where it begins."""
        return self.index * self.frames


def tile_span(key: TileKey) -> tuple[int, int]:
    """The frames that ``make_tile`` needs: from (perhaps below 0) and up to."""
    return key.first_frame - WINDOW // 2, key.first_frame + key.frames + WINDOW // 2


def tile_columns(frames: int, key: TileKey) -> int:
    """How many columns a tile has of a sound of so many frames, as far as it was read for the tile."""
    return min(COLUMNS, max(0, -(-(frames - key.first_frame) // HOPS[key.level])))


def make_tile(samples: NDArray[np.float32], begin: int, key: TileKey, sampling_rate: int) -> NDArray[np.uint8]:
    """One tile.

    Power spectra under a Hann window, scaled so that a sine of full scale has 0 dB, summed over triangles on the
    mel scale of O'Shaughnessy (*Speech Communication*, 1987), mel = 2595 log10(1 + f / 700), as HTK uses it;
    averaged over the channels, and over four spectra of a column where that is longer than 512 frames.

    Args:
        samples: shape (channels, frames), of ``tile_span`` as far as there is sound.
        begin: the frame with which they begin.

    Returns:
        Shape (columns, BANDS), lowest band first, only the columns with sound.
    """
    start, stop = tile_span(key)
    hop = HOPS[key.level]
    step = min(hop, max(_FINEST_MEAN, hop // _MOST_SPECTRA))
    spectra_in_column = hop // step
    columns = tile_columns(begin + samples.shape[1], key)
    if columns == 0:
        return np.zeros((0, BANDS), np.uint8)
    padded = np.zeros((samples.shape[0], stop - start), np.float32)
    padded[:, begin - start : begin - start + samples.shape[1]] = samples
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW, axis=1)[:, ::step]
    count = columns * spectra_in_column
    power = np.empty((count, BANDS), np.float32)
    hann, triangles = _hann(), _triangles(sampling_rate)
    for first in range(0, count, _SPECTRA_AT_ONCE):
        some = windows[:, first : min(first + _SPECTRA_AT_ONCE, count)]
        spectra = np.fft.rfft(some * hann, axis=2)
        power[first : first + some.shape[1]] = np.square(np.abs(spectra)).mean(axis=0) @ triangles
    power = power.reshape(columns, spectra_in_column, BANDS).mean(axis=1)
    decibels = 10 * np.log10(np.maximum(power, 10 ** (FLOOR / 10)))
    tile = np.rint((decibels - FLOOR) * (255 / -FLOOR)).clip(0, 255).astype(np.uint8)
    tile.setflags(write=False)
    return tile


def band_of(frequency: float, sampling_rate: int) -> float:
    """Where a frequency lies between the lowest edge, 0, and the highest, 1."""
    return float(_mel(frequency) / _mel(sampling_rate / 2))


def _hann() -> NDArray[np.float32]:
    window = np.hanning(WINDOW + 1)[:-1]
    return (window * 2 / window.sum()).astype(np.float32)


def _triangles(sampling_rate: int) -> NDArray[np.float32]:
    """Shape (bins, BANDS)."""
    edges = 700 * (10 ** (np.linspace(0, _mel(sampling_rate / 2), BANDS + 2) / 2595) - 1)
    bins = np.fft.rfftfreq(WINDOW, 1 / sampling_rate)[:, None]
    rising = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    return np.maximum(0, np.minimum(rising, falling)).astype(np.float32)


def _mel(frequency: float) -> float:
    return float(2595 * np.log10(1 + frequency / 700))
