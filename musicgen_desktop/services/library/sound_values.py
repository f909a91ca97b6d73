"""What is told of sounds that are read, and of files that are written: plain frozen values that cross threads."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.audio.sound_lanes import SoundLanes
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.source import Source

Region = tuple[float, float]
"""Seconds of a clip, from its start to its stop."""


class Piece(Struct, frozen=True):
    """What another program shall get.

    Attributes:
        clip_id: of the clip.
        region: of the clip; None for all of it.
    """

    clip_id: str
    region: Region | None = None


class ClipAudio(Struct, frozen=True, eq=False):
    """The sound of a clip, as it was made.

    Attributes:
        audio_values: float32, shape (channels, samples), read-only; may exceed 1.
        peaks: of this sound; nobody changes them any more.
        lanes: of this sound, channel by channel, to be looked at closely.
    """

    clip_id: str
    audio_values: NDArray[np.float32]
    sampling_rate: int
    peaks: PeaksPyramid
    lanes: SoundLanes


class ClipPeaks(Struct, frozen=True, eq=False):
    """The waveform of a clip; nobody changes it any more."""

    clip_id: str
    peaks: PeaksPyramid


class ClipUnreadable(Struct, frozen=True):
    """Why the sound of a clip that was asked for cannot be had."""

    clip_id: str
    error: UserError


class SourceRead(Struct, frozen=True, eq=False):
    """What a job begins with, as asked for by the question of that ticket."""

    ticket: str
    source: Source


class SourceUnread(Struct, frozen=True):
    """Why it cannot be had: a ``UserError``; anything else is a bug, to be raised where it is reported."""

    ticket: str
    error: BaseException


class Exported(Struct, frozen=True):
    """Files that now exist because the user asked for them.

    Attributes:
        files: in the order of the clips.
        asked: how many there should be. More than there are when it was cancelled, or a ``library_problem`` came with
            it.
        job_ids: the unsaved results that are completely among them.
    """

    files: tuple[Path, ...]
    asked: int
    job_ids: tuple[str, ...] = ()


class ExportProgress(Struct, frozen=True):
    """How far an export is: files that are there, of all that were asked for."""

    done: int
    total: int


class HandedOver(Struct, frozen=True):
    """The files of pieces, in their order, whole and ready for another program, as they were asked for in ``form``."""

    pieces: tuple[Piece, ...]
    form: ExportFormat
    files: tuple[Path, ...]


class NotHandedOver(Struct, frozen=True):
    """Why there are no such files: a ``UserError``; anything else is a bug, to be raised where it is reported."""

    pieces: tuple[Piece, ...]
    error: BaseException
