"""What the composer plays when it is asked the same: the best that can be reached, and what the judges learn from."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from starter_recipe.composer import compose
from starter_recipe.composition import FRAMES_PER_MINUTE, Ensemble
from starter_recipe.listeners import StyleClassifier
from starter_recipe.measures import Sound
from starter_recipe.renderer import Renderer
from starter_recipe.styles import ALL_KEYS, STYLES, TEMPI

from starter_judge.ears import Ears
from starter_judge.likeness import outline
from starter_judge.playing import Played
from starter_judge.wishes import STYLE_NAMES, Wish

_FRAME_RATE = 50
_SEED, _LESSON_SEED, _TRAINING_SEED = 9_100_000, 9_200_000, 9_300_000
"""Far from the seeds of training: the compositions are other ones."""

TRAINING_SECONDS = 4.0
_LESS = 3
"""One number is learnt from fewer clips than 21 styles."""


def rendered_wishes(wishes: Sequence[Wish]) -> list[Played]:
    """Each wish as the composer fulfils it; what has neither style nor tempo nor key in its tables is left out."""
    renderer = Renderer()
    rendered: list[Played] = []
    for number, wish in enumerate(wishes):
        if wish.style not in STYLES and wish.bpm is None and wish.key is None and wish.drums is None:
            continue
        rng = random.Random(_SEED + number)
        for _ in range(wish.takes):
            composition = compose(
                rng,
                round(wish.seconds * _FRAME_RATE),
                ALL_KEYS if wish.key is None else [wish.key],
                wish.style if wish.style in STYLES else None,
                _ensemble(wish),
                frames_per_beat=None if wish.bpm is None else _nearest_tempo(wish.bpm),
            )
            rendered.append(Played(wish, renderer.render(composition)))
    return rendered


class Lessons:
    """Judges that learn: which style it is, and how percussive drums are.

    Args:
        ears: whose limits of percussion are learnt.
        clips: rendered clips of each style.
        seconds: of each.
    """

    def __init__(self, ears: Sequence[Ears], clips: int, seconds: float) -> None:
        rng, renderer = random.Random(_LESSON_SEED), Renderer()
        names = [name for name in STYLE_NAMES if name in STYLES]
        sounds: list[Sound] = []
        styles: list[str] = []
        with_drums: list[bool] = []
        for name in names:
            for _ in range(clips):
                composition = compose(rng, round(seconds * _FRAME_RATE), ALL_KEYS, name)
                while composition.facts.ensemble == "drums only":
                    composition = compose(rng, round(seconds * _FRAME_RATE), ALL_KEYS, name)
                sounds.append(renderer.render(composition))
                styles.append(name)
                with_drums.append(composition.facts.has_drums)
        self.styles = StyleClassifier(sounds, styles)
        self._limits: dict[str, float] = {}
        for judge in ears:
            values = [judge.percussion(sound) for sound in sounds[::_LESS]]
            self._limits[judge.name] = best_limit(values, with_drums[::_LESS])

    def hears_drums(self, judge: Ears, sound: Sound) -> bool:
        """Whether this judge finds it more percussive than what has no drums."""
        return judge.percussion(sound) >= self._limits[judge.name]


def best_limit(values: Sequence[float], above: Sequence[bool]) -> float:
    """The value that parts those which should be at or above it from the others with the fewest errors of each."""
    ours = np.array([value for value, is_above in zip(values, above, strict=True) if is_above])
    others = np.array([value for value, is_above in zip(values, above, strict=True) if not is_above])
    candidates = np.sort(np.concatenate([ours, others]))
    errors = [np.mean(ours < limit) + np.mean(others >= limit) for limit in candidates]
    return float(candidates[int(np.argmin(errors))])


def training_outlines(count: int) -> NDArray[np.float32]:
    """Outlines of the beginnings of clips like those of training, (2 · count, values).

    As many of the few loops that processors learn as of the free ones that a GPU learns.
    """
    renderer, frames = Renderer(), round(TRAINING_SECONDS * _FRAME_RATE)
    outlines = []
    for number in range(count):
        for few in (True, False):
            composition = compose(random.Random(_TRAINING_SEED + number), frames, ALL_KEYS, few=few)
            outlines.append(outline(renderer.render(composition), TRAINING_SECONDS))
    return np.stack(outlines)


def _ensemble(wish: Wish) -> Ensemble | None:
    """Who plays: all, where nothing else is said and the style has drums."""
    if wish.group.startswith("solo"):
        return "solo"
    if wish.drums is False:
        return "no drums"
    has_drums = wish.style in STYLES and bool(STYLES[wish.style].drums)
    return "full" if wish.drums or has_drums else None


def _nearest_tempo(bpm: float) -> int:
    """Frames per beat."""
    return min(TEMPI, key=lambda frames: abs(FRAMES_PER_MINUTE / frames / bpm - 1))
