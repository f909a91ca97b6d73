"""Sounds of which is known whether drums play: by the Starter's synthesiser, and by FluidSynth.

The Starter's recipe lies in ``packaging/starter``, which has to be among Python's paths.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from starter_judge.phrases import SOUNDFONTS, play_phrases
from starter_recipe.composer import compose
from starter_recipe.composition import SAMPLING_RATE, Ensemble
from starter_recipe.renderer import Renderer
from starter_recipe.styles import ALL_KEYS, STYLES

from musicgen_desktop.analysis.analyse import as_mono
from tests.support.references.song_renders import render
from tests.support.references.songs import write_song

_FRAMES_PER_SECOND = 50
_DRUM_CHANNEL = 9
_ENSEMBLES: tuple[Ensemble, ...] = ("no drums", "full", "solo", "full", "no drums", "drums only", "no drums", "full")


@dataclass(frozen=True, slots=True, eq=False)
class DrumSound:
    """A sound, (samples,) at ``ANALYSIS_RATE``, and whether drums are struck in it."""

    name: str
    mono: NDArray[np.float32]
    has_drums: bool


def starter_sounds(seed: int, rounds: int, seconds: float = 8.0) -> Iterator[DrumSound]:
    """Each style in each round, with another ensemble."""
    renderer = Renderer()
    for turn in range(rounds):
        for place, (name, style) in enumerate(STYLES.items()):
            ensemble = _ENSEMBLES[turn % len(_ENSEMBLES)]
            if not style.drums and ensemble in ("full", "drums only"):
                ensemble = "no drums"
            rng = random.Random(seed + 1000 * turn + place)
            composition = compose(rng, round(seconds * _FRAMES_PER_SECOND), ALL_KEYS, name, ensemble)
            mono = as_mono(renderer.render(composition)[None], SAMPLING_RATE)
            yield DrumSound(f"{name}, {ensemble}", mono, bool(composition.hits))


def song_sounds(seeds: range, soundfont: Path, seconds: float = 8.0) -> Iterator[DrumSound]:
    """Each song as it is written, and without its drums."""
    for seed in seeds:
        song = write_song(seed, seconds)
        for has_drums in (True, False):
            notes = [note for note in song.notes if has_drums or note.channel != _DRUM_CHANNEL]
            if notes:
                sound = render(replace(song, notes=tuple(notes)), soundfont)
                mono = as_mono(sound.audio_values, sound.sampling_rate)
                struck = any(note.channel == _DRUM_CHANNEL for note in notes)
                yield DrumSound(f"{song.style} {seed}", mono, struck)


def phrase_sounds() -> Iterator[DrumSound]:
    """The judge's phrases, from each soundfont."""
    for soundfont in filter(Path.exists, SOUNDFONTS):
        for phrase, sound in play_phrases(soundfont):
            mono = as_mono(sound[None], SAMPLING_RATE)
            yield DrumSound(f"{phrase.name}, {soundfont.stem}", mono, phrase.drums is not None)
