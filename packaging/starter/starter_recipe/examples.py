"""Training examples, composed anew each time; the same seed gives the same example."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from starter_recipe.composer import compose
from starter_recipe.composition import Composition
from starter_recipe.renderer import Renderer
from starter_recipe.sizes import Sizes
from starter_recipe.styles import ALL_KEYS, TEMPI

_FROM_THE_START = 0.1


def waveforms(sizes: Sizes, renderer: Renderer, seed: int, few: float = 0.0) -> NDArray[np.float32]:
    """Crops for the codec, (batch, samples), on the frame grid; some start where their clip starts.

    Args:
        few: share of those from the few loops that a small decoder learns.
    """
    rng = random.Random(seed)
    crops = []
    for _ in range(sizes.codec_batch):
        first = 0 if rng.random() < _FROM_THE_START else rng.randrange(0, 400)
        composition = compose(rng, first + sizes.codec_crop, ALL_KEYS, few=rng.random() < few)
        crops.append(renderer.render(composition, first, sizes.codec_crop))
    return np.stack(crops)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of sound to be encoded, and the bar that takes its codes.

    Attributes:
        sound: (frames · 640,), with a margin about the bar.
        margin: frames before the bar.
        bars: the bars of the clip that have just these codes, in just this neighbourhood.
    """

    sound: NDArray[np.float32]
    margin: int
    bars: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Clip:
    """A composed clip, rendered only as far as its codes need it.

    Attributes:
        composition: longer than the clip.
        onsets: bool (frames,), where something begins.
    """

    composition: Composition
    onsets: NDArray[np.bool_]
    pieces: tuple[Piece, ...]


_LONGEST_BAR = 4 * max(TEMPI)

MARGIN = 8
"""Frames about a bar that its codes depend on: more than the reach of the codec's encoder."""


def clip(sizes: Sizes, frames: int, renderer: Renderer, seed: int) -> Clip:
    """A clip for the decoder, from a bar line on."""
    return cut(renderer, random.Random(seed), frames, ALL_KEYS, few=sizes.few_loops)


def cut(
    renderer: Renderer,
    rng: random.Random,
    frames: int,
    keys: Sequence[tuple[int, bool]],
    style: str | None = None,
    few: bool = False,
) -> Clip:
    """Compose a clip, find the bars that are alike together with their neighbours, and render one of each.

    What sounds in a bar began in it or in the one before, so equal neighbours mean equal sound. The music goes on
    beyond the clip, so that no bar of it is the last one, which would sound unlike all others.
    """
    composition = compose(rng, frames + 2 * _LONGEST_BAR, keys, style, few=few)
    bar_frames, kinds = composition.frames_per_bar, (-1, *composition.bar_kinds)
    alike: dict[tuple[int, ...], list[int]] = {}
    for bar in range(-(-frames // bar_frames)):
        alike.setdefault(kinds[bar : bar + 3], []).append(bar)
    pieces = []
    for bars in alike.values():
        start = bars[0] * bar_frames
        first = max(0, start - MARGIN)
        sound = renderer.render(composition, first, start + bar_frames + MARGIN - first)
        pieces.append(Piece(sound, start - first, tuple(bars)))
    onsets = np.zeros(composition.frames, np.bool_)
    onsets[[event.start for event in (*composition.notes, *composition.hits)]] = True
    return Clip(composition, onsets[:frames], tuple(pieces))
