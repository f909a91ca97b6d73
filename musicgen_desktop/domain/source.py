"""What a job begins with besides words: music that is heard before the new one, or a tune to follow."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """A sound that is there already, up to where the new music begins.

    Attributes:
        audio_values: float32 (channels, samples), read-only, one or two channels.
        sampling_rate: samples per second.
        codes: int64 (codebooks, frames), read-only, of the whole sound as the checkpoint made it; None where there are
            none, then the sound is encoded.
    """

    audio_values: NDArray[np.float32]
    sampling_rate: int
    codes: NDArray[np.int64] | None = None

    @property
    def duration(self) -> float:
        """Seconds of sound."""
        return self.audio_values.shape[-1] / self.sampling_rate


@dataclass(frozen=True, slots=True)
class Continuation:
    """New music that goes on where given music ends.

    Attributes:
        name: of the clip or file, for people.
        clip_id: of the library's clip; empty for a file.
        start, stop: seconds in it: from where it is taken over, and where the new music begins.
        heard: the sound between the two. None in what is stored: it is read again before the job runs.
    """

    name: str
    clip_id: str
    start: float
    stop: float
    heard: Heard | None = field(default=None, compare=False, repr=False)


Source = Continuation
"""Everything a job may begin with."""
