"""From a file to the tune that music can follow."""

from __future__ import annotations

from pathlib import Path

from musicgen_desktop.audio.chroma import FRAME_RATE, MAX_SECONDS, chroma_of
from musicgen_desktop.audio.excerpt import read_excerpt
from musicgen_desktop.audio.midi_melody import MIDI_SUFFIXES, read_midi_melody
from musicgen_desktop.domain.source import Melody, Origin, Relation


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
    if path.suffix.lower() in MIDI_SUFFIXES:
        return read_midi_melody(path, start or 0.0, stop)
    sound = read_excerpt(path, start, stop, may_be_silent=True, most=MAX_SECONDS)
    begin, seconds = start or 0.0, min(MAX_SECONDS, sound.audio_values.shape[-1] / sound.sampling_rate)
    origin = Origin(path.name, "", begin, begin + seconds, Relation.MELODY)
    melody = Melody(origin, chroma_of(sound.audio_values, sound.sampling_rate, harmonic), FRAME_RATE)
    melody.validate()
    return melody
