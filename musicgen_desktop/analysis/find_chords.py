"""The chord of each beat: the notes that sound in it against the triads, and the bass against their roots."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.note_network import FRAME_RATE, LOWEST_NOTE, NOTES, NoteChances
from musicgen_desktop.domain.musical_key import Key, root_names
from musicgen_desktop.domain.score import Chord, ScoreGrid, voiced

_TRIADS = (("", (0, 4, 7), 0.0), ("m", (0, 3, 7), 0.0), ("dim", (0, 3, 6), 0.1))
"""What is written behind the root, the semitones above it, and what it has to be better by than the others."""

_LOWEST, _HIGHEST, _BASS = 28, 96, 52
_ROOT_IN_BASS = 0.4
_WEIGHT, _CHANGE = 8.0, 0.5
_LEAST = 0.15
"""Of the likeliest note in a beat; below it no chord sounds."""

_NOTES, _LEAST_OF_CHORDS = 3, 0.2
"""How likely the third likeliest note is where there are chords, in the median of all beats; drums have less."""


def find_chords(chances: NoteChances, grid: ScoreGrid, key: Key | None) -> tuple[Chord, ...]:
    """The chords, each from the beat on which it begins; those that do not change are one (Viterbi).

    Args:
        chances: of the notes.
        grid: the beats; there has to be a measured one.
        key: by which roots are spelled.
    """
    edges = np.minimum((np.array(grid.seconds) * FRAME_RATE).astype(int), len(chances.sounding))
    spans = [(start, stop) for start, stop in pairwise(edges) if stop > start]
    if not spans:
        return ()
    means = np.array([chances.sounding[start:stop].mean(axis=0) for start, stop in spans])
    means[:, (sounding := np.arange(LOWEST_NOTE, LOWEST_NOTE + NOTES)) < _LOWEST] = 0
    means[:, sounding >= _HIGHEST] = 0
    if np.median(np.sort(means, axis=1)[:, -_NOTES]) < _LEAST_OF_CHORDS:
        return ()
    fits = _fits(_folded(means), _folded(means * (sounding < _BASS)))
    path = _steadiest(fits)
    names = root_names(key)
    silent = means.max(axis=1) < _LEAST
    chords: list[Chord] = []
    for beat, (state, is_silent) in enumerate(zip(path, silent, strict=True)):
        root, kind = divmod(state, len(_TRIADS))
        ending, steps, _ = _TRIADS[kind]
        symbol = "" if is_silent else names[root] + ending
        if not chords or chords[-1].symbol != symbol:
            chords.append(Chord(float(beat), symbol, () if is_silent else voiced(root + step for step in steps)))
    return tuple(chords) if any(chord.pitches for chord in chords) else ()


def _folded(means: NDArray[np.float32]) -> NDArray[np.float32]:
    """(beats, 88) as (beats, 12)."""
    folded = np.zeros((len(means), 12), np.float32)
    for note in range(NOTES):
        folded[:, (LOWEST_NOTE + note) % 12] += means[:, note]
    return folded


def _fits(chroma: NDArray[np.float32], bass: NDArray[np.float32]) -> NDArray[np.float32]:
    """How well each chord fits each beat: (beats, 12 roots of each triad in turn)."""
    chroma = np.sqrt(chroma)
    chroma = chroma / np.maximum(np.linalg.norm(chroma, axis=1, keepdims=True), 1e-9)
    bass = bass / np.maximum(bass.sum(axis=1, keepdims=True), 1e-9)
    fits = []
    for root in range(12):
        for _, steps, handicap in _TRIADS:
            tones = [(root + step) % 12 for step in steps]
            fits.append(chroma[:, tones].sum(axis=1) / np.sqrt(len(tones)) + _ROOT_IN_BASS * bass[:, root] - handicap)
    return _WEIGHT * np.array(fits, np.float32).T


def _steadiest(fits: NDArray[np.float32]) -> list[int]:
    """The sequence of chords that fits best, where each change has its price."""
    totals, before = fits[0], []
    for fit in fits[1:]:
        best = int(totals.argmax())
        changes = totals < totals[best] - _CHANGE
        before.append(np.where(changes, best, np.arange(len(totals))))
        totals = fit + np.maximum(totals, totals[best] - _CHANGE)
    path = [int(totals.argmax())]
    for row in reversed(before):
        path.append(int(row[path[-1]]))
    return path[::-1]
