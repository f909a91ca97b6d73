"""The largest amplitude of a sound."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def sample_peak(audio_values: NDArray[np.float32]) -> float:
    """Of samples in any shape; 0 for none. Nothing as long as the sound is made on the way."""
    return float(max(audio_values.max(initial=0.0), -audio_values.min(initial=0.0)))
