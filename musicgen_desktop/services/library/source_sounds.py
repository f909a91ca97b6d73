"""What is read of a source before it is used: its outline, and the part that somebody wants to hear.

The audio room is imported when a task runs, so that the window need not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.services.library.clip_tasks import Sound, read_clip
from musicgen_desktop.services.library.source_tasks import SourceQuestion, is_tune, kept_sound


def outline_source(
    question: SourceQuestion, clip: Clip | None, folder: Path, check: Callable[[], None]
) -> tuple[PeaksPyramid, int]:
    """The peaks of a whole source, and its samples per second; of a tune, which has no sound, none.

    Args:
        question: which source; its start and stop are passed over.
        clip: the origin's clip, where it is one.
        folder: where the library keeps what was taken of files.
        check: called now and then; may raise.

    Raises ``UserError`` where it is gone or cannot be read.
    """
    from musicgen_desktop.audio.outline import read_outline

    if is_tune(question, folder):
        return PeaksPyramid(), 1
    if clip is None:
        return read_outline(question.file or kept_sound(question.origin, folder), check)
    audio_values, sampling_rate = read_clip(clip)
    peaks = PeaksPyramid()
    peaks.append(audio_values)
    return peaks, sampling_rate


def sound_source(question: SourceQuestion, clip: Clip | None, folder: Path) -> Sound:
    """The part of a source from its origin's start to its stop, or to its end for 0. Raises ``UserError``."""
    from musicgen_desktop.audio.excerpt import read_excerpt

    origin = question.origin
    if clip is None:
        file = question.file or kept_sound(origin, folder)
        sound = read_excerpt(file, origin.start, origin.stop or None, may_be_silent=True)
        return sound.audio_values, sound.sampling_rate
    audio_values, sampling_rate = read_clip(clip)
    start, stop = (round(seconds * sampling_rate) for seconds in (origin.start, origin.stop))
    return audio_values[:, start:stop], sampling_rate
