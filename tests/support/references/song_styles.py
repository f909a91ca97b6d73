"""Styles in which songs are written: how fast, what the drums, the bass and the chords play, and on what.

Patterns have a sign for each sixteenth of a bar. Drums: ``x`` hit, ``o`` soft. Bass: ``r`` root, ``5`` fifth, ``8``
octave, ``3`` third. Chords: ``x`` together, ``0`` to ``3`` one note of it. A dot goes on with what sounds, a dash
rests.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType


class Drum(IntEnum):
    """By General MIDI's notes."""

    KICK = 36
    RIM = 37
    SNARE = 38
    CLAP = 39
    HAT = 42
    PEDAL = 44
    OPEN_HAT = 46
    CRASH = 49
    RIDE = 51
    TAMBOURINE = 54
    CONGA = 63
    LOW_CONGA = 64
    SHAKER = 70


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of music is played.

    Attributes:
        tempo: beats a minute, from and to.
        drums: several patterns are played in turns. Empty for music without drums.
        bass, chords: patterns, played in turns.
        bass_programs, chord_programs, melody_programs: General MIDI, one is drawn of each; no melody where empty.
        beats_in_bar: how many beats are counted.
        swing: where in a beat its second half begins.
        sevenths: whether chords have four notes.
        bars_a_chord: how long one stays.
    """

    tempo: tuple[int, int]
    drums: Mapping[Drum, tuple[str, ...]]
    bass: tuple[str, ...]
    chords: tuple[str, ...]
    bass_programs: tuple[int, ...] = (32, 33, 34)
    chord_programs: tuple[int, ...] = (0, 4, 24)
    melody_programs: tuple[int, ...] = (0, 65, 73, 80)
    beats_in_bar: int = 4
    swing: float = 0.5
    sevenths: bool = False
    bars_a_chord: int = 1


def _drums(**patterns: str) -> Mapping[Drum, tuple[str, ...]]:
    return MappingProxyType({Drum[name]: tuple(pattern.split()) for name, pattern in patterns.items()})


STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "rock": Style(
            (100, 150),
            _drums(KICK="x.....x.x....... x.....x.x.x.....", SNARE="....x.......x...", HAT="x.x.x.x.x.x.x.x."),
            ("r.r.r.r.r.r.r.r.", "r.r.r.r.r.r.5.5."),
            ("x.......x.x.....", "x.....x.x......."),
            chord_programs=(29, 30, 27),
            melody_programs=(29, 81, 80),
        ),
        "pop": Style(
            (88, 128),
            _drums(KICK="x......xx....... x.....x.x.x.....", SNARE="....x.......x..o", HAT="x.x.x.x.x.x.x.x."),
            ("r.....r.r.......", "r.....r.r...5..."),
            ("x...x...x...x...", "x...x.x...x.x..."),
        ),
        "house": Style(
            (118, 130),
            _drums(
                KICK="x...x...x...x...", CLAP="....x.......x...", OPEN_HAT="..x...x...x...x.", HAT="xxx.xxx.xxx.xxx."
            ),
            ("..r...r...r...r.", "r..r..r...r..r.."),
            ("--x--x--x--x--x-", "x--x--x-x--x--x-"),
            bass_programs=(38, 39),
            chord_programs=(16, 18, 81, 4),
            melody_programs=(81, 80),
        ),
        "techno": Style(
            (125, 140),
            _drums(KICK="x...x...x...x...", HAT="..x...x...x...x.", RIM="...x..x....x..x. ......x..x......"),
            ("--rr--rr--rr--rr", "--r5--rr--r5--rr"),
            ("x...............",),
            bass_programs=(38, 87),
            chord_programs=(90, 89, 50),
            melody_programs=(),
            bars_a_chord=2,
        ),
        "hip hop": Style(
            (78, 100),
            _drums(KICK="x......x..x..... x..x....x.x.....", SNARE="....x.......x...", HAT="x.x.x.xxx.x.x.x."),
            ("r......r..r.....", "r.....5.r......."),
            ("x.......x.......", "x..........x...."),
            chord_programs=(4, 5, 48),
            swing=0.56,
            sevenths=True,
        ),
        "drum and bass": Style(
            (165, 178),
            _drums(KICK="x.........x.....", SNARE="....x.......x... ....x..o.o..x...", HAT="x.x.x.x.x.x.x.x."),
            ("r.......r...5...", "r...............", "r.....r........."),
            ("x...............", "x.......x......."),
            bass_programs=(38, 39),
            chord_programs=(89, 90, 50),
        ),
        "funk": Style(
            (96, 116),
            _drums(KICK="x.x....x..x..x.. x..x...x..x.....", SNARE="....x..o.o..x..o", HAT="xxxxxxxxxxxxxxxx"),
            ("r..r..8.r..5..8.", "r.r..8..--r.5.8."),
            ("--x-x--x--x-x---", "x--x--x---x--x--"),
            bass_programs=(36, 33),
            chord_programs=(27, 28, 7),
            sevenths=True,
        ),
        "disco": Style(
            (112, 126),
            _drums(
                KICK="x...x...x...x...", SNARE="....x.......x...", HAT="x.-.x.-.x.-.x.-.", OPEN_HAT="--x---x---x---x-"
            ),
            ("r.8.r.8.r.8.r.8.",),
            ("x..x..x.x..x..x.", "--x---x---x-x-x-"),
            chord_programs=(48, 27, 0),
        ),
        "reggae": Style(
            (68, 88),
            _drums(KICK="........x.......", RIM="........x.......", HAT="x.x.x.x.x.x.x.xo"),
            ("r...r..5--r.3...", "r..r..5...3.r..."),
            ("----x-------x---",),
            chord_programs=(27, 16, 0),
        ),
        "bossa": Style(
            (116, 148),
            _drums(KICK="x..xx..xx..xx..x", RIM="x..x..x...x..x..", SHAKER="xoxoxoxoxoxoxoxo"),
            ("r..5....5..r....", "r..55...5..rr..."),
            ("x..x..x...x..x..", "x.....x...x....."),
            chord_programs=(24, 0),
            melody_programs=(73, 65, 11),
            sevenths=True,
        ),
        "swing": Style(
            (110, 184),
            _drums(RIDE="x...x.x.x...x.x.", PEDAL="....x.......x...", KICK="o...o...o...o..."),
            ("r...3...5...3...", "r...5...8...5..."),
            ("x.....x.........", "......x.......x.", "x...........x..."),
            chord_programs=(0, 26),
            melody_programs=(65, 66, 56),
            swing=0.66,
            sevenths=True,
        ),
        "blues shuffle": Style(
            (84, 126),
            _drums(KICK="x.......x.......", SNARE="....x.......x...", RIDE="x.x.x.x.x.x.x.x."),
            ("r.r.3.3.5.5.3.3.", "r.r.5.5.8.8.5.5."),
            ("x.......x.......", "....x.......x..."),
            chord_programs=(0, 26, 16),
            swing=0.66,
        ),
        "ballad": Style(
            (60, 84),
            _drums(KICK="x.....x.x.......", RIM="....x.......x...", HAT="x.x.x.x.x.x.x.x."),
            ("r.......r...5...", "r.........5....."),
            ("0.1.2.3.2.1.2.1.", "0.2.1.2.0.2.1.2."),
            chord_programs=(0, 4, 24),
        ),
        "waltz": Style(
            (96, 170),
            _drums(KICK="x...........", SNARE="....o...o..."),
            ("r...........", "5..........."),
            ("----x...x...",),
            bass_programs=(32, 43, 58),
            chord_programs=(0, 21, 48),
            melody_programs=(40, 21, 73),
            beats_in_bar=3,
        ),
        "folk in three": Style(
            (84, 132),
            MappingProxyType({}),
            ("r...........", "r.......5..."),
            ("0.1.2.3.2.1.", "x...x...x..."),
            chord_programs=(24, 25, 46),
            beats_in_bar=3,
        ),
        "five four": Style(
            (120, 170),
            _drums(KICK="x.....x.....x.......", SNARE="........x.......x...", RIDE="x...x.x.x...x...x.x."),
            ("r.....5.....r...5...",),
            ("x.....x.....x...x...",),
            chord_programs=(0, 4),
            beats_in_bar=5,
        ),
        "march": Style(
            (104, 124),
            _drums(KICK="x.......x.......", SNARE="....x..o....x.oo", CRASH="x--------------- ----------------"),
            ("r.......5.......",),
            ("----x-------x---",),
            bass_programs=(58,),
            chord_programs=(60, 61, 57),
            melody_programs=(56, 72),
        ),
        "latin": Style(
            (90, 112),
            _drums(
                KICK="x..xx..xx..xx..x",
                CONGA="--x-x--x--x-x-xx",
                LOW_CONGA="......xx......xx",
                TAMBOURINE="x..x..x...x.x...",
            ),
            ("r..r..5.r..r..5.", "--..r...--5.r..."),
            ("x.x..x.xx.x.x.x.", "x..x..x...x.x..."),
            chord_programs=(0, 24),
        ),
        "synthwave": Style(
            (84, 118),
            _drums(KICK="x...x...x...x...", SNARE="....x.......x...", HAT="..x...x...x...x."),
            ("rrrrrrrrrrrrrrrr", "r.rrr.rrr.rrr.rr"),
            ("x...............",),
            bass_programs=(38, 39, 87),
            chord_programs=(50, 51, 90),
            melody_programs=(80, 81),
        ),
        "piano solo": Style(
            (66, 132),
            MappingProxyType({}),
            ("r.......5.......", "r...5...8...5..."),
            ("--1.2.3.--1.2.3.", "----x.......x...", "0.1.2.3.2.3.2.1."),
            bass_programs=(0,),
            chord_programs=(0,),
            melody_programs=(0,),
        ),
        "strings": Style(
            (72, 120),
            MappingProxyType({}),
            ("r.......r.......", "r...r...r...r..."),
            ("x...x...x...x...", "x.......x......."),
            bass_programs=(43, 42),
            chord_programs=(48, 45),
            melody_programs=(40, 68, 73),
        ),
        "arpeggios": Style(
            (90, 140),
            MappingProxyType({}),
            ("r...............",),
            ("0123012301230123", "0.1.2.3.0.1.2.3.", "0213021302130213"),
            bass_programs=(38, 32),
            chord_programs=(80, 81, 46, 11),
        ),
        "metal": Style(
            (130, 184),
            _drums(KICK="x.xxx.xxx.xxx.xx x.x.x.x.x.x.x.x.", SNARE="....x.......x...", RIDE="x...x...x...x..."),
            ("r.rrr.rrr.rrr.rr", "r.r.r.r.r.r.r.r."),
            ("x.xxx.xxx.xxx.xx", "x.......x......."),
            bass_programs=(34,),
            chord_programs=(30,),
            melody_programs=(30, 29),
        ),
        "trap": Style(
            (66, 80),
            _drums(
                KICK="x.....x...x..... x..x......x.....",
                CLAP="....x.......x...",
                HAT="xxxxxxxxxxxxxxxx x.xxx.xxx.xxxxxx",
            ),
            ("r.....r...r.....",),
            ("x...............", "0.1.2.1.0.1.2.1."),
            bass_programs=(38,),
            chord_programs=(10, 4, 11),
        ),
    }
)
