"""What the pool does with clips: read, draw, export. Plain functions of frozen values.

The audio and library rooms are imported when a task runs, so that the window need not wait for them.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop import __version__
from musicgen_desktop.audio.peaks import DamagedPeaksError, PeaksPyramid
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.names import first_title, take_mark
from musicgen_desktop.domain.recipe import Recipe, recipes_of
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.regular import read_regular
from musicgen_desktop.services.library.library_values import ClipAudio, ClipPeaks, Region

logger = logging.getLogger(__name__)

PEAKS_SUFFIX = ".peaks"
_MOST_PEAKS = 32_000_000
"""Bytes of a waveform's file; that of an hour at 192 kHz has 22 million."""

Sound = tuple[NDArray[np.float32], int]
"""float32 of shape (channels, samples), read-only, and samples per second."""


@dataclass(frozen=True, slots=True, eq=False)
class ExportItem:
    """One file to be made.

    Attributes:
        title: what it is called.
        recipe: what made it; None for a sound that was not made.
        read: gives its sound when its turn comes, so that only one is in memory.
        mark: is put behind the title, such as which take it is.
    """

    title: str
    recipe: Recipe | None
    read: Callable[[], Sound]
    mark: str


def item_of_clip(clip: Clip, name: str = "", region: Region | None = None) -> ExportItem:
    """A clip to be written, under a name of its own or after its title and take."""
    mark = "" if name else clip_mark(clip, region)
    return ExportItem(name or clip.title, clip.recipe, partial(read_clip, clip, region), mark)


def clip_mark(clip: Clip, region: Region | None) -> str:
    """What tells a clip's file from others of its title: the take, and the seconds it is cut from."""
    mark = take_mark(clip.take, clip.take_count)
    if region is None:
        return mark
    start, stop = region
    return mark + " " + tr("({start}-{stop} s)", start=f"{start:.2f}", stop=f"{stop:.2f}")


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


def items_of_result(request: GenerationRequest, result: GenerationResult) -> tuple[ExportItem, ...]:
    """The takes of a result that is in no library."""
    title = first_title(request.prompt, request.checkpoint.id, datetime.now(UTC))
    return tuple(
        ExportItem(title, recipe, partial(_take_of, result, recipe.take), take_mark(recipe.take, recipe.params.takes))
        for recipe in recipes_of(request, result, __version__)
    )


def load_clip_audio(clip: Clip, folder: Path) -> ClipAudio:
    """The sound of a clip with its waveform, which is drawn once and kept in ``folder``. Raises ``FileError``."""
    values, sampling_rate = read_clip(clip)
    return ClipAudio(clip.id, values, sampling_rate, _kept_peaks(clip, folder) or _draw_peaks(clip, values, folder))


def load_clip_peaks(clip: Clip, folder: Path) -> ClipPeaks:
    """The waveform of a clip, from ``folder`` or else from its sound. Raises ``FileError``."""
    return ClipPeaks(clip.id, _kept_peaks(clip, folder) or _draw_peaks(clip, read_clip(clip)[0], folder))


def _kept_peaks(clip: Clip, folder: Path) -> PeaksPyramid | None:
    with contextlib.suppress(OSError, DamagedPeaksError):
        peaks = PeaksPyramid.from_bytes(read_regular(folder / f"{clip.id}{PEAKS_SUFFIX}", _MOST_PEAKS))
        if peaks.frames == round(clip.duration * clip.sampling_rate):
            return peaks
    return None


def _draw_peaks(clip: Clip, audio_values: NDArray[np.float32], folder: Path) -> PeaksPyramid:
    from musicgen_desktop.files.atomic import write_bytes

    peaks = PeaksPyramid()
    peaks.append(audio_values)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_bytes(folder / f"{clip.id}{PEAKS_SUFFIX}", peaks.to_bytes(), overwrite=True)
    except (OSError, FileError) as error:
        logger.info("The waveform of %s could not be cached: %s", clip.id, error)
    return peaks


def export_sounds(
    items: Sequence[ExportItem], folder: Path, form: ExportFormat
) -> tuple[tuple[Path, ...], BaseException | None]:
    """Write each sound into its own file, whole or not at all.

    Args:
        items: what to write.
        folder: one that exists, in which each file is named after its title without touching any other file.
        form: what kind of files.

    Returns:
        The files made, and what kept the rest from being made: a ``UserError``, or a bug.
    """
    files: list[Path] = []
    try:
        if not folder.is_dir():
            raise FileError(tr("The folder {folder} does not exist.", folder=folder), tr("Choose another folder."))
        for item in items:
            files.append(write_item(item, folder, form))
    except BaseException as error:  # noqa: BLE001 - a bug must not hide what was written before it
        return tuple(files), error
    return tuple(files), None


def _take_of(result: GenerationResult, take: int) -> Sound:
    return result.audio_values[take], result.sampling_rate


def write_item(item: ExportItem, folder: Path, form: ExportFormat, reuse: bool = False) -> Path:
    """Write one sound into a file of its own; see ``write_named``. Raises ``FileError``."""
    from musicgen_desktop.audio.sound_export import export_audio
    from musicgen_desktop.audio.tags import AudioTags
    from musicgen_desktop.services.library.free_names import write_named

    values, sampling_rate = item.read()
    tags = AudioTags.of_recipe(item.recipe) if item.recipe is not None else AudioTags()
    tags = AudioTags(item.title + item.mark, tags.comment, tags.software)
    data = export_audio(values, sampling_rate, form, tags).data
    return write_named(folder, item.title, form.suffix, item.mark, data, reuse)
