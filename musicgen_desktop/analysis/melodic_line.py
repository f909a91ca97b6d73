"""One voice out of many notes: the chain of them that is likeliest to be a melody, or a bass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.sounding_notes import OVERTONES, SoundingNote


@dataclass(frozen=True, slots=True)
class Voice:
    """What sort of notes a voice has.

    Attributes:
        lowest, highest: MIDI numbers.
        is_upper: whether it lies above the others, or else below them.
        lowness: how much less a note of an upper voice counts for each octave by which it lies below most strong notes
            of the piece, as an exponent of e.
        crossing: how much less a note counts for each octave by which another one that sounds lies beyond it, as an
            exponent of e.
        power: how much more what is likely counts than what is not.
        length_power: how much more what is long counts.
        price: of each note, so that faint ones are left out; a clear note is worth 1.
        leap: what a semitone between neighbours takes off.
        overlap: what a note loses when the next one begins before it ends, as a share of its worth.
    """

    lowest: int
    highest: int
    is_upper: bool
    lowness: float
    crossing: float
    power: float
    length_power: float
    price: float
    leap: float
    overlap: float


MELODY_VOICE = Voice(
    52, 96, True, lowness=0.6, crossing=0.7, power=1.5, length_power=0.2, price=0.45, leap=0.01, overlap=0.5
)
BASS_VOICE = Voice(
    28, 52, False, lowness=0.0, crossing=0.3, power=2.0, length_power=0.25, price=0.4, leap=0.0, overlap=0.5
)

_APART = 0.05
_LONGEST = 1.0
_PHRASE = 1.0
"""Seconds of rest after which any leap is free."""

_FAINT = 0.6
_Column = NDArray[np.float64]
"""A number for each note."""

_HIGH, _CLEAR = 0.85, 90
"""Share of the strength below the height of a piece; percentile of the worths."""

_LEAST_STRENGTH = 0.45
"""Of a voice's notes, in the mean: noise has weaker ones."""

_NEIGHBOURS = 40
"""Notes before one that may precede it in the chain."""


def melodic_line(notes: Sequence[SoundingNote], voice: Voice) -> tuple[SoundingNote, ...]:
    """The chain of greatest worth, one note after the other (dynamic programming); a note ends where the next begins.

    Nothing where no voice stands out.

    Args:
        notes: by their starts.
        voice: what counts.
    """
    notes = [note for note in notes if voice.lowest <= note.pitch <= voice.highest]
    if not notes:
        return ()
    starts, stops, pitches, strengths = np.array([(n.start, n.stop, n.pitch, n.strength) for n in notes]).T
    lengths = stops - starts
    worths = strengths**voice.power * np.minimum(lengths, _LONGEST) ** voice.length_power
    worths *= np.exp(-voice.crossing * _beyond(starts, stops, pitches, strengths, voice.is_upper) / 12)
    worths *= np.exp(-voice.lowness * np.maximum(0, _height(pitches, strengths) - pitches) / 12)
    worths /= np.percentile(worths, _CLEAR)
    totals, before = worths - voice.price, np.full(len(notes), -1)
    for this in range(len(notes)):
        earlier = np.flatnonzero(starts[:this] < starts[this] - _APART)[-_NEIGHBOURS:]
        if not len(earlier):
            continue
        overlaps = np.maximum(0, stops[earlier] - starts[this]) / lengths[earlier]
        leaps = np.abs(pitches[earlier] - pitches[this]) * (starts[this] - stops[earlier] < _PHRASE)
        sums = totals[earlier] - voice.overlap * overlaps * worths[earlier] - voice.leap * leaps
        if sums.max() > 0:
            totals[this] += sums.max()
            before[this] = earlier[sums.argmax()]
    chain, this = [], int(totals.argmax())
    while this >= 0:
        chain.append(notes[this])
        this = int(before[this])
    if np.mean([note.strength for note in chain]) < _LEAST_STRENGTH:
        return ()
    return _one_by_one(chain[::-1])


def _height(pitches: _Column, strengths: _Column) -> float:
    """The pitch below which most of the strength lies."""
    order = np.argsort(pitches)
    reached = np.cumsum(strengths[order])
    return float(pitches[order][np.searchsorted(reached, _HIGH * reached[-1])])


def _beyond(starts: _Column, stops: _Column, pitches: _Column, strengths: _Column, is_upper: bool) -> _Column:
    """By how many semitones another note that sounds when each begins is higher, or lower; not much fainter ones count.

    What is higher by an overtone's interval most often is one.
    """
    now = (starts + _APART)[:, None]
    sounds = (starts <= now) & (stops > now) & (strengths >= _FAINT * strengths[:, None])
    apart = (pitches - pitches[:, None]) * (1 if is_upper else -1)
    counts = sounds & ~np.isin(apart, OVERTONES) if is_upper else sounds
    return np.where(counts, apart, 0).max(axis=1)


def _one_by_one(chain: list[SoundingNote]) -> tuple[SoundingNote, ...]:
    nexts = [note.start for note in chain[1:]] + [np.inf]
    return tuple(
        SoundingNote(note.start, min(note.stop, following), note.pitch, note.strength)
        for note, following in zip(chain, nexts, strict=True)
    )
