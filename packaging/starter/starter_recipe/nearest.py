"""What people ask for of music that has few tempi: the nearest of those is then the right answer."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from starter_recipe.composer import FEW_TEMPI
from starter_recipe.composition import Facts
from starter_recipe.styles import TEMPI

_EXACT = 0.5
"""Share of captions that name the tempo that is played."""


def as_asked(facts: Facts, rng: random.Random) -> Facts:
    """Facts with a tempo for which this one is the nearest of the few."""
    if rng.random() < _EXACT:
        return facts
    beats = [
        tempo for tempo in TEMPI if min(FEW_TEMPI, key=lambda own: abs(math.log(tempo / own))) == facts.frames_per_beat
    ]
    return replace(facts, frames_per_beat=rng.choice(beats))
