"""What people ask for of music that has few tempi and keys: the nearest of those is then the right answer."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import replace

from starter_recipe.composer import FEW_TEMPI
from starter_recipe.composition import Facts
from starter_recipe.styles import TEMPI

_EXACT = 0.5
"""Share of captions that name what is played, and nothing else."""


def as_asked(facts: Facts, keys: Sequence[tuple[int, bool]], rng: random.Random) -> Facts:
    """Facts with a tempo and a root for which these are the nearest, of the few tempi and of the keys."""
    if rng.random() < _EXACT:
        return facts
    beats = [
        tempo for tempo in TEMPI if min(FEW_TEMPI, key=lambda own: abs(math.log(tempo / own))) == facts.frames_per_beat
    ]
    roots = [root for root, minor in keys if minor == facts.minor]
    near = [tone for tone in range(12) if _distance(tone, facts.root) == min(_distance(tone, own) for own in roots)]
    return replace(facts, frames_per_beat=rng.choice(beats), root=rng.choice(near))


def _distance(one: int, other: int) -> int:
    """Semitones between pitch classes, the shorter way."""
    return min((one - other) % 12, (other - one) % 12)
