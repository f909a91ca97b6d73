"""A tune in words, for those who hear it only."""

from __future__ import annotations

from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.tune import REST, Tune, frame_start
from musicgen_desktop.ui.kit.texts import format_position
from musicgen_desktop.ui.melody.pitch_names import spoken_pitch


def describe_tune(tune: Tune) -> str:
    """How long it is and how much is in it."""
    length = format_position(tune.duration)
    count = len(tune.notes)
    if count == 0:
        return tr("No notes yet in {length}.", length=length)
    return tr("{count} note in {length}.", "{count} notes in {length}.", count, length=length)


def describe_cell(tune: Tune, frame: int, pitch: int) -> str:
    """What a cell is, and what sounds at its time."""
    sounding = tune.pitches[frame]
    place = {"note": spoken_pitch(pitch), "time": format_position(frame_start(frame))}
    if sounding == pitch:
        return tr("{note} at {time}, drawn", **place)
    if sounding == REST:
        return tr("{note} at {time}, rest", **place)
    return tr("{note} at {time}, {other} sounds", **place, other=spoken_pitch(sounding))
