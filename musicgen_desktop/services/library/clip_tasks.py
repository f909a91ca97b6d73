"""What the pool does with clips: read, draw. Plain functions of frozen values.

The audio and library rooms are imported when a task runs, so that the window need not wait for them.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.peaks import PEAKS_SUFFIX, DamagedPeaksError, PeaksPyramid
from musicgen_desktop.audio.sound_lanes import SoundLanes
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.regular import read_regular
from musicgen_desktop.services.library.sound_values import ClipAudio, ClipPeaks, Region

logger = logging.getLogger(__name__)

_MOST_PEAKS = 32_000_000
"""Bytes of a waveform's file; that of an hour at 192 kHz has 22 million."""

Sound = tuple[NDArray[np.float32], int]
"""float32 of shape (channels, samples), read-only, and samples per second."""


def read_clip(clip: Clip, region: Region | None = None) -> Sound:
    """The sound of a clip, or of a region of it, as it was made. Raises ``FileError``: its file is gone or damaged."""
    from musicgen_desktop.audio.read import read_audio

    audio = read_audio(clip.audio_path)
    if audio.audio_values.shape != (clip.channels, round(clip.duration * clip.sampling_rate)):
        raise FileError(
            tr("The file of the clip “{title}” holds another sound.", title=clip.title),
            tr("Put the right file back in its place, or generate the clip again."),
        )
    values = audio.audio_values
    if clip.gain != 1.0:
        values = values / np.float32(clip.gain)
        values.setflags(write=False)
    if region is not None:
        start, stop = (round(time * audio.sampling_rate) for time in region)
        values = values[:, start : max(stop, start + 1)]
    return values, audio.sampling_rate


def load_clip_audio(clip: Clip, folder: Path) -> ClipAudio:
    """The sound of a clip with its waveform, which is drawn once and kept in ``folder``. Raises ``FileError``."""
    values, sampling_rate = read_clip(clip)
    peaks = _kept_peaks(clip, folder) or draw_peaks(clip, values, folder)
    return ClipAudio(clip.id, values, sampling_rate, peaks, SoundLanes.of(values))


def load_clip_peaks(clip: Clip, folder: Path) -> ClipPeaks:
    """The waveform of a clip, from ``folder`` or else from its sound. Raises ``FileError``."""
    return ClipPeaks(clip.id, _kept_peaks(clip, folder) or draw_peaks(clip, read_clip(clip)[0], folder))


def _kept_peaks(clip: Clip, folder: Path) -> PeaksPyramid | None:
    with contextlib.suppress(OSError, DamagedPeaksError):
        peaks = PeaksPyramid.from_bytes(read_regular(folder / f"{clip.id}{PEAKS_SUFFIX}", _MOST_PEAKS))
        if peaks.frames == round(clip.duration * clip.sampling_rate):
            return peaks
    return None


def draw_peaks(clip: Clip, audio_values: NDArray[np.float32], folder: Path) -> PeaksPyramid:
    """The waveform of a clip's sound, which is kept in ``folder`` where that can be written."""
    from musicgen_desktop.files.atomic import write_bytes

    peaks = PeaksPyramid()
    peaks.append(audio_values)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_bytes(folder / f"{clip.id}{PEAKS_SUFFIX}", peaks.to_bytes(), overwrite=True)
    except (OSError, FileError) as error:
        logger.info("The waveform of %s could not be cached: %s", clip.id, error)
    return peaks


def prune_peaks(folder: Path, ids: Sequence[str]) -> None:
    """Drop the waveforms of clips that are gone; one in the trash gets its waveform computed again.

    Args:
        folder: of the kept waveforms.
        ids: of all clips.
    """
    known = {f"{clip_id}{PEAKS_SUFFIX}" for clip_id in ids}
    for path in folder.glob(f"*{PEAKS_SUFFIX}"):
        if path.name not in known:
            with contextlib.suppress(OSError):
                path.unlink()
