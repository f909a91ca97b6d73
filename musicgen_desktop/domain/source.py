"""What a job begins with besides words: music that is heard before the new one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Origin:
    """What new music has grown from, for its recipe.

    Attributes:
        name: of the clip or file, for people.
        clip_id: of the library's clip; empty for a file.
        start, stop: seconds in it: from where it was taken over, and where the new music begins.
    """

    name: str
    clip_id: str
    start: float
    stop: float

    @property
    def duration(self) -> float:
        """Seconds that were taken over."""
        return self.stop - self.start


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


@dataclass(frozen=True, slots=True, eq=False)
class Continuation:
    """New music that goes on where given music ends."""

    origin: Origin
    heard: Heard


Source = Continuation
"""Everything a job may begin with."""
