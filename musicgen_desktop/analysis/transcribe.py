"""From a sound to its score."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.analyse import as_mono
from musicgen_desktop.analysis.drum_network import DrumNetwork
from musicgen_desktop.analysis.find_chords import find_chords
from musicgen_desktop.analysis.melodic_line import BASS_VOICE, MELODY_VOICE, melodic_line
from musicgen_desktop.analysis.note_network import NoteNetwork
from musicgen_desktop.analysis.quantise import drums_on_grid, steps_in_beat, voice_on_grid
from musicgen_desktop.analysis.score_grid import score_grid
from musicgen_desktop.analysis.sounding_notes import sounding_notes
from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.score import Part, PartKind, Score

_FEWEST_HITS = 3
"""Fewer are no drums: whatever begins at once sounds hit."""


@dataclass(frozen=True, slots=True)
class Networks:
    """What hears: notes and drums."""

    notes: NoteNetwork
    drums: DrumNetwork

    @classmethod
    def load(cls, notes: str | Path, drums: str | Path) -> Networks:
        """Read both files of weights."""
        return cls(NoteNetwork.load(Path(notes)), DrumNetwork.load(Path(drums)))


def transcribe(audio_values: NDArray[np.float32], sampling_rate: int, measured: Analysis, networks: Networks) -> Score:
    """Write down what is played. It runs in any thread and takes about 2 s of one core for 30 s.

    On measured beats notes are quantised; without a steady tempo they stay where they were heard, and no chords are
    told.

    Args:
        audio_values: float32, shape (channels, samples), at least one sample.
        sampling_rate: samples per second.
        measured: what is known of the very same sound.
        networks: what hears.
    """
    mono = as_mono(audio_values, sampling_rate)
    duration = audio_values.shape[1] / sampling_rate
    grid = score_grid(measured.rhythm, duration)
    chances = networks.notes.hear(mono)
    hits = networks.drums.hear(mono)
    if len(hits) < _FEWEST_HITS:
        hits = ()
    notes = sounding_notes(chances)
    melody, bass = melodic_line(notes, MELODY_VOICE), melodic_line(notes, BASS_VOICE)
    onsets = [note.start for note in (*melody, *bass)] + [hit.seconds for hit in hits]
    steps = steps_in_beat(onsets, grid)
    parts = (
        Part(PartKind.MELODY, voice_on_grid(melody, grid, steps)),
        Part(PartKind.BASS, voice_on_grid(bass, grid, steps)),
        Part(PartKind.DRUMS, drums_on_grid(hits, grid, steps)),
    )
    chords = find_chords(chances, grid, measured.key) if grid.is_measured else ()
    return Score(duration, grid, tuple(part for part in parts if part.notes), chords, measured.key)
