"""From a composition to sound: cached notes, added up, dry."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from starter_recipe.composition import FRAME, Composition, Hit, Note
from starter_recipe.drums import strike
from starter_recipe.instruments import body, let_go

_MASTER = 0.8
_BODIES = (12, 25, 50, 100, 200)
"""Codec frames for which notes are synthesised. No note is longer than the last."""

_LONGEST = _BODIES[-1] + 20
"""No note sounds longer than this many codec frames, its release included."""
_KNEE = 0.8
"""Peaks above it are bent softly, so that no clip exceeds 1."""


class Renderer:
    """Renders compositions; each tone and stroke is synthesised once and kept."""

    def __init__(self) -> None:
        self._bodies: dict[tuple[str, int, int], NDArray[np.float32]] = {}
        self._strokes: dict[tuple[str, str, int], NDArray[np.float32]] = {}

    def render(self, composition: Composition, first: int = 0, frames: int | None = None) -> NDArray[np.float32]:
        """The sound at 32 kHz, mono, within ±1: all of it, or ``frames`` codec frames from ``first`` on."""
        stop = composition.frames if frames is None else first + frames
        sound = np.zeros((stop - first) * FRAME, np.float32)
        for note in composition.notes:
            if first - _LONGEST < note.start < stop:
                _add(sound, self._note(note), (note.start - first) * FRAME)
        for hit in composition.hits:
            if first - _LONGEST < hit.start < stop:
                _add(sound, self._stroke(composition.facts.kit, hit), (hit.start - first) * FRAME)
        sound *= _MASTER
        loud = np.abs(sound) > _KNEE
        excess = (np.abs(sound[loud]) - _KNEE) / (1 - _KNEE)
        sound[loud] = np.sign(sound[loud]) * (_KNEE + (1 - _KNEE) * np.tanh(excess))
        return sound

    def _note(self, note: Note) -> NDArray[np.float32]:
        # One body serves all notes that are not much shorter; which one does not depend on what was played before.
        frames = next(frames for frames in _BODIES if frames >= note.length)
        key = (note.instrument, note.pitch, frames)
        if key not in self._bodies:
            self._bodies[key] = body(*key)
        return let_go(note.instrument, self._bodies[key], note.length, note.velocity)

    def _stroke(self, kit: str, hit: Hit) -> NDArray[np.float32]:
        key = (kit, hit.drum, hit.velocity)
        if key not in self._strokes:
            self._strokes[key] = strike(*key)
        return self._strokes[key]


def _add(sound: NDArray[np.float32], part: NDArray[np.float32], start: int) -> None:
    part = part[max(0, -start) : len(sound) - start]
    start = max(0, start)
    sound[start : start + len(part)] += part
