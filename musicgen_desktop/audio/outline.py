"""The outline of a sound file, read in pieces: however long it is, little of it is in memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from musicgen_desktop.audio.file_inspection import CutShortError
from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.audio.read import MAX_DURATION, opened_sound
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr

_BLOCK = 1 << 18
"""Frames read at a time: a few seconds."""


def read_outline(path: Path, check: Callable[[], None]) -> tuple[PeaksPyramid, int]:
    """The peaks of a sound file of up to an hour, and its samples per second.

    Args:
        path: the file.
        check: called after every few seconds of sound; may raise.

    Raises ``FileError`` where it cannot be read or is longer.
    """
    with opened_sound(path) as (sound, _):
        rate = sound.samplerate
        if sound.frames > MAX_DURATION * rate:
            raise FileError(
                tr("{name} is longer than an hour, so it is not drawn.", name=path.name),
                tr("Type from where to where it is used."),
            )
        peaks = PeaksPyramid()
        while peaks.frames < sound.frames:
            check()
            block = sound.read(_BLOCK, dtype="float32", always_2d=True)
            if not len(block):
                break
            peaks.append(np.ascontiguousarray(block.T, dtype=np.float32))
        if not peaks.frames:
            raise CutShortError
        return peaks, rate
