"""What the twelve pitch classes are called, on screen and aloud."""

from __future__ import annotations

from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.tune import PITCH_CLASSES

_WITH_SHARP = ("C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B")


def pitch_name(pitch: int) -> str:
    """As written beside the rows: C♯."""
    return _WITH_SHARP[pitch % PITCH_CLASSES]


def spoken_pitch(pitch: int) -> str:
    """As a screen reader says it: C sharp."""
    name = pitch_name(pitch)
    return tr("{note} sharp", note=name[0]) if is_black(pitch) else name


def is_black(pitch: int) -> bool:
    """Whether it is a black key of a piano."""
    return len(pitch_name(pitch)) > 1
