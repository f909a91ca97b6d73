"""What a user changes about clips, as values: one clip or thousands, done and taken back alike."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from musicgen_desktop.domain.clip import MAX_RATING, Clip, ClipColour
from musicgen_desktop.domain.marker import Markers
from musicgen_desktop.domain.musical_key import Key
from musicgen_desktop.domain.names import clean_title
from musicgen_desktop.domain.tempo import Tempo

MAX_NOTES = 20_000
"""Characters."""

MAX_TAG = 60
"""Characters."""


class Rename(Struct, frozen=True):
    """Give clips a name; an empty one gives each its prompt's beginning back."""

    title: str


class Keep(Struct, frozen=True):
    """Mark clips as keepers, or not."""

    kept: bool


class Rate(Struct, frozen=True):
    """Give clips stars, from 0 to ``MAX_RATING``."""

    rating: int

    def __post_init__(self) -> None:
        if not 0 <= self.rating <= MAX_RATING:
            raise ValueError(f"no rating: {self.rating}")


class Paint(Struct, frozen=True):
    """Give clips a colour, or None."""

    colour: ClipColour | None


class Note(Struct, frozen=True):
    """Write notes about clips."""

    notes: str


class PutMarkers(Struct, frozen=True):
    """Have these markers in clips, and no others."""

    markers: Markers


class SetTempo(Struct, frozen=True):
    """Say how fast clips go and where their bars begin; None for what is measured."""

    tempo: Tempo | None


class SetKey(Struct, frozen=True):
    """Say in which key clips are; None for what is measured."""

    key: Key | None


class AddTags(Struct, frozen=True):
    """Give clips tags; those that a clip has already stay."""

    tags: tuple[str, ...]


class RemoveTags(Struct, frozen=True):
    """Take tags from clips."""

    tags: tuple[str, ...]


ClipChange = Rename | Keep | Rate | Paint | Note | PutMarkers | SetTempo | SetKey | AddTags | RemoveTags


class PutBack(Struct, frozen=True):
    """Give each of the clips what it had before.

    Attributes:
        kind: the type of the changes that do so, one for each clip.
        values: in the order of the clips, as the library keeps them.
    """

    kind: type[ClipChange]
    values: tuple[object, ...]


class Marking(Struct, frozen=True):
    """A change of some clips; what takes a change back is several, one for each value that there was, or a single
    ``PutBack`` where there were very many."""

    ids: tuple[str, ...]
    change: ClipChange | PutBack


def clean_tag(text: str) -> str:
    """A tag as the user typed it, on one line, in one Unicode form and not too long; may be empty."""
    return clean_title(unicodedata.normalize("NFC", text))[:MAX_TAG].strip()


class CommonMarks(Struct, frozen=True):
    """What some clips have in common.

    Attributes:
        count: how many of them there are.
        tags: each tag that some of them have, and how many have it.
        notes: of all of them; None where they differ.
    """

    count: int
    tags: Mapping[str, int]
    notes: str | None


def common_marks(clips: Sequence[Clip]) -> CommonMarks:
    """What these clips have in common."""
    notes = {clip.notes for clip in clips}
    return CommonMarks(
        len(clips), Counter(tag for clip in clips for tag in clip.tags), notes.pop() if len(notes) == 1 else None
    )
