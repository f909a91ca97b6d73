"""A sound file that grows while it is recorded, and survives whatever ends the recording.

A 24-bit WAV whose header is right from the end on. Until then it has another name, by which the next start finds what a
crash left, and makes it whole.
"""

from __future__ import annotations

import contextlib
import os
import struct
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.files.atomic import publish_new, sync_folder

UNFINISHED = ".recording"
"""Behind the name of a file that is being recorded."""

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_SAMPLE_BYTES = 3
_FULL_SCALE = 2**23 - 1


class RecordingFile:
    """Takes sound until it is finished or thrown away. One thread at a time.

    Args:
        target: the file it becomes; its folder is made where it is missing.
        sampling_rate: samples per second.
        channels: 1 or 2.

    Raises ``OSError`` like all methods.
    """

    def __init__(self, target: Path, sampling_rate: int, channels: int) -> None:
        self._target = target
        self._rate = sampling_rate
        self._channels = channels
        self._frames = 0
        target.parent.mkdir(parents=True, exist_ok=True)
        self._part = target.with_name(target.name + UNFINISHED)
        self._file = self._part.open("xb", buffering=0)  # what was taken shall not die with the program
        _write_all(self._file, _header(sampling_rate, channels, 0))

    @property
    def frames(self) -> int:
        """How many there are."""
        return self._frames

    @property
    def duration(self) -> float:
        """Seconds."""
        return self._frames / self._rate

    def write(self, audio_values: NDArray[np.float32]) -> None:
        """Add sound, shape (channels, samples). What a full disk does not take of it is left out."""
        whole = np.round(np.clip(audio_values.T, -1.0, 1.0) * _FULL_SCALE).astype("<i4")
        data = np.ascontiguousarray(whole).view(np.uint8).reshape(-1, 4)[:, :_SAMPLE_BYTES].tobytes()
        _write_all(self._file, data)
        self._frames += audio_values.shape[1]

    def finish(self) -> Path:
        """Make it a whole file with its own name, or another where that is taken, and give that."""
        with self._file:
            _complete(self._file, self._rate, self._channels, self._frames)
        return _publish(self._part, self._target)

    def leave(self) -> None:
        """Close it as it is, for the next start to find."""
        self._file.close()

    def discard(self) -> None:
        """Throw it away. Never raises."""
        self._file.close()
        with contextlib.suppress(OSError):
            self._part.unlink()


def recover_recordings(folder: Path) -> tuple[Path, ...]:
    """Make the recordings in ``folder`` whole that were cut off. One that cannot be written now stays as it is."""
    made: list[Path] = []
    for part in sorted(folder.glob(f"*{UNFINISHED}")):
        with contextlib.suppress(OSError):
            frames = _mend(part)
            if frames:
                made.append(_publish(part, part.with_name(part.name.removesuffix(UNFINISHED))))
            elif frames == 0:
                part.unlink()
    return tuple(made)


def _mend(part: Path) -> int | None:
    """Make the header say how many frames there are, and tell that; None for a file that is none of ours."""
    with part.open("r+b", buffering=0) as file:
        header = file.read(_HEADER.size)
        if len(header) < _HEADER.size:
            return None if header else 0
        kind, _, form, _, _, _, channels, rate, _, _, bits, _, _ = _HEADER.unpack(header)
        if (kind, form, bits) != (b"RIFF", b"WAVE", 8 * _SAMPLE_BYTES) or channels not in (1, 2):
            return None
        frames = (part.stat().st_size - _HEADER.size) // (channels * _SAMPLE_BYTES)
        if frames:
            _complete(file, rate, channels, frames)
        return frames


def _complete(file: BinaryIO, rate: int, channels: int, frames: int) -> None:
    """Cut off what is no whole frame and write the lengths into the header."""
    frames -= frames * channels % 2  # a chunk has an even number of bytes, and a full disk takes no filling
    file.truncate(_HEADER.size + frames * channels * _SAMPLE_BYTES)
    file.seek(0)
    file.write(_header(rate, channels, frames))
    os.fsync(file.fileno())


def _publish(part: Path, target: Path) -> Path:
    """Give the file its name without touching another."""
    name = target
    for number in range(2, 1000):
        try:
            publish_new(part, name)
            break
        except FileExistsError:
            name = target.with_name(f"{target.stem} ({number}){target.suffix}")
    part.unlink(missing_ok=True)
    sync_folder(target.parent)
    return name


def _header(rate: int, channels: int, frames: int) -> bytes:
    frame = channels * _SAMPLE_BYTES
    size = frames * frame
    return _HEADER.pack(
        b"RIFF", _HEADER.size - 8 + size, b"WAVE", b"fmt ", 16, 1, channels, rate, rate * frame, frame,
        8 * _SAMPLE_BYTES, b"data", size,
    )  # fmt: skip


def _write_all(file: BinaryIO, data: bytes) -> None:
    """Unbuffered files may take less than they are given."""
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]
