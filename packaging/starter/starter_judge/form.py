"""Whether a long clip has a form, and whether it holds its tempo and its key. Sound is mono at 32 kHz, (samples,)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from starter_recipe.measures import Sound, harmony

from starter_judge.ears import Ears, tempo_score
from starter_judge.likeness import FRAME_RATE, spectrum

_PATCH, _APART, _MEMORY, _STEP = 2.0, 2.0, 9.0, 0.5
"""Seconds: what is compared, with what is at least so far back, at most so far, and how often."""

_COMES_BACK, _IS_NEW = 0.96, 0.92
_NEW_SECONDS = 3.0
"""Longer than a fill is heard, which is one bar and the patch about it."""

_LEAST_REPEATED = 0.25
_SAME_HARMONY = 0.9


def recurrence(sound: Sound) -> NDArray[np.float64]:
    """How alike each stretch of two seconds, from 9 s on and every half second, is to what was played 2 to 9 s before.

    It is the greatest cosine of log-mel patches, the mean of each taken off: 1 in a loop.
    """
    heard, width = spectrum(sound), round(_PATCH * FRAME_RATE)
    if heard.shape[1] < width:
        return np.zeros(0)
    patches = np.lib.stride_tricks.sliding_window_view(heard, width, axis=1).transpose(1, 0, 2)
    patches = patches.reshape(len(patches), -1)
    patches -= patches.mean(axis=1, keepdims=True)
    patches /= np.linalg.norm(patches, axis=1, keepdims=True) + 1e-9
    found = []
    for place in range(round(_MEMORY * FRAME_RATE), len(patches), round(_STEP * FRAME_RATE)):
        before = patches[place - round(_MEMORY * FRAME_RATE) : place - round(_APART * FRAME_RATE) + 1]
        found.append(float((before @ patches[place]).max()))
    return np.array(found)


def has_form(sound: Sound) -> bool:
    """Whether something comes back, and another section comes too.

    Of rendered clips of 30 s in which another section lasts at least 3 s it finds 61 %, of loops without one it calls
    6 % a form: sections over the same drums are hard to tell apart.
    """
    found = recurrence(sound)
    longest = run = 0
    for value in found:
        run = run + 1 if value <= _IS_NEW else 0
        longest = max(longest, run)
    return longest * _STEP >= _NEW_SECONDS and float(np.mean(found >= _COMES_BACK)) >= _LEAST_REPEATED


def holds(sound: Sound, ears: Ears) -> bool:
    """Whether the first and the last third have one tempo (or its double) and alike pitch classes."""
    third = len(sound) // 3
    first, last = sound[:third], sound[-third:]
    tempo, later = ears.tempo(first), ears.tempo(last)
    likeness = float((harmony(first)[0] * harmony(last)[0]).sum())
    return tempo is not None and tempo_score(later, tempo)[1] and likeness > _SAME_HARMONY
