"""What the library service tells beside clips, prompts and jobs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.peaks import PeaksPyramid


@dataclass(frozen=True, slots=True)
class LibraryOpened:
    """The library is ready.

    Attributes:
        view_only: nothing can be written; clips can be heard and exported, not saved or changed.
        notices: sentences to show about what had to be mended; mostly none.
    """

    view_only: bool
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ClipAudio:
    """The sound of a clip, as it was made.

    Attributes:
        audio_values: float32, shape (channels, samples), read-only; may exceed 1.
        peaks: of this sound; handed over, nobody else holds it.
    """

    clip_id: str
    audio_values: NDArray[np.float32]
    sampling_rate: int
    peaks: PeaksPyramid


@dataclass(frozen=True, slots=True, eq=False)
class ClipPeaks:
    """The waveform of a clip; handed over, nobody else holds it."""

    clip_id: str
    peaks: PeaksPyramid


@dataclass(frozen=True, slots=True)
class Exported:
    """Files that now exist because the user asked for them.

    Attributes:
        files: in the order of the clips. Fewer than asked for when a ``library_problem`` came with it.
        job_ids: the unsaved results that are completely among them.
    """

    files: tuple[Path, ...]
    job_ids: tuple[str, ...] = ()
