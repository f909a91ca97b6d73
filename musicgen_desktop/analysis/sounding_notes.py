"""From the chances of notes to notes: each begins at an onset and lasts as long as it is likely to sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.note_network import FRAME_RATE, LOWEST_NOTE, NoteChances

_LEAST_ONSET, _LEAST_SOUNDING = 0.5, 0.25
_SHORTEST = 6
_GAP = 11
"""Frames for which a note may fade without ending."""

OVERTONES = (12, 19, 24, 28, 31)
"""Semitones from a note to its harmonics 2 to 6."""

_OVERTONE_SHARE, _TOGETHER = 0.85, 0.06
"""What is left of the strength of a note that may be another's overtone; seconds within which both begin."""


@dataclass(frozen=True, slots=True)
class SoundingNote:
    """A note as it was heard.

    Attributes:
        start, stop: seconds.
        pitch: MIDI number.
        strength: 0 to 1, how likely it is, as a mean over its length.
    """

    start: float
    stop: float
    pitch: int
    strength: float


def sounding_notes(chances: NoteChances) -> tuple[SoundingNote, ...]:
    """All notes at once, by their starts."""
    onsets = _with_rises(chances)
    edged = np.pad(onsets, ((1, 1), (0, 0)))
    peaks = (edged[1:-1] > edged[:-2]) & (edged[1:-1] >= edged[2:])
    left = chances.sounding.copy()
    notes = []
    # Backwards: what a later onset claims no longer belongs to an earlier one.
    for frame, row in reversed(np.argwhere(peaks & (onsets >= _LEAST_ONSET)).tolist()):
        stop = frame + _length(left[frame:, row])
        if stop - frame < _SHORTEST:
            continue
        strength = float(chances.sounding[frame:stop, row].mean())
        left[frame:stop, max(0, row - 1) : row + 2] = 0
        notes.append(SoundingNote(frame / FRAME_RATE, stop / FRAME_RATE, row + LOWEST_NOTE, strength))
    return tuple(sorted(_without_overtones(notes), key=lambda note: (note.start, note.pitch)))


def _without_overtones(notes: list[SoundingNote]) -> Iterator[SoundingNote]:
    """The notes, those weaker that begin with a stronger one whose overtone they may be."""
    by_pitch: defaultdict[int, list[SoundingNote]] = defaultdict(list)
    for note in notes:
        by_pitch[note.pitch].append(note)
    for note in notes:
        below = (other for step in OVERTONES for other in by_pitch.get(note.pitch - step, ()))
        is_overtone = any(
            abs(other.start - note.start) < _TOGETHER and other.strength > note.strength for other in below
        )
        yield replace(note, strength=note.strength * _OVERTONE_SHARE) if is_overtone else note


def _with_rises(chances: NoteChances) -> NDArray[np.float32]:
    """The onsets, and whatever else begins to sound within two frames."""
    sounding = chances.sounding
    before = np.pad(sounding, ((2, 0), (0, 0)))
    rises = np.maximum(0, np.minimum(sounding - before[1:-1], sounding - before[:-2]))
    most = float(rises.max(initial=0.0))
    return np.maximum(chances.onsets, rises * (float(chances.onsets.max()) / most)) if most else chances.onsets


def _length(chances: NDArray[np.float32]) -> int:
    """Frames until a note has been unlikely for longer than a gap."""
    likely = np.flatnonzero(chances >= _LEAST_SOUNDING)
    if not len(likely):
        return 0
    breaks = np.flatnonzero(np.diff(likely, prepend=0) > _GAP)
    return int(likely[breaks[0] - 1] + 1 if len(breaks) and breaks[0] else 0 if len(breaks) else likely[-1] + 1)
