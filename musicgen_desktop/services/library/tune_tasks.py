"""What is done with a tune beside the window: read from what music can grow from, sounded, written.

The audio and library rooms are imported when a task runs, so that the window need not wait for them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.source import Melody, Origin, Relation
from musicgen_desktop.domain.tune import Tune
from musicgen_desktop.services.library.source_tasks import SourceQuestion, read_source


@dataclass(frozen=True, slots=True)
class TuneRead:
    """The tune of something.

    Attributes:
        ticket: names what was asked.
        origin: what it was read from; start and stop are the part that was heard, 30 s at most.
        length: seconds of the whole.
    """

    ticket: str
    tune: Tune
    origin: Origin
    length: float


@dataclass(frozen=True, slots=True, eq=False)
class Tone:
    """How a tune sounds.

    Attributes:
        audio_values: float32 (1, samples), read-only.
        sampling_rate: samples per second.
    """

    tune: Tune
    audio_values: NDArray[np.float32]
    sampling_rate: int


def read_tune(question: SourceQuestion, clip: Clip | None, folder: Path) -> TuneRead:
    """The tune of a file, of a clip, or of what the library keeps in ``folder``; nothing is kept of it.

    Raises ``UserError`` where it is gone, cannot be read or has no tone.
    """
    from musicgen_desktop.audio.melody_file import melody_file_length, read_melody

    origin, file = replace(question.origin, relation=Relation.MELODY), question.file
    if file is not None:
        melody, length = read_melody(file, origin.start, origin.stop or None), melody_file_length(file)
    else:
        melody = read_source(replace(question, origin=origin), clip, folder)
        assert isinstance(melody, Melody)
        length = clip.duration if clip is not None else melody.origin.stop
    return TuneRead(question.ticket, Tune.of_chroma(melody.chroma), melody.origin, length)


def sound_tune(tune: Tune) -> Tone:
    """A tune as a plain tone."""
    from musicgen_desktop.audio.tone import TONE_RATE, tone_of

    sound = tone_of(tune)
    sound.setflags(write=False)
    return Tone(tune, sound, TONE_RATE)


def export_tune(tune: Tune, file: Path) -> Path:
    """Write a tune as MIDI, over a file of that name. Raises ``FileError``."""
    from musicgen_desktop.audio.midi_tune import midi_bytes
    from musicgen_desktop.files.atomic import write_bytes

    write_bytes(file, midi_bytes(tune), overwrite=True)
    return file
