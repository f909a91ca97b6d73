"""Which files hold sound or tunes, by the endings of their names."""

from __future__ import annotations

from pathlib import PurePath

READABLE_SUFFIXES = (".wav", ".flac", ".ogg", ".opus", ".mp3", ".aif", ".aiff")
"""Those of the formats that are read."""

SOUND_SUFFIXES = (*READABLE_SUFFIXES, ".m4a")
"""Files that are taken for sound; one that cannot be read is refused in words."""

MIDI_SUFFIXES = (".mid", ".midi")


def is_sound_or_midi(path: PurePath) -> bool:
    """Whether music can begin with such a file."""
    return path.suffix.lower() in SOUND_SUFFIXES + MIDI_SUFFIXES


def is_midi(path: PurePath) -> bool:
    """Whether it holds notes, which can be followed, but not gone on from."""
    return path.suffix.lower() in MIDI_SUFFIXES
