"""A sound file to arrays: whole, checked, with its recipe."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import soundfile
from numpy.typing import NDArray

from musicgen_desktop.audio.file_inspection import CutShortError, SoundHeader, UnreadableError, inspect_container
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import bad_name_error, read_error
from musicgen_desktop.files.regular import IrregularFileError, open_regular

MAX_DURATION = 3600.0
"""Seconds of sound that are read."""

MAX_SAMPLING_RATE = 192_000
MAX_SAMPLES = 3600 * 48_000 * 2
"""Samples of all channels together that are read: an hour of stereo at 48 kHz, 1.4 GB as float32."""

MAX_CHANNELS = 32
"""That a file may have to be looked into at all."""

_RATES = range(1, 768_001)
"""Samples per second that a file may have to be looked into at all."""

_READABLE = "WAV, FLAC, OGG, Opus, MP3, AIFF"
LENGTH_TOLERANCE = 0.99
"""The length an MP3 stores may be off by a frame or two."""

_LIBRARY_NAME = re.compile(r" \(libsndfile-[^)]*\)$")


@dataclass(frozen=True, slots=True, eq=False)
class AudioFile:
    """What was in a sound file.

    Attributes:
        audio_values: float32, shape (channels, samples), read-only; 1 or 2 channels.
        sampling_rate: samples per second.
        tags: title, comment (``tags.recipe`` for our own files) and software.
    """

    audio_values: NDArray[np.float32]
    sampling_rate: int
    tags: AudioTags


def read_audio(path: Path) -> AudioFile:
    """Read a WAV (PCM or float), FLAC, OGG, MP3 or AIFF file of up to an hour, mono or stereo.

    Raises:
        FileError: missing, unreadable, of another format, too long, damaged or cut short.
    """
    with opened_sound(path) as (sound, tags):
        check_extent(SoundHeader(sound.channels, sound.samplerate, sound.frames), path)
        frames = sound.read(dtype="float32", always_2d=True)
        if len(frames) < sound.frames * LENGTH_TOLERANCE or not np.isfinite(frames).all():
            raise CutShortError
        audio_values = np.ascontiguousarray(frames.T, dtype=np.float32)
        audio_values.setflags(write=False)
        return AudioFile(audio_values, sound.samplerate, tags)


@contextmanager
def opened_sound(path: Path) -> Iterator[tuple[soundfile.SoundFile, AudioTags]]:
    """A sound file of a format that is read, open. ``CutShortError`` and the like within become words.

    Raises:
        FileError: missing, unreadable, of another format, damaged or cut short.
    """
    with screened_file(path) as (file, header), sound_in(file, header, path) as opened:
        yield opened


@contextmanager
def screened_file(path: Path) -> Iterator[tuple[BinaryIO, SoundHeader]]:
    """A file whose outside is that of a sound that is read, open at its beginning; no decoder has seen it.

    Raises ``FileError`` as ``opened_sound``.
    """
    if "\0" in str(path):
        raise bad_name_error(path)
    with in_words(path), open_regular(path) as file:
        yield file, screen(file, path)


def screen(file: BinaryIO, path: Path) -> SoundHeader:
    """What an open file, which is called ``path``, says of itself; it stands at its beginning then.

    Raises ``FileError`` as ``opened_sound``.
    """
    with in_words(path):
        header = inspect_container(file, os.fstat(file.fileno()).st_size)
        if not 0 < header.channels <= MAX_CHANNELS or header.sampling_rate not in _RATES:
            raise CutShortError
        file.seek(0)
        return header


@contextmanager
def sound_in(file: BinaryIO, header: SoundHeader, path: Path) -> Iterator[tuple[soundfile.SoundFile, AudioTags]]:
    """The sound in a file that was screened. Raises ``FileError`` as ``opened_sound``."""
    with in_words(path), soundfile.SoundFile(file) as sound:
        if not sound.frames:
            raise no_sound_error(path)
        yield sound, header.tags if header.tags is not None else _tags_of(sound)


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """What goes wrong in reading the file ``path``, as ``FileError``."""
    try:
        yield
    except UnreadableError as error:
        raise _not_sound(path, error.codec) from error
    except IrregularFileError as error:
        raise _not_sound(path) from error
    except CutShortError as error:
        raise damaged_error(path) from error
    except OSError as error:
        raise read_error(error, path) from error
    except soundfile.LibsndfileError as error:
        raise damaged_error(path) from error


def check_extent(header: SoundHeader, path: Path, most_channels: int = 2) -> None:
    """Raise ``FileError`` for a sound with too many channels or samples per second, or of more than an hour."""
    channels, rate, frames = header.channels, header.sampling_rate, header.frames or 0
    if channels > most_channels:
        raise FileError(
            tr("{path} has {channels} channels.", path=path, channels=channels),
            tr("Only mono and stereo files can be read; mix it down first."),
        )
    if rate > MAX_SAMPLING_RATE:
        raise FileError(
            tr("{path} has {rate} samples per second.", path=path, rate=rate),
            tr("Up to {rate} can be read; convert it first.", rate=MAX_SAMPLING_RATE),
        )
    if frames > MAX_DURATION * rate or frames * channels > MAX_SAMPLES:
        minutes = frames / rate / 60
        raise FileError(
            tr("{path} is too long ({minutes} minutes).", path=path, minutes=f"{minutes:.0f}"),
            tr("Cut out the part you need, at most an hour."),
        )


def no_sound_error(path: Path) -> FileError:
    """The words for a sound file without samples."""
    return FileError(tr("{path} contains no sound.", path=path), tr("Choose another file."))


def _tags_of(sound: soundfile.SoundFile) -> AudioTags:
    return AudioTags(sound.title, sound.comment, _LIBRARY_NAME.sub("", sound.software))


def _not_sound(path: Path, codec: str = "") -> FileError:
    problem = (
        tr("{path} is coded as {codec}, which cannot be read.", path=path, codec=codec)
        if codec
        else tr("{path} is not a sound file that can be read.", path=path)
    )
    return FileError(problem, tr("Use one of {known}.", known=_READABLE))


def damaged_error(path: Path) -> FileError:
    """The words for a file that is not whole, or not what it says."""
    return FileError(
        tr("{path} is damaged or cut short.", path=path), tr("Copy it again from where it came, or choose another.")
    )
