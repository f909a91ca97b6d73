"""What a style is, as a table, and the rhythms that many of them share.

Rhythms are strings of four steps a beat, one bar. Drums: ``X`` strong, ``x`` normal, ``o`` soft. Bass: ``R`` root,
``3`` third, ``5`` fifth, ``O`` octave; chords: ``C`` the chord, digits its tones one by one. ``-`` holds what
sounds, ``.`` is silence.
"""

from __future__ import annotations

from dataclasses import dataclass

Pattern = tuple[tuple[str, str], ...]
"""One bar of drums: each drum with its rhythm."""

Part = tuple[str, tuple[str, ...]]
"""An instrument, and the rhythms that it may play."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one style is played.

    Attributes:
        tempi: the fewest and the most frames per beat that are usual; half of the clips keep to them.
        kit, drums: the drum kit and its patterns; none for a style without drums.
        bass, chords: instruments and rhythms.
        leads: instruments of a melody above; it is played in ``lead_share`` of the arrangements.
        minor_share: how often the key is minor.
        arrangements: how many ways of putting the parts together there are.
        beats_per_bar: 4, or 3.
        swing: the off-beat eighth comes at two thirds of the beat.
        sevenths: chords of four tones.
    """

    tempi: tuple[int, int]
    kit: str
    drums: tuple[Pattern, ...]
    bass: tuple[Part, ...]
    chords: tuple[Part, ...]
    leads: tuple[str, ...] = ()
    lead_share: float = 0.3
    minor_share: float = 0.5
    arrangements: int = 8
    beats_per_bar: int = 4
    swing: bool = False
    sevenths: bool = False


EVERY_BEAT = "X...X...X...X..."
BACKBEAT = "....X.......X..."
OFFBEATS = "..x...x...x...x."
EIGHTHS = "x.o.x.o.x.o.x.o."
STRAIGHT = "x.x.x.x.x.x.x.x."
SIXTEENTHS = "xoxoxoxoxoxoxoxo"
HELD = "C---------------"
HALVES = "C-------C-------"
QUARTERS = "C---C---C---C---"
UP_AND_DOWN = "0.1.2.3.2.1.0.1."
