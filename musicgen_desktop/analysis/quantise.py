"""Heard notes onto the grid of beats."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from musicgen_desktop.analysis.drum_network import Hit
from musicgen_desktop.analysis.sounding_notes import SoundingNote
from musicgen_desktop.domain.score import ScoreGrid, ScoreNote

_SIXTEENTHS, _TRIPLETS = 4, 3
_MUCH_NEARER = 0.6
_SHORTEST = 1 / 32
"""Beats that a note lasts where nothing is quantised."""


def steps_in_beat(onsets: Sequence[float], grid: ScoreGrid) -> int:
    """Into how many parts the beats of a piece are divided: 4, or 3 where its onsets lie much nearer to those.

    Args:
        onsets: seconds.
        grid: the beats.
    """
    beats = np.array([grid.beat_at(onset) for onset in onsets])

    def distance(steps: int) -> float:
        return float(np.abs(beats * steps - np.round(beats * steps)).mean())

    # Compared as shares of a step: onsets by chance are as far from one grid as from the other.
    swings = len(beats) > 0 and distance(_TRIPLETS) < _MUCH_NEARER * distance(_SIXTEENTHS)
    return _TRIPLETS if swings else _SIXTEENTHS


def voice_on_grid(notes: Sequence[SoundingNote], grid: ScoreGrid, steps: int) -> tuple[ScoreNote, ...]:
    """The notes of one voice, from step to step; as they are on a grid that was not measured.

    Of two that begin on the same step the likelier one stays; a note ends where the next begins.
    """
    if not notes:
        return ()
    starts = np.array([grid.beat_at(note.start) for note in notes])
    stops = np.array([grid.beat_at(note.stop) for note in notes])
    shortest = _SHORTEST
    if grid.is_measured:
        starts, stops, shortest = np.round(starts * steps) / steps, np.round(stops * steps) / steps, 1 / steps
    kept: dict[float, tuple[float, SoundingNote]] = {}
    for note, start, stop in zip(notes, starts.tolist(), stops.tolist(), strict=True):
        if start not in kept or note.strength > kept[start][1].strength:
            kept[start] = (stop, note)
    nexts = [*list(kept)[1:], np.inf]
    return tuple(
        ScoreNote(start, min(max(stop - start, shortest), following - start), note.pitch, velocity(note.strength))
        for (start, (stop, note)), following in zip(kept.items(), nexts, strict=True)
    )


def drums_on_grid(hits: Sequence[Hit], grid: ScoreGrid, steps: int) -> tuple[ScoreNote, ...]:
    """The hits of all drums; of two of one drum on the same step the louder one stays."""
    kept: dict[tuple[float, int], float] = {}
    for hit in hits:
        start = grid.beat_at(hit.seconds)
        place = (round(start * steps) / steps if grid.is_measured else start, hit.drum)
        kept[place] = max(kept.get(place, 0.0), hit.strength)
    return tuple(ScoreNote(start, 1 / steps, drum, velocity(kept[start, drum])) for start, drum in sorted(kept))


def velocity(strength: float) -> int:
    """1 to 127 for how sure, or how loud, a note is, 0 to 1."""
    return max(1, min(127, round(50 + 75 * strength)))
