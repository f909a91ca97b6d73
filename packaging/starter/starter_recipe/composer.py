"""Composes clips: exactly repeating loops of two bars, some with a fill, on the codec's grid.

Each style has four arrangements. Chance chooses one, and key, chords, tempo and ensemble; all else about an
arrangement stands. So the same bars return in many clips, and a small decoder can learn them all by heart: a chord
over a bass and a drum are codes of their own, and free choices of each multiply beyond what it can hold.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from starter_recipe.composition import Composition, Ensemble, Facts, Hit, Note
from starter_recipe.styles import FILLS, LEAD_RHYTHMS, PROGRESSIONS, SCALES, STYLES, Style

STEPS = 16
LOOP_BARS = 2
"""Everything returns after these; the second one may end in a fill."""
_VELOCITIES = {"X": 2, "C": 1, "x": 1, "o": 0}
ARRANGEMENTS = 4
_BASS_RANGE = (33, 48)
_CHORD_RANGE = (52, 67)
_LEAD_RANGE = (67, 84)


def compose(
    rng: random.Random,
    frames: int,
    keys: Sequence[tuple[int, bool]],
    style_name: str | None = None,
    ensemble: Ensemble | None = None,
) -> Composition:
    """Compose a clip of a given length in codec frames, in one of the keys."""
    style_name = style_name or rng.choice(list(STYLES))
    style = STYLES[style_name]
    minor = rng.random() < style.minor_share
    root, minor = rng.choice([key for key in keys if key[1] == minor] or list(keys))
    ensemble = ensemble or _choose_ensemble(rng, style)
    frames_per_beat = rng.choice(style.tempi)
    grid = _Grid(frames_per_beat, style.swing)
    arrangement = rng.randrange(ARRANGEMENTS)
    arranger = random.Random(f"{style_name} {arrangement}")
    players = _choose_players(style, ensemble, arrangement)
    chords = _chords(rng, root, minor, style.sevenths)
    loop: list[list[Note]] = [[] for _ in range(LOOP_BARS)]
    for role, (instrument, rhythm) in players.items():
        for bar in range(LOOP_BARS):
            loop[bar] += _play(role, instrument, rhythm, chords[bar], grid)
    lead: list[list[Note]] = [[] for _ in range(LOOP_BARS)]
    if ensemble != "drums only" and ensemble != "solo" and arrangement < round(ARRANGEMENTS * style.lead_share):
        instrument = arranger.choice(style.leads)
        lead = _riff(arranger, instrument, chords, root, minor, grid)
        players["lead"] = (instrument, "")
    usual, fill = _drums(arranger, style, grid, arrangement) if ensemble in ("full", "drums only") else ([], [])
    drums = (usual, fill if arrangement >= ARRANGEMENTS // 2 else usual)
    bars = -(-frames // grid.frames_per_bar)
    notes: list[Note] = []
    hits: list[Hit] = []
    kinds: list[int] = []
    for bar in range(bars):
        position = bar % LOOP_BARS
        notes += _moved_notes(loop[position] + lead[position], bar * grid.frames_per_bar)
        hits += _moved_hits(drums[position], bar * grid.frames_per_bar)
        kinds.append(position)
    instruments = dict.fromkeys(instrument for instrument, _ in players.values())
    facts = Facts(style_name, frames_per_beat, root, minor, ensemble, tuple(instruments), style.kit)
    return Composition(
        facts,
        tuple(note for note in notes if note.start < frames),
        tuple(hit for hit in hits if hit.start < frames),
        frames,
        tuple(kinds),
    )


class _Grid:
    """Steps of a bar as codec frames."""

    def __init__(self, frames_per_beat: int, swing: bool) -> None:
        self.frames_per_bar = 4 * frames_per_beat
        half = 2 * frames_per_beat // 3 if swing else frames_per_beat // 2
        inside = (0, frames_per_beat // 4, half, 3 * frames_per_beat // 4)
        self._starts = [step // 4 * frames_per_beat + inside[step % 4] for step in range(STEPS)] + [self.frames_per_bar]

    def start(self, step: int) -> int:
        return self._starts[step]

    def length(self, step: int, steps: int) -> int:
        return self._starts[min(step + steps, STEPS)] - self._starts[step]


def _choose_ensemble(rng: random.Random, style: Style) -> Ensemble:
    if not style.drums:
        return "solo" if len({style.bass[0][0], style.chords[0][0]}) == 1 else "no drums"
    return rng.choices(("full", "no drums", "drums only", "solo"), (70, 14, 9, 7))[0]


def _choose_players(style: Style, ensemble: Ensemble, arrangement: int) -> dict[str, tuple[str, str]]:
    """Role to instrument and rhythm, bass first."""
    if ensemble == "drums only":
        return {}
    players: dict[str, tuple[str, str]] = {}
    chords, bass = (
        [(instrument, rhythm) for instrument, rhythms in parts for rhythm in rhythms]
        for parts in (style.chords, style.bass)
    )
    chord, low = chords[arrangement % len(chords)], bass[arrangement % len(bass)]
    if ensemble != "solo" or low[0] == chord[0]:
        players["bass"] = low
    players["chords"] = chord
    return players


def _chords(rng: random.Random, root: int, minor: bool, sevenths: bool) -> list[list[list[int]]]:
    """For each bar of the loop, the chords of its two halves as MIDI pitches within an octave."""
    degrees = rng.choice(PROGRESSIONS[minor])
    per_bar = len(degrees) // LOOP_BARS
    scale = SCALES[minor]
    bars = []
    for bar in range(LOOP_BARS):
        halves = []
        for half in range(2):
            degree = degrees[bar * per_bar + (half if per_bar == 2 else 0)]
            tones = range(degree, degree + (8 if sevenths else 6), 2)
            halves.append([root + scale[tone % 7] + 12 * (tone // 7) for tone in tones])
        bars.append(halves)
    return bars


def _into(pitch: int, limits: tuple[int, int]) -> int:
    """The pitch of this class in the octave that begins at the lower limit, or above."""
    low, high = limits
    pitch = low + (pitch - low) % 12
    return pitch if pitch <= high else pitch - 12


def _strokes(rhythm: str) -> Iterator[tuple[int, str, int]]:
    """Step, sign and length of each stroke; it lasts one step and one more for each ``-`` after it."""
    for step, sign in enumerate(rhythm):
        if sign in ".-":
            continue
        rest = rhythm[step + 1 :]
        held = len(rest) - len(rest.lstrip("-"))
        yield step, sign, 1 + held


def _play(role: str, instrument: str, rhythm: str, halves: list[list[int]], grid: _Grid) -> list[Note]:
    notes = []
    for step, sign, steps in _strokes(rhythm):
        chord = halves[step // (STEPS // 2)]
        start, length = grid.start(step), grid.length(step, steps)
        if role == "bass":
            tone = {"R": chord[0], "3": chord[1], "5": chord[2], "O": chord[0]}[sign]
            pitch = _into(tone, _BASS_RANGE) + (12 if sign == "O" else 0)
            pitches = [pitch + 12 if instrument == "piano" else pitch]
        elif instrument == "distorted guitar":
            pitches = [_into(chord[0], (40, 51))]  # the instrument adds the fifth itself
        elif sign == "C":
            pitches = sorted({_into(tone, _CHORD_RANGE) for tone in chord})
        else:
            tones = sorted({_into(tone, _CHORD_RANGE) for tone in chord})
            index = int(sign)
            pitches = [tones[index % len(tones)] + 12 * (index // len(tones))]
        notes += [Note(start, length, instrument, pitch, 2 if step == 0 else 1) for pitch in pitches]
    return notes


def _riff(
    rng: random.Random, instrument: str, chords: list[list[list[int]]], root: int, minor: bool, grid: _Grid
) -> list[list[Note]]:
    """A melody of the loop's length: chord tones on the beat, steps of the five-tone scale between."""
    rhythm = rng.choice(LEAD_RHYTHMS)
    # Each rhythm goes up and down in its own way: riffs that return in many clips can be learnt.
    contour = random.Random(rhythm)
    five_tones = [root + SCALES[minor][degree] for degree in ((0, 2, 3, 4, 6) if minor else (0, 1, 2, 4, 5))]
    bars: list[list[Note]] = []
    last = sum(_LEAD_RANGE) // 2
    for halves in chords:
        bar = []
        for step, _, steps in _strokes(rhythm):
            choice = halves[step // (STEPS // 2)][:3] if step % 4 == 0 else five_tones
            candidates = sorted({_into(tone, (low, low + 11)) for tone in choice for low in (67, 72)})
            target = last + contour.choice((-3, -1, 1, 3))
            last = min((abs(pitch - target), pitch) for pitch in candidates)[1]
            bar.append(Note(grid.start(step), grid.length(step, max(steps, 2)), instrument, last, 1))
        bars.append(bar)
    return bars


def _drums(rng: random.Random, style: Style, grid: _Grid, arrangement: int) -> tuple[list[Hit], list[Hit]]:
    """The usual bar, and the bar with a fill."""
    pattern = style.drums[arrangement % len(style.drums)]
    usual = [hit for drum, rhythm in pattern for hit in _hits(drum, rhythm, grid)]
    fill = [hit for drum, rhythm in rng.choice(FILLS) for hit in _hits(drum, rhythm, grid)]
    struck = {(hit.start, hit.drum) for hit in fill}
    if style.swing:  # sixteenths have no place in swing
        fill = [hit for hit in fill if hit.start in (grid.start(12), grid.start(14))]
    return usual, sorted([*fill, *(hit for hit in usual if (hit.start, hit.drum) not in struck)], key=lambda h: h.start)


def _hits(drum: str, rhythm: str, grid: _Grid) -> list[Hit]:
    return [Hit(grid.start(step), drum, _VELOCITIES[sign]) for step, sign, _ in _strokes(rhythm)]


def _moved_notes(notes: list[Note], frames: int) -> list[Note]:
    return [Note(n.start + frames, n.length, n.instrument, n.pitch, n.velocity) for n in notes]


def _moved_hits(hits: list[Hit], frames: int) -> list[Hit]:
    return [Hit(h.start + frames, h.drum, h.velocity) for h in hits]
