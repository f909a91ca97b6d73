"""A level that goes over into another one without a click."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_FULL_WAY_SECONDS = 0.02
"""Time of a change from nothing to full."""


class Glide:
    """A linear amplitude, and the one that it is on the way to.

    Attributes:
        level: where it is.
        wanted: where it goes; set it to let it glide.
    """

    def __init__(self, level: float = 1.0) -> None:
        self.level = self.wanted = level

    def step(self, frames: int, sampling_rate: int) -> NDArray[np.float32] | float:
        """Go on by ``frames``: what to multiply them with, shape (frames, 1), or one number while nothing changes."""
        if self.level == self.wanted or not frames:
            return self.level
        way = self.wanted - self.level
        each = 1.0 / (_FULL_WAY_SECONDS * sampling_rate)
        ramp = self.level + np.sign(way) * np.minimum(abs(way), each * np.arange(1, frames + 1))
        self.level = self.wanted if abs(way) <= each * frames else float(ramp[-1])
        return ramp.astype(np.float32)[:, None]
