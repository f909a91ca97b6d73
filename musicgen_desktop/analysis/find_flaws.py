"""What may be wrong with a sound."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.analysis import Flaw, FlawKind

_SILENCE = 1e-3
"""Below this level (−60 dBFS) nothing is heard."""

_FRAME_SECONDS = 0.05
_MOST_SILENT_SHARE = 0.25
_LONGEST_END_SECONDS = 1.0


def find_flaws(audio_values: NDArray[np.float32], sampling_rate: int) -> tuple[Flaw, ...]:
    """The flaws of a sound of shape (channels, samples)."""
    frame = max(1, round(_FRAME_SECONDS * sampling_rate))
    samples = audio_values.shape[1]
    if samples == 0:
        return ()
    peaks = np.maximum.reduceat(np.abs(audio_values).max(axis=0), np.arange(0, samples, frame))
    silent = peaks < _SILENCE
    flaws = []
    if (share := float(silent.mean())) > _MOST_SILENT_SHARE:
        flaws.append(Flaw(FlawKind.SILENT, share, float(silent.argmax()) * _FRAME_SECONDS))
    last = samples if silent.all() else (len(silent) - int((~silent)[::-1].argmax())) * frame
    if (missing := (samples - last) / sampling_rate) > _LONGEST_END_SECONDS:
        flaws.append(Flaw(FlawKind.ENDS_EARLY, missing, last / sampling_rate))
    return tuple(flaws)
