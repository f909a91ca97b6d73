"""What is drawn of a take at any zoom: its outline at once, its channels and samples where the sound is here."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.pyramid import BASE
from musicgen_desktop.audio.sound_lanes import SoundLanes, columns_of_samples
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.ui.kit.waveform_data import Waveform


@dataclass(frozen=True, slots=True, eq=False)
class StageSound:
    """The sound of a take that is played and looked at closely.

    Attributes:
        source: its samples.
        lanes: lows, highs and RMS of each channel.
    """

    source: TakeSource
    lanes: SoundLanes

    @classmethod
    def of(cls, audio_values: NDArray[np.float32], sampling_rate: int) -> StageSound:
        """A finished take from its samples, shape (channels, samples)."""
        return cls(TakeSource.of(audio_values, sampling_rate), SoundLanes.of(audio_values))

    def columns(self, first: int, count: int, seconds: float) -> NDArray[np.float32]:
        """Lows, highs and RMS of columns of ``seconds`` each, from column ``first`` of the whole on.

        Shape (channels, 3, count); NaN where there is no sound.
        """
        edges = (first + np.arange(count + 1)) * (seconds * self.source.sampling_rate)
        if seconds * self.source.sampling_rate >= BASE:
            return self.lanes.columns(edges)
        begin = max(0, int(edges[0]))
        samples = self.source.read(begin, int(edges[-1]) + 2 - begin)
        return columns_of_samples(samples, edges - begin)

    def level(self, seconds: float, length: float = 0.4) -> float:
        """RMS over all channels around a moment, as amplitude; 0 where there is no sound."""
        rate = self.source.sampling_rate
        edges = np.array([seconds - length / 2, seconds + length / 2]) * rate
        rms = self.lanes.columns(edges.clip(0))[:, 2, 0] if edges[1] > 0 else np.zeros(1)
        return float(np.sqrt(np.mean(np.square(np.nan_to_num(rms)))))


def outline_columns(waveform: Waveform, first: int, count: int, seconds: float) -> NDArray[np.float32]:
    """The same of an outline, while the sound itself is not here: one lane, whose RMS is not known."""
    found = np.full((1, 3, count), np.nan, np.float32)
    edges = (first + np.arange(count + 1)) * (seconds / waveform.seconds_per_bin)
    bins = len(waveform.minima)
    starts = np.floor(edges[:-1]).astype(np.intp)
    filled = (starts >= 0) & (starts < bins)
    if filled.any():
        starts = starts[filled]
        ends = np.clip(np.ceil(edges[1:][filled]).astype(np.intp), starts + 1, bins)
        pairs = np.stack([starts, ends], axis=1).ravel()
        found[0, 0, filled] = np.minimum.reduceat(np.append(waveform.minima, np.float32(0)), pairs)[::2]
        found[0, 1, filled] = np.maximum.reduceat(np.append(waveform.maxima, np.float32(0)), pairs)[::2]
    return found
