"""What no training has seen: prompts with what they ask for, and rendered clips with what they are."""

from __future__ import annotations

import random
from dataclasses import dataclass

from starter_recipe.composer import compose
from starter_recipe.composition import Composition, Ensemble
from starter_recipe.measures import Sound
from starter_recipe.renderer import Renderer
from starter_recipe.styles import SIX_KEYS, STYLES

_SEED = 9_000_000


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt and what must come of it; None where it asks for nothing.

    Attributes:
        key: root and minor.
    """

    text: str
    style: str | None = None
    bpm: float | None = None
    drums: bool | None = None
    minor: bool | None = None
    key: tuple[int, bool] | None = None


PROMPTS = (
    Prompt("house music with piano stabs and drums, 125 bpm", "house", 125, True),
    Prompt("deep house track for the club, 125 bpm, C major", "house", 125, True, False, (0, False)),
    Prompt("techno with synth bass, 125 bpm, dark", "techno", 125, True, True),
    Prompt("hard techno, fast, 150 bpm, A minor", "techno", 150, True, True, (9, True)),
    Prompt("80s pop track with bassy drums and synth", "synthwave", None, True),
    Prompt("retrowave with synth arpeggio, 107 bpm, E minor", "synthwave", 107, True, True, (4, True)),
    Prompt("hip hop beat with sub bass and piano, 94 bpm", "hip hop", 94, True),
    Prompt("sad trap, D minor, 94 bpm, electronic drums", "hip hop", 94, True, True, (2, True)),
    Prompt("lofi slow bpm electro chill with organic samples", "lo-fi", None, True),
    Prompt("lo-fi hip hop, rhodes, dusty drums, 75 bpm", "lo-fi", 75, True),
    Prompt("90s rock song with loud guitars and heavy drums", "rock", None, True),
    Prompt("happy punk rock, 125 bpm, G major, distorted guitars", "rock", 125, True, False, (7, False)),
    Prompt("funk with bass guitar and brass, 107 bpm", "funk", 107, True),
    Prompt("smooth jazz with upright bass and piano, 125 bpm", "jazz", 125, True),
    Prompt("cheerful jazz trio, 83 bpm, F major", "jazz", 83, True, False, (5, False)),
    Prompt("a cheerful country song with acoustic guitars", "folk", None, None, False),
    Prompt("acoustic folk, guitar and flute, no drums, 107 bpm", "folk", 107, False),
    Prompt("8-bit video game music, fast, happy, 150 bpm", "chiptune", 150, True, False),
    Prompt("sad solo piano, slow, A minor", "piano", None, False, True, (9, True)),
    Prompt("happy classical piano, 94 bpm, C major", "piano", 94, False, False, (0, False)),
    Prompt("ambient pads, no drums, calm", "ambient", None, False),
    Prompt("dark drone, meditation, D minor", "ambient", None, False, True, (2, True)),
    Prompt("drums only, rock, 125 bpm", None, 125, True),
    Prompt("synthwave without drums, 107 bpm, pads", "synthwave", 107, False),
)

LONG_PROMPTS = tuple(PROMPTS[index] for index in (0, 3, 6, 11, 12))
"""Played for 30 seconds, to hear whether tempo and key hold."""


@dataclass(frozen=True, slots=True, eq=False)
class RenderedClip:
    """A clip as it should sound."""

    composition: Composition
    sound: Sound


def rendered_clips(count: int, seconds: float, seed: int = 0, ensemble: Ensemble | None = None) -> list[RenderedClip]:
    """Clips of all styles in turn."""
    rng = random.Random(_SEED + seed)
    renderer = Renderer()
    styles = [name for name in STYLES if ensemble in (None, "no drums") or STYLES[name].drums]
    compositions = [
        compose(rng, int(50 * seconds), SIX_KEYS, styles[index % len(styles)], ensemble) for index in range(count)
    ]
    return [RenderedClip(composition, renderer.render(composition)) for composition in compositions]
