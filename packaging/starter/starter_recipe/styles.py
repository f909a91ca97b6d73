"""All styles, the tempi and the keys."""

from __future__ import annotations

from starter_recipe.style import Pattern, Style
from starter_recipe.styles_band import BAND
from starter_recipe.styles_electronic import ELECTRONIC
from starter_recipe.styles_world import WORLD

STYLES: dict[str, Style] = ELECTRONIC | BAND | WORLD

TEMPI: tuple[int, ...] = tuple(range(17, 51))
"""Frames per beat that occur: 176 to 60 beats per minute. Every style is played in all of them."""

FILLS: tuple[Pattern, ...] = (
    (("snare", "....xxXX"),),
    (("tom", "....x.xX"), ("snare", "..x....."),),
    (("clap", "......XX"), ("kick", "....X...")),
    (("tom", "x.x....."), ("low tom", "....x.xX")),
)  # fmt: skip
"""The last two beats, played over the usual pattern."""

SIX_KEYS: tuple[tuple[int, bool], ...] = ((0, False), (5, False), (7, False), (9, True), (4, True), (2, True))
"""Root and minor: the keys of the white notes, which share most of their notes."""

ALL_KEYS: tuple[tuple[int, bool], ...] = tuple((root, minor) for root in range(12) for minor in (False, True))
