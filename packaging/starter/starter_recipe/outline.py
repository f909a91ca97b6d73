"""The music behind the codes, frame by frame: what a decoder is asked about halfway up, so that it learns to plan.

Which sixteenth of the bar it is, which pitch classes begin and sound, which drums are struck: there are few answers,
and each caption speaks of them, while a thousand codes speak of everything at once. A decoder that is asked for both
finds the beat of a tempo and the notes of a key in a small part of the examples. The questions end with the training.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from starter_recipe.composition import Composition
from starter_recipe.drums import DRUMS

_STEPS_PER_BEAT = 4
_STEP_BITS, _BAR_BITS = 4, 2
_STEPS, _BARS = 1 << _STEP_BITS, 1 << _BAR_BITS
_LOW = 52
"""MIDI pitches below it are the bass."""

_BEGINS, _SOUNDS, _BASS, _STRUCK = 0, 12, 24, 36
MARKS = _STRUCK + len(DRUMS)
_FIRST_MARK = _STEP_BITS + _BAR_BITS
_MARKS_SHARE = 0.15
"""Of the sum over all marks, beside the two choices: each mark is rare, and many are told by others."""


def outline_of(composition: Composition, frames: int) -> NDArray[np.int64]:
    """The outline of the first frames of a clip, packed: (frames,)."""
    beat, bar = composition.facts.frames_per_beat, composition.frames_per_bar
    marks = np.zeros((frames, MARKS), np.bool_)
    for note in composition.notes:
        if note.start < frames:
            marks[note.start, _BEGINS + note.pitch % 12] = True
            kind = _BASS if note.pitch < _LOW else _SOUNDS
            marks[note.start : note.start + note.length, kind + note.pitch % 12] = True
    names = list(DRUMS)
    for hit in composition.hits:
        if hit.start < frames:
            marks[hit.start, _STRUCK + names.index(hit.drum)] = True
    time = np.arange(frames)
    packed = time % bar * _STEPS_PER_BEAT // beat + (time // bar % _BARS << _STEP_BITS)
    return packed + (marks.astype(np.int64) << np.arange(_FIRST_MARK, _FIRST_MARK + MARKS)).sum(1)


class OutlineHeads(nn.Module):
    """Asks the states of a decoder for the outline.

    Args:
        width: of the states.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.answers = nn.Linear(width, _STEPS + _BARS + MARKS)

    def forward(self, states: Tensor, outline: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Losses in nats a frame: step of the bar, number of the bar, and the sum over all marks.

        Args:
            states: (batch, at least frames, width), each from before the frame is heard.
            outline: packed, (batch, frames).
        """
        answers = self.answers(self.norm(states[:, : outline.shape[1]])).float()
        steps, bars, marks = answers.split((_STEPS, _BARS, MARKS), -1)
        places = torch.arange(_FIRST_MARK, _FIRST_MARK + MARKS, device=outline.device)
        return (
            cross_entropy(steps.flatten(0, 1), (outline & (_STEPS - 1)).flatten()),
            cross_entropy(bars.flatten(0, 1), (outline >> _STEP_BITS & (_BARS - 1)).flatten()),
            MARKS * binary_cross_entropy_with_logits(marks, (outline[..., None] >> places & 1).float()),
        )


def outline_loss(losses: tuple[Tensor, Tensor, Tensor]) -> Tensor:
    """One number of the three."""
    steps, bars, marks = losses
    return steps + 0.5 * bars + _MARKS_SHARE * marks
