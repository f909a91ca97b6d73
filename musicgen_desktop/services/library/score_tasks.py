"""From a sound to its score, and to a MIDI file. Plain functions of frozen values, no Qt; each takes seconds."""

from __future__ import annotations

from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.marker import Markers
from musicgen_desktop.domain.score import Score
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_tasks import Sound


class NoNotesError(UserError):
    """Nothing in a sound could be written as notes."""


def score_of(sound: Sound, title: str, measured: Analysis | None = None) -> Score:
    """What is played in a sound. Raises ``NoNotesError``.

    Args:
        sound: all of it.
        title: for words.
        measured: what is known of it; by default it is measured now.
    """
    from musicgen_desktop.analysis.analyse import analyse
    from musicgen_desktop.analysis.drum_network import DrumNetwork
    from musicgen_desktop.analysis.note_network import NoteNetwork
    from musicgen_desktop.analysis.transcribe import Networks, transcribe
    from musicgen_desktop.system.resources import resource

    values, sampling_rate = sound
    notes, drums = (resource(f"{name}_network", "weights.npz") for name in ("note", "drum"))
    networks = Networks(NoteNetwork.load(notes), DrumNetwork.load(drums))
    score = transcribe(values, sampling_rate, measured or analyse(values, sampling_rate), networks)
    if score.is_empty:
        raise NoNotesError(
            tr("Nothing in “{title}” could be heard as notes.", title=title),
            tr("MIDI needs a melody, a bass or drums; export the sound instead."),
        )
    return score


def midi_of(sound: Sound, title: str, markers: Markers = (), measured: Analysis | None = None) -> bytes:
    """The MIDI file of a sound. Raises ``NoNotesError``."""
    from musicgen_desktop.audio.midi_score import score_midi_bytes

    return score_midi_bytes(score_of(sound, title, measured), title, markers)
