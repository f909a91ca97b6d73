"""A part of a sound file of any length and any number of channels; only what is asked for is read."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from musicgen_desktop.audio.file_inspection import CutShortError
from musicgen_desktop.audio.read import AudioFile, opened_sound
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.params import format_number
from musicgen_desktop.domain.text import tr

MIN_EXCERPT = 0.1
"""Seconds. Shorter than that there is no music to go on from."""

MAX_EXCERPT = 600.0
"""Seconds that are taken over at most."""

_SILENCE = 10 ** (-70 / 20)
_JUDGED_SECONDS = 12.0


def read_excerpt(
    path: Path,
    start: float | None = None,
    stop: float | None = None,
    may_be_silent: bool = False,
    most: float | None = None,
) -> AudioFile:
    """Read a file from ``start`` to ``stop`` seconds; by default from its beginning and to its end, or ``most``
    seconds of it.

    Of more than two channels all are mixed down to one.

    Raises:
        FileError: what ``read_audio`` raises; nothing between start and stop, too little or too much, or only silence
            at the end, from which no music could go on, unless that ``may_be_silent``.
    """
    with opened_sound(path) as (sound, tags):
        rate, length = sound.samplerate, sound.frames / sound.samplerate
        begin = start or 0.0
        end = length if most is None else min(length, begin + most)
        begin, end = _between(path, begin, end if stop is None else stop, length)
        sound.seek(round(begin * rate))
        frames = sound.read(round((end - begin) * rate), dtype="float32", always_2d=True)
        if len(frames) < round((end - begin) * rate) - 1 or not np.isfinite(frames).all():
            raise CutShortError
    mixed = frames if frames.shape[1] <= 2 else frames.mean(axis=1, keepdims=True)
    audio_values = np.ascontiguousarray(mixed.T, dtype=np.float32)
    end_of_it = audio_values[:, -round(_JUDGED_SECONDS * rate) :]
    if not may_be_silent and float(np.abs(end_of_it).max(initial=0.0)) < _SILENCE:
        raise FileError(
            tr("{name} is silent there, so there is nothing to go on from.", name=path.name),
            tr("Choose a place where music sounds."),
        )
    audio_values.setflags(write=False)
    return AudioFile(audio_values, rate, tags)


def _between(path: Path, start: float, stop: float, length: float) -> tuple[float, float]:
    """Start and stop within a sound of ``length`` seconds. Raises ``FileError``."""
    shown = {"name": path.name, "length": format_number(round(length, 2))}
    if not 0 <= start < length or not 0 < stop <= length + 0.01 or start >= stop:
        raise FileError(
            tr("{name} is {length} s long; there is nothing from {start} s to {stop} s in it.", **shown,
               start=format_number(start), stop=format_number(stop)),
            tr("Choose a beginning and an end within it."),
        )  # fmt: skip
    stop = min(stop, length)
    if stop - start < MIN_EXCERPT:
        raise FileError(
            tr(
                "{seconds} s of {name} are too short to be heard.",
                **shown,
                seconds=format_number(round(stop - start, 3)),
            ),
            tr("Choose at least {least} s, better some seconds.", least=format_number(MIN_EXCERPT)),
        )
    if stop - start > MAX_EXCERPT:
        raise FileError(
            tr("From {start} s to {stop} s is more of {name} than can be taken over.", **shown,
               start=format_number(start), stop=format_number(round(stop, 2))),
            tr("Choose at most {most} minutes of it.", most=format_number(MAX_EXCERPT / 60)),
        )  # fmt: skip
    return start, stop
