"""The key of a sound: its chroma against the profiles of the twenty-four keys."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.chroma import chroma_of
from musicgen_desktop.domain.musical_key import Key, Mode

_MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
_MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)
"""How well each pitch class fits a key (Krumhansl and Kessler 1982)."""

_LEAST_CORRELATION = 0.4


def find_key(mono: NDArray[np.float32], sampling_rate: int) -> Key | None:
    """The key of a sound (samples,); None where none can be told."""
    chroma = chroma_of(mono[None], sampling_rate, harmonic=True).mean(axis=0)
    if np.ptp(chroma) == 0:
        return None
    fits = np.array(
        [[np.corrcoef(chroma, np.roll(mode, tonic))[0, 1] for tonic in range(12)] for mode in (_MAJOR, _MINOR)]
    )
    mode, tonic = np.unravel_index(fits.argmax(), fits.shape)
    best = float(fits.max())
    if best < _LEAST_CORRELATION:
        return None
    return Key(int(tonic), (Mode.MAJOR, Mode.MINOR)[mode], best)
