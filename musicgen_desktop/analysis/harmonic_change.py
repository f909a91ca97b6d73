"""How much the harmony changes: chords change on beats, and mostly on the first of a bar.

The distance between the chroma before and behind each moment, after C. Harte, M. Sandler and M. Gasser, "Detecting
harmonic change in musical audio" (2006), without their projection.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.chromagram import Chromagram

_SOFTEST = 0.05
"""Of the loudest frame: what is softer has no harmony that counts."""


def unit_chroma(chroma: Chromagram) -> NDArray[np.float64]:
    """Chroma and bass beside each other, (frames, 24), each frame of length 1 but soft ones, which are shorter."""
    both = np.concatenate([chroma.chroma, chroma.bass], axis=1).astype(np.float64)
    length = np.linalg.norm(both, axis=1, keepdims=True)
    return both / np.maximum(length + _SOFTEST * length.max(initial=0), 1e-9)


def change_at(
    unit: NDArray[np.float64], places: NDArray[np.float64], reach: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The distance between the mean chroma behind and before each place.

    Args:
        unit: (frames, dimensions).
        places: frames, whole or not.
        reach: frames that count on each side of a place.
    """
    sums = np.concatenate([np.zeros((1, unit.shape[1])), np.cumsum(unit, axis=0)])
    edges = [np.clip(np.rint(places + sign * reach), 0, len(unit)).astype(np.intp) for sign in (-1, 0, 1)]
    means = [(sums[stop] - sums[start]) / np.maximum(stop - start, 1)[:, None] for start, stop in pairwise(edges)]
    return np.linalg.norm(means[1] - means[0], axis=1)
