"""Rendered sound on its way to the device, which can still be changed until the device has taken it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice

from musicgen_desktop.services.playback.output_converter import AudioFormat

_MEMORY_SECONDS = 20.0


class PlayAhead:
    """A stretch of memory that one thread writes while the device's thread reads it through ``device``.

    A ``QBuffer`` is read without Python, so that what is written is heard in time even while other threads keep
    Python busy. Behind what is written lies silence. The reader may overtake the writer, which then goes on behind it.

    Args:
        audio_format: the device's.
        seconds: length of the memory.

    Attributes:
        device: for the sink to read from.
        rate: frames a second.
        written: frames that were written since the beginning.
    """

    def __init__(self, audio_format: AudioFormat, seconds: float = _MEMORY_SECONDS) -> None:
        self.rate = audio_format.sampling_rate
        self._frame = audio_format.bytes_per_frame
        self._bytes = QByteArray(bytes(round(seconds * audio_format.sampling_rate) * self._frame))
        self._memory = np.frombuffer(self._bytes, dtype=np.uint8)  # pyright: ignore[reportCallIssue, reportArgumentType]
        self.device = QBuffer(self._bytes)
        self.device.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)
        self._before = 0
        self.written = self._end = 0

    @property
    def taken(self) -> int:
        """Frames that the device has taken since the beginning."""
        return self._before + self.device.pos() // self._frame

    def room(self, seconds: float) -> int:
        """Frames that can be written beyond so many seconds ahead of the device, before the memory has to be turned."""
        return self._before + len(self._memory) // self._frame - self.taken - round(seconds * self.rate)

    def write(self, frames: bytes) -> None:
        """Append what is to be heard; no more than there is room for."""
        start = (self.written - self._before) * self._frame
        self._memory[start : start + len(frames)] = np.frombuffer(frames, dtype=np.uint8)
        self.written += len(frames) // self._frame

    def go_to(self, frame: int) -> None:
        """Write on from here. What is missing before it is silence, what lies behind it stays until it is replaced."""
        self._end = max(self._end, self.written)
        self.written = frame

    def silence_rest(self) -> None:
        """What lies behind all that was written is not to be heard any more."""
        start, end = ((at - self._before) * self._frame for at in (self.written, max(self.written, self._end)))
        self._memory[start:end] = 0
        self._end = self.written

    def turn(self) -> None:
        """Make room: what is not taken goes to the beginning. In the device's thread, while the other one waits."""
        pos = self.device.pos()
        end = max(pos, (max(self.written, self._end) - self._before) * self._frame)
        rest = self._memory[pos:end].copy()
        self._memory[: len(rest)] = rest
        self._memory[len(rest) :] = 0
        self._before += pos // self._frame
        self.device.seek(0)
