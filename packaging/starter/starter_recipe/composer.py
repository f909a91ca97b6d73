"""Composes clips on the codec's grid: exactly repeating loops, and a form of them in longer clips.

Each style has a dozen arrangements or fewer. Chance chooses one, and key, chords, tempo, form and ensemble; all else
about an arrangement stands. So the same bars return in many clips: a chord over a bass and a drum are codes of their
own, and free choices of each multiply beyond what a small decoder can hold.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from starter_recipe.composition import Composition, Ensemble, Facts, Hit, Note
from starter_recipe.grid import Grid
from starter_recipe.harmony import Halves, bars_of_chords, choose_progression
from starter_recipe.parts import connected, play_bass, play_chords, play_drums, play_melody, with_fill
from starter_recipe.style import Pattern, Style
from starter_recipe.styles import FILLS, STYLES, TEMPI

_USUAL_TEMPO = 0.5
"""Share of clips in a tempo that is usual for their style; the others are in any."""

_LONGEST_LOOP = 400
"""Frames: loops of four bars are not longer."""

_LONGEST_PHRASE = 480
"""Frames: in slower tempi a phrase has two bars, so that another section comes within half a minute."""

_FORMS = ("A", "Aa", "Aa", "AaBa", "AAaB", "AaBb", "AaaB")
"""Phrases in turn. ``B`` is another section; small letters end with a fill."""

FEW_TEMPI = (17, 18, 19, 20, 21, 22, 24, 26, 28, 30, 32, 34, 36, 40, 43)
"""Frames a beat, where there are to be few loops: of the tempi from 68 to 180, nearly all are within 4 % of one."""

_Bar = tuple[list[Note], list[Hit]]


def compose(
    rng: random.Random,
    frames: int,
    keys: Sequence[tuple[int, bool]],
    style_name: str | None = None,
    ensemble: Ensemble | None = None,
    *,
    frames_per_beat: int | None = None,
    instrument: str | None = None,
    few: bool = False,
) -> Composition:
    """Compose a clip of a given length in codec frames, in one of the keys.

    Args:
        few: of the loops that a small decoder can learn by heart: fifteen tempi, and one arrangement with two
            progressions for each style in major and in minor.
        frames_per_beat: the tempo; one that suits, or another, unless it is given.
        instrument: who plays, with ``ensemble`` "solo"; it must be one of the style's, if that is given as well.
    """
    suitable = [name for name, style in STYLES.items() if instrument in (None, *instruments_of(style))]
    style_name = style_name or rng.choice(suitable)
    style = STYLES[style_name]
    minor = rng.random() < style.minor_share
    root, minor = rng.choice([key for key in keys if key[1] == minor] or list(keys))
    ensemble = ensemble or _choose_ensemble(rng, style)
    tempi = FEW_TEMPI if few else TEMPI
    usual = [tempo for tempo in tempi if style.tempi[0] <= tempo <= style.tempi[1]]
    frames_per_beat = frames_per_beat or rng.choice(usual if usual and rng.random() < _USUAL_TEMPO else tempi)
    grid = Grid(frames_per_beat, style.beats_per_bar, style.swing)
    arranger = random.Random(f"{style_name} {minor}") if few else rng
    arrangement = arranger.randrange(style.arrangements)
    band = _choose_band(random.Random(f"{style_name} {arrangement}"), rng, style, ensemble, instrument)
    loop_bars = 2 if few else _choose_loop(rng, grid, style)
    vamp = loop_bars == 2 and (style.beats_per_bar == 3 or arranger.random() < 0.25)
    progression = choose_progression(rng, minor, vamp, few)
    changed = _changed(band, arranger, style)
    elsewhere = changed == band or (not few and rng.random() < 0.5)
    other = choose_progression(rng, minor, vamp, few, other_than=progression) if elsewhere else progression
    sections = {}
    for letter, players, chords in (("A", band, progression), ("B", changed, other)):
        bars = bars_of_chords(chords, root, minor, style.sevenths, loop_bars)
        sections[letter] = _section(players, bars, root, minor, grid)
    facts = Facts(style_name, frames_per_beat, root, minor, ensemble, band.instruments, style.kit, style.beats_per_bar)
    return _in_form(rng.choice(_FORMS), sections, grid, facts, frames)


@dataclass(frozen=True, slots=True)
class _Band:
    """Who plays what; a part that rests is None.

    Attributes:
        bass, chords: instrument and rhythm.
        lead: instrument, and what its melody is drawn from.
        drums, fill: of a bar; no fill, no drums to play it.
        connected: notes hold until the next one, since no drums fill the rests.
    """

    bass: tuple[str, str] | None
    chords: tuple[str, str] | None
    lead: tuple[str, str] | None
    drums: Pattern
    fill: Pattern
    connected: bool
    swing: bool

    @property
    def tonal(self) -> int:
        """How many parts have pitches."""
        return sum(part is not None for part in (self.bass, self.chords, self.lead))

    @property
    def instruments(self) -> tuple[str, ...]:
        """The pitched ones, lowest first, each once."""
        return tuple(dict.fromkeys(part[0] for part in (self.bass, self.chords, self.lead) if part))


def instruments_of(style: Style) -> tuple[str, ...]:
    """All pitched ones that a style has, and so its soloists."""
    return tuple(dict.fromkeys([*(name for name, _ in (*style.bass, *style.chords)), *style.leads]))


def _only(
    player: str, style: Style, rng: random.Random
) -> tuple[tuple[str, str] | None, tuple[str, str] | None, tuple[str, str] | None]:
    """The parts of bass, chords and lead that an instrument has in a style."""
    bass, chords = (
        [(name, rhythm) for name, rhythms in parts for rhythm in rhythms if name == player]
        for parts in (style.bass, style.chords)
    )
    lead = (player, str(rng.randrange(4))) if player in style.leads else None
    return rng.choice(bass) if bass else None, rng.choice(chords) if chords else None, lead


def _choose_ensemble(rng: random.Random, style: Style) -> Ensemble:
    if {style.bass[0][0]} == {instrument for instrument, _ in style.chords}:
        return "solo"
    if not style.drums:
        return rng.choices(("no drums", "solo"), (80, 20))[0]
    return rng.choices(("full", "no drums", "drums only", "solo"), (56, 18, 9, 17))[0]


def _choose_loop(rng: random.Random, grid: Grid, style: Style) -> int:
    """Bars of the loop: four where they are short enough."""
    if 4 * grid.frames_per_bar > _LONGEST_LOOP:
        return 2
    return 4 if style.beats_per_bar == 3 or rng.random() < 0.5 else 2


def _choose_band(
    arranger: random.Random, rng: random.Random, style: Style, ensemble: Ensemble, player: str | None
) -> _Band:
    bass, chords = (
        arranger.choice([(instrument, rhythm) for instrument, rhythms in parts for rhythm in rhythms])
        for parts in (style.bass, style.chords)
    )
    drums = arranger.choice(style.drums) if style.drums else ()
    fill = arranger.choice(FILLS)
    lead = (arranger.choice(style.leads), str(arranger.randrange(4))) if style.leads else None
    wanted = lead if arranger.random() < style.lead_share else None
    if ensemble == "drums only":
        return _Band(None, None, None, drums, fill, False, style.swing)
    if ensemble != "solo":
        with_drums = ensemble == "full"
        return _Band(
            bass, chords, wanted, drums if with_drums else (), fill if with_drums else (), not with_drums,
            style.swing,
        )  # fmt: skip
    if bass[0] == chords[0]:  # two hands of one player
        return _Band(bass, chords, wanted, (), (), True, style.swing)
    if player:
        bass, chords, lead = _only(player, style, rng)
    roles = {"chords": (chords, 45), "lead": (lead, 30), "bass": (bass, 25)}
    shares = {role: share for role, (part, share) in roles.items() if part}
    role = rng.choices(list(shares), list(shares.values()))[0]
    return _Band(
        bass if role == "bass" else None,
        chords if role == "chords" else None,
        lead if role == "lead" else None,
        (), (), True, style.swing,
    )  # fmt: skip


def _changed(band: _Band, rng: random.Random, style: Style) -> _Band:
    """The band of another section: a part rests or comes in, or the drums play something else."""
    changes: list[_Band] = []
    if band.tonal > 1 and band.bass and band.chords and band.bass[0] != band.chords[0]:
        changes.append(replace(band, chords=None) if band.drums or band.lead else replace(band, bass=None))
        if style.leads and not band.lead:
            changes += [replace(band, lead=(style.leads[0], "0"))] * 2
        if band.drums:
            changes += [replace(band, drums=(), fill=(), connected=True), replace(band, bass=None)]
    others = [pattern for pattern in style.drums if pattern != band.drums]
    if band.drums and others:
        changes.append(replace(band, drums=rng.choice(others)))
    return rng.choice(changes) if changes else band


def _section(band: _Band, bars: list[Halves], root: int, minor: bool, grid: Grid) -> list[tuple[_Bar, _Bar]]:
    """The bars of a loop, each as usual and with a fill."""
    notes: list[list[Note]] = [[] for _ in bars]
    for part, play in ((band.bass, play_bass), (band.chords, play_chords)):
        if part:
            instrument, rhythm = part
            for bar, halves in zip(notes, bars, strict=True):
                bar += play(instrument, connected(rhythm) if band.connected else rhythm, halves, grid)
    if band.lead:
        instrument, seed = band.lead
        arranger = random.Random(f"{instrument} {seed}")
        melody = play_melody(arranger, instrument, bars, root, minor, grid, rests=not band.connected)
        for bar, tones in zip(notes, melody, strict=True):
            bar += tones
    hits = play_drums(band.drums, grid, alone=band.tonal == 0) if band.drums else []
    filled = with_fill(hits, band.fill, grid, band.swing) if band.fill else hits
    return [((bar, hits), (bar, filled)) for bar in notes]


def _in_form(
    form: str, sections: dict[str, list[tuple[_Bar, _Bar]]], grid: Grid, facts: Facts, frames: int
) -> Composition:
    """Phrases in turn, as far as the clip goes."""
    phrase = 4 if 4 * grid.frames_per_bar <= _LONGEST_PHRASE else 2
    notes: list[Note] = []
    hits: list[Hit] = []
    kinds: list[int] = []
    known: dict[tuple[str, int, bool], int] = {}
    for bar in range(-(-frames // grid.frames_per_bar)):
        letter = form[bar // phrase % len(form)]
        loop = sections[letter.upper()]
        position, filled = bar % len(loop), letter.islower() and bar % phrase == phrase - 1
        filled = filled and loop[position][0] != loop[position][1]
        kinds.append(known.setdefault((letter.upper(), position, filled), len(known)))
        tones, strokes = loop[position][filled]
        start = bar * grid.frames_per_bar
        notes += [replace(note, start=note.start + start) for note in tones]
        hits += [replace(hit, start=hit.start + start) for hit in strokes]
    return Composition(
        facts,
        tuple(note for note in notes if note.start < frames),
        tuple(hit for hit in hits if hit.start < frames),
        frames,
        tuple(kinds),
    )
