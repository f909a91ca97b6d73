"""A sound file of whatever make, written again as the library keeps sound. Little of it is in memory at a time."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import soundfile
from numpy.typing import NDArray

from musicgen_desktop.audio.encode import PCM_24_BYTES, to_pcm_24
from musicgen_desktop.audio.file_inspection import CutShortError, SoundHeader
from musicgen_desktop.audio.read import (
    LENGTH_TOLERANCE,
    MAX_CHANNELS,
    check_extent,
    in_words,
    no_sound_error,
    screen,
    sound_in,
)
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr

_BLOCK = 1 << 18
"""Frames read at a time: a few seconds."""

_NO_LENGTH = 1 << 62
"""Of a FLAC that does not know its own libsndfile's is greater."""


@dataclass(frozen=True, slots=True)
class RewrittenSound:
    """What a sound turned out to be.

    Attributes:
        sampling_rate: samples per second, of both files.
        channels: 1 or 2, of the new file.
        samples: of each channel.
        gain: what the new file's samples were multiplied by, so that no peak is cut.
        title: that of the new file's tags.
        digest: of the samples and their rate: the same sound has the same one, in whatever kind of file it came.
    """

    sampling_rate: int
    channels: int
    samples: int
    gain: float
    title: str
    digest: str


def rewrite_sound(
    file: BinaryIO,
    path: Path,
    target: Path,
    tags_of: Callable[[str, float], AudioTags],
    tell: Callable[[float], None],
) -> RewrittenSound:
    """Read the sound in an open file and write it as FLAC of 24 bits, whole and on the disk.

    It is read twice: what it is multiplied by has to be known before its first sample is written. Of more than two
    channels all are mixed down to one.

    Args:
        file: the sound file.
        path: what it was called, for words.
        target: the new file, which must not exist; its folder must.
        tags_of: the new file's tags, of the title in the old ones and the gain.
        tell: called after every few seconds of sound with how much of the work is done, up to 1; may raise.

    Raises:
        FileError: what ``read_audio`` raises.
        OSError: the target cannot be written. What is there of it stays.
    """
    header = screen(file, path)
    samples, peak = 0, 0.0
    with sound_in(file, header, path) as (sound, tags):
        if sound.frames > _NO_LENGTH:  # its end could not be told from one that was cut off
            raise FileError(
                tr("{path} does not say how long it is.", path=path),
                tr("Open it in another program and save it again from there."),
            )
        extent = SoundHeader(sound.channels, sound.samplerate, sound.frames)
        check_extent(extent, path, MAX_CHANNELS)
        for block in _blocks(sound):
            samples += len(block)
            check_extent(SoundHeader(extent.channels, extent.sampling_rate, samples), path, MAX_CHANNELS)
            if not np.isfinite(block).all():
                raise CutShortError
            peak = max(peak, float(np.abs(block).max(initial=0.0)))
            tell(min(0.5, samples / sound.frames / 2))
        if not samples:
            raise no_sound_error(path)
        if samples < sound.frames * LENGTH_TOLERANCE:
            raise CutShortError
    gain = 1.0 / peak if peak > 1.0 else 1.0
    file.seek(0)
    written, channels = 0, 1 if extent.channels > 2 else extent.channels
    digest = hashlib.sha256(f"{extent.sampling_rate} {channels} ".encode())
    # The target is the outermost, so that what goes wrong in writing is not told as if it were in reading.
    with _Target(target) as out, in_words(path), sound_in(file, header, path) as (sound, _):
        with soundfile.SoundFile(out, "w", extent.sampling_rate, channels, "PCM_24", format="FLAC") as new:
            new_tags = tags_of(tags.title, gain).cleaned()
            for field in ("title", "comment", "software"):
                if text := getattr(new_tags, field):  # libsndfile refuses an empty one
                    setattr(new, field, text)
            for block in _blocks(sound):
                steps = to_pcm_24(block[: samples - written] * np.float64(np.float32(gain)))
                new.write(steps)
                digest.update(steps.tobytes())
                written += len(steps)
                tell(0.5 + min(0.5, written / samples / 2))
        if written != samples:
            raise CutShortError
    return RewrittenSound(extent.sampling_rate, channels, samples, gain, new_tags.title, digest.hexdigest())


def most_bytes(header: SoundHeader) -> int:
    """How large the new file becomes at most; of a sound whose length nobody knows 0."""
    return (header.frames or 0) * (1 if header.channels > 2 else header.channels) * PCM_24_BYTES


def _blocks(sound: soundfile.SoundFile) -> Iterator[NDArray[np.float32]]:
    """The sound from its beginning, float32 (samples, 1 or 2 channels)."""
    while len(block := np.asarray(sound.read(_BLOCK, dtype="float32", always_2d=True), np.float32)):
        yield block if block.shape[1] <= 2 else block.mean(axis=1, keepdims=True)


class _Target(io.FileIO):
    """A new file for libsndfile, which swallows what goes wrong in writing: it is raised at the end."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "x+")
        self._problem: OSError | None = None

    def __exit__(self, kind: object, *rest: object) -> None:
        try:
            if kind is None and self._problem is None:
                os.fsync(self.fileno())
        finally:
            self.close()
        if self._problem is not None:
            raise TargetError(self._problem.errno, self._problem.strerror) from self._problem

    def write(self, data: Any) -> int:
        """All of it, or it is remembered why not."""
        data = left = memoryview(data).cast("B")
        try:
            while left:
                left = left[super().write(left) :]
        except OSError as error:
            self._problem = error
        return len(data) - len(left)


class TargetError(OSError):
    """The new file cannot be written."""
