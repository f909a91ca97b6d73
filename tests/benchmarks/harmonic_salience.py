"""The chances of notes by plain sums of harmonics, to weigh the network against; see ``tests.benchmarks.notes``."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter1d

from musicgen_desktop.analysis.constant_q import BINS_PER_SEMITONE, constant_q
from musicgen_desktop.analysis.note_network import NOTES, NoteChances

_OCTAVE = 12 * BINS_PER_SEMITONE
_DECAY, _HARMONICS = 0.8, 8


class HarmonicSalience:
    """Hears like ``NoteNetwork``: each note's harmonics in a whitened spectrum, less for higher ones."""

    def hear(self, mono: NDArray[np.float32]) -> NoteChances:
        """See ``NoteNetwork.hear``."""
        spectrum = constant_q(mono)
        levels = np.log1p(1000 * spectrum / max(float(spectrum.max()), 1e-9))
        levels = np.maximum(0, levels - uniform_filter1d(levels, _OCTAVE, axis=1))
        salience = np.zeros((len(levels), NOTES * BINS_PER_SEMITONE), np.float32)
        for number in range(1, _HARMONICS + 1):
            part = levels[:, round(_OCTAVE * np.log2(number)) :][:, : salience.shape[1]]
            salience[:, : part.shape[1]] += _DECAY ** (number - 1) * part
        sounding = salience.reshape(len(levels), NOTES, BINS_PER_SEMITONE).max(axis=2)
        sounding /= max(float(np.percentile(sounding, 99.5)), 1e-9)
        rises = np.maximum(0, sounding - np.pad(sounding, ((3, 0), (0, 0)))[:-3])
        onsets = rises / max(float(np.percentile(rises, 99.8)), 1e-9)
        return NoteChances(np.minimum(1, sounding), np.minimum(1, onsets))
