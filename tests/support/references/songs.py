"""Songs written by chance and by the rules of a style, as MIDI, with all that is known of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from types import MappingProxyType

import mido
import numpy as np

from musicgen_desktop.domain.musical_key import Key, Mode
from tests.support.references.song_styles import STYLES, Drum, Style

TICKS = 480
_STEP = TICKS // 4
_BASS, _CHORDS, _MELODY, _DRUMS = 0, 1, 2, 9

_TRIADS = MappingProxyType({"M": (0, 4, 7), "m": (0, 3, 7), "d": (0, 3, 6)})
_SEVENTHS = MappingProxyType({"M": 11, "m": 10, "d": 10, "7": 10})
_MAJOR_CHORDS = MappingProxyType(
    {"I": (0, "M"), "ii": (2, "m"), "iii": (4, "m"), "IV": (5, "M"), "V": (7, "M"), "vi": (9, "m"), "bVII": (10, "M")}
)
_MINOR_CHORDS = MappingProxyType(
    {
        "i": (0, "m"),
        "iio": (2, "d"),
        "III": (3, "M"),
        "iv": (5, "m"),
        "V": (7, "M"),
        "v": (7, "m"),
        "VI": (8, "M"),
        "VII": (10, "M"),
    }
)
_CHORDS_OF = MappingProxyType({Mode.MAJOR: _MAJOR_CHORDS, Mode.MINOR: _MINOR_CHORDS})
_MAJOR_PROGRESSIONS = (
    "I V vi IV",
    "I vi IV V",
    "I IV V IV",
    "ii V I I",
    "I iii IV V",
    "vi IV I V",
    "I bVII IV I",
    "I I IV V",
)
_MINOR_PROGRESSIONS = (
    "i VI III VII",
    "i iv V i",
    "i VII VI V",
    "i iv VII III",
    "i VI iv V",
    "iio V i i",
    "i v iv i",
    "i i iv V",
)
_PROGRESSIONS = MappingProxyType({Mode.MAJOR: _MAJOR_PROGRESSIONS, Mode.MINOR: _MINOR_PROGRESSIONS})
_SCALES = MappingProxyType({Mode.MAJOR: (0, 2, 4, 5, 7, 9, 11), Mode.MINOR: (0, 2, 3, 5, 7, 8, 10)})
_MELODY_RHYTHMS = (
    "x.......x...x...",
    "x...x.x.x...x...",
    "x..x..x.x..x....",
    "--x.x.x.x.......",
    "x.x.x...x.x.x...",
    "x...............",
)


@dataclass(frozen=True, slots=True)
class WrittenNote:
    """A note of a song: ticks, and as MIDI knows it."""

    start: int
    end: int
    channel: int
    pitch: int
    velocity: int


@dataclass(frozen=True, slots=True)
class Song:
    """A song and the truth about it, in seconds from the beginning of its first bar."""

    style: str
    bpm: float
    key: Key
    bars: int
    beats_in_bar: int
    programs: tuple[int, int, int]
    notes: tuple[WrittenNote, ...] = field(repr=False)

    @property
    def beats(self) -> tuple[float, ...]:
        """All beats of its bars."""
        return tuple((np.arange(self.bars * self.beats_in_bar) * 60 / self.bpm).tolist())

    @property
    def downbeats(self) -> tuple[float, ...]:
        """The first beats of its bars."""
        return self.beats[:: self.beats_in_bar]

    def midi(self) -> mido.MidiFile:
        """As a file of one track."""
        track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(self.bpm))])
        track += [mido.Message("program_change", channel=c, program=p) for c, p in enumerate(self.programs)]
        events = []
        for note in self.notes:
            message = mido.Message("note_on", channel=note.channel, note=note.pitch, velocity=note.velocity)
            events.append((note.start, 1, message))
            events.append((note.end, 0, mido.Message("note_off", channel=note.channel, note=note.pitch)))
        now = 0
        for tick, _, message in sorted(events, key=lambda event: event[:2]):
            track.append(message.copy(time=tick - now))
            now = tick
        return mido.MidiFile(ticks_per_beat=TICKS, tracks=[track])


def write_song(seed: int, seconds: float = 28.0) -> Song:
    """The song of a seed: its style goes through all of them, the rest is drawn."""
    return _Writer(seed, seconds).write()


class _Writer:
    def __init__(self, seed: int, seconds: float) -> None:
        self._random = np.random.default_rng(seed)
        self._name = tuple(STYLES)[seed % len(STYLES)]
        self._style: Style = STYLES[self._name]
        self._bpm = round(float(self._random.uniform(*self._style.tempo)), 1)
        mode = self._random.choice([Mode.MAJOR, Mode.MINOR])
        self._key = Key(int(self._random.integers(12)), Mode(mode))
        self._steps = 4 * self._style.beats_in_bar
        self._bars = max(6, round(seconds * self._bpm / 60 / self._style.beats_in_bar))
        self._loose = float(self._random.uniform(0, 0.008)) * self._bpm / 60 * TICKS  # ticks of human timing
        self._harmony = self._chords_of_bars()

    def write(self) -> Song:
        style, random = self._style, self._random
        choices = (style.bass_programs, style.chord_programs, style.melody_programs)
        bass, chords, melody = (int(random.choice(programs)) if programs else 0 for programs in choices)
        parts = [self._bass(), self._chords()]
        if style.melody_programs and random.random() < 0.8:
            parts.append(self._melody())
        if style.drums:
            silent_bars = int(random.choice([0, 0, 0, 2, 4]))
            parts.append(self._drums(silent_bars))
        notes = tuple(note for part in parts for note in part)
        return Song(self._name, self._bpm, self._key, self._bars, style.beats_in_bar, (bass, chords, melody), notes)

    def _chords_of_bars(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """For each bar the root from the tonic on, and the notes above it."""
        first, second = (str(self._random.choice(_PROGRESSIONS[self._key.mode])).split() for _ in range(2))
        names = cycle([*first, *first, *second, *first])
        bars: list[tuple[int, tuple[int, ...]]] = []
        while len(bars) < self._bars:
            root, kind = _CHORDS_OF[self._key.mode][name := next(names)]
            tones = _TRIADS[kind]
            if self._style.sevenths:
                tones = (*tones, _SEVENTHS["7" if name in ("V", "bVII") else kind])
            bars += [(root, tones)] * self._style.bars_a_chord
        return tuple(bars)

    def _tick(self, bar: int, step: int) -> int:
        """A sixteenth's place, swung, and a little off as human hands are."""
        beat, part = divmod(step, 4)
        half, quarter = divmod(part, 2)
        swing = self._style.swing
        inside = (0.0, swing)[half] + quarter * (swing if half == 0 else 1 - swing) / 2
        tick = (bar * self._style.beats_in_bar + beat + inside) * TICKS + self._random.normal(0, self._loose)
        return max(0, round(tick))

    def _played(self, patterns: tuple[str, ...]) -> Iterator[tuple[int, int, str, int, int]]:
        """Bar, step, sign, start and end of each note that the patterns ask for."""
        for bar in range(self._bars):
            pattern = patterns[bar % len(patterns)]
            for step, sign in enumerate(pattern):
                if sign in ".-":
                    continue
                rest = pattern[step + 1 :]
                length = 1 + next((i for i, s in enumerate(rest) if s != "."), len(rest))
                start = self._tick(bar, step)
                yield bar, step, sign, start, start + max(20, round(length * _STEP * 0.9))

    def _velocity(self, step: int, level: int = 84) -> int:
        accent = 14 if step == 0 else 6 if step % 4 == 0 else -4 if step % 2 == 0 else -10
        return int(np.clip(level + accent + self._random.normal(0, 6), 20, 127))

    def _bass(self) -> Iterator[WrittenNote]:
        low = 28 + int(self._random.integers(0, 5))
        for bar, step, sign, start, end in self._played(self._style.bass):
            root, tones = self._harmony[bar]
            base = low + (self._key.tonic + root - low) % 12
            pitch = base + {"r": 0, "3": tones[1], "5": tones[2], "8": 12}[sign]
            yield WrittenNote(start, end, _BASS, pitch, self._velocity(step, 92))

    def _chords(self) -> Iterator[WrittenNote]:
        low = 50 + int(self._random.integers(0, 8))
        for bar, step, sign, start, end in self._played(self._style.chords):
            root, tones = self._harmony[bar]
            pitches = sorted(low + (self._key.tonic + root + tone - low) % 12 for tone in tones)
            if sign != "x":
                pitches = [(*pitches, pitches[0] + 12)[int(sign)]]
            for pitch in pitches:
                yield WrittenNote(start, end, _CHORDS, pitch, self._velocity(step, 74))

    def _melody(self) -> Iterator[WrittenNote]:
        scale = _SCALES[self._key.mode]
        rhythms = [str(self._random.choice(_MELODY_RHYTHMS))[: self._steps].ljust(self._steps, ".") for _ in range(2)]
        degree = 7
        for bar, step, _, start, end in self._played((rhythms[0], rhythms[1], rhythms[0], "." * self._steps)):
            degree = int(np.clip(degree + self._random.integers(-2, 3), 3, 13))
            pitch = 60 + self._key.tonic + 12 * (degree // 7) + scale[degree % 7]
            if step % 8 == 0:  # where it counts it is a note of the chord
                root, tones = self._harmony[bar]
                wanted = [(self._key.tonic + root + tone) % 12 for tone in tones]
                pitch = min(range(pitch - 6, pitch + 6), key=lambda p: (p % 12 not in wanted, abs(p - pitch)))
            yield WrittenNote(start, end, _MELODY, pitch, self._velocity(step, 88))

    def _drums(self, silent_bars: int) -> Iterator[WrittenNote]:
        for drum, patterns in self._style.drums.items():
            for bar, step, sign, start, _ in self._played(patterns):
                if bar >= silent_bars:
                    yield WrittenNote(start, start + 60, _DRUMS, drum, self._velocity(step, 88 if sign == "x" else 50))
        for bar in range(silent_bars, self._bars, 8):
            yield WrittenNote(start := self._tick(bar, 0), start + 60, _DRUMS, Drum.CRASH, 90)
        if self._random.random() < 0.5:
            for bar in range(silent_bars + 7, self._bars, 8):
                for step in range(self._steps - 4, self._steps):
                    yield WrittenNote(
                        start := self._tick(bar, step), start + 60, _DRUMS, Drum.SNARE, self._velocity(step)
                    )
