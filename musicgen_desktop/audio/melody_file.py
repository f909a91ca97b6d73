"""From a sound, or a file, to the tune that music can follow."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.chroma import chroma_of
from musicgen_desktop.audio.excerpt import read_excerpt
from musicgen_desktop.audio.midi_melody import midi_length, read_midi_melody
from musicgen_desktop.audio.read import opened_sound
from musicgen_desktop.domain.sound_files import is_midi
from musicgen_desktop.domain.source import Melody, Origin, Relation
from musicgen_desktop.domain.tune import FRAME_RATE, MAX_SECONDS


def read_melody(path: Path, start: float | None = None, stop: float | None = None, harmonic: bool = True) -> Melody:
    """The tune of a sound or MIDI file from ``start`` to ``stop`` seconds, of which the first 30 count.

    Args:
        path: the file.
        start, stop: seconds; by default its beginning and its end.
        harmonic: leave the drums of a sound out.

    Raises:
        FileError: what ``read_excerpt`` or ``read_midi_melody`` raises.
        InvalidRequestError: it is silent there.
    """
    if is_midi(path):
        return read_midi_melody(path, start or 0.0, stop)
    sound = read_excerpt(path, start, stop, may_be_silent=True, most=MAX_SECONDS)
    begin = start or 0.0
    origin = Origin(path.name, "", begin, begin + sound.audio_values.shape[-1] / sound.sampling_rate, Relation.MELODY)
    return melody_of(origin, sound.audio_values, sound.sampling_rate, harmonic)


def melody_file_length(path: Path) -> float:
    """Seconds of a sound or MIDI file. Raises ``FileError``."""
    if is_midi(path):
        return midi_length(path)
    with opened_sound(path) as (sound, _):
        return sound.frames / sound.samplerate


def melody_of(origin: Origin, audio_values: NDArray[np.float32], sampling_rate: int, harmonic: bool = True) -> Melody:
    """The tune of a sound, float32 (channels, samples), of which the first 30 s count; the origin says no more.

    Raises:
        InvalidRequestError: it is silent.
    """
    origin = replace(origin, stop=min(origin.stop, origin.start + MAX_SECONDS))
    melody = Melody(origin, chroma_of(audio_values, sampling_rate, harmonic), FRAME_RATE)
    melody.validate()
    return melody
