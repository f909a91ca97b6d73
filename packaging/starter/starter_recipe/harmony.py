"""Chords of a loop: progressions as roman numerals, in any key."""

from __future__ import annotations

import random

SCALES: dict[bool, tuple[int, ...]] = {False: (0, 2, 4, 5, 7, 9, 11), True: (0, 2, 3, 5, 7, 8, 10)}
"""By minor: semitones above the root."""

PROGRESSIONS: dict[bool, tuple[str, ...]] = {
    False: (
        "I V vi IV", "I vi IV V", "I IV V IV", "I IV I V", "ii V I IV", "vi IV I V", "I iii IV I", "I IV vi V",
    ),
    True: (
        "i VI III VII", "i iv v i", "i VI iv V", "i iv i V", "i iv VII i", "i VI VII i", "i VII VI V", "i v VI iv",
    ),
}  # fmt: skip
"""By minor. A capital dominant in minor has the raised leading note."""

VAMPS: dict[bool, tuple[str, ...]] = {False: ("I IV", "I ii"), True: ("i VI", "i iv")}
"""Of two chords, a bar each."""

_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii")

Chord = list[int]
"""Pitches from the root upward, in semitones above some C."""

Halves = tuple[Chord, Chord]
"""The chords of the two halves of a bar."""


def choose_progression(rng: random.Random, minor: bool, vamp: bool, few: bool = False, other_than: str = "") -> str:
    """One that suits; a vamp has two chords, others four. With ``few``, one of the first two."""
    table = VAMPS if vamp else PROGRESSIONS
    return rng.choice([each for each in table[minor][: 2 if few else None] if each != other_than])


def bars_of_chords(progression: str, root: int, minor: bool, sevenths: bool, bars: int) -> list[Halves]:
    """The chords of a loop: one a bar, or one each half bar when there are twice as many."""
    chords = [_chord(numeral, root, minor, sevenths) for numeral in progression.split()]
    per_bar = len(chords) // bars
    return [(chords[bar * per_bar], chords[bar * per_bar + per_bar - 1]) for bar in range(bars)]


def five_tones(root: int, minor: bool) -> list[int]:
    """The scale of five tones that suits all chords of a key."""
    return [root + SCALES[minor][degree] for degree in ((0, 2, 3, 4, 6) if minor else (0, 1, 2, 4, 5))]


def _chord(numeral: str, root: int, minor: bool, sevenths: bool) -> Chord:
    degree = _NUMERALS.index(numeral.lower())
    scale = SCALES[minor]
    tones = range(degree, degree + (8 if sevenths else 6), 2)
    chord = [root + scale[tone % 7] + 12 * (tone // 7) for tone in tones]
    if minor and numeral == "V":
        chord[1] += 1
    return chord
