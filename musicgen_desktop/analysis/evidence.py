"""What is known of a sound before its beats are: onsets, changes of harmony, and after how long it is like itself."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter1d

from musicgen_desktop.analysis.chromagram import Chromagram
from musicgen_desktop.analysis.harmonic_change import change_at, unit_chroma
from musicgen_desktop.analysis.onset_envelope import ENVELOPE_RATE
from musicgen_desktop.analysis.tempo_candidates import autocorrelation

SOFT_ROWS = 4
"""The first rows of an onset envelope; behind them are two of accents."""

_NEAR = 5
"""Frames around a place in which an onset counts as on it."""

_CHANGE_REACH = 0.2
"""Seconds on each side of a change of harmony."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Frames are those of the onset envelope.

    Attributes:
        onsets: (6, frames), as ``onset_envelope`` gives them, each the largest of its neighbourhood.
        changes: (frames,) of harmony, of mean square 1.
        correlation: of the envelope with itself.
        unit_chroma: (chroma frames, 24), as ``unit_chroma`` gives it.
        chroma_frames: of them per frame of the envelope.
    """

    onsets: NDArray[np.float32] = field(repr=False)
    changes: NDArray[np.float64] = field(repr=False)
    correlation: NDArray[np.float64] = field(repr=False)
    unit_chroma: NDArray[np.float64] = field(repr=False)
    chroma_frames: float

    @classmethod
    def of(cls, envelope: NDArray[np.float32], chroma: Chromagram) -> Evidence:
        """Of an onset envelope and the chromagram of the same sound."""
        unit = unit_chroma(chroma)
        frames = np.arange(len(unit), dtype=np.float64)
        change = change_at(unit, frames, np.full(len(unit), _CHANGE_REACH * chroma.rate))
        change /= np.sqrt(np.square(change).mean()) + 1e-9
        seconds = np.arange(envelope.shape[1]) / ENVELOPE_RATE
        return cls(
            np.asarray(maximum_filter1d(envelope, _NEAR, axis=1), np.float32),
            np.interp(seconds * chroma.rate, frames, change),
            autocorrelation(envelope[:SOFT_ROWS]),
            unit,
            chroma.rate / ENVELOPE_RATE,
        )

    def onsets_at(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """(6, places): the onsets on or beside each place, a frame, whole or not."""
        return self.onsets[:, self._frames(places)].astype(np.float64)

    def changes_at(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """(places,): how much the harmony changes there."""
        return self.changes[self._frames(places)]

    def _frames(self, places: NDArray[np.float64]) -> NDArray[np.intp]:
        return np.clip(np.rint(places), 0, self.onsets.shape[1] - 1).astype(np.intp)
