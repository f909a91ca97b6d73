"""The twelve styles as tables.

Rhythms are strings of sixteen steps, one bar. Drums: ``X`` strong, ``x`` normal, ``o`` soft. Bass: ``R`` root,
``3`` third, ``5`` fifth, ``O`` octave; chords: ``C`` the chord, digits its tones one by one. ``-`` holds what
sounds, ``.`` is silence.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """How one style is played.

    Attributes:
        tempi: frames per beat that suit it; each sixteenth (with swing each third) is a whole frame.
        kit, drums: the drum kit and its one-bar patterns; none for a style without drums.
        bass, chords: instrument and rhythms; no instrument, no part.
        leads: instruments of a riff above; it is played in ``lead_share`` of the arrangements.
        minor_share: how often the key is minor.
        swing: the off-beat eighth comes at two thirds of the beat.
        sevenths: chords of four tones.
    """

    tempi: tuple[int, ...]
    kit: str
    drums: tuple[tuple[tuple[str, str], ...], ...]
    bass: tuple[tuple[str, tuple[str, ...]], ...]
    chords: tuple[tuple[str, tuple[str, ...]], ...]
    leads: tuple[str, ...] = ()
    lead_share: float = 0.3
    minor_share: float = 0.5
    swing: bool = False
    sevenths: bool = False


EVERY_BEAT = "X...X...X...X..."
BACKBEAT = "....X.......X..."
OFFBEATS = "..x...x...x...x."
EIGHTHS = "x.o.x.o.x.o.x.o."
HELD = "C---------------"

STYLES: dict[str, Style] = {
    "house": Style(
        (24,), "electronic",
        ((("kick", EVERY_BEAT), ("clap", BACKBEAT), ("open hat", OFFBEATS)),
         (("kick", EVERY_BEAT), ("clap", BACKBEAT), ("open hat", OFFBEATS), ("hat", "o.o.o.o.o.o.o.o."))),
        (("synth bass", ("..R...R...R...R.", "..R-..R-..R-..O-")),),
        (("piano", ("C--.C--.C-..C--.", "C..C..C.C..C..C.")), ("organ", ("C--...C--...C-..",))),
        ("bell",), 0.3, 0.4,
    ),
    "techno": Style(
        (24, 20), "electronic",
        ((("kick", EVERY_BEAT), ("hat", "..X...X...X...X.")),
         (("kick", EVERY_BEAT), ("hat", "xoXoxoXoxoXoxoXo"), ("rim", "...x..x....x..x."))),
        (("synth bass", (".RRR.RRR.RRR.RRR", "..RR..RR..RR..RO")),),
        (("saw", ("0.1.2.1.0.1.2.1.", "0..2..1.0..2..1.")), ("square", ("012.012.012.012.",))),
        (), 0.0, 0.9,
    ),
    "synthwave": Style(
        (28,), "electronic",
        ((("kick", "X.......X......."), ("snare", BACKBEAT), ("hat", "x.x.x.x.x.x.x.x.")),
         (("kick", EVERY_BEAT), ("snare", BACKBEAT), ("hat", "x.x.x.x.x.x.x.x."))),
        (("synth bass", ("R.R.R.R.R.R.R.R.", "RRRRRRRRRRRRRRRR")),),
        (("saw", ("0.1.2.3.2.1.0.1.", "0.2.1.2.0.2.1.2.")), ("pad", (HELD,))),
        ("square", "saw"), 0.5, 0.65,
    ),
    "hip hop": Style(
        (32,), "electronic",
        ((("kick", "X......x..X....."), ("snare", BACKBEAT), ("hat", "x.x.x.x.x.x.x.x.")),
         (("kick", "X..x......X....."), ("clap", BACKBEAT), ("hat", "x.xxx.x.x.x.x.xx"))),
        (("sub bass", ("R------.--R---..", "R--.......R---..")),),
        (("piano", ("C-------C-------", "C---....C---....")), ("electric piano", (HELD,))),
        ("bell", "flute"), 0.2, 0.7,
    ),
    "lo-fi": Style(
        (40, 36), "soft",
        ((("kick", "X......x..x....."), ("rim", BACKBEAT), ("hat", EIGHTHS)),
         (("kick", "X.....x...X....."), ("snare", BACKBEAT), ("hat", EIGHTHS))),
        (("bass guitar", ("R------.--R-----", "R-----..5---....")),),
        (("electric piano", ("C-------C-------", "C-----..C-C-----")), ("guitar", ("0.1.2.3.2.1.0.1.",))),
        ("bell", "electric piano"), 0.3, 0.5, sevenths=True,
    ),
    "rock": Style(
        (24, 28), "acoustic",
        ((("kick", "X.......X.x....."), ("snare", BACKBEAT), ("hat", "X.x.X.x.X.x.X.x.")),
         (("kick", "X..x....X.X....."), ("snare", BACKBEAT), ("ride", "X.x.X.x.X.x.X.x."))),
        (("bass guitar", ("R.R.R.R.R.R.R.R.",)),),
        (("distorted guitar", ("C-C-C-C-C-C-C-C-", "C---C-C-C---C-C-", "C-------C-------")),),
        ("distorted lead",), 0.25, 0.5,
    ),
    "funk": Style(
        (28,), "acoustic",
        ((("kick", "X.x....x..X....."), ("snare", "....X..o.o..X..o"), ("hat", "xoxoxoxoxoxoxoxo")),
         (("kick", "X..x..x...X....."), ("snare", "....X..o....X.o."), ("hat", "x.xxx.xxx.xxx.xx"))),
        (("bass guitar", ("R..R..O.R...5.O.", "R.R...O...R..O.5")),),
        (("clean guitar", ("..C.C..C..C.C..C", "C..C..C.C..C..C.")), ("organ", ("....C.......C..C",))),
        ("brass",), 0.5, 0.6, sevenths=True,
    ),
    "jazz": Style(
        (24, 36), "soft",
        ((("ride", "X...x.x.X...x.x."), ("hat", "....x.......x...")),
         (("ride", "X...x.x.X...x.x."), ("rim", "......o.......o."), ("kick", "o.......o......."))),
        (("upright bass", ("R---3---5---3---", "R---5---O---5---")),),
        (("piano", ("C.....C-........", "......C-....C-..")), ("guitar", ("C---C---C---C---",))),
        ("flute", "brass"), 0.5, 0.5, swing=True, sevenths=True,
    ),
    "folk": Style(
        (28, 32), "soft",
        ((("kick", "X.......X......."), ("shaker", "x.o.x.o.x.o.x.o.")),
         (("kick", "X.......X......."), ("rim", BACKBEAT), ("shaker", "x.x.x.x.x.x.x.x."))),
        (("upright bass", ("R-------5-------", "R---....5---....")),),
        (("guitar", ("0.2.1.2.0.2.1.2.", "0.1.2.3.2.1.2.1.", "C-..C-C-..C-C-C-")),),
        ("flute",), 0.3, 0.3,
    ),
    "chiptune": Style(
        (20, 24), "electronic",
        ((("kick", EVERY_BEAT), ("rim", BACKBEAT), ("hat", "x.x.x.x.x.x.x.x.")),
         (("kick", "X.......X.X....."), ("snare", BACKBEAT), ("hat", "x.x.x.x.x.x.x.x."))),
        (("square bass", ("R.O.R.O.R.O.R.O.", "R.R.R.R.R.R.O.O.")),),
        (("square", ("0120120120120123", "0.2.1.2.0.2.1.2.")),),
        ("square",), 0.7, 0.4,
    ),
    "piano": Style(
        (40, 32), "soft", (), (("piano", ("R-------R-------", "R---5---O---5---")),),
        (("piano", ("0.1.2.1.0.1.2.1.", "0.2.1.2.0.2.1.2.", "C-------C-------")),),
        ("piano",), 0.6, 0.5,
    ),
    "ambient": Style(
        (40, 36), "soft", (), (("sub bass", ("R---------------",)),),
        (("pad", (HELD,)), ("organ", (HELD,))),
        ("bell",), 0.5, 0.5,
    ),
}  # fmt: skip

FILLS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("snare", "............xxXX"),),
    (("tom", "............x.xX"), ("snare", "..........x....."),),
    (("clap", "..............XX"), ("kick", "............X...")),
)  # fmt: skip
"""Played over the usual pattern at the end of a loop."""

PROGRESSIONS: dict[bool, tuple[tuple[int, ...], ...]] = {
    False: ((0, 3), (0, 4), (0, 5, 3, 4)),
    True: ((0, 5), (0, 3), (0, 5, 2, 6)),
}
"""By minor: the degrees of a two-bar loop, one each bar or half bar."""

SCALES: dict[bool, tuple[int, ...]] = {False: (0, 2, 4, 5, 7, 9, 11), True: (0, 2, 3, 5, 7, 8, 10)}

SIX_KEYS: tuple[tuple[int, bool], ...] = ((0, False), (5, False), (7, False), (9, True), (4, True), (2, True))
"""Root and minor: the keys of the white notes, which share most of their notes."""

TEMPI: tuple[int, ...] = tuple(sorted({tempo for style in STYLES.values() for tempo in style.tempi}))
"""Frames per beat that occur."""

ALL_KEYS: tuple[tuple[int, bool], ...] = tuple((root, minor) for root in range(12) for minor in (False, True))

LEAD_RHYTHMS = (
    "x..x..x.....x...", "x---....x-x-....", "....x.x.x---....", "x.x.x---....x.x.", "x-----x-x-------",
    "..x.x.x.....x.x.",
)  # fmt: skip
