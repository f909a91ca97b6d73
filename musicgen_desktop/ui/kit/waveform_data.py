"""A take's outline, ready to be drawn at any width."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.audio.pyramid import BASE


@dataclass(frozen=True, slots=True, eq=False)
class Waveform:
    """The lowest and highest sample of each bin of a take, over all channels.

    Attributes:
        minima, maxima: float32, shape (bins,), read-only, same length.
        seconds_per_bin: length of one bin.
        made: seconds of sound that exist.
        total: seconds the whole take will have; equal to ``made`` when it is finished.
        origin: which take this is; outlines of one origin show the same sound, more or less of it.
    """

    minima: NDArray[np.float32]
    maxima: NDArray[np.float32]
    seconds_per_bin: float
    made: float
    total: float
    origin: str = ""

    @classmethod
    def of(
        cls, peaks: PeaksPyramid, sampling_rate: int, total: float = 0.0, origin: str = "", most: int | None = None
    ) -> Waveform:
        """The present state of ``peaks``; ``total`` is the length to come where it is longer, ``most`` how many bins
        are enough: all those of an hour take a tenth of a second."""
        made = peaks.frames / sampling_rate
        bins = -(-peaks.frames // BASE)
        if bins == 0:
            return cls(np.zeros(0, np.float32), np.zeros(0, np.float32), BASE / sampling_rate, 0.0, total, origin)
        frames, bins = (bins * BASE, bins) if most is None or bins <= most else (peaks.frames, most)
        minima, maxima = peaks.window(0, frames, bins)
        minima.setflags(write=False)
        maxima.setflags(write=False)
        return cls(minima, maxima, frames / bins / sampling_rate, made, max(made, total), origin)

    def continues(self, other: Waveform) -> bool:
        """Whether this is ``other`` itself, or the same take with more sound."""
        if self is other or len(other.minima) == 0:
            return True
        return (
            other.made < other.total == self.total
            and self.seconds_per_bin == other.seconds_per_bin
            and self.made >= other.made
            and self.origin == other.origin
        )

    def made_columns(self, count: int) -> int:
        """How many of ``count`` columns over ``total`` have sound."""
        if len(self.minima) == 0 or self.total <= 0:
            return 0
        return min(count, int(np.ceil(count * self.made / self.total)))

    def columns(self, count: int, first: int = 0) -> NDArray[np.float32]:
        """Lows and highs for ``count`` columns of equal time over ``total``, from column ``first`` on.

        Only columns with sound are given, shape (made_columns - first, 2). Samples beyond full
        scale are cut at 1.
        """
        filled = self.made_columns(count)
        if filled <= first:
            return np.zeros((0, 2), np.float32)
        bins = len(self.minima)
        edges = np.arange(first, filled + 1) * (self.total / count / self.seconds_per_bin)
        starts = np.minimum(edges[:-1].astype(np.intp), bins - 1)
        ends = np.clip(np.ceil(edges[1:]).astype(np.intp), starts + 1, bins)
        # reduceat reads start:end only where pairs are interleaved; a sentinel bin keeps the last end in range.
        pairs = np.stack([starts, ends], axis=1).ravel()
        lows = np.minimum.reduceat(np.append(self.minima, np.float32(0)), pairs)[::2]
        highs = np.maximum.reduceat(np.append(self.maxima, np.float32(0)), pairs)[::2]
        return np.clip(np.stack([lows, highs], axis=1), -1, 1)


EMPTY = Waveform(np.zeros(0, np.float32), np.zeros(0, np.float32), 1.0, 0.0, 0.0)
