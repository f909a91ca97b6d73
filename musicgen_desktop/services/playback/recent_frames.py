"""The last frames of an endless stream."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class RecentFrames:
    """Remembers what was rendered lately, for whoever wants to hear it later or to take it back.

    Args:
        start: the stream's first frame that will be added.
        channels: of the stream.
        length: frames that are kept at least.
    """

    def __init__(self, start: int, channels: int, length: int) -> None:
        self._frames = np.zeros((0, channels), dtype=np.float32)
        self._end = start
        self._length = length

    def add(self, frames: NDArray[np.float32]) -> None:
        """Append frames, shape (frames, channels)."""
        self._frames = np.concatenate([self._frames[-self._length :], frames])
        self._end += len(frames)

    def between(self, start: int, stop: int) -> NDArray[np.float32]:
        """What is remembered of the stream's frames ``start`` to ``stop``, shape (frames, channels)."""
        first = self._end - len(self._frames)
        return self._frames[max(0, start - first) : max(0, stop - first)]

    def cut(self, frame: int) -> NDArray[np.float32]:
        """Forget all from ``frame`` on, and return it."""
        replaced = self.between(frame, self._end)
        self._frames = self._frames[: len(self._frames) - len(replaced)]
        self._end = min(self._end, frame)
        return replaced
