"""From a rhythm to the notes and strokes of one bar."""

from __future__ import annotations

import random
from collections.abc import Iterator

from starter_recipe.composition import Hit, Note
from starter_recipe.grid import STEPS_PER_BEAT, Grid
from starter_recipe.harmony import Chord, Halves, five_tones
from starter_recipe.instruments import INSTRUMENTS
from starter_recipe.style import Pattern

_VELOCITIES = {"X": 2, "C": 1, "x": 1, "o": 0}
_BASS_RANGE = (33, 48)
_POWER_CHORD_RANGE = (40, 51)
_CHORD_RANGE = (52, 67)
_LEAD_RANGE = (67, 84)
_RINGS = 80
"""Frames after which a dying note is struck again, so that no slow bar falls silent."""

_SILENCE = 9
"""Frames that a stroke fills for sure."""

LEAD_RHYTHMS = (
    "x..x..x.....x...", "x---....x-x-....", "....x.x.x---....", "x.x.x---....x.x.", "x-----x-x-------",
    "..x.x.x.....x.x.", "x---x---x-x-x---", "x-x-x---x-x-x---",
)  # fmt: skip


def strokes(rhythm: str) -> Iterator[tuple[int, str, int]]:
    """Step, sign and length of each stroke; it lasts one step and one more for each ``-`` after it."""
    for step, sign in enumerate(rhythm):
        if sign in ".-":
            continue
        rest = rhythm[step + 1 :]
        held = len(rest) - len(rest.lstrip("-"))
        yield step, sign, 1 + held


def connected(rhythm: str) -> str:
    """The same without rests: each note holds until the next one, and the bar begins with one."""
    first = next(sign for sign in rhythm if sign not in ".-")
    return (first if rhythm[0] == "." else rhythm[0]) + rhythm[1:].replace(".", "-")


def play_bass(instrument: str, rhythm: str, halves: Halves, grid: Grid) -> list[Note]:
    """One bar of a bass, or of another instrument's lower part."""
    notes = []
    for step, sign, start, length in _struck(instrument, rhythm, grid):
        chord = _chord_at(halves, step, grid)
        tone = {"R": chord[0], "3": chord[1], "5": chord[2], "O": chord[0]}[sign]
        pitch = _into(tone, _BASS_RANGE) + (12 if sign == "O" else 0)
        notes.append(
            Note(start, length, instrument, pitch + 12 if instrument == "piano" else pitch, 2 if step == 0 else 1)
        )
    return notes


def play_chords(instrument: str, rhythm: str, halves: Halves, grid: Grid) -> list[Note]:
    """One bar of chords, whole or tone by tone."""
    notes = []
    for step, sign, start, length in _struck(instrument, rhythm, grid):
        chord = _chord_at(halves, step, grid)
        tones = sorted({_into(tone, _CHORD_RANGE) for tone in chord})
        if instrument in ("distorted guitar", "muted guitar"):
            root = chord[0 if sign == "C" else int(sign)]
            pitches = [_into(root, _POWER_CHORD_RANGE)]  # the instrument adds the fifth itself
        elif sign == "C":
            pitches = tones
        else:
            pitches = [tones[int(sign) % len(tones)] + 12 * (int(sign) // len(tones))]
        notes += [Note(start, length, instrument, pitch, 2 if step == 0 else 1) for pitch in pitches]
    return notes


def play_melody(
    rng: random.Random, instrument: str, bars: list[Halves], root: int, minor: bool, grid: Grid, rests: bool
) -> list[list[Note]]:
    """A melody over the bars of a loop: chord tones on the beat, steps of the five-tone scale between."""
    rhythm = rng.choice(LEAD_RHYTHMS)
    # Each rhythm goes up and down in its own way: riffs that return in many clips can be learnt.
    contour = random.Random(rhythm)
    scale = five_tones(root, minor)
    rhythm = rhythm[: grid.steps]
    if not rests:
        rhythm = connected(rhythm)
    last = sum(_LEAD_RANGE) // 2
    melody: list[list[Note]] = []
    for halves in bars:
        bar = []
        for step, _, start, length in _struck(instrument, rhythm, grid):
            choice = _chord_at(halves, step, grid)[:3] if step % STEPS_PER_BEAT == 0 else scale
            if not melody and not bar:
                choice = [root]  # the first note tells the key
            candidates = sorted({_into(tone, (low, low + 11)) for tone in choice for low in (67, 72)})
            target = last + contour.choice((-3, -1, 1, 3))
            last = min((abs(pitch - target), pitch) for pitch in candidates)[1]
            bar.append(Note(start, max(length, grid.length(step, 2)), instrument, last, 1))
        melody.append(bar)
    return melody


def play_drums(pattern: Pattern, grid: Grid, alone: bool = False) -> list[Hit]:
    """One bar; when nothing else plays, what keeps time also strikes softly wherever it would be silent for long."""
    hits = {}
    for drum, rhythm in pattern:
        for step, sign, _ in strokes(rhythm):
            hits[grid.start(step), drum] = Hit(grid.start(step), drum, _VELOCITIES[sign])
    if alone:
        keeper, sounded = _time_keeper(pattern), 0
        struck = {start for start, _ in hits}
        for step in range(grid.steps):
            start, after = grid.start(step), grid.start(step + 1)
            following = min((other for other in struck if other >= start), default=grid.frames_per_bar)
            if start not in struck and min(after, following) - sounded > _SILENCE:
                hits[start, keeper] = Hit(start, keeper, int(after - start > _SILENCE))
                sounded = start
            elif start in struck:
                sounded = start
    return sorted(hits.values(), key=lambda hit: (hit.start, hit.drum))


def with_fill(usual: list[Hit], fill: Pattern, grid: Grid, swing: bool) -> list[Hit]:
    """The bar with another end."""
    hits = {(hit.start, hit.drum): hit for hit in usual}
    for drum, rhythm in fill:
        first = grid.steps - len(rhythm)
        for step, sign, _ in strokes(rhythm):
            if not swing or (first + step) % 2 == 0:  # sixteenths have no place in swing
                hits[grid.start(first + step), drum] = Hit(grid.start(first + step), drum, _VELOCITIES[sign])
    return sorted(hits.values(), key=lambda hit: (hit.start, hit.drum))


def _time_keeper(pattern: Pattern) -> str:
    for drum in ("hat", "ride", "shaker", "tambourine", "cowbell"):
        if drum in dict(pattern):
            return drum
    return "shaker"


def _struck(instrument: str, rhythm: str, grid: Grid) -> Iterator[tuple[int, str, int, int]]:
    """Step, sign, start and length in frames of each note; what dies away is struck again on a beat."""
    for step, sign, steps in strokes(rhythm):
        start, length = grid.start(step), grid.length(step, steps)
        if INSTRUMENTS[instrument].sustained or length <= _RINGS:
            yield step, sign, start, length
            continue
        again = max(1, _RINGS // grid.frames_per_beat) * STEPS_PER_BEAT
        for part in range(step, step + steps, again):
            yield part, sign, grid.start(part), grid.length(part, min(again, step + steps - part))


def _chord_at(halves: Halves, step: int, grid: Grid) -> Chord:
    return halves[min(1, step // (grid.steps // 2))]


def _into(pitch: int, limits: tuple[int, int]) -> int:
    """The pitch of this class in the octave that begins at the lower limit, or above."""
    low, high = limits
    pitch = low + (pitch - low) % 12
    return pitch if pitch <= high else pitch - 12
